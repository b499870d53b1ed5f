import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import type { Capture } from '../../lib/article/article.ts';
import { extractCapture } from '../../lib/article/extract/index.ts';
import { findPages, type SavedPage } from '../eval/pages.ts';
import { BUILDS } from '../support/browsers/builds.ts';
import { timeBadInput } from './bad-input.ts';
import { type MeasuringBrowser, openMeasuringBrowser } from './browser.ts';
import { createBareClicker, createSheafClicker } from './click-time.ts';
import { type Scripts, type ScriptTime, timeScripts } from './script-time.ts';
import { sizesOf } from './sizes.ts';
import { median, p95 } from './statistics.ts';

/**
 * `npm run bench:capture -- DIR [--clicks N]`: in real Chromium, on the saved pages of DIR (`name.html` + `name.json` with
 * `url`), the time that the injected script takes, click to saved beside a bare extension, and the sizes of what is built.
 * The last line holds every figure; exit code 1 where one misses its bar.
 */
const BARS = { scriptMedianMs: 15, scriptP95Ms: 60, scriptKb: 60, clickRatio: 1.3, popupKb: 60, badInputMs: 1000 };
/** What is clicked in turn: Sheaf, Sheaf with its worker asleep, the bare extension. */
const CLICKS = ['sheaf', 'bare', 'cold'] as const;
type Click = (typeof CLICKS)[number];
const WARM_UPS = 3;
/** Many, since the browser opens a popup either at once or some 150 ms later, by its own lights. */
const DEFAULT_CLICKS = 60;

const [dir, ...options] = process.argv.slice(2);
if (!dir) {
  console.error('Which folder of pages? npm run bench:capture -- DIR');
  process.exit(2);
}
const clicks = Number(options[options.indexOf('--clicks') + 1] ?? DEFAULT_CLICKS) || DEFAULT_CLICKS;
const kb = (bytes: number) => (bytes / 1024).toFixed(1);
const ms = (number: number) => number.toFixed(1);

await build({ browser: 'chrome' });
const measuring = await openMeasuringBrowser();
try {
  process.exitCode = (await report(measuring, findPages(dir))) ? 0 : 1;
} finally {
  await measuring.browser.close();
}

/** Measures and prints; whether every bar is kept. */
async function report(measuring: MeasuringBrowser, pages: SavedPage[]): Promise<boolean> {
  const scripts = injectedScripts();
  const times = await timeOnPages(measuring, pages, scripts);
  const capture = times.map(({ captureMs }) => captureMs);
  const readable = times.map(({ readableMs }) => readableMs);
  const both = times.map(({ captureMs, readableMs }) => captureMs + readableMs);
  console.log(`\nInjected script on ${times.length} pages, ms`);
  for (const [what, values] of Object.entries({ capture, 'readable text': readable, both })) {
    console.log(`  ${what.padEnd(14)} median ${ms(median(values)).padStart(6)}   95% ${ms(p95(values)).padStart(6)}`);
  }
  const slowest = [...times].sort((a, b) => b.captureMs - a.captureMs).slice(0, 5);
  console.log(`  slowest: ${slowest.map(({ name, captureMs }) => `${name} ${ms(captureMs)}`).join(', ')}`);

  const badInput = await timeBadInput(measuring, scripts);
  const worst = Math.max(...badInput.values());
  console.log(
    `\nBad input, script and reading, ms\n  ${[...badInput].map(([what, time]) => `${what} ${ms(time)}`).join('\n  ')}`,
  );

  const saved = pages.filter((_, index) => /^(?:article|web-page)$/.test(times[index]?.kind ?? ''));
  const { sheaf, cold, bare } = await timeClicks(measuring, spread(saved, clicks + WARM_UPS));
  const ratio = median(sheaf) / median(bare);
  console.log(`\nClick, ms, ${sheaf.length} times each in turn`);
  console.log(`  to saved       median ${ms(median(sheaf)).padStart(6)}   95% ${ms(p95(sheaf)).padStart(6)}`);
  console.log(`  worker asleep  median ${ms(median(cold)).padStart(6)}   95% ${ms(p95(cold)).padStart(6)}`);
  console.log(`  bare popup     median ${ms(median(bare)).padStart(6)}   95% ${ms(p95(bare)).padStart(6)}`);

  const sizes = sizesOf(BUILDS.chromium);
  const figures: [string, string, boolean][] = [
    ['script median', `${ms(median(capture))} ms`, median(capture) < BARS.scriptMedianMs],
    ['p95', `${ms(p95(capture))} ms`, p95(capture) < BARS.scriptP95Ms],
    ['script', `${kb(sizes.script)} KB gz`, sizes.script <= BARS.scriptKb * 1024],
    ['click to saved / bare', ratio.toFixed(2), ratio <= BARS.clickRatio],
    ['worker asleep', (median(cold) / median(bare)).toFixed(2), true],
    ['popup', `${kb(sizes.popup)} KB gz`, sizes.popup <= BARS.popupKb * 1024],
    ['worst bad input', `${ms(worst)} ms`, worst < BARS.badInputMs],
    ['package', `${kb(sizes.package)} KB zip`, true],
  ];
  console.log('');
  for (const [what, figure, isKept] of figures) if (!isKept) console.log(`MISSED ${what}: ${figure}`);
  console.log(figures.map(([what, figure]) => `${what} ${figure}`).join(' | '));
  return figures.every(([, , isKept]) => isKept);
}

