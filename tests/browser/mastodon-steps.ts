import { deepEqual } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { aMastodonServer } from '../services/mastodon-server.ts';
import type { Harness } from '../support/browsers/index.ts';
import { says } from './bluesky-steps.ts';
import { violations } from './violations.ts';

export type MastodonServer = Awaited<ReturnType<typeof aMastodonServer>>;

/** Fills in the form in the settings and sends it, from the keyboard. */
export async function signInToMastodon(harness: Harness, server: MastodonServer, token = server.token): Promise<Page> {
  const page = await harness.openOwn('app.html#/settings/share');
  await page.bringToFront();
  await (await page.waitForSelector('summary ::-p-text(Sign in to Mastodon)'))?.evaluate((label) =>
    label.closest('summary')?.focus(),
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sign-in input');
  const fields = await page.$$('.sign-in input');
  for (const [index, typed] of [server.origin, token].entries()) await fields[index]?.type(typed);
  deepEqual(await violations(page), []);
  await page.keyboard.press('Enter');
  await says(page, '@ed@example.social on Mastodon');
  return page;
}
