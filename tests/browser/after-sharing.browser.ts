import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { type Harness, readArticles, until } from '../support/browsers/index.ts';
import { ARTICLE } from './fixtures.ts';
import { openLibrary, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

const SHOTS = process.env.SHEAF_SHOTS;
const POST = 'https://x.com/someone/status/1';
const RETRACTION = { type: 'retraction', DOI: '10.5555/notice', updated: { 'date-parts': [[2026, 4, 2]] } };

/** A registry that knows the article, with the notices that it has by now. */
async function aRegistry(): Promise<{ base: string; notices: object[]; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const isAsked = decodeURIComponent(request.url ?? '')
      .toLowerCase()
      .startsWith(`/api.crossref.org/works/${ARTICLE.doi}`);
    const work = { DOI: ARTICLE.doi, title: ['Feedback literacy'], 'updated-by': state.notices };
    response.writeHead(isAsked ? 200 : 404, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(isAsked ? JSON.stringify({ message: work }) : 'Resource not found.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const state = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    notices: [] as object[],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}

/** Runs in a page of Sheaf: asks the background to set something, as the settings do. */
async function set(name: string, value: unknown): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ id: Date.now(), type: 'setSetting', data: [name, value], timestamp: Date.now() });
}

async function standsAs(harness: Harness, status: string): Promise<void> {
  await until(
    async () => (await harness.inSheaf(readArticles))[0]?.trust.status === status,
    async () => JSON.stringify((await harness.inSheaf(readArticles))[0]?.trust),
    60_000,
  );
}

async function press(page: Page, name: string): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>('button, a')].find(
          (each) => each.checkVisibility() && each.textContent?.trim() === wanted,
        );
        found?.click();
        return found !== undefined;
      }, name),
    async () => `no ${name} in: ${await text(page)}`,
  );
}

/** Writes about the article, opens the network's page (which stays shut) and says that it was posted. */
async function share(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('p');
  await page.waitForSelector('.composer textarea', { timeout: 30_000 });
  await page.evaluate(() => {
    (globalThis as unknown as { chrome: { tabs: { create: unknown } } }).chrome.tabs.create = async () => undefined;
  });
  await press(page, 'Open in X');
  await page.waitForSelector('.did-you-post input');
  await page.type('.did-you-post input', POST);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('.did-you-post'));
}

async function looks(page: Page, name: string, browser: Harness['name'], widths = [1280]): Promise<void> {
  for (const width of widths) {
    await page.setViewport({ width, height: 800 });
    // How many panes there are follows a moment later.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
    const look = async (theme: string) => {
      if (!SHOTS) return;
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/${name}-${browser}-${theme}-${width}.png` });
    };
    deepEqual(await violationsInBoth(page, look), []);
  }
  await page.setViewport({ width: 1280, height: 800 });
}

export const scenarios: Scenario[] = [
  {
    name: 'an article that was shared is retracted: it is told, a correction lists the post, and dismissed it stays so',
    isTheSameEverywhere: true,
    timeoutMs: 150_000,
    async run(harness) {
      const registry = await aRegistry();
      try {
        await harness.openOwn('app.html#/library');
        await harness.inSheaf(set, 'localRegistries', registry.base);
        await harness.allowSending(true);
        await harness.inSheaf(set, 'lookUps', 'on');
        const page = await openLibrary(harness);
        await standsAs(harness, 'nothing-known');
        await share(page);
        registry.notices = [RETRACTION];
        await page.evaluate(() => {
          location.hash = '#/library';
        });
        await page.waitForSelector('.app-library:not([hidden]) [role="row"]');
        await page.keyboard.press('j');
        await page.waitForSelector('.article-details');
        await press(page, 'Look up now');
        await standsAs(harness, 'retracted');
        await page.waitForSelector('.shared-since');
        match(await text(page), /Retracted \(.*\), which you did not know when you shared it on X/);
        const later = await harness.openOwn('app.html#/library');
        await later.waitForSelector('.changed-notice');
        const comesAfterMs = await later.evaluate(() => performance.now());
        match(await text(later), /You shared “.+” on X \(.+\)\. It has been retracted \(.*2026.*\)\./);
        await looks(later, 'changed-notice', harness.name, [1280, 360]);
        await press(later, 'Draft a correction');
        await later.waitForSelector('.part textarea');
        const words = await later.$eval('.part textarea', (field) => (field as HTMLTextAreaElement).value);
        match(words, /It has been retracted \(.*2026.*\)/);
        ok(words.includes(`: ${POST}`), words);
        ok(words.includes('https://doi.org/10.5555/notice'), words);
        ok(!/Stop:/.test(await text(later)), await text(later));
        await looks(later, 'changed-correction', harness.name);
        await later.evaluate(() => {
          location.hash = '#/compose';
        });
        await later.waitForSelector('.drafts > .changed-notice');
        await looks(later, 'changed-drafts', harness.name);
        await press(later, 'Dismiss');
        await later.waitForFunction(() => !document.querySelector('.changed-notice'));
        await later.close();
        const last = await harness.openOwn('app.html#/library');
        await last.waitForSelector('[role="row"]');
        await last.keyboard.press('j');
        await last.keyboard.press('Enter');
        await last.waitForSelector('.shared-since');
        // Well after it would have come.
        await last.waitForFunction((ms) => performance.now() > 2 * ms, {}, comesAfterMs);
        equal(await last.$('.changed-notice'), null);
        await looks(last, 'changed-details', harness.name);
      } finally {
        await registry.close();
      }
    },
  },
];
