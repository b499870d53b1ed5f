import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageFull } from '../../lib/ports.ts';
import { AwaitingDatabase } from '../../lib/store/awaiting-database.ts';
import { writing } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';
import { createEditTasks } from '../../lib/tasks/edit-articles.ts';
import { aCapture } from '../support/builders.ts';
import { aClock } from '../support/memory.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const named = (name: string, inner?: unknown) =>
  Object.assign(new Error(name), { name, ...(inner !== undefined && { inner }) });

describe('a write', () => {
  it.each([
    ['the browser', named('QuotaExceededError')],
    ['a transaction that aborted on it', named('AbortError', named('QuotaExceededError'))],
    [
      'an opening that failed on an abort on it',
      named('OpenFailedError', named('AbortError', named('QuotaExceededError'))),
    ],
  ])('that finds no room by the word of %s is told so', async (_name, error) => {
    await expect(writing(() => Promise.reject(error))).rejects.toThrow(StorageFull);
  });

  const itself = named('AbortError');
  it.each([
    ['a closed database', named('DatabaseClosedError')],
    ['another inner error', named('AbortError', named('ConstraintError'))],
    ['an inner thing that is no error', named('AbortError', 'QuotaExceededError')],
    ['an error that is its own inner one', Object.assign(itself, { inner: itself })],
    ['what is no error', 'QuotaExceededError'],
  ])('that fails for %s is told as it is', async (_name, error) => {
    await expect(writing(() => Promise.reject(error))).rejects.toBe(error);
  });

  it('whose transaction ran out of room is told so, through all of Dexie', async () => {
    const db = new UpgradingDatabase('sheaf', { indexedDB: new IDBFactory(), IDBKeyRange });
    const { article } = await createStore(db).articles.save(aCapture(), NOW);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw named('QuotaExceededError');
    });
    try {
      await expect(createStore(db).articles.change(article.id, (it) => ({ ...it, note: 'x' }))).rejects.toThrow(
        StorageFull,
      );
    } finally {
      put.mockRestore();
    }
  });
});

it('keeps the order of what was typed, even before it is open', async () => {
  const disk = { indexedDB: new IDBFactory(), IDBKeyRange };
  const first = new UpgradingDatabase('sheaf', disk);
  const { article } = await createStore(first).articles.save(aCapture(), NOW);
  first.close();
  const store = createStore(new UpgradingDatabase('sheaf', disk));
  const tasks = createEditTasks({ store, now: aClock() });
  const typed = ['A', 'As', 'Asp', 'Aspirin'].map((note) => tasks.writeArticle(article.id, { note }));
  await Promise.all(typed);
  expect((await store.articles.get(article.id))?.note).toBe('Aspirin');
});

describe('when a newer Sheaf opens its database in another window', () => {
  const disk = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
  const capture = (doi: string) => aCapture({ doi, url: undefined });
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  function aNewer(on: ReturnType<typeof disk>): Dexie {
    const newer = new UpgradingDatabase('sheaf', on);
    newer.version(90).stores({ added: 'id' });
    return newer;
  }

  it('this one lets it, loses nothing, and goes on writing', async () => {
    const on = disk();
    const store = createStore(new UpgradingDatabase('sheaf', on));
    await store.articles.save(capture('10.5555/a'), NOW);
    const underWay = store.articles.save(capture('10.5555/b'), NOW);
    const newer = aNewer(on);
    const opening = newer.open();
    const meanwhile = store.articles.save(capture('10.5555/c'), NOW);
    await Promise.all([underWay, opening, meanwhile]);
    await store.articles.save(capture('10.5555/d'), NOW);
    expect(await newer.table('articles').count()).toBe(4);
    await newer.table('added').put({ id: 'x' });
    expect(await newer.table('articles').count()).toBe(4);
  });

  it('goes on writing while that one must wait', async () => {
    const on = disk();
    const store = createStore(new UpgradingDatabase('sheaf', on));
    await store.articles.save(capture('10.5555/a'), NOW);
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = on.indexedDB.open('sheaf');
      request.onsuccess = () => resolve(request.result);
    });
    const newer = aNewer(on);
    const opening = newer.open();
    await store.articles.save(capture('10.5555/b'), NOW);
    holder.close();
    await opening;
    expect(await newer.table('articles').count()).toBe(2);
  });
});

it('is not upgraded by the popup, which waits for another that does', async () => {
  const disk = { indexedDB: new IDBFactory(), IDBKeyRange };
  vi.stubGlobal('indexedDB', disk.indexedDB);
  const old = new Dexie('sheaf', disk);
  old.version(3).stores({ articles: 'id, *keys', typed: 'id' });
  await old.table('typed').put({ id: 'a', text: 'half' });
  old.close();
  const user = new AwaitingDatabase('sheaf', disk);
  const reading = user.typed.get('a');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const upgrading = new UpgradingDatabase('sheaf', disk);
  await upgrading.open();
  expect(await reading).toEqual({ id: 'a', text: 'half' });
  expect(await upgrading.copies.toArray()).toMatchObject([{ id: 'before-4', schemaVersion: 3 }]);
  vi.unstubAllGlobals();
});
