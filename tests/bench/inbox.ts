import type { Extension, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { until } from '../support/browsers/index.ts';
import { type MeasuringBrowser, onOneProfile } from './browser.ts';
import { fillInbox } from './inbox-data.ts';
import { timeItemKeys } from './inbox-page.ts';
import { heapOf, takeNotes, timeFirstRows, timeScrolling } from './library-page.ts';
import { median, p95 } from './statistics.ts';

/**
 * `npm run bench:inbox [-- --items N]`: in real Chromium, with 100,000 items of 500 sources: opening the inbox, going on with `j`,
 * dismissing with `x` and saving with `s`, each until it shows, and scrolling from end to end. The browser that measures is not
 * the one that filled the inbox. The last line holds every figure; exit code 1 where one misses its bar.
 */
const BARS = { openMs: 400, keyP95Ms: 50 };
const OPENS = 7;
/** Of each key: of fewer the 95th percentile is the slowest. */
const KEYS = 40;
const FRAMES = 300;

const options = process.argv.slice(2);
const count = Number(options[options.indexOf('--items') + 1]) || 100_000;
const ms = (number: number) => number.toFixed(1);

await build({ browser: 'chrome' });
const isKept = await onOneProfile(async (inBrowser) => {
  await inBrowser(fill);
  return inBrowser(report);
});
process.exitCode = isKept ? 0 : 1;

async function fill(measuring: MeasuringBrowser, sheaf: Extension): Promise<void> {
  const first = await openInbox(measuring, sheaf);
  await until(
    () => first.evaluate(() => document.querySelector('.empty') !== null),
    () => 'no inbox',
  );
  await first.close();
  const quiet = await measuring.observer(sheaf, 'capture.js');
  await quiet.evaluate(fillInbox, count);
  await quiet.close();
}

/** Measures and prints; whether every bar is kept. */
async function report(measuring: MeasuringBrowser, sheaf: Extension): Promise<boolean> {
  const opens: number[] = [];
  for (let turn = 0; turn < OPENS; turn++) {
    const page = await openInbox(measuring, sheaf);
    opens.push(await timeFirstRows(page));
    await untilCounted(page);
    await page.close();
  }
  const page = await openInbox(measuring, sheaf);
  await timeFirstRows(page);
  await untilCounted(page);
  const next = await timeItemKeys(page, 'j', KEYS);
  const dismissed = await timeItemKeys(page, 'x', KEYS);
  const saved = await timeItemKeys(page, 's', KEYS);
  const scrolling = await timeScrolling(page, FRAMES);
  const heap = await heapOf(page);
  await page.close();

  console.log(`\n${count} items`);
  for (const [what, times] of Object.entries({ opens, next, dismissed, saved })) {
    console.log(
      `  ${what.padEnd(10)} median ${ms(median(times)).padStart(7)}   95% ${ms(p95(times)).padStart(7)}   most ${ms(Math.max(...times)).padStart(7)}`,
    );
  }
  const key = (times: number[]): [string, boolean] => [
    `median ${ms(median(times))} p95 ${ms(p95(times))} ms`,
    p95(times) <= BARS.keyP95Ms,
  ];
  const figures: [string, string, boolean][] = [
    ['opens', `${ms(median(opens))} ms`, median(opens) <= BARS.openMs],
    ['j', ...key(next)],
    ['x', ...key(dismissed)],
    ['s', ...key(saved)],
    ['longest frame', `${ms(scrolling.longest)} ms (${scrolling.over50} over 50)`, true],
    ['heap', `${heap.toFixed(0)} MB`, true],
  ];
  console.log('');
  for (const [what, figure, isKept] of figures) if (!isKept) console.log(`MISSED ${what}: ${figure}`);
  console.log(figures.map(([what, figure]) => `${what} ${figure}`).join(' | '));
  return figures.every(([, , isKept]) => isKept);
}

/** Until all is counted: what it still reads does not stand in the way of the next opening. */
async function untilCounted(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.list-count') && document.querySelector('.rail-count'), {
    timeout: 60_000,
  });
}

async function openInbox(measuring: MeasuringBrowser, { id }: Extension): Promise<Page> {
  const page = await measuring.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(takeNotes);
  await page.goto(`chrome-extension://${id}/app.html#/inbox`, { waitUntil: 'domcontentloaded' });
  return page;
}
