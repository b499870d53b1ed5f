import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { type BrowserName, type Harness, openBrowser } from '../support/browsers/index.ts';
import type { Scenario } from './scenario.ts';

/** `npm run test:browser [-- word ...] [--chromium|--firefox]`: runs the scenarios whose name or file holds a word. */
const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('--'));
const asked = (['chromium', 'firefox'] as const).filter((name) => args.includes(`--${name}`));
const browsers: readonly BrowserName[] = asked.length > 0 ? asked : ['chromium', 'firefox'];

const FAILURES = join(import.meta.dirname, '../../demo-output/failures');
const DEFAULT_TIMEOUT_MS = 120_000;
/** The exit code of a browser for which there was nothing to run. */
const NOTHING = 2;

const counts = { passed: 0, failed: 0, skipped: 0 };

rmSync(FAILURES, { recursive: true, force: true });
process.exit(browsers.length > 1 ? await runSideBySide() : await runIn(browsers[0] ?? 'chromium'));

/** Each browser in a process of its own: most of the time is waiting. */
async function runSideBySide(): Promise<number> {
  const codes = await Promise.all(
    browsers.map(
      (name) =>
        new Promise<number>((resolve) => {
          const own = [...process.execArgv, import.meta.filename, ...words, `--${name}`];
          spawn(process.execPath, own, { stdio: 'inherit' }).on('close', (code) => resolve(code ?? 1));
        }),
    ),
  );
  const ran = codes.filter((code) => code !== NOTHING);
  return ran.length > 0 ? Math.max(...ran) : NOTHING;
}

async function runIn(name: BrowserName): Promise<number> {
  const scenarios = await load();
  const own = scenarios.filter((scenario) => (scenario.browsers ?? ['chromium', 'firefox']).includes(name));
  if (own.length === 0) return NOTHING;
  let harness = await openBrowser(name);
  for (const scenario of own) {
    const isHealthy = await runOne(harness, scenario);
    if (isHealthy) continue;
    // A browser that hangs must not fail what comes after it.
    await Promise.race([harness.close().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 5000))]);
    harness = await openBrowser(name);
  }
  await harness.close();
  console.log(`\n${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

async function load(): Promise<Scenario[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.browser.ts'));
  const found: Scenario[] = [];
  for (const file of files.sort()) {
    const { scenarios: own } = (await import(`./${file}`)) as { scenarios: Scenario[] };
    found.push(
      ...own.filter(({ name }) => words.length === 0 || words.some((word) => `${file} ${name}`.includes(word))),
    );
  }
  return found;
}

async function runOne(harness: Harness, scenario: Scenario): Promise<boolean> {
  const title = `${harness.name}: ${scenario.name}`;
  const reason = scenario.skip?.();
  if (reason) {
    counts.skipped += 1;
    console.log(`skip ${title} (${reason})`);
    return true;
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
    counts.passed += 1;
    console.log(`ok   ${title} (${Math.round(performance.now() - started)} ms)`);
    await harness.closeTabs();
    return true;
  } catch (error) {
    counts.failed += 1;
    const text = inspect(error);
    console.log(`FAIL ${title}\n${text.replace(/^/gm, '     ')}`);
    await keepEvidence(harness, join(FAILURES, title.replace(/\W+/g, '-')), text);
    return false;
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
  await Promise.race([pictures, new Promise((resolve) => setTimeout(resolve, 5000))]);
}
