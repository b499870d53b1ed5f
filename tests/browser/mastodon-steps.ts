import { deepEqual } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { aMastodonServer } from '../services/mastodon-server.ts';
import type { Harness } from '../support/browsers/index.ts';
import { fillForm, says } from './bluesky-steps.ts';
import { violations } from './violations.ts';

export type MastodonServer = Awaited<ReturnType<typeof aMastodonServer>>;

/** Fills in the form in the settings and sends it, from the keyboard. */
export async function signInToMastodon(harness: Harness, server: MastodonServer, token = server.token): Promise<Page> {
  const page = await fillForm(harness, 'Mastodon', [server.origin, token]);
  deepEqual(await violations(page), []);
  await page.keyboard.press('Enter');
  await says(page, '@ed@example.social on Mastodon');
  return page;
}
