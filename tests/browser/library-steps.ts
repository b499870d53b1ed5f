import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { PAGES, serveFixtures } from './fixtures.ts';

/** The library with one captured article in it. */
export async function openLibrary(harness: Harness): Promise<Page> {
  serveFixtures(harness.site);
  const popup = await harness.clickToolbar(await harness.open(PAGES.article));
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.close();
  const page = await harness.openOwn('app.html#/library');
  await page.waitForSelector('[role="row"]');
  return page;
}

/** Runs in a page of Sheaf: puts copies of the one article beside it. */
export async function addCopies(count: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction('articles', 'readwrite');
  const articles = writing.objectStore('articles');
  const reading = articles.getAll();
  reading.onsuccess = () => {
    const [article] = reading.result;
    for (let copy = 0; copy < count; copy++)
      articles.put({ ...article, id: `copy-${copy}`, keys: [`doi:10.5555/${copy}`] });
  };
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

/** Alt and an arrow. */
export async function altPress(page: Page, key: 'ArrowUp' | 'ArrowDown'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}

/** How many rows are drawn. */
export const rows = (page: Page) => page.evaluate(() => document.querySelectorAll('[role="row"]').length);
/** All that a page shows as words. */
export const text = (page: Page) => page.evaluate(() => document.body.innerText);

/** Makes a reading list, from the keyboard. */
export async function makeList(page: Page, name: string): Promise<void> {
  // Where the window has just been widened, the rail is about to come.
  await page.waitForSelector('.rail [aria-label="New reading list"]');
  await page.focus('.rail [aria-label="New reading list"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog input');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('dialog'));
}

/** Presses the button whose words begin so, once it is there to be seen. */
export async function press(page: Page, name: string, within = ''): Promise<void> {
  await until(
    () =>
      page.evaluate(
        (wanted, selector) => {
          const all = [...document.querySelectorAll<HTMLElement>(`${selector} button`)];
          const button = all.find((each) => each.textContent?.startsWith(wanted) && each.checkVisibility());
          button?.click();
          return button !== undefined;
        },
        name,
        within,
      ),
    () => text(page),
  );
}

/** Goes to another view of the page. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}
