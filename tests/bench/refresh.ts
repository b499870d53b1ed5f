import type { Page } from 'puppeteer-core';
import { until } from '../support/browsers/index.ts';
import { type FollowingAll, followingAll } from './following.ts';
import { askForRefresh, isRefreshing, readStanding } from './following-page.ts';
import { watchWorker } from './worker-watch.ts';

/**
 * `npm run bench:refresh [-- --sources N]`: in real Chromium's worker, 500 feeds of four formats with 50 items each, every one on a
 * server of its own name that answers after 50 to 450 ms: one refresh of all, and a second in which nothing is new. The last line
 * holds every figure; exit code 1 where one misses its bar.
 */
const BARS = { refreshS: 60, inAll: 6, atOneHost: 1, memoryMb: 150, writes: 0.05 };
const ITEMS = 50;

const options = process.argv.slice(2);
const sources = Number(options[options.indexOf('--sources') + 1]) || 500;
process.exitCode = (await followingAll(
  { feeds: sources, items: ITEMS, delayMs: (feed) => 50 + ((feed * 7919) % 400) },
  measure,
))
  ? 0
  : 1;

async function measure({ measuring, sheaf, server, page }: FollowingAll): Promise<boolean> {
  const watch = await watchWorker(measuring, sheaf);
  const first = { s: await refresh(page), writes: await watch.writes(), mb: watch.mostMb(), ...server };
  const standing = await page.evaluate(readStanding);
  server.forget();
  const second = { s: await refresh(page), writes: await watch.writes(), mb: watch.mostMb(), ...server };
  const after = await page.evaluate(readStanding);
  await watch.end();

  const isComplete =
    standing.answered === sources &&
    standing.items === server.papers &&
    standing.brought === sources * ITEMS &&
    standing.named === standing.brought &&
    JSON.stringify(after) === JSON.stringify(standing);
  const share = second.writes / first.writes;
  const figures: [string, string, boolean][] = [
    ['first refresh', `${first.s.toFixed(1)} s`, first.s <= BARS.refreshS],
    ['most at once', `${first.mostInAll}`, first.mostInAll <= BARS.inAll],
    ['at one host', `${first.mostAtOneHost}`, first.mostAtOneHost <= BARS.atOneHost],
    ['read', `${(first.bytes / 1e6).toFixed(0)} MB`, true],
    ['worker memory', `${first.mb.toFixed(0)} MB`, first.mb > 0 && first.mb <= BARS.memoryMb],
    ['items', `${standing.items} of ${server.papers}`, isComplete],
    ['first writes', `${first.writes}`, first.writes > 0],
    ['second refresh', `${second.s.toFixed(1)} s`, true],
    ['requests', `${second.requests}`, second.requests === sources],
    ['conditional', `${second.conditional}`, second.conditional === second.requests],
    ['unchanged', `${second.unchanged}`, second.unchanged === second.requests],
    ['second writes', `${second.writes} (${(100 * share).toFixed(1)}%)`, share <= BARS.writes],
    ['memory', `${second.mb.toFixed(0)} MB`, second.mb <= BARS.memoryMb],
  ];
  if (!isComplete) console.log(JSON.stringify({ standing, after, papers: server.papers }));
  for (const [what, figure, isKept] of figures) if (!isKept) console.log(`MISSED ${what}: ${figure}`);
  console.log(figures.map(([what, figure]) => `${what} ${figure}`).join(' | '));
  return figures.every(([, , isKept]) => isKept);
}

/** Seconds that a refresh of all takes. */
async function refresh(page: Page): Promise<number> {
  const started = performance.now();
  await page.evaluate(askForRefresh);
  await until(
    async () => !(await page.evaluate(isRefreshing)),
    async () => JSON.stringify(await page.evaluate(readStanding)),
    600_000,
  );
  return (performance.now() - started) / 1000;
}
