// Dexie's liveQuery compares keys with the global indexedDB, whatever its database was given.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArticleSearch } from '../../../lib/ports/search.ts';
import type { Database } from '../../../lib/store/database.ts';
import { createSearchClient } from '../../../lib/store/search/client.ts';
import { serveSearch } from '../../../lib/store/search/server.ts';
import { aCapture } from '../../support/builders.ts';
import { aDatabase, aStore, counter, type StoreInMemory } from '../../support/memory.ts';

const view = { sort: 'added', descending: true } as const;

let db: Database;
let channel: MessageChannel;
let store: StoreInMemory;
let search: ArticleSearch;
let slept: number[];
/** Works on the index that are under way. */
let busy: number;
let whileAsleep: () => Promise<void>;
beforeEach(() => {
  db = aDatabase();
  slept = [];
  busy = 0;
  whileAsleep = async () => undefined;
  store = aStore(db);
  channel = new MessageChannel();
  serveSearch({
    db,
    port: channel.port1,
    newId: counter('segment'),
    now: () => Date.now(),
    exclusively: (work) => {
      busy += 1;
      return work().finally(() => {
        busy -= 1;
      });
    },
    pause: async () => undefined,
    sleep: (ms) => {
      slept.push(ms);
      return whileAsleep();
    },
  });
  channel.port1.start();
  channel.port2.start();
  search = createSearchClient(channel.port2);
});
afterEach(() => channel.port1.close());

const save = (doi: string) => store.articles.save(aCapture({ doi, url: undefined }), '2026-03-20T09:00:00.000Z');

it('answers with ids, and says when another answer would come', async () => {
  await save('10.5555/a');
  expect([...(await search.find(view))]).toEqual(['id-1']);
  let changes = 0;
  const stop = search.onChange(() => changes++);
  await save('10.5555/b');
  await vi.waitFor(() => expect(changes).toBeGreaterThan(0));
  await vi.waitFor(async () => expect([...(await search.find(view))]).toEqual(['id-1', 'id-2']));
  const both = await search.find({ ...view, text: 'feedback' });
  expect([both.length, both.at(1), both.at(2), both.indexOf('id-2'), both.indexOf('x')]).toEqual([
    2,
    'id-2',
    undefined,
    1,
    -1,
  ]);
  stop();
});

it('answers in the order of the questions, everything that the port asks', async () => {
  await save('10.5555/a');
  const answers = await Promise.all([search.counts(), search.tags(), search.count(view), search.readiness()]);
  expect(answers).toMatchObject([{ all: 1 }, [], 1, 1]);
});

it('tells of a failure where it was asked', async () => {
  await expect(search.find(undefined as never)).rejects.toThrow();
});

/** Until nothing of the past is being taken in any more. */
async function isQuiet(): Promise<void> {
  for (let quietTurns = 0; quietTurns < 10; quietTurns++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (busy > 0 || (await db.changed.count()) > 0) quietTurns = -1;
  }
}

/** Of articles that are gone: the index has as much to look at. */
const marks = (from: number, count: number) => Array.from({ length: count }, (_, n) => ({ id: `gone-${from + n}` }));

it('takes in what comes by the hundred when it rests, and says how much it knows until then', async () => {
  await save('10.5555/a');
  await search.find(view);
  await isQuiet();
  let more = 2;
  const known: number[] = [];
  whileAsleep = async () => {
    known.push(await search.readiness());
    if (more-- > 0) await db.changed.bulkPut(marks(1000 * more + 1000, 200));
  };
  await db.changed.bulkPut(marks(0, 200));
  await vi.waitFor(async () => expect(await db.changed.count()).toBe(0), 4000);
  expect(slept).toHaveLength(3);
  expect(known).toEqual([1 / 201, 1 / 401, 1 / 601]);
  expect(await search.readiness()).toBe(1);
});

it('waits too for what begins to come while it is at work', async () => {
  await save('10.5555/a');
  await search.find(view);
  await isQuiet();
  let blocks = 0;
  whileAsleep = async () => {
    if (blocks === 0) {
      // Taking in begins with this many; the rest comes meanwhile.
      const taking = db.changed.hook('deleting');
      const more = () => {
        taking.unsubscribe(more);
        blocks = 1;
        setTimeout(() => void db.changed.bulkPut(marks(100_000, 1500)));
      };
      taking.subscribe(more);
    }
  };
  await db.changed.bulkPut(marks(0, 2500));
  await vi.waitFor(() => expect(blocks).toBe(1), 4000);
  const before = slept.length;
  await vi.waitFor(async () => expect(await db.changed.count()).toBe(0), 4000);
  expect(slept.length).toBeGreaterThan(before);
});

it('finds what the person does while an import goes on', async () => {
  await save('10.5555/a');
  await search.find(view);
  await isQuiet();
  let count = 0;
  const found: number[] = [];
  whileAsleep = async () => {
    found.push((await search.find(view)).length);
    count += 1;
    if (count === 1) await save('10.5555/b');
    if (count < 4) await db.changed.bulkPut(marks(1000 * count, 200));
  };
  await db.changed.bulkPut(marks(0, 200));
  await vi.waitFor(async () => expect(await db.changed.count()).toBe(0), 4000);
  expect(found).toEqual([1, 2, 2, 2]);
});

it('takes a single change in at once', async () => {
  await save('10.5555/a');
  await search.find(view);
  await save('10.5555/b');
  await vi.waitFor(async () => expect((await search.find(view)).length).toBe(2));
  expect(slept).toEqual([]);
});

it('finds the others where one record is not as it should be', async () => {
  await save('10.5555/a');
  await db.articles.put({ id: 'broken', title: 7, authors: null, tags: null, keys: [] } as never);
  await db.changed.put({ id: 'broken' });
  await save('10.5555/b');
  await vi.waitFor(async () => expect([...(await search.find(view))].sort()).toEqual(['broken', 'id-1', 'id-2']));
  expect((await search.find({ ...view, text: 'feedback' })).length).toBe(2);
});
