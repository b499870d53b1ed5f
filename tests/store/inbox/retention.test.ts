import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../lib/store/database.ts';
import { keepInbox } from '../../../lib/store/inbox/retention.ts';
import { bring, brought, daysAgo, doisIn, following, itemsIn, NOW, tasksOn } from '../../support/inbox.ts';
import { aDatabase, type StoreInMemory } from '../../support/memory.ts';

const DAYS = { newDays: 90, dealtDays: 30 };
const daysOn = (days: number) => daysAgo(-days);

let db: Database;
let store: StoreInMemory;

beforeEach(async () => {
  db = aDatabase();
  store = await following(['a', 'b'], db);
});

it('keeps what was dismissed for a while, and has it never come again as new', async () => {
  await bring(store, 'a', ['1', '2']);
  const { tasks } = tasksOn(store);
  const [first] = await itemsIn(store, 'new');
  await tasks.dismissItems([first?.id ?? '']);
  await keepInbox(db, DAYS, daysOn(29));
  expect(await store.inbox.count('dismissed')).toBe(1);
  await keepInbox(db, DAYS, daysOn(32));
  expect(await store.inbox.count('dismissed')).toBe(0);
  expect(await store.inbox.sections({ state: 'dismissed', by: 'day' })).toEqual([]);
  expect(await bring(store, 'b', ['1', '2'], daysOn(33))).toEqual({ added: 0 });
  expect(await store.inbox.count('new')).toBe(1);
  expect(await store.inbox.getMany([first?.id ?? ''])).toEqual([undefined]);
});

it('keeps what is new longer, or for ever', async () => {
  await bring(store, 'a', ['1']);
  await keepInbox(db, { ...DAYS, newDays: 0 }, daysOn(1000));
  expect(await store.inbox.count('new')).toBe(1);
  await keepInbox(db, DAYS, daysOn(92));
  expect(await store.inbox.count('new')).toBe(0);
});

it('counts from when Sheaf saw it, though it came out long before', async () => {
  await store.sources.put([{ ...((await store.sources.get('a')) as never as object), id: 'c' } as never]);
  await bring(store, 'c', [brought({ doi: '10.5555/old' }, { publishedAt: daysAgo(200) })]);
  await keepInbox(db, DAYS, NOW);
  expect(await doisIn(store, 'new')).toEqual(['old']);
});

it('touches no article, and forgets what was purged a year ago', async () => {
  await bring(store, 'a', ['1', '2']);
  const { tasks } = tasksOn(store);
  const [first, second] = await itemsIn(store, 'new');
  const { articleIds } = await tasks.saveItems([first?.id ?? '']);
  await tasks.dismissItems([second?.id ?? '']);
  await keepInbox(db, DAYS, daysOn(40));
  expect(await store.inbox.count('saved')).toBe(1);
  await keepInbox(db, DAYS, daysOn(370));
  expect(await store.articles.get(articleIds[0] ?? '')).not.toHaveProperty('deletedAt');
  await keepInbox(db, DAYS, daysOn(800));
  expect([await db.inboxItems.count(), await db.standings.count(), await db.tallies.count()]).toEqual([0, 0, 0]);
});

it('lets no more stay than can be looked through: what was dealt with goes first', async () => {
  await bring(store, 'a', ['1', '2', '3', '4']);
  const { tasks } = tasksOn(store);
  await tasks.dismissItems((await itemsIn(store, 'new')).slice(0, 2).map(({ id }) => id));
  await keepInbox(db, DAYS, NOW, { items: 3, purged: 0 });
  expect([await store.inbox.count('new'), await store.inbox.count('dismissed')]).toEqual([2, 1]);
  expect(await db.standings.count()).toBe(3);
});

it('forgets what was unfollowed when it can no longer come back', async () => {
  await bring(store, 'a', ['1']);
  const undo = await tasksOn(store).tasks.unfollow(['a']);
  await keepInbox(db, DAYS, daysOn(29));
  await undo();
  expect(await doisIn(store, 'new')).toEqual(['1']);
  await tasksOn(store).tasks.unfollow(['a']);
  await keepInbox(db, DAYS, daysOn(31));
  expect((await store.sources.everyOne()).map(({ id }) => id)).toEqual(['b']);
  expect([await db.inboxItems.count(), await db.checks.count()]).toEqual([0, 1]);
});
