import { equal, ok } from 'node:assert/strict';
import type { KeyInput, Page } from 'puppeteer-core';
import type { Article } from '../../lib/article/article.ts';
import { type Harness, readArticles, readRows, until } from '../support/browsers/index.ts';
import { addCopies, altPress, makeList, openLibrary, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';

/** The library with four articles, the focus in the list. */
async function openList(harness: Harness): Promise<Page> {
  await openLibrary(harness);
  await harness.inSheaf(addCopies, 3);
  const page = await harness.openOwn('app.html#/library');
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('[role="grid"][aria-rowcount="4"] .row-title');
  await page.focus('[role="grid"]');
  return page;
}

/** Presses keys one after the other, those after `+` with Shift or Control. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const each of keys) {
    const [key = '', held] = each.split('+').reverse();
    if (held) await page.keyboard.down(held as KeyInput);
    await page.keyboard.press(key as KeyInput);
    if (held) await page.keyboard.up(held as KeyInput);
  }
}

const active = (page: Page) =>
  page.evaluate(() => document.querySelector('.row.active')?.getAttribute('aria-rowindex') ?? undefined);
const selected = (page: Page) => page.evaluate(() => document.querySelectorAll('.row[aria-selected="true"]').length);

function isAt(page: Page, row: string): Promise<unknown> {
  return until(
    async () => (await active(page)) === row,
    async () => `row ${await active(page)}, not ${row}`,
  );
}

function haveSelected(page: Page, count: number): Promise<unknown> {
  return until(
    async () => (await selected(page)) === count,
    async () => `${await selected(page)} selected, not ${count}`,
  );
}

/** Until so many articles are as `is` says. */
function areSo(harness: Harness, count: number, is: (article: Article) => boolean): Promise<unknown> {
  return until(
    async () => (await harness.inSheaf(readArticles)).filter(is).length === count,
    async () =>
      JSON.stringify(
        (await harness.inSheaf(readArticles)).map(({ id, starred, readState, tags, deletedAt }) => ({
          id,
          starred,
          readState,
          tags,
          deletedAt,
        })),
      ),
  );
}

/** The middle of an element, on the screen. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const { left, top, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
}

async function drag(page: Page, from: string, to: string, below = 0): Promise<void> {
  const start = await middleOf(page, from);
  const end = await middleOf(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 4 });
  await page.mouse.move(end.x, end.y + below, { steps: 8 });
  // A browser may pass over a move that follows the one before at once.
  let shake = 1;
  await until(
    async () => {
      shake = -shake;
      await page.mouse.move(end.x + shake, end.y + below);
      return page.evaluate((wanted) => document.querySelector(wanted)?.closest('[data-drop]') !== null, to);
    },
    () => `${to} takes nothing`,
  );
  await page.mouse.up();
}

export const scenarios: Scenario[] = [
  {
    name: 'every key of the library does what the list of keys says',
    timeoutMs: 90_000,
    async run(harness) {
      const page = await openList(harness);
      await press(page, 'j', 'j', 'ArrowDown');
      await isAt(page, '3');
      await press(page, 'k', 'ArrowUp');
      await isAt(page, '1');
      await press(page, 'End');
      await isAt(page, '4');
      await press(page, 'Home', 'PageDown');
      await isAt(page, '4');
      await press(page, 'PageUp');
      await isAt(page, '1');

      await press(page, 'x', 'j', ' ');
      await haveSelected(page, 2);
      await press(page, 'Escape');
      await haveSelected(page, 0);
      await press(page, 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
      await haveSelected(page, 3);
      await press(page, 'Shift+ArrowUp');
      await haveSelected(page, 2);
      await press(page, 's');
      await areSo(harness, 2, ({ starred }) => starred);
      await press(page, 'z');
      await areSo(harness, 0, ({ starred }) => starred);
      await press(page, 'Control+a');
      await haveSelected(page, 4);
      await press(page, 'u');
      await areSo(harness, 4, ({ readState }) => readState === 'read');
      await press(page, 'z');
      await areSo(harness, 4, ({ readState }) => readState === 'unread');
      await press(page, 'Escape', 'Home', 'e');
      await areSo(harness, 1, ({ readState }) => readState === 'archived');
      await press(page, 'z');
      await areSo(harness, 0, ({ readState }) => readState === 'archived');

      for (const key of ['t', 'l', 'c', '?']) {
        await press(page, key);
        await page.waitForSelector('dialog[open]');
        await press(page, 'Escape');
        await page.waitForFunction(() => !document.querySelector('dialog[open]'));
      }
      await press(page, 'Delete');
      await areSo(harness, 1, ({ deletedAt }) => deletedAt !== undefined);
      await press(page, 'z');
      await areSo(harness, 0, ({ deletedAt }) => deletedAt !== undefined);
      await press(page, '#');
      await areSo(harness, 1, ({ deletedAt }) => deletedAt !== undefined);
      await press(page, 'z');
      await areSo(harness, 0, ({ deletedAt }) => deletedAt !== undefined);

      await press(page, '/');
      await page.waitForFunction(() => document.activeElement?.matches('.list-head input'));
      await press(page, 'Escape', 'Home', 'o');
      await page.waitForSelector('.article-details textarea');
      await press(page, 'Escape');
      for (const [key, hash] of [
        ['t', '#/statistics'],
        ['s', '#/settings'],
        ['l', '#/library'],
      ] as const) {
        await press(page, 'g', key);
        await page.waitForFunction((wanted) => location.hash.startsWith(wanted), {}, hash);
      }
      await page.focus('[role="grid"]');
      await press(page, 'Home', 'v');
      const original = await until(
        async () => (await harness.pages()).find((each) => each.url().startsWith('https://')),
        () => 'the original was not opened',
      );
      // A page behind another is sent no key; and what is closed may hand the front to another page after it was asked for.
      await original.close();
      await until(
        async () => {
          await page.bringToFront();
          return page.evaluate(() => document.hasFocus());
        },
        () => 'the library does not come back to the front',
      );
      await page.focus('[role="grid"]');
      await press(page, 'r');
      await page.waitForFunction(() => location.hash.startsWith('#/read/'));
    },
  },
  {
    // Firefox's driver moves the mouse, but drags nothing.
    browsers: ['chromium'],
    name: 'articles are dragged onto a list and a tag, and to another place; a list is dragged to another place',
    async run(harness) {
      const page = await openList(harness);
      await makeList(page, 'First');
      await makeList(page, 'Second');
      await page.evaluate(() => document.querySelector<HTMLElement>('.rail .rail-button')?.click());
      await page.waitForSelector('[role="grid"][aria-rowcount="4"] .row-title');
      await page.focus('[role="grid"]');
      await press(page, 'Home', 't');
      await page.waitForSelector('dialog input');
      await page.keyboard.type('one,');
      await page.waitForSelector('dialog .token');
      await press(page, 'Escape');
      await page.waitForSelector('.rail [aria-label="Edit tag one"]');

      const onFirst = async () =>
        (await harness.inSheaf(readRows<'lists'>, 'lists')).find(({ name }) => name === 'First')?.articleIds ?? [];
      const order = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[data-list] .rail-label')].map((each) => each.textContent).join(),
        );
      await press(page, 'Control+a');
      await haveSelected(page, 4);
      await drag(page, '.row[aria-rowindex="2"] .row-words', '[data-list]');
      await until(
        async () => (await onFirst()).length === 4,
        async () => `${await onFirst()}`,
      );
      await page.waitForFunction(() => document.body.innerText.includes('4 articles'));
      await page.focus('[role="grid"]');
      await press(page, 'Escape');
      await haveSelected(page, 0);
      await drag(page, '.row[aria-rowindex="3"] .row-words', '.rail-item:has([aria-label="Edit tag one"])');
      await areSo(harness, 2, ({ tags }) => tags.includes('one'));

      await drag(page, '[data-list]', '.rail-item:nth-child(2) > [data-list]', 8);
      await until(
        async () => (await order()) === 'Second,First',
        async () => order(),
      );
      await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-list]')].at(-1)?.click());
      await page.waitForFunction(() => document.querySelector('.filters')?.textContent?.includes('First'));
      const before = await onFirst();
      // The rows that are dragged are the list's, in its order.
      await page.waitForFunction(
        (ids) => ids.every((id, at) => document.querySelector(`.row[aria-rowindex="${at + 1}"]`)?.id === `row-${id}`),
        {},
        before,
      );
      await drag(page, '.row[aria-rowindex="1"] .row-words', '.row[aria-rowindex="3"]', 20);
      await until(
        async () => (await onFirst()).join() === [before[1], before[2], before[0], before[3]].join(),
        async () => `${await onFirst()}`,
      );
      await page.focus('[role="grid"]');
      await press(page, 'Home');
      await altPress(page, 'ArrowDown');
      await until(
        async () => (await onFirst())[1] === before[1],
        async () => `${await onFirst()}`,
      );
    },
  },
  {
    name: 'nothing of any view is cut off or scrolls sideways at 360 pixels',
    async run(harness) {
      const page = await openList(harness);
      await page.setViewport({ width: 360, height: 740 });
      const [{ id } = { id: '' }] = await harness.inSheaf(readArticles);
      for (const view of [
        'library',
        `library/${id}`,
        `read/${id}`,
        'import',
        'export',
        'statistics',
        'settings',
        'settings/backup',
        'settings/look-ups',
        'settings/keyboard',
      ]) {
        await page.evaluate((path) => {
          location.hash = `#/${path}`;
        }, view);
        await page.waitForFunction(() => document.querySelector('main, .article-details, .reader') !== null);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        equal(wide <= 360, true, `${view} is ${wide} wide`);
      }
      ok(await text(page));
    },
  },
];
