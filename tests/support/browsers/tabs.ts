import type { Browser, Page } from 'puppeteer-core';
import type { SitePages } from './site-pages.ts';

/** Opens an address in a new tab, in front, its requests answered by `site`. */
export async function openTab(browser: Browser, site: SitePages, url: string): Promise<Page> {
  const page = await browser.newPage();
  await site.serve(page);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  return page;
}

/** Closes all tabs but the first, which comes to the front. */
export async function closeOthers([first, ...others]: Page[]): Promise<void> {
  await first?.bringToFront();
  await Promise.all(others.map((page) => page.close().catch(() => undefined)));
}
