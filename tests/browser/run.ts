import { fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { type BrowserName, getBrowser } from '../support/browsers/index.ts';
import { FAILURES, type Outcome, runLane } from './lane.ts';
import type { Scenario } from './scenario.ts';

/**
 * `npm run test:browser [-- word ...] [--chromium|--firefox]`: runs the scenarios whose name or file holds a word. Most of the time
 * is waiting, so each browser runs in lanes, processes of their own that take the next scenario of their browser when one is done.
 */
const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('--'));
const asked = (['chromium', 'firefox'] as const).filter((name) => args.includes(`--${name}`));
/** Two of each took longer on two cores than one. */
const LANES: Record<BrowserName, number> = { chromium: 1, firefox: 1 };
/** The exit code where there was nothing to run. */
const NOTHING = 2;

/** From a lane: what became of a scenario, or absent: it asks for its first. To a lane: the place of its next in the list, or absent: no more. */
type Asked = { outcome?: Outcome };
type Given = { index?: number };

const lane = args.find((arg) => arg.startsWith('--lane='))?.slice('--lane='.length) as BrowserName | undefined;
if (lane) await runAsLane(lane);
else process.exit(await runAll(asked.length > 0 ? asked : ['chromium', 'firefox']));

async function runAll(browsers: readonly BrowserName[]): Promise<number> {
  rmSync(FAILURES, { recursive: true, force: true });
  const scenarios = await load();
  const codes = await Promise.all(
    browsers.map(async (name) => {
      const queue = scenarios.flatMap((scenario, index) =>
        (scenario.browsers ?? ['chromium', 'firefox']).includes(name) ? [index] : [],
      );
      return queue.length > 0 ? runIn(name, queue) : NOTHING;
    }),
  );
  const ran = codes.filter((code) => code !== NOTHING);
  return ran.length > 0 ? Math.max(...ran) : NOTHING;
}

async function runIn(name: BrowserName, queue: number[]): Promise<number> {
  // Before the lanes, that they do not all get it.
  await getBrowser(name);
  const counts: Record<Outcome, number> = { passed: 0, failed: 0, skipped: 0 };
  const lanes = Array.from({ length: Math.min(LANES[name], queue.length) }, () => openLane(name, queue, counts));
  const codes = await Promise.all(lanes);
  console.log(`\n${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  return counts.failed > 0 || counts.passed === 0 || codes.some((code) => code !== 0) ? 1 : 0;
}

/** Answers the exit code of the lane's process: not 0 where it broke off. */
function openLane(name: BrowserName, queue: number[], counts: Record<Outcome, number>): Promise<number> {
  const child = fork(import.meta.filename, [...words, `--lane=${name}`]);
  child.on('message', ({ outcome }: Asked) => {
    if (outcome) counts[outcome] += 1;
    child.send({ index: queue.shift() } satisfies Given);
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function runAsLane(name: BrowserName): Promise<void> {
  const scenarios = await load();
  let last: Outcome | undefined;
  await runLane(
    name,
    () =>
      new Promise((resolve) => {
        process.once('message', ({ index }: Given) => resolve(index === undefined ? undefined : scenarios[index]));
        process.send?.({ ...(last && { outcome: last }) } satisfies Asked);
      }),
    (outcome) => {
      last = outcome;
    },
  );
  process.exit(0);
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
