import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Harness, type Popup, until } from '../support/browsers/index.ts';
import { PAGES, serveFixtures } from './fixtures.ts';
import { openLibrary, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

const SHOTS = process.env.SHEAF_SHOTS;

/** Presses Share in the popup of the article, and answers the panel with its draft. */
async function share(harness: Harness): Promise<Popup> {
  serveFixtures(harness.site);
  const popup = await harness.clickToolbar(await harness.open(PAGES.article));
  await popup.waitFor(() => document.querySelector('.actions .button'));
  await popup.click('.actions .button');
  const panel = await harness.sidePanel();
  await panel.waitFor(() => document.querySelector('.composer textarea') !== null, 30_000);
  return panel;
}

/** The panel as a page of its own: what it shows does not hang on where it stands. */
async function asPage(harness: Harness, hash = ''): Promise<Page> {
  const page = await harness.openOwn(`sidepanel.html${hash}`);
  await page.setViewport({ width: 360, height: 800 });
  return page;
}

const words = (page: Page) => page.$eval('.part textarea', (field) => (field as HTMLTextAreaElement).value);

export const scenarios: Scenario[] = [
  {
    name: 'Share in the popup opens the composer beside the page, at the draft about that article',
    async run(harness) {
      const panel = await share(harness);
      match(
        await panel.evaluate(() => document.querySelector('.card')?.textContent ?? ''),
        /Journal of Sample Medicine/,
      );
      await panel.waitFor(() => document.activeElement?.matches('.part textarea'));
      equal(await panel.evaluate(() => document.querySelector('.gone-on-with')), null);
      // It was taken by this panel: the next one that is opened does not begin with it.
      await panel.waitFor(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { session: { get(): Promise<Record<string, unknown>> } } };
        };
        return Object.keys(await chrome.storage.session.get()).length === 0;
      });
      if (SHOTS) {
        mkdirSync(SHOTS, { recursive: true });
        await panel.screenshot(`${SHOTS}/panel-${harness.name}.png`);
      }
      // The click on the toolbar button let Sheaf know this tab, for as long as it stays there.
      await panel.click('.compose-head a');
      await panel.waitFor(() => document.querySelector('.beside-choice .card') !== null);
      match(
        await panel.evaluate(() => document.querySelector('.beside-choice .button')?.textContent ?? ''),
        /^Go on with/,
      );
      await panel.close();
    },
  },
  {
    name: 'the panel shows no more than it may know, and leads to what was saved lately; an earlier draft is gone on with',
    async run(harness) {
      await (await openLibrary(harness)).close();
      const page = await asPage(harness);
      await page.waitForSelector('.beside-choice li a');
      match(await text(page), /knows no saved article in this tab/);
      await page.focus('.beside-choice li a');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.composer textarea', { timeout: 30_000 });
      await page.waitForFunction(() => document.activeElement?.matches('.part textarea'));
      await page.keyboard.type('Now. ');
      const written = await words(page);
      match(written, /^Now\. /);
      const again = await asPage(harness);
      await again.waitForSelector('.beside-choice li a');
      await again.focus('.beside-choice li a');
      await again.keyboard.press('Enter');
      await again.waitForSelector('.gone-on-with');
      await again.waitForSelector('.part textarea');
      match(await text(again), /Going on with the draft of today/);
      equal(await words(again), written);
    },
  },
  {
    name: 'the panel and the full page write one draft',
    async run(harness) {
      await (await openLibrary(harness)).close();
      const panel = await asPage(harness);
      await panel.waitForSelector('.beside-choice li a');
      await panel.focus('.beside-choice li a');
      await panel.keyboard.press('Enter');
      await panel.waitForSelector('.composer textarea', { timeout: 30_000 });
      const address = await panel.evaluate(() => location.hash);
      const full = await harness.openOwn(`app.html${address}`);
      await full.waitForFunction(() => document.activeElement?.matches('.part textarea'));
      await full.keyboard.type(' From the page.');
      const written = await words(full);
      await panel.bringToFront();
      // The field that has the focus is not written into unless nobody has typed there.
      await until(
        async () => (await words(panel)) === written,
        () => words(panel),
      );
      await panel.focus('.part textarea');
      await panel.keyboard.press('End');
      await panel.keyboard.type(' From the panel.');
      const both = await words(panel);
      match(both, /From the page\./);
      match(both, /From the panel\./);
      await full.bringToFront();
      await until(
        () =>
          full.evaluate(
            (said) => document.querySelector('.post-text')?.textContent?.includes(said) === true,
            'From the panel.',
          ),
        () => text(full),
      );
      equal(await full.evaluate(() => document.querySelector('.overwritten')), null);
    },
  },
  {
    name: 'the panel is without axe violations, and never wider than it is, light and dark',
    browsers: ['chromium'],
    async run(harness) {
      await (await openLibrary(harness)).close();
      const page = await asPage(harness);
      await page.waitForSelector('.beside-choice li a');
      for (const view of ['choice', 'composer']) {
        if (view === 'composer') {
          await page.focus('.beside-choice li a');
          await page.keyboard.press('Enter');
          await page.waitForSelector('.composer textarea', { timeout: 30_000 });
        }
        for (const width of [420, 360, 320]) {
          await page.setViewport({ width, height: 800 });
          equal(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            true,
            `${view} ${width}`,
          );
          const look = async (theme: string) => {
            if (!SHOTS) return;
            mkdirSync(SHOTS, { recursive: true });
            await page.screenshot({ path: `${SHOTS}/beside-${view}-${theme}-${width}.png`, fullPage: true });
          };
          deepEqual(await violationsInBoth(page, look), []);
        }
      }
    },
  },
];
