import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { until } from '../support/browsers/index.ts';
import { addCopies, makeList, openLibrary, rows } from './library-steps.ts';
import type { Scenario } from './scenario.ts';

const heightOf = (page: Page, selector: string) =>
  page.evaluate((name) => document.querySelector(name)?.getBoundingClientRect().height ?? 0, selector);

/** How far from the line of the first the middles of the others are. */
const offLine = (page: Page, selector: string) =>
  page.evaluate((name) => {
    const middles = [...document.querySelectorAll(name)].map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2;
    });
    return middles.map((middle) => Math.round(Math.abs(middle - (middles[0] as number)) / 4));
  }, selector);

/** Runs in a page of Sheaf: every article is in every reading list. */
async function putAllInList(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction(['articles', 'lists'], 'readwrite');
  const reading = writing.objectStore('articles').getAllKeys();
  reading.onsuccess = () => {
    const lists = writing.objectStore('lists');
    const finding = lists.getAll();
    finding.onsuccess = () => {
      for (const list of finding.result) lists.put({ ...list, articleIds: reading.result });
    };
  };
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

export const scenarios: Scenario[] = [
  {
    name: 'looks: a message moves nothing, and the question about look-ups is short where the window is small',
    async run(harness) {
      const page = await openLibrary(harness);
      await page.waitForSelector('.look-up-ask');
      const before = await heightOf(page, '.library');
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await page.waitForSelector('.toast');
      equal(await heightOf(page, '.library'), before);
      const lies = await page.evaluate(() => {
        const toast = document.querySelector('.toast') as Element;
        const { left, top, bottom } = toast.getBoundingClientRect();
        const notices = document.querySelector('.app-notices')?.getBoundingClientRect().top ?? 0;
        return { isSeen: toast.contains(document.elementFromPoint(left + 20, (top + bottom) / 2)), bottom, notices };
      });
      equal(lies.isSeen, true);
      ok(lies.bottom <= lies.notices, JSON.stringify(lies));
      await page.setViewport({ width: 360, height: 740 });
      ok((await heightOf(page, '.look-up-ask')) < 72, String(await heightOf(page, '.look-up-ask')));
    },
  },
  {
    name: 'looks: what sorts, filters and exports the list stands on one line',
    isTheSameEverywhere: true,
    async run(harness) {
      const page = await openLibrary(harness);
      await harness.inSheaf(addCopies, 999);
      await page.close();
      let library = await harness.openOwn('app.html#/library');
      await library.waitForSelector('[role="row"]');
      const tools = '.list-line :is(.list-count, select, .icon-button[aria-label^="Export"])';
      for (const width of [768, 1024, 1280]) {
        await library.setViewport({ width, height: 800 });
        await library.waitForFunction(() => document.querySelector('.list-count')?.textContent?.startsWith('1,000'));
        deepEqual(await offLine(library, tools), [0, 0, 0, 0], `${width}`);
      }
      await makeList(library, 'Journal club Tuesday');
      await harness.inSheaf(putAllInList);
      await library.close();
      library = await harness.openOwn('app.html#/library');
      await library.setViewport({ width: 1280, height: 800 });
      await library.waitForFunction(
        () => {
          const names = [...document.querySelectorAll<HTMLElement>('.rail-button')];
          names.find((each) => each.textContent?.startsWith('Journal club'))?.click();
          return document.querySelector('.list-line .token');
        },
        { timeout: 5000 },
      );
      await library.waitForFunction(() => document.querySelector('.list-count')?.textContent?.startsWith('1,000'));
      deepEqual(await offLine(library, `.list-line .token, ${tools}`), [0, 0, 0, 0], 'a list');
    },
  },
  {
    name: 'looks: the row where one stands is not taken for one that is ticked',
    isTheSameEverywhere: true,
    async run(harness) {
      const page = await openLibrary(harness);
      await harness.inSheaf(addCopies, 4);
      await page.close();
      const library = await harness.openOwn('app.html#/library');
      await library.waitForSelector('[role="row"]');
      await until(
        async () => (await rows(library)) === 5,
        () => 'five rows',
      );
      await library.focus('.article-grid');
      for (const key of ['x', 'ArrowDown', 'x', 'ArrowDown'] as const) await library.keyboard.press(key);
      await library.mouse.move(1, 1);
      const papers = await library.evaluate(() => {
        const paperOf = (selector: string) =>
          getComputedStyle(document.querySelector(selector) as Element).backgroundColor;
        return [paperOf('.row[aria-selected="true"]'), paperOf('.row.active')];
      });
      ok(papers[0] !== papers[1], String(papers));
      equal(
        await library.evaluate(() => document.querySelector('.row.active')?.getAttribute('aria-selected')),
        'false',
      );
    },
  },
];
