import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { type Harness, readArticles, until } from '../support/browsers/index.ts';
import { ARTICLE, PAGES, serveFixtures } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function openLibrary(harness: Harness): Promise<Page> {
  serveFixtures(harness.site);
  const popup = await harness.clickToolbar(await harness.open(PAGES.article));
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.close();
  const page = await harness.openOwn('app.html#/library');
  await page.waitForSelector('[role="row"]');
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // Colours that are still on their way from one theme to the other are nobody's contrast.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}

/** Runs in a page of Sheaf: puts copies of the one article beside it. */
async function addCopies(count: number): Promise<void> {
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

const rows = (page: Page) => page.evaluate(() => document.querySelectorAll('[role="row"]').length);
const text = (page: Page) => page.evaluate(() => document.body.innerText);

export const scenarios: Scenario[] = [
  {
    name: 'what was captured is found in the library, and dealt with from the keyboard',
    async run(harness) {
      const page = await openLibrary(harness);
      await page.keyboard.press('/');
      await page.keyboard.type('feedb sample');
      await until(
        async () => (await rows(page)) === 1,
        () => text(page),
      );
      await page.keyboard.type(' nowhere');
      await until(
        async () => (await rows(page)) === 0,
        () => text(page),
      );
      for (let i = 0; i < ' nowhere'.length; i++) await page.keyboard.press('Backspace');
      await until(
        async () => (await rows(page)) === 1,
        () => text(page),
      );
      // The first clears the search, the second leaves it.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      await until(
        async () => (await harness.inSheaf(readArticles))[0]?.starred,
        () => 'a star',
      );
      await page.keyboard.press('#');
      await until(
        async () => (await harness.inSheaf(readArticles))[0]?.deletedAt,
        () => 'the trash',
      );
      await until(
        async () => (await rows(page)) === 0,
        () => text(page),
      );
      await page.keyboard.press('z');
      await until(
        async () => (await rows(page)) === 1,
        () => text(page),
      );
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.article-details textarea');
      equal((await harness.inSheaf(readArticles))[0]?.doi, ARTICLE.doi);
    },
  },
  {
    name: 'what is typed in the library is kept at each keystroke',
    async run(harness) {
      const page = await openLibrary(harness);
      await page.keyboard.press('j');
      const takeHome = await page.waitForSelector('.article-details textarea');
      await takeHome?.type('Ask learners first.');
      await until(
        async () => (await harness.inSheaf(readArticles))[0]?.takeHome === 'Ask learners first.',
        () => 'the take-home',
      );
    },
  },
  {
    name: 'ten thousand articles: few rows are drawn, the keys lose none, the last is found',
    async run(harness) {
      await openLibrary(harness);
      await harness.inSheaf(addCopies, 9_999);
      const page = await harness.openOwn('app.html#/library');
      await page.waitForSelector('[role="grid"][aria-rowcount="10000"] .row-title', { timeout: 30_000 });
      for (let press = 0; press < 30; press++) await page.keyboard.press('j');
      const active = () => page.evaluate(() => document.querySelector('.row.active')?.getAttribute('aria-rowindex'));
      equal(await active(), '30');
      await page.keyboard.press('End');
      await until(
        async () => (await active()) === '10000',
        () => text(page),
      );
      equal((await rows(page)) < 80, true, 'rows drawn');
    },
  },
  {
    name: 'what another window saves does not move what is being read',
    async run(harness) {
      await openLibrary(harness);
      await harness.inSheaf(addCopies, 500);
      const page = await harness.openOwn('app.html#/library');
      await page.waitForSelector('[role="grid"][aria-rowcount="501"] .row-title');
      await page.evaluate(() => document.querySelector('[role="grid"]')?.scrollTo(0, 12_345));
      const first = () =>
        page.evaluate(() => {
          const grid = document.querySelector('[role="grid"]')?.getBoundingClientRect();
          const all = [...document.querySelectorAll('.row')].map((row) => ({
            row,
            top: row.getBoundingClientRect().top,
          }));
          const { row, top = 0 } =
            all.filter((each) => each.top >= (grid?.top ?? 0)).sort((a, b) => a.top - b.top)[0] ?? {};
          return `${row?.id} ${Math.round(top)}`;
        });
      await until(
        async () => !(await first()).startsWith('row-copy-0 '),
        () => text(page),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = await first();
      const other = await harness.openOwn('app.html#/library');
      await other.waitForSelector('.row-title');
      await other.click('.list-head button[aria-label="Add an article"]');
      await other.type('dialog input', '10.5555/quite-new');
      await other.keyboard.press('Enter');
      await page.waitForSelector('[role="grid"][aria-rowcount="502"]');
      equal(await first(), before);
    },
  },
  ...(['light', 'dark'] as const).map(
    (theme): Scenario => ({
      name: `the library is without axe violations, ${theme}`,
      // Firefox runs no script that a page of an extension does not bring along.
      browsers: ['chromium'],
      async run(harness) {
        const page = await openLibrary(harness);
        await page.evaluate((name) => {
          document.documentElement.dataset.theme = name;
        }, theme);
        deepEqual(await violations(page), []);
        await page.keyboard.press('j');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.article-details textarea');
        deepEqual(await violations(page), [], 'with details');
        await page.keyboard.press('?');
        await page.waitForSelector('dialog[open]');
        deepEqual(await violations(page), [], 'with shortcuts');
        await page.keyboard.press('Escape');
        await page.keyboard.press('#');
        await page.waitForSelector('.empty');
        deepEqual(await violations(page), [], 'empty');
      },
    }),
  ),
];
