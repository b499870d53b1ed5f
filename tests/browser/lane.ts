import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { type BrowserName, type Harness, openBrowser } from '../support/browsers/index.ts';
import type { Scenario } from './scenario.ts';

export const FAILURES = join(import.meta.dirname, '../../demo-output/failures');
const DEFAULT_TIMEOUT_MS = 120_000;

export type Outcome = 'passed' | 'failed' | 'skipped';

/** Runs one scenario after the other in one browser, as long as `next` answers one; each outcome is told to `done`. */
export async function runLane(
  name: BrowserName,
  next: () => Promise<Scenario | undefined>,
  done: (outcome: Outcome) => void,
): Promise<void> {
  let harness: Harness | undefined;
  for (let scenario = await next(); scenario; scenario = await next()) {
    harness ??= await openBrowser(name);
    const outcome = await runOne(harness, scenario);
    done(outcome);
    if (outcome !== 'failed') continue;
    // A browser that hangs must not fail what comes after it.
    await Promise.race([harness.close().catch(() => undefined), wait(5000)]);
    harness = undefined;
  }
  await harness?.close();
}

async function runOne(harness: Harness, scenario: Scenario): Promise<Outcome> {
  const title = `${harness.name}: ${scenario.name}`;
  const reason = scenario.skip?.();
  if (reason) {
    console.log(`skip ${title} (${reason})`);
    return 'skipped';
  }
  const started = performance.now();
  const limitMs = scenario.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  let timer: NodeJS.Timeout | undefined;
  try {
    await harness.reset();
    await Promise.race([
      scenario.run(harness),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Not done within ${limitMs} ms`)), limitMs);
      }),
    ]);
    console.log(`ok   ${title} (${Math.round(performance.now() - started)} ms)`);
    await harness.closeTabs();
    return 'passed';
  } catch (error) {
    const text = inspect(error);
    console.log(`FAIL ${title}\n${text.replace(/^/gm, '     ')}`);
    await keepEvidence(harness, join(FAILURES, title.replace(/\W+/g, '-')), text);
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}

/** Leaves what went wrong, and a picture of each tab, as far as the browser still answers. */
async function keepEvidence(harness: Harness, name: string, text: string): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  writeFileSync(`${name}.txt`, text);
  const pictures = harness
    .pages()
    .then((pages) => Promise.all(pages.map((page, index) => page.screenshot({ path: `${name}-${index}.png` }))))
    .catch(() => undefined);
  await Promise.race([pictures, wait(5000)]);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
