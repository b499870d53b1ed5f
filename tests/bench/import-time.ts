import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import type { Page } from 'puppeteer-core';
import { readEntries } from '../../lib/citation/formats.ts';
import { until } from '../support/browsers/index.ts';
import { referenceFile } from './reference-files.ts';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What importing one file took. */
export interface ImportTime {
  /** Seconds from the file's choice to everything saved, in the browser, through the interface. */
  importS: number;
  /** The longest task of the page's main thread meanwhile, in milliseconds. */
  longestMs: number;
  /** Parsing alone, in this process: ours over citation-js's. */
  parseRatio: number;
}

const PEER = { ris: '@ris/file', bibtex: '@bibtex/text' };

/** Imports a file of so many entries in an import page that is open, and parses it with both parsers. */
export async function timeImport(page: Page, format: 'ris' | 'bibtex', entries: number): Promise<ImportTime> {
  const text = referenceFile(format, entries);
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-import-'));
  const path = join(dir, `references.${format === 'ris' ? 'ris' : 'bib'}`);
  try {
    writeFileSync(path, text);
    const { importMs, longestMs } = await importFile(page, path, entries);
    return { importS: importMs / 1000, longestMs, parseRatio: parseRatio(text, format, entries) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function importFile(page: Page, path: string, entries: number): Promise<{ importMs: number; longestMs: number }> {
  await page.evaluate(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      const store = globalThis as unknown as { longest: number };
      for (const { duration } of list.getEntries()) store.longest = Math.max(store.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const words = () => page.evaluate(() => document.body.innerText.slice(0, 500));
  const chooser = await page.waitForSelector('input[type="file"]');
  const started = performance.now();
  await (chooser as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  const start = await page.waitForSelector('.exchange-actions .primary', { timeout: 60_000 });
  await start?.click();
  await until(() => page.evaluate(() => document.querySelector('.exchange-result') !== null), words, 120_000);
  const importMs = performance.now() - started;
  const saved = await page.evaluate(() => document.querySelector('.exchange-counts')?.textContent ?? '');
  if (!saved.replace(/\D/g, '').includes(String(entries))) throw new Error(`Not all of it: ${saved}`);
  return { importMs, longestMs: await page.evaluate(() => (globalThis as unknown as { longest: number }).longest) };
}

function parseRatio(text: string, format: 'ris' | 'bibtex', entries: number): number {
  const ours = timeOf(() => [...readEntries(format, text)].length, entries);
  const theirs = timeOf(() => plugins.input.chain(text, { forceType: PEER[format] }).length, entries);
  return ours / theirs;
}

/** The better of two runs: the first one compiles. */
function timeOf(parse: () => number, entries: number): number {
  const times = [0, 1].map(() => {
    const started = performance.now();
    const read = parse();
    if (read < entries) throw new Error(`${read} of ${entries} entries read`);
    return performance.now() - started;
  });
  return Math.min(...times);
}
