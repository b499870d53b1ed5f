import { deepEqual, equal, ok } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { askForRefresh, fillSources, isRefreshing } from '../bench/following-page.ts';
import { openBrowser, until } from '../support/browsers/index.ts';
import { copyThatMayReach } from '../support/browsers/may-reach.ts';
import { aHostileServer } from '../support/hostile-server.ts';
import type { Scenario } from './scenario.ts';

/** What becomes of each: its problem, or the titles of what it brought. */
const EXPECTED: Record<string, string | string[]> = {
  bomb: ['&amp;lol8;'],
  large: 'too-large',
  packed: 'too-large',
  deep: 'too-deep',
  script: ['Feedback in clinical teaching'],
  round: 'unreachable',
  latin: ['Élèves en médecine: une étude de cohorte'],
  cut: 'unreachable',
  good: ['A good feed among the ill'],
};

/** Runs in a page of Sheaf. */
async function becameOf(): Promise<[string, string | string[]][]> {
  const opening = indexedDB.open('sheaf');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database.transaction(['sources', 'checks', 'inboxItems']);
  const all = <T>(table: string) =>
    new Promise<T[]>((resolve) => {
      const asking = reading.objectStore(table).getAll();
      asking.onsuccess = () => resolve(asking.result);
    });
  const sources = await all<{ id: string; where: { url: string } }>('sources');
  const checks = await all<{ sourceId: string; problem?: string }>('checks');
  const items = await all<{ fields: { title: string }; brought: { sourceId: string }[] }>('inboxItems');
  database.close();
  return sources.map(({ id, where }) => {
    const problem = checks.find(({ sourceId }) => sourceId === id)?.problem;
    const own = items.filter(({ brought }) => brought.some(({ sourceId }) => sourceId === id));
    return [new URL(where.url).pathname.slice(1), problem ?? own.map(({ fields }) => fields.title)];
  });
}

export const scenarios: Scenario[] = [
  {
    name: 'feeds that mean ill are told, bounded and run nothing, and the good one among them is read',
    browsers: ['chromium'],
    timeoutMs: 90_000,
    async run() {
      const server = await aHostileServer();
      const extensionDir = copyThatMayReach();
      const own = await openBrowser('chromium', { extensionDir });
      try {
        const library = await own.openOwn('app.html#/library');
        await library.waitForSelector('.list-head input');
        const urls = Object.keys(EXPECTED).map((name) => `http://${name}.localhost:${server.port}/${name}`);
        await own.inSheaf(fillSources, urls);
        await own.inSheaf(askForRefresh);
        await until(
          async () => !(await own.inSheaf(isRefreshing)),
          async () => JSON.stringify(await own.inSheaf(becameOf)),
          60_000,
        );
        deepEqual(Object.fromEntries(await own.inSheaf(becameOf)), EXPECTED);
        equal(await own.inWorker(() => 'hacked' in globalThis), false);
        ok(server.asked.every(({ headers }) => headers.cookie === undefined && headers.referer === undefined));
      } finally {
        await own.close();
        await server.close();
        rmSync(extensionDir, { recursive: true, force: true });
      }
    },
  },
];
