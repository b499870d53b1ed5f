import { expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import { createBackups } from '../../../lib/store/backup/backups.ts';
import type { Database } from '../../../lib/store/database.ts';
import { createStore } from '../../../lib/store/store.ts';
import { bring, brought, doisIn, following, itemsIn, tasksOn } from '../../support/inbox.ts';
import { aClock, aDatabase, aStore, counter } from '../../support/memory.ts';

const backupsOf = (db: Database) =>
  createBackups({ db, now: aClock(), newId: counter('restore'), appVersion: '0.1.0', sanitise: (html) => html });

async function carried(from: Database, to: Database, way: 'merge' | 'replace'): Promise<void> {
  const { file } = await backupsOf(from).make({});
  const backups = backupsOf(to);
  await backups.check(file, {});
  await backups.restore(way, {});
}

async function aFollowing() {
  const db = aDatabase();
  const store = await following(['a', 'b'], db);
  await bring(store, 'a', ['1', '2', brought({ doi: '10.5555/3', title: 'Sepsis in mice' as MarkedText })]);
  await bring(store, 'b', ['1']);
  const { tasks } = tasksOn(store);
  await tasks.dismissItems(
    (await itemsIn(store, 'new')).filter(({ fields }) => fields.doi === '10.5555/2').map(({ id }) => id),
  );
  await tasks.addRule({ query: 'mice', deed: { kind: 'hide' } });
  return { db, store };
}

it.each(['replace', 'merge'] as const)(
  'what is followed and what it brought is there after a restore: %s',
  async (way) => {
    const { db } = await aFollowing();
    const to = aDatabase();
    await carried(db, to, way);
    const store = aStore(to);
    expect((await store.sources.all()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await store.sources.due('2026-12-01T00:00:00.000Z', 9)).toHaveLength(2);
    expect([await doisIn(store, 'new'), await doisIn(store, 'dismissed'), await doisIn(store, 'hidden')]).toEqual([
      ['1'],
      ['2'],
      ['3'],
    ]);
    expect(await store.inbox.sections({ state: 'new', by: 'source' })).toEqual([{ key: 'a', count: 1 }]);
    // What is looked at anew brings nothing twice.
    await bring(store, 'a', ['1', '2', '3']);
    expect(await doisIn(store, 'new')).toEqual(['1']);
  },
);

it('a merge joins what is followed here already, and what was dealt with in either stays so', async () => {
  const { db } = await aFollowing();
  const to = aDatabase();
  const store = createStore(to, counter('here'));
  const { tasks } = tasksOn({ ...aStore(to), ...store } as never);
  const { ids } = await tasks.follow([{ where: { kind: 'feed', url: 'https://a.example/feed' }, title: 'Mine' }]);
  await bring(store as never, ids[0] ?? '', ['1', '2']);
  const [one] = (await itemsIn(store as never, 'new')).filter(({ fields }) => fields.doi === '10.5555/1');
  await tasks.dismissItems([one?.id ?? '']);
  await carried(db, to, 'merge');
  expect((await store.sources.all()).map(({ title }) => title)).toEqual(['Feed b', 'Mine']);
  expect(await doisIn(store as never, 'dismissed')).toEqual(['1', '2']);
  expect(await doisIn(store as never, 'hidden')).toEqual(['3']);
  expect(await store.inbox.count('new')).toBe(0);
});

it('a replacement leaves nothing of what was followed here', async () => {
  const { db } = await aFollowing();
  const to = aDatabase();
  const store = await following(['x'], to);
  await bring(store, 'x', ['9']);
  await carried(db, to, 'replace');
  expect(await store.sources.get('x')).toBeUndefined();
  expect(await store.sources.check('x')).toBeUndefined();
  expect(await doisIn(store, 'new')).toEqual(['1']);
});

it('what stands for no item is not seen', async () => {
  const { db, store } = await aFollowing();
  await db.inboxItems.delete((await itemsIn(store, 'dismissed'))[0]?.id ?? '');
  const to = aDatabase();
  await carried(db, to, 'replace');
  expect(await aStore(to).inbox.sections({ state: 'dismissed', by: 'day' })).toEqual([]);
  expect(await aStore(to).inbox.ids({ state: 'dismissed', by: 'day' }, '2026-11-29')).toEqual([]);
});
