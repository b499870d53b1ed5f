import { deepEqual, ok } from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { aMastodonServer } from '../services/mastodon-server.ts';
import { until } from '../support/browsers/index.ts';
import { post, says, signIn, withBluesky, write } from './bluesky-steps.ts';
import { keepSaved } from './keep-saved.ts';
import { signInToMastodon } from './mastodon-steps.ts';
import type { Scenario } from './scenario.ts';

/** What a backup holds, as text: the file that the person would have saved. */
async function backup(page: Page): Promise<string> {
  await page.evaluate(keepSaved);
  await (await page.waitForSelector('button ::-p-text(Back up now)'))?.evaluate((label) =>
    label.closest('button')?.click(),
  );
  await says(page, 'Backup saved');
  const base64 = await page.evaluate(async () => {
    const bytes = new Uint8Array(await (globalThis as unknown as { saved: Blob }).saved.arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  });
  const files = unzipSync(Buffer.from(base64, 'base64'));
  return Object.values(files)
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
}

/** What pages of Sheaf say, in their texts, their fields and their addresses. */
async function shown(pages: Page[]): Promise<string> {
  const read = (page: Page) =>
    page.evaluate(() =>
      [
        location.href,
        document.documentElement.outerHTML,
        ...[...document.querySelectorAll('input')].map(({ value }) => value),
        JSON.stringify(Object.entries(localStorage)),
        JSON.stringify(Object.entries(sessionStorage)),
      ].join('\n'),
    );
  return (await Promise.all(pages.map(read))).join('\n');
}

/** Runs in Sheaf: what an extension keeps that other machines get, or that pages can read. */
async function shared(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<unknown> }> } })
    .chrome;
  const areas = ['sync', 'session'].map((area) => storage[area]?.get());
  return JSON.stringify(await Promise.all(areas));
}

export const scenarios: Scenario[] = [
  {
    name: 'passwords and tokens are in no backup, on no page, in no address, in nothing that is synchronised, and in no log',
    timeoutMs: 180_000,
    async run(harness) {
      const mastodon = await aMastodonServer({ now: Date.now });
      try {
        await withBluesky(harness, async (at) => {
          const logged: string[] = [];
          const listened = (page: Page) => page.on('console', (message) => logged.push(message.text()));
          const pages = [
            listened(await signIn(harness, at)),
            listened(await signInToMastodon(harness, mastodon)),
            listened(await write(harness, 'Feedback works.')),
            listened(await harness.openOwn('app.html#/settings/backup')),
          ] as const;
          const [, , page, settings] = pages;
          await page.bringToFront();
          await post(page);
          await says(page, 'Posted to Bluesky as @ed.example.com');
          // What goes wrong is told without it.
          mastodon.next('POST /api/v1/statuses', {
            status: 401,
            body: { error: `token ${mastodon.token} is revoked` },
          });
          await post(page, 'Post to Mastodon');
          await until(
            async () => /sign in/i.test(await page.evaluate(() => document.body.innerText)),
            () => page.evaluate(() => document.body.innerText),
          );
          await settings.bringToFront();
          const held = { backup: await backup(settings), shown: await shown([...pages]), logged: logged.join('\n') };
          const everything = { ...held, shared: await harness.inSheaf(shared) };
          ok(held.backup.includes('Feedback works.'));
          const secrets = [at.password, ...at.secrets(), mastodon.token];
          ok(secrets.every((secret) => secret.length > 5));
          for (const [where, text] of Object.entries(everything))
            deepEqual(
              secrets.filter((secret) => text.includes(secret)),
              [],
              where,
            );
        });
      } finally {
        await mastodon.close();
      }
    },
  },
];
