import { rmSync } from 'node:fs';
import type { Extension, Page } from 'puppeteer-core';
import { buildThatMayReach } from '../support/browsers/may-reach.ts';
import { type MeasuringBrowser, openMeasuringBrowser } from './browser.ts';
import { serveFeeds } from './feed-server.ts';
import { fillSources } from './following-page.ts';

/** A Sheaf that follows every feed of a server, and has looked at none. */
export interface FollowingAll {
  measuring: MeasuringBrowser;
  sheaf: Extension;
  server: Awaited<ReturnType<typeof serveFeeds>>;
  /** A page of Sheaf's origin on which none of its code runs. */
  page: Page;
}

/** Does something in real Chromium with a Sheaf that may reach a local server and follows all of its feeds. */
export async function followingAll<T>(
  feeds: Parameters<typeof serveFeeds>[0],
  use: (following: FollowingAll) => Promise<T>,
): Promise<T> {
  const dir = await buildThatMayReach();
  const server = await serveFeeds(feeds);
  const measuring = await openMeasuringBrowser();
  try {
    const sheaf = await measuring.install(dir);
    const library = await measuring.observer(sheaf, 'app.html');
    await library.waitForSelector('.list-head input', { timeout: 60_000 });
    await library.close();
    const page = await measuring.observer(sheaf, 'capture.js');
    await page.evaluate(
      fillSources,
      Array.from({ length: feeds.feeds }, (_, feed) => server.url(feed)),
    );
    return await use({ measuring, sheaf, server, page });
  } finally {
    await measuring.browser.close();
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