interface PageTime extends Omit<ScriptTime, 'facts'> {
  name: string;
  kind: Capture['kind'];
}

function injectedScripts(): Scripts {
  const [capture = '', readable = ''] = ['capture.js', 'readable.js'].map((file) =>
    readFileSync(join(BUILDS.chromium, file), 'utf8'),
  );
  return { capture, readable };
}

async function timeOnPages(measuring: MeasuringBrowser, pages: SavedPage[], scripts: Scripts): Promise<PageTime[]> {
  const times: PageTime[] = [];
  for (const { path, url, name } of pages) {
    measuring.site.set(url, { body: readFileSync(path) });
    const page = await measuring.open(url);
    const { facts, ...time } = await timeScripts(page, scripts);
    times.push({ name, ...time, kind: extractCapture(facts, new Date().toISOString()).kind });
    await page.close();
  }
  return times;
}

/** Clicks of both extensions, each on the page freshly opened, now the one first and now another; without the first few, which warm up. */
async function timeClicks(measuring: MeasuringBrowser, pages: SavedPage[]): Promise<Record<Click, number[]>> {
  const sheafExtension = await measuring.install(BUILDS.chromium);
  const sheafClicker = await createSheafClicker(measuring, sheafExtension);
  const bareExtension = await measuring.install(join(import.meta.dirname, 'bare-extension'));
  const bareClicker = await createBareClicker(measuring, bareExtension);
  const clicks: Record<Click, (page: Page) => Promise<number>> = {
    sheaf: (page) => sheafClicker.click(page),
    bare: (page) => bareClicker.click(page),
    async cold(page) {
      await measuring.stopWorker(sheafExtension);
      return sheafClicker.click(page);
    },
  };
  const times: Record<Click, number[]> = { sheaf: [], cold: [], bare: [] };
  for (const [index, { path, url }] of pages.entries()) {
    measuring.site.set(url, { body: readFileSync(path) });
    for (let turn = 0; turn < CLICKS.length; turn++) {
      const kind = CLICKS[(index + turn) % CLICKS.length] ?? 'sheaf';
      const page = await measuring.open(url);
      times[kind].push(await clicks[kind](page));
      await page.close();
    }
  }
  for (const kind of CLICKS) times[kind].splice(0, WARM_UPS);
  return times;
}

/** So many of the pages, evenly over their order. */
function spread(pages: SavedPage[], count: number): SavedPage[] {
  const step = Math.max(1, pages.length / count);
  return Array.from({ length: Math.min(count, pages.length) }, (_, index) => pages[Math.floor(index * step)]).filter(
    (page) => page !== undefined,
  );
}
