import type { Page } from 'puppeteer-core';
import { type FollowingAll, followingAll } from '../bench/following.ts';
import { askForRefresh, isRefreshing, readStanding } from '../bench/following-page.ts';
import { until } from '../support/browsers/index.ts';

/**
 * `npm run eval:killed`: real Chromium's worker is stopped at random 20 times while it looks at 200 feeds. The first time nobody
 * wakes it again but its own alarm; then somebody opens a page, as a person does. Exit code 1 where the refresh does not end, or an
 * item is there twice or is missing.
 */
const SOURCES = 200;
const ITEMS = 20;
const KILLS = 20;

const seed = Number(process.argv[2]) || Date.now() % 1_000_000;
let state = seed;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

process.exitCode = (await followingAll(
  { feeds: SOURCES, items: ITEMS, delayMs: (feed) => 300 + ((feed * 7919) % 900) },
  evaluate,
))
  ? 0
  : 1;

async function evaluate({ measuring, sheaf, server, page }: FollowingAll): Promise<boolean> {
  const started = performance.now();
  await page.evaluate(askForRefresh);
  let kills = 0;
  let byAlarm = 0;
  while (kills < KILLS && (await page.evaluate(isRefreshing))) {
    await goesOn();
    await new Promise((resolve) => setTimeout(resolve, random() * 1500));
    if (!(await page.evaluate(isRefreshing))) break;
    await measuring.stopWorker(sheaf);
    kills += 1;
    if (kills > 1) await wake(page);
    else byAlarm = await goesOn();
  }
  await until(
    async () => !(await page.evaluate(isRefreshing)),
    async () => JSON.stringify(await page.evaluate(readStanding)),
    300_000,
  );
  const found = await page.evaluate(readStanding);
  const twice = found.brought - found.named;
  const missing = SOURCES * ITEMS - found.named;
  const figures: [string, string, boolean][] = [
    ['killed', `${kills} times`, kills === KILLS],
    ['woken by its alarm after', `${(byAlarm / 1000).toFixed(1)} s`, true],
    ['done after', `${((performance.now() - started) / 1000).toFixed(0)} s`, true],
    ['sources', `${found.answered} of ${SOURCES}`, found.answered === SOURCES],
    ['items', `${found.items} of ${server.papers}`, found.items === server.papers],
    ['twice', `${twice}`, twice === 0],
    ['missing', `${missing}`, missing === 0],
    ['requests', `${server.requests}`, true],
    ['seed', `${seed}`, true],
  ];
  for (const [what, figure, isKept] of figures) if (!isKept) console.log(`MISSED ${what}: ${figure}`);
  console.log(figures.map(([what, figure]) => `${what} ${figure}`).join(' | '));
  return figures.every(([, , isKept]) => isKept);

  /** Milliseconds until a server is asked again. */
  async function goesOn(): Promise<number> {
    const [before, from] = [server.requests, performance.now()];
    await until(
      async () => server.requests > before || !(await page.evaluate(isRefreshing)),
      () => 'no server is asked',
      120_000,
    );
    return performance.now() - from;
  }
}

/** As any page of Sheaf does that asks for something. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    void chrome.runtime
      .sendMessage({ id: 1, type: 'keepTyped', data: ['eval', ''], timestamp: Date.now() })
      .catch(() => undefined);
  });
}
