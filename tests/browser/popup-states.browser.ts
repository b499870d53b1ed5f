import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { serveGallery } from './gallery/serve.ts';
import { POPUP_STATES } from './gallery/states.ts';
import type { Scenario } from './scenario.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Every state closed, and the fullest with all that opens. */
const STATES = [...Object.keys(POPUP_STATES).map((name) => `${name}?`), 'known?open&', 'pdf?open&'];

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };

/** Shows each state of the popup in a tab, and lets `check` look at it. */
async function eachState(harness: Harness, options: string, check: (page: Page, state: string) => Promise<void>) {
  const gallery = await serveGallery();
  const page = await harness.openOwn('capture.js');
  try {
    await page.setViewport({ width: 380, height: 600 });
    for (const state of STATES) {
      await page.goto(gallery.address(state + options));
      await until(
        () =>
          page.evaluate(
            (waits) => document.querySelector('h1') && (waits || !document.querySelector('[aria-busy]')),
            state.startsWith('opening'),
          ),
        () => `state ${state}`,
      );
      if (state.includes('open&')) await page.waitForSelector('.details .detail');
      await check(page, state);
    }
  } finally {
    gallery.close();
  }
}

function withoutViolations(theme: 'light' | 'dark'): Scenario {
  return {
    name: `every state of the popup is without axe violations, ${theme}`,
    timeoutMs: 180_000,
    run: (harness) =>
      eachState(harness, `theme=${theme}`, async (page, state) => {
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => axe.run());
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
        );
        deepEqual(told, [], state);
      }),
  };
}

export const scenarios: Scenario[] = [
  withoutViolations('light'),
  withoutViolations('dark'),
  {
    name: 'an ordinary article fits into the 510 px of a small screen; in any, what the click did and the take-home show',
    browsers: ['chromium'],
    timeoutMs: 180_000,
    run: (harness) =>
      eachState(harness, '', async (page, state) => {
        await page.setViewport({ width: 380, height: 510 });
        const lowest = (selector: string) =>
          page.evaluate((each) => document.querySelector(each)?.getBoundingClientRect().bottom ?? 0, selector);
        for (const selector of ['.status-row', '.fields textarea', '.open-library', '.popup > .actions'])
          equal((await lowest(selector)) <= 510, true, `${state} ${selector}`);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (/^(new|long-title|greek|chinese|pdf)\?$/.test(state)) equal(height <= 510, true, `${state} ${height}`);
        await page.setViewport({ width: 380, height: 600 });
      }),
  },
  {
    name: 'no state of the popup scrolls sideways, in half the width (a zoom of 200%) and from right to left',
    browsers: ['chromium'],
    timeoutMs: 180_000,
    run: (harness) =>
      eachState(harness, 'dir=rtl', async (page, state) => {
        for (const width of [380, 190]) {
          await page.setViewport({ width, height: 600 });
          equal(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            true,
            `${state} ${width}`,
          );
        }
        await page.setViewport({ width: 380, height: 600 });
      }),
  },
];
