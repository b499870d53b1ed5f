import { fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { type BrowserName, getBrowser } from '../support/browsers/index.ts';
import { folderInMemory } from '../support/folder-in-memory.ts';
import { FAILURES, type Outcome, runLane } from './lane.ts';
import type { Scenario } from './scenario.ts';

/**
 * `npm run test:browser [-- word ...] [--chromium|--firefox] [--thorough]`: runs the scenarios whose name or file holds a word. The
 * browsers run side by side, each in a process of its own that takes its next scenario when one is done.
 */
const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('--'));
const asked = (['chromium', 'firefox'] as const).filter((name) => args.includes(`--${name}`));
const isThorough = args.includes('--thorough');
/** With fewer left than these, to start another browser for them would take longer. */
const WORTH_ANOTHER = 4;
/** The exit code where there was nothing to run. */
const NOTHING = 2;

/** From a lane: what became of a scenario, or absent: it asks for its first. To a lane: the place of its next in the list, or absent: no more. */
type Asked = { outcome?: Outcome };
type Given = { index?: number };

const lane = args.find((arg) => arg.startsWith('--lane='))?.slice('--lane='.length) as BrowserName | undefined;
if (lane) await runAsLane(lane);
else process.exit(await runAll(asked.length > 0 ? asked : ['chromium', 'firefox']));

/** The scenarios of a browser that are still to be run, as places in the list, and what became of the others. */
interface Run {
  name: BrowserName;
  queue: number[];
  counts: Record<Outcome, number>;
  /** Whether a process broke off. */
  isBroken: boolean;
}

async function runAll(browsers: readonly BrowserName[]): Promise<number> {
  rmSync(FAILURES, { recursive: true, force: true });
  const scenarios = await load();
  const runs = browsers.map((name): Run => {
    const queue = scenarios.flatMap((scenario, index) => (isFor(name, scenario) ? [index] : []));
    return { name, queue, counts: { passed: 0, failed: 0, skipped: 0 }, isBroken: false };
  });
  const begun = runs.filter(({ queue }) => queue.length > 0);
  // Before the processes, that they do not all get them.
  for (const { name } of begun) await getBrowser(name);
  const memory = folderInMemory();
  await Promise.all(begun.map((run) => runLanes(run, begun, memory)));
  for (const { name, counts } of begun) {
    console.log(`\n${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  }
  if (begun.length === 0) return NOTHING;
  return begun.some(({ counts, isBroken }) => counts.failed > 0 || counts.passed === 0 || isBroken) ? 1 : 0;
}

function isFor(name: BrowserName, { browsers, isTheSameEverywhere }: Scenario): boolean {
  if (isTheSameEverywhere && name === 'firefox' && !isThorough && !asked.includes('firefox')) return false;
  return (browsers ?? ['chromium', 'firefox']).includes(name);
}

/** Runs a browser's scenarios; with nothing left to it, its place is that of a second one of the browser that has more. */
async function runLanes(run: Run, all: readonly Run[], memory: string | undefined): Promise<void> {
  run.isBroken ||= (await openLane(run, memory)) !== 0;
  const other = all.find(({ queue, isBroken }) => queue.length >= WORTH_ANOTHER && !isBroken);
  if (other) await runLanes(other, all, memory);
}

/** Answers the exit code of the lane's process: not 0 where it broke off. */
function openLane({ name, queue, counts }: Run, memory: string | undefined): Promise<number> {
  const child = fork(import.meta.filename, [...words, `--lane=${name}`], {
    env: { ...process.env, ...(memory && { TMPDIR: memory }) },
  });
  child.on('message', ({ outcome }: Asked) => {
    if (outcome) counts[outcome] += 1;
    child.send({ index: queue.shift() } satisfies Given);
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function runAsLane(name: BrowserName): Promise<void> {
  // Nobody is left to give it anything.
  process.once('disconnect', () => process.exit(1));
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
