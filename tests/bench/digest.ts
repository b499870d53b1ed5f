import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder } from '../support/browsers/serve-folder.ts';
import { openMeasuringBrowser } from './browser.ts';
import type { Measured } from './digest-page/watch.ts';

/**
 * `npm run bench:digest`: in real Chromium, an issue of a thousand entries in each format, and the citations that it needs, each file in
 * a worker that has done nothing before: the seconds that each takes, and the longest that the page could do nothing else meanwhile. The last line holds
 * every figure; exit code 1 where one misses its bar.
 */
/** A page that answers within a tenth of a second is usable (https://web.dev/articles/rail). */
const BARS = { seconds: 2, blockedMs: 100 };
const ENTRIES = 1000;

const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
await build({
  root: fileURLToPath(new URL('./digest-page', import.meta.url)),
  base: './',
  configFile: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { outDir: folder, emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 5000 },
});
const served = await serveFolder(folder);
const measuring = await openMeasuringBrowser();
try {
  const page = await measuring.browser.newPage();
  page.on('console', (message) => console.log(`  ${message.text()}`));
  await page.goto(served.address);
  // A few first, so that no disk is measured.
  await page.evaluate((count) => (globalThis as unknown as BenchPage).measure(count), 20);
  const measured = await page.evaluate((count) => (globalThis as unknown as BenchPage).measure(count), ENTRIES);
  process.exitCode = report(measured) ? 0 : 1;
} finally {
  await measuring.browser.close();
  served.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

interface BenchPage {
  measure(count: number): Promise<Record<string, Measured>>;
}

/** Prints; whether every bar is kept. */
function report(measured: Record<string, Measured>): boolean {
  const rows = Object.entries(measured).map(([name, { ms, blockedMs }]) => ({ name, seconds: ms / 1000, blockedMs }));
  console.log(`\nAn issue of ${ENTRIES} entries`);
  for (const { name, seconds, blockedMs } of rows)
    console.log(
      `  ${name.padEnd(14)} ${seconds.toFixed(2).padStart(6)} s   page kept ${blockedMs.toFixed(0).padStart(4)} ms`,
    );
  const missed = rows.filter(({ seconds, blockedMs }) => seconds > BARS.seconds || blockedMs > BARS.blockedMs);
  for (const { name } of missed) console.log(`MISSED ${name}`);
  console.log(
    rows
      .map(({ name, seconds, blockedMs }) => `${name} ${seconds.toFixed(2)} s/${blockedMs.toFixed(0)} ms`)
      .join(' | '),
  );
  return missed.length === 0;
}
