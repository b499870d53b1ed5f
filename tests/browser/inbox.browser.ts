import { deepEqual, equal } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { fillInbox } from '../bench/inbox-data.ts';
import { type Harness, readRows, until } from '../support/browsers/index.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

/** The inbox with forty items, the focus in the list. */
async function openInbox(harness: Harness): Promise<Page> {
  const first = await harness.openOwn('app.html#/inbox');
  await first.waitForSelector('.empty a[href="#/sources"]');
  await first.close();
  await harness.inSheaf(fillInbox, 40);
  const page = await harness.openOwn('app.html#/inbox');
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('.item-row .row-title');
  await page.focus('[role="grid"]');
  return page;
}

const active = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.row.active')?.dataset.id ?? '');

/** Until the item stands so. */
function stands(harness: Harness, id: string, state: string): Promise<unknown> {
  const now = async () => (await harness.inSheaf(readRows<'standings'>, 'standings')).find((each) => each.id === id);
  return until(
    async () => (await now())?.state === state,
    async () => `${id} is ${JSON.stringify(await now())}, not ${state}`,
  );
}

export const scenarios: Scenario[] = [
  {
    name: 'the inbox is gone through by its keys, each of which is taken back, and axe finds nothing in it',
    async run(harness) {
      const page = await openInbox(harness);
      await page.keyboard.press('j');
      const first = await active(page);
      await page.keyboard.press('x');
      await stands(harness, first, 'dismissed');
      const second = await active(page);
      equal(second !== first && second !== '', true);
      await page.keyboard.press('s');
      await stands(harness, second, 'saved');
      equal((await harness.inSheaf(readRows<'articles'>, 'articles')).length, 1);
      await page.keyboard.press('z');
      await stands(harness, second, 'new');
      await page.keyboard.press('z');
      await stands(harness, first, 'new');
      await page.waitForSelector(`[data-id="${first}"]`);
      await page.waitForSelector('.article-details');
      deepEqual(await violationsInBoth(page), []);

      await page.keyboard.press('u');
      await page.waitForSelector('dialog[open] .mute-form');
      deepEqual(await violationsInBoth(page), []);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.setViewport({ width: 360, height: 740 });
      await page.waitForSelector('.inbox[data-panes="1"]');
      deepEqual(await violationsInBoth(page), []);
    },
  },
];
