import { join } from 'node:path';
import type { Extension, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { until } from '../support/browsers/index.ts';
import { type MeasuringBrowser, onOneProfile } from './browser.ts';
import { createBareClicker } from './click-time.ts';
import { type ImportTime, timeImport } from './import-time.ts';
import { fillLibrary, TYPED } from './library-data.ts';
import { heapOf, takeNotes, timeFirstRows, timeKeystrokes, timeScrolling, timeSearchable } from './library-page.ts';
import { createPopupClicker } from './popup-time.ts';
import { median, p95 } from './statistics.ts';

/**
 * `npm run bench:library [-- --articles N]`: in real Chromium, with 100,000 articles with abstracts: opening the library,
 * searching at each keystroke, scrolling from end to end, the popup; and importing 10,000 references beside citation-js. The
 * browser that measures is not the one that filled the library and built its index: it was opened again on what is stored. The last
 * line holds every figure; exit code 1 where one misses its bar. A click finds the background awake, as the bare extension has none
 * to wake: `bench:capture` measures both. The bar of the popup is for a button in the browser's menu, which is where an extension is
 * installed and which its issue was measured by (an empty popup took a third of a second): that time is in both. With the button in
 * the toolbar an empty popup takes a twentieth of one, and the same 40 to 80 ms for reading, saving and showing are a larger part;
 * those figures are printed too.
 */
const BARS = {
  firstRowsMs: 400,
  searchableMs: 1500,
  keyMedianMs: 30,
  keyP95Ms: 80,
  blockedMs: 50,
  popupRatio: 1.3,
  frameMs: 50,
  heapMb: 150,
  importS: 10,
};
const OPENS = 9;
/** So long the browser rests before an opening. */
const REST_MS = 1500;
const CLICKS = 24;
const WARM_UPS = 2;
const FRAMES = 900;
const IMPORTED = 10_000;

const options = process.argv.slice(2);
const articles = Number(options[options.indexOf('--articles') + 1]) || 100_000;
const ms = (number: number) => number.toFixed(1);

await build({ browser: 'chrome' });
const isKept = await onOneProfile(async (inBrowser) => {
  const builtMs = await inBrowser(fill);
  return inBrowser((measuring, sheaf) => report(measuring, sheaf, builtMs));
});
process.exitCode = isKept ? 0 : 1;

/** Measures and prints; whether every bar is kept. */
async function report(measuring: MeasuringBrowser, sheaf: Extension, builtMs: number): Promise<boolean> {
  const rows: number[] = [];
  const searchable: number[] = [];
  for (let turn = 0; turn < OPENS; turn++) {
    await untilAtRest();
    const first = await openLibrary(measuring, sheaf);
    rows.push(await timeFirstRows(first));
    await first.close();
    await untilAtRest();
    const second = await openLibrary(measuring, sheaf);
    searchable.push(
      await timeSearchable(second, `zyxwv${77 + 10_000 * (turn % Math.max(1, Math.floor(articles / 10_000)))}`),
    );
    await second.close();
  }
  const page = await openLibrary(measuring, sheaf);
  await timeFirstRows(page);
  await untilSettled(page);
  const keys = await timeKeystrokes(page, TYPED);
  const scrolling = await timeScrolling(page, FRAMES);
  const heap = await heapOf(page);
  await page.close();
  const { popup, pinned } = await timePopups(measuring, sheaf);
  const ris = await timeImportOf(measuring, sheaf, 'ris');
  const bibtex = await timeImportOf(measuring, sheaf, 'bibtex');

  console.log(`\n${articles} articles; first index ${(builtMs / 1000).toFixed(1)} s; ${keys.ms.length} keystrokes`);
  const inToolbar = { 'saved, pinned': pinned.saved, 'filled, pinned': pinned.filled, 'bare, pinned': pinned.bare };
  const measured = { 'first rows': rows, searchable, keystroke: keys.ms, ...popup, ...inToolbar };
  for (const [what, times] of Object.entries(measured)) {
    console.log(
      `  ${what.padEnd(14)} median ${ms(median(times)).padStart(7)}   95% ${ms(p95(times)).padStart(7)}   most ${ms(Math.max(...times)).padStart(7)}`,
    );
  }
  const ratio = median(popup.saved) / median(popup.bare);
  const shown = median(popup.filled) / median(popup.bare);
  const figures: [string, string, boolean][] = [
    ['first rows', `${ms(median(rows))} ms`, median(rows) <= BARS.firstRowsMs],
    ['searchable', `${ms(median(searchable))} ms`, median(searchable) <= BARS.searchableMs],
    ['keystroke median', `${ms(median(keys.ms))} ms`, median(keys.ms) <= BARS.keyMedianMs],
    ['p95', `${ms(p95(keys.ms))} ms`, p95(keys.ms) <= BARS.keyP95Ms],
    ['main thread blocked', `${ms(keys.longest)} ms`, keys.longest <= BARS.blockedMs],
    ['popup saved / bare', ratio.toFixed(2), ratio <= BARS.popupRatio],
    ['popup filled / bare', shown.toFixed(2), shown <= BARS.popupRatio],
    ['pinned saved / bare', (median(pinned.saved) / median(pinned.bare)).toFixed(2), true],
    ['pinned filled / bare', (median(pinned.filled) / median(pinned.bare)).toFixed(2), true],
    ['pinned filled', `${ms(median(pinned.filled))} ms`, true],
    ['longest frame', `${ms(scrolling.longest)} ms (${scrolling.over50} over 50)`, scrolling.longest <= BARS.frameMs],
    ['import RIS', `${ris.importS.toFixed(1)} s`, ris.importS <= BARS.importS],
    ['BibTeX', `${bibtex.importS.toFixed(1)} s`, bibtex.importS <= BARS.importS],
    ['page blocked', `${ms(Math.max(ris.longestMs, bibtex.longestMs))} ms`, true],
    ['parsing RIS / citation-js', ris.parseRatio.toFixed(2), true],
    ['BibTeX / citation-js', bibtex.parseRatio.toFixed(2), true],
    ['heap', `${heap.toFixed(0)} MB`, heap <= BARS.heapMb],
  ];
  console.log('');
  for (const [what, figure, isKept] of figures) if (!isKept) console.log(`MISSED ${what}: ${figure}`);
  console.log(figures.map(([what, figure]) => `${what} ${figure}`).join(' | '));
  return figures.every(([, , isKept]) => isKept);
}

/** What a page that was closed in the middle of its loading leaves behind does not stand in the way of the next opening. */
function untilAtRest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}

