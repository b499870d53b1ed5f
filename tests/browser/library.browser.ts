import { deepEqual, equal } from 'node:assert/strict';
import { readArticles, until } from '../support/browsers/index.ts';
import { ARTICLE } from './fixtures.ts';
import { addCopies, altPress, makeList, openLibrary, rows, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

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
    name: 'three thousand articles: few rows are drawn, the keys lose none, the last is found',
    isTheSameEverywhere: true,
    async run(harness) {
      await (await openLibrary(harness)).close();
      await harness.inSheaf(addCopies, 2_999);
      const page = await harness.openOwn('app.html#/library');
      await page.waitForSelector('[role="grid"][aria-rowcount="3000"] .row-title', { timeout: 30_000 });
      for (let press = 0; press < 30; press++) await page.keyboard.press('j');
      const active = () => page.evaluate(() => document.querySelector('.row.active')?.getAttribute('aria-rowindex'));
      await until(
        async () => (await active()) === '30',
        async () => `${await active()} in ${await text(page)}`,
      );
      await page.keyboard.press('End');
      await until(
        async () => (await active()) === '3000',
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
      await other.click('.list-head button[aria-label="Add articles"]');
      await other.type('dialog textarea', '10.5555/quite-new');
      await other.keyboard.press('Enter');
      await page.waitForSelector('[role="grid"][aria-rowcount="502"]');
      equal(await first(), before);
    },
  },
  {
    name: 'lists are ordered, a smart list made and a tag merged and undone, all from the keyboard',
    async run(harness) {
      await openLibrary(harness);
      await harness.inSheaf(addCopies, 3);
      const page = await harness.openOwn('app.html#/library');
      await page.setViewport({ width: 1280, height: 900 });
      await page.waitForSelector('[role="grid"][aria-rowcount="4"] .row-title');
      const labels = () =>
        page.evaluate(() => [...document.querySelectorAll('[data-list] .rail-label')].map((each) => each.textContent));
      const comesTo = (...expected: string[]) =>
        until(
          async () => JSON.stringify(await labels()) === JSON.stringify(expected),
          async () => `${await labels()}`,
        );
      for (const name of ['First', 'Second']) await makeList(page, name);
      await comesTo('First', 'Second');
      await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-list]')].at(-1)?.focus());
      await altPress(page, 'ArrowUp');
      await comesTo('Second', 'First');
      equal(
        await page.evaluate(() => document.activeElement?.textContent?.includes('Second')),
        true,
        'keeps the focus',
      );
      await page.keyboard.press('Escape');
      await page.keyboard.press('z');
      await comesTo('First', 'Second');

      // The articles of a list.
      await page.focus('.rail button[aria-current]');
      await page.evaluate(() => document.querySelector<HTMLElement>('.rail .rail-button')?.focus());
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role="grid"][aria-rowcount="4"]');
      await page.focus('[role="grid"]');
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.waitForSelector('[role="toolbar"]');
      await page.keyboard.press('l');
      await page.waitForSelector('dialog input');
      await page.keyboard.type('First');
      await page.waitForSelector('.option');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog .token');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-list]')?.focus());
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.filters')?.textContent?.includes('First'));
      const order = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.row')]
            .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
            .map((row) => row.id),
        );
      const before = await order();
      await page.focus('[role="grid"]');
      await page.keyboard.press('Home');
      await altPress(page, 'ArrowDown');
      await until(
        async () => (await order())[1] === before[0],
        async () => `${await order()}`,
      );

      // A smart list.
      await page.keyboard.press('/');
      await page.keyboard.type('is:starred');
      const button = await page.waitForSelector('.list-head [aria-label^="Save this search"]');
      await button?.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog input');
      await page.keyboard.type('Best');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.filters')?.textContent?.includes('Best'));
      await comesTo('Best', 'First', 'Second');
      await page.evaluate(() => document.querySelector<HTMLElement>('.rail .rail-button')?.focus());
      await page.keyboard.press('Enter');
      await page.waitForSelector('.row-title');
      await page.focus('[role="grid"]');
      await page.keyboard.press('Home');
      for (const key of ['s', 't'] as const) await page.keyboard.press(key);
      await page.waitForSelector('dialog input');
      await page.keyboard.type('one,');
      await page.waitForSelector('dialog .token');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      for (const key of ['j', 't'] as const) await page.keyboard.press(key);
      await page.waitForSelector('dialog input');
      await page.keyboard.type('two,');
      await page.waitForSelector('dialog .token');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-list]')?.focus());
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role="grid"][aria-rowcount="1"]');

      // Tags.
      const tags = async () =>
        (await harness.inSheaf(readArticles))
          .flatMap((article) => (article as unknown as { tags: string[] }).tags)
          .sort()
          .join();
      await page.waitForSelector('.rail [aria-label="Edit tag one"]');
      await page.focus('.rail [aria-label="Edit tag one"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog input');
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type('two');
      await page.keyboard.press('Tab');
      const merge = await page.waitForSelector('dialog ::-p-text(Merge into)');
      await merge?.focus();
      await page.keyboard.press('Enter');
      await until(
        async () => (await tags()) === 'two,two',
        async () => tags(),
      );
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.keyboard.press('z');
      await until(
        async () => (await tags()) === 'one,two',
        async () => tags(),
      );
    },
  },
  {
    name: 'much is deleted only after it was asked twice; statistics count what was read',
    isTheSameEverywhere: true,
    async run(harness) {
      await (await openLibrary(harness)).close();
      await harness.inSheaf(addCopies, 1_100);
      const page = await harness.openOwn('app.html#/library');
      await page.waitForSelector('[role="grid"][aria-rowcount="1101"] .row-title', { timeout: 30_000 });
      await page.keyboard.press('j');
      await page.keyboard.press('u');
      await until(
        async () =>
          (await harness.inSheaf(readArticles)).some(
            (article) => (article as unknown as { readState: string }).readState === 'read',
          ),
        () => text(page),
      );
      await page.keyboard.press('g');
      await page.keyboard.press('t');
      await page.waitForSelector('.statistics .chart');
      equal(await page.title(), 'Statistics · Sheaf');
      // The library's keys rest while another view has its place.
      await page.keyboard.press('#');
      await until(
        () => page.evaluate(() => document.querySelector('.legend')?.textContent?.includes('Read 1')),
        () => text(page),
      );
      await page.keyboard.press('g');
      await page.keyboard.press('l');
      await page.waitForFunction(() => !document.querySelector('.app-library')?.hasAttribute('hidden'));
      equal(
        (await harness.inSheaf(readArticles)).some(({ deletedAt }) => deletedAt),
        false,
      );
      await page.focus('[role="grid"]');
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.waitForSelector('[role="toolbar"]');
      await page.keyboard.press('#');
      const next = await page.waitForSelector('dialog .danger');
      await next?.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog input');
      await page.keyboard.press('Enter');
      equal(
        (await harness.inSheaf(readArticles)).some(({ deletedAt }) => deletedAt),
        false,
      );
      await page.keyboard.type('1101');
      await page.keyboard.press('Enter');
      await until(
        async () => (await harness.inSheaf(readArticles)).every(({ deletedAt }) => deletedAt),
        () => text(page),
      );
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.keyboard.press('z');
      await until(
        async () => (await harness.inSheaf(readArticles)).every(({ deletedAt }) => !deletedAt),
        () => text(page),
      );
    },
  },
  {
    name: 'the library is without axe violations, light and dark',
    // Firefox runs no script that a page of an extension does not bring along.
    browsers: ['chromium'],
    async run(harness) {
      const page = await openLibrary(harness);
      deepEqual(await violationsInBoth(page), []);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.article-details textarea');
      deepEqual(await violationsInBoth(page), [], 'with details');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
      deepEqual(await violationsInBoth(page), [], 'with shortcuts');
      await page.keyboard.press('Escape');
      await page.keyboard.press('#');
      await page.waitForSelector('.empty');
      deepEqual(await violationsInBoth(page), [], 'empty');
      await page.keyboard.press('z');
      await page.waitForSelector('.row-title');
      await page.setViewport({ width: 1280, height: 900 });
      await page.keyboard.press('j');
      await page.keyboard.press('t');
      await page.waitForSelector('dialog input');
      await page.keyboard.type('one,');
      await page.waitForSelector('dialog .token');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.click('.rail [aria-label="Manage tags"]');
      await page.waitForSelector('dialog .tag-list button');
      deepEqual(await violationsInBoth(page), [], 'with tags');
      await page.click('dialog .tag-list button');
      await page.waitForSelector('dialog .colours');
      await page.click('.colour:nth-of-type(4) input');
      await page.waitForSelector('.row .row-tag[data-colour]');
      deepEqual(await violationsInBoth(page), [], 'with one tag');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      deepEqual(await violationsInBoth(page), [], 'with colours');
      await page.keyboard.press('/');
      await page.waitForSelector('.search-hint');
      deepEqual(await violationsInBoth(page), [], 'with what can be searched by');
      await page.keyboard.type('feedb is:nonsense');
      await page.waitForSelector('.search-faults p');
      deepEqual(await violationsInBoth(page), [], 'with what is not understood');
      await page.click('.search-faults button');
      await page.waitForSelector('dialog .operators');
      deepEqual(await violationsInBoth(page), [], 'with all that can be searched by');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.click('.search .small-target');
      await page.keyboard.press('Escape');
      await page.waitForSelector('.row-title');
      await page.focus('[role="grid"]');
      await page.keyboard.press('j');
      await page.keyboard.press('#');
      await page.waitForSelector('.empty');
      await page.evaluate(() => {
        [...document.querySelectorAll<HTMLElement>('.rail-button')]
          .find((each) => each.textContent?.startsWith('Trash'))
          ?.click();
      });
      await page.waitForSelector('.row-title');
      await page.focus('[role="grid"]');
      await page.keyboard.press('j');
      await page.keyboard.press('#');
      await page.waitForSelector('dialog .danger');
      deepEqual(await violationsInBoth(page), [], 'with the question before it is deleted for good');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.keyboard.press('z');
      await page.waitForFunction(() => !document.querySelector('.row'));
      for (const key of ['g', 't'] as const) await page.keyboard.press(key);
      await page.waitForSelector('.statistics .chart');
      await page.click('.statistics-head button');
      deepEqual(await violationsInBoth(page), [], 'statistics');
    },
  },
];
