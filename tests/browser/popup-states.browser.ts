import { deepEqual, equal } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { serveGallery } from './gallery/serve.ts';
import { POPUP_STATES } from './gallery/states.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

/** Every state closed, and the fullest with all that opens. */
const STATES = [...Object.keys(POPUP_STATES), 'known?open', 'pdf?open'];

/** One of each kind: the others are made of the same parts. */
const OF_EACH_KIND = ['new', 'joined', 'several', 'not-an-article', 'robot', 'storage-full', 'known?open', 'pdf?open'];

/** Shows states of the popup in a tab, one after the other, and lets `check` look at each. */
async function eachOf(
  states: readonly string[],
  harness: Harness,
  check: (page: Page, state: string) => Promise<void>,
) {
  const gallery = await serveGallery();
  const page = await harness.openOwn('capture.js');
  try {
    await page.setViewport({ width: 380, height: 600 });
    await page.goto(`${gallery.address}#${states[0]}`);
    for (const state of states) {
      await page.evaluate((to) => {
        location.hash = to;
      }, state);
      await until(
        () =>
          page.evaluate(
            (shown, waits) =>
              document.documentElement.dataset.shows === shown &&
              document.querySelector('h1') &&
              (waits || !document.querySelector('[aria-busy]')),
            `#${state}`,
            state === 'opening',
          ),
        () => `state ${state}`,
      );
      if (state.endsWith('?open')) await page.waitForSelector('.details .detail');
      await check(page, state);
    }
  } finally {
    gallery.close();
  }
}

/** Without axe violations, light and dark. */
async function isAccessible(page: Page, state: string): Promise<void> {
  deepEqual(await violationsInBoth(page), [], state);
}

/** An ordinary article fits into the 510 px of a small screen; in any state, what the click did and the take-home show. */
async function fits(page: Page, state: string): Promise<void> {
  await page.setViewport({ width: 380, height: 510 });
  const lowest = (selector: string) =>
    page.evaluate((each) => document.querySelector(each)?.getBoundingClientRect().bottom ?? 0, selector);
  for (const selector of ['.status-row', '.fields textarea', '.open-library', '.popup > .actions'])
    equal((await lowest(selector)) <= 510, true, `${state} ${selector}`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (/^(new|long-title|greek|chinese|pdf)$/.test(state)) equal(height <= 510, true, `${state} ${height}`);
}

/** Nothing scrolls sideways, in half the width (a zoom of 200%) and from right to left. */
async function isNarrow(page: Page, state: string): Promise<void> {
  const turn = (dir: string) =>
    page.evaluate((to) => {
      document.documentElement.dir = to;
    }, dir);
  await turn('rtl');
  for (const width of [380, 190]) {
    await page.setViewport({ width, height: 600 });
    equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${state} ${width}`);
  }
}

export const scenarios: Scenario[] = [
  {
    name: 'every state of the popup is without axe violations, fits into a small screen, and never scrolls sideways',
    isTheSameEverywhere: true,
    timeoutMs: 180_000,
    run: (harness) =>
      eachOf(STATES, harness, async (page, state) => {
        await isAccessible(page, state);
        if (harness.name !== 'chromium') return;
        await fits(page, state);
        await isNarrow(page, state);
        await page.setViewport({ width: 380, height: 600 });
      }),
  },
  {
    name: 'a state of each kind of the popup is without axe violations in Firefox, too',
    browsers: ['firefox'],
    run: (harness) => eachOf(OF_EACH_KIND, harness, isAccessible),
  },
];