/** Fills the library and waits for its first index; answers the milliseconds which that took. */
async function fill(measuring: MeasuringBrowser, sheaf: Extension): Promise<number> {
  const first = await openLibrary(measuring, sheaf);
  await until(
    () => first.evaluate(() => document.querySelector('.list-head input') !== null),
    () => 'no library',
  );
  await first.close();
  const quiet = await measuring.observer(sheaf, 'capture.js');
  await quiet.evaluate(fillLibrary, articles);
  await quiet.close();
  const started = performance.now();
  const page = await openLibrary(measuring, sheaf);
  await timeFirstRows(page);
  await untilSettled(page);
  await page.close();
  return performance.now() - started;
}

/** Until the search knows every article. */
async function untilSettled(page: Page): Promise<void> {
  await until(
    () =>
      page.evaluate(async () => {
        const opening = indexedDB.open('sheaf');
        const database = await new Promise<IDBDatabase>((resolve) => {
          opening.onsuccess = () => resolve(opening.result);
        });
        const counting = database.transaction('changed').objectStore('changed').count();
        const left = await new Promise<number>((resolve) => {
          counting.onsuccess = () => resolve(counting.result);
        });
        database.close();
        return left === 0;
      }),
    () => 'the index is not built',
    600_000,
  );
}

async function openLibrary(measuring: MeasuringBrowser, { id }: Extension): Promise<Page> {
  const page = await measuring.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(takeNotes);
  await page.goto(`chrome-extension://${id}/app.html#/library`, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Imports a file into the library as it is by then. */
async function timeImportOf(
  measuring: MeasuringBrowser,
  { id }: Extension,
  format: 'ris' | 'bibtex',
): Promise<ImportTime> {
  const page = await measuring.browser.newPage();
  await page.goto(`chrome-extension://${id}/app.html#/import`, { waitUntil: 'domcontentloaded' });
  const time = await timeImport(page, format, IMPORTED);
  await page.close();
  return time;
}

/** Milliseconds from a click to the article saved, to the popup that shows it, and to the bare extension's first frame. */
interface ClickTimes {
  saved: number[];
  filled: number[];
  bare: number[];
}

/**
 * Clicks on articles that are not in the library, in turn with the bare extension: either of them is the first on every other page.
 * `popup` is as an extension is installed, its button in the browser's menu; `pinned` with it in the toolbar, where a click shows
 * it some 200 ms sooner.
 */
async function timePopups(
  measuring: MeasuringBrowser,
  sheaf: Extension,
): Promise<{ popup: ClickTimes; pinned: ClickTimes }> {
  const popupClicker = await createPopupClicker(measuring, sheaf);
  const bareExtension = await measuring.install(join(import.meta.dirname, 'bare-extension'));
  const bareClicker = await createBareClicker(measuring, bareExtension);
  async function click(from: string): Promise<ClickTimes> {
    const times: ClickTimes = { saved: [], filled: [], bare: [] };
    for (let turn = 0; turn < CLICKS + WARM_UPS; turn++) {
      const url = `https://journal.example/${from}/${turn}`;
      const doi = `10.5555/${from}.${turn}`;
      measuring.site.set(url, { body: articlePage(doi) });
      const isCounted = turn >= WARM_UPS;
      const clicks = [
        async (page: Page) => {
          const { savedMs, filledMs } = await popupClicker.click(page, `doi:${doi}`);
          if (isCounted) times.saved.push(savedMs);
          if (isCounted) times.filled.push(filledMs);
        },
        async (page: Page) => {
          const bareMs = await bareClicker.click(page);
          if (isCounted) times.bare.push(bareMs);
        },
      ];
      for (const each of turn % 2 ? clicks : clicks.reverse()) {
        const page = await measuring.open(url);
        await each(page);
        await page.close();
      }
    }
    return times;
  }
  const popup = await click('menu');
  await measuring.pin(sheaf);
  await measuring.pin(bareExtension);
  return { popup, pinned: await click('toolbar') };
}

function articlePage(doi: string): string {
  return `<!doctype html><html lang="en"><head><title>Feedback in clinical teaching</title>
    <meta name="citation_title" content="Feedback in clinical teaching: ${doi}">
    <meta name="citation_journal_title" content="Journal of Sample Medicine"><meta name="citation_doi" content="${doi}">
    <meta name="citation_author" content="Horby, P"><meta name="citation_publication_date" content="2024/05/12"></head>
    <body><h1>Feedback in clinical teaching: ${doi}</h1>${'<p>Feedback is information about performance.</p>'.repeat(60)}</body></html>`;
}
