import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { BUILDS } from '../support/browsers/builds.ts';
import { until } from '../support/browsers/index.ts';
import { openMeasuringBrowser } from './browser.ts';
import { median, p95 } from './statistics.ts';

/**
 * `npm run bench:compose`: in real Chromium, typing in the middle of a thread of ten parts with six previews and all checks: the
 * script that each keystroke takes, in milliseconds. The last line holds every figure; exit code 1 where one misses its bar.
 */
const BARS = { medianMs: 8, p95Ms: 16 };
const NETWORKS = ['bluesky', 'mastodon', 'x', 'linkedin', 'threads', 'telegram'];
const PARTS = 10;
const PART =
  'In this trial of 6,425 patients in hospital, 6 mg of dexamethasone a day lowered mortality at 28 days (22.9% vs. 25.7%; ' +
  'HR 0.83, 95% CI 0.75 to 0.93), above all in those who were ventilated. https://doi.org/10.1056/NEJMoa2021436 #MedEd';
const TYPED =
  ' What would change your mind at the bedside? Say it before you read on, and note where the uncertainty lies. ' +
  'Mind the subgroups, e.g. those without oxygen (17.8% vs. 14.0%). See also https://doi.org/10.1016/S0140-6736(20)31022-9 🩺';

await build({ browser: 'chrome' });
const measuring = await openMeasuringBrowser();
try {
  const sheaf = await measuring.install(BUILDS.chromium);
  const own = (path: string) => `chrome-extension://${sheaf.id}/${path}`;
  const page = await measuring.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(own('app.html#/compose'));
  await page.waitForSelector('.drafts .empty');
  await page.evaluate(putDraft, { parts: PARTS, text: PART, networks: NETWORKS });
  await page.goto(own('app.html#/compose/draft'));
  await page.waitForSelector('.part textarea');
  await page.waitForSelector('.network-preview .preview-post');
  const times = await timeKeys(page);
  console.log(`\n${times.length} keystrokes in part ${PARTS / 2} of ${PARTS}, ${NETWORKS.length} previews`);
  console.log(`  most ${Math.max(...times).toFixed(1)} ms`);
  const isKept = median(times) <= BARS.medianMs && p95(times) <= BARS.p95Ms;
  if (!isKept) console.log('MISSED script a keystroke');
  console.log(`script a keystroke median ${median(times).toFixed(1)} ms | p95 ${p95(times).toFixed(1)} ms`);
  process.exitCode = isKept ? 0 : 1;
} finally {
  await measuring.browser.close();
}

/** Milliseconds of script of each key, until its letter stands in every preview. */
async function timeKeys(page: Page): Promise<number[]> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const field = (await page.$$('.part textarea'))[PARTS / 2 - 1];
  if (!field) throw new Error('No such part');
  await field.focus();
  await page.keyboard.press('End');
  const times: number[] = [];
  for (const letter of TYPED) {
    const before = await scriptMs(client);
    await page.keyboard.sendCharacter(letter);
    // Drawn, kept, and drawn again as the store has it; nothing else runs in the page meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 120));
    times.push((await scriptMs(client)) - before);
    const value = await field.evaluate((element) => element.value);
    // A post may be broken before any word.
    const word = value.split(/\s/).at(-1) ?? '';
    await until(
      () => page.evaluate(isShown, word),
      () => `not shown: ${word}`,
    );
  }
  await client.detach();
  return times;
}

async function scriptMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}

/** Runs in the page: does every preview show this word? A link may be shown short. */
function isShown(word: string): boolean {
  const previews = [...document.querySelectorAll('.preview:not(.bluesky)')];
  return previews.every((preview) => preview.textContent?.includes(word));
}

/** Runs in a page of Sheaf: stores a draft as it would stand after an hour's work. */
async function putDraft({ parts, text, networks }: { parts: number; text: string; networks: string[] }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction('drafts', 'readwrite');
  const now = new Date().toISOString();
  writing.objectStore('drafts').put({
    id: 'draft',
    kind: 'thread',
    articleIds: [],
    parts: Array.from({ length: parts }, (_, index) => ({ id: `part-${index}`, text: `${index + 1}. ${text}` })),
    overrides: {},
    networks,
    numbering: 'count-of',
    images: [],
    dismissed: [],
    createdAt: now,
    updatedAt: now,
  });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}
