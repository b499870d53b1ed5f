import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { openLibrary } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

const SHOTS = process.env.SHEAF_SHOTS;

async function openCitation(harness: Harness): Promise<Page> {
  const page = await openLibrary(harness);
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.waitForSelector('.cite-entry', { timeout: 30_000 });
  return page;
}

const entry = (page: Page) => page.evaluate(() => document.querySelector('.cite-entry')?.textContent ?? '');

export const scenarios: Scenario[] = [
  {
    name: 'an article is cited from the keyboard, in another style, and copied',
    async run(harness) {
      const page = await openCitation(harness);
      match(await entry(page), /^1\./);
      await page.select('.cite-styles select', 'apa');
      await until(
        async () => /^(?!1\.).*\(\d{4}/.test(await entry(page)),
        () => entry(page),
      );
      // What is put on the clipboard, taken where it is handed over: headless browsers have none to read.
      await page.evaluate(() => {
        const kept = globalThis as unknown as { copied: string[] };
        kept.copied = [];
        navigator.clipboard.write = async ([item]) => {
          for (const type of item?.types ?? []) {
            const blob = await item?.getType(type);
            kept.copied.push(type, (await blob?.text()) ?? '');
          }
        };
      });
      equal(await page.evaluate(() => document.activeElement?.matches('.dialog-actions .primary')), true);
      await page.keyboard.press('Enter');
      const copied = () => page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
      await until(
        async () => (await copied()).length === 4,
        async () => String(await copied()),
      );
      const [html, rich, plain, text] = await copied();
      deepEqual([html, plain], ['text/html', 'text/plain']);
      match(rich ?? '', /^<p>.*<i>.*<\/p>$/s);
      equal(/<\w/.test(text ?? ''), false);
      await page.keyboard.press('Escape');
      equal(await page.evaluate(() => document.querySelectorAll('dialog[open]').length), 0);
    },
  },
  {
    name: 'the citations are without axe violations, light and dark',
    // Firefox runs no script that a page of an extension does not bring along.
    browsers: ['chromium'],
    async run(harness) {
      const page = await openCitation(harness);
      const look = async (theme: string) => {
        if (!SHOTS) return;
        mkdirSync(SHOTS, { recursive: true });
        await page.screenshot({ path: `${SHOTS}/cite-${theme}.png` });
      };
      deepEqual(await violationsInBoth(page, look), []);
    },
  },
];
