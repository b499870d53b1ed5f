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
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
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
      await page.waitForSelector('.details textarea');
      equal(await page.evaluate(() => document.querySelectorAll('.details h2').length > 0), true);
      equal((await harness.inSheaf(readArticles))[0]?.doi, ARTICLE.doi);
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
        await page.waitForSelector('.details textarea');
        deepEqual(await violations(page), [], 'with details');
        await page.keyboard.press('?');
        await page.waitForSelector('dialog[open]');
        deepEqual(await violations(page), [], 'with shortcuts');
        await page.keyboard.press('Escape');
        await page.keyboard.press('#');
        await page.waitForSelector('.nothing');
        deepEqual(await violations(page), [], 'empty');
      },
    }),
  ),
];
