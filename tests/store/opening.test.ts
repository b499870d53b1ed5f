import type Dexie from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Opening } from '../../lib/ports/opening.ts';
import type { Database } from '../../lib/store/database.ts';
import { createPatience, watchOpening } from '../../lib/store/opening.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';
import { anEarlierLibrary } from '../support/earlier-library.ts';
import { aDatabase } from '../support/memory.ts';

beforeEach(() => {
  for (const how of ['warn', 'error'] as const) vi.spyOn(console, how).mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

function told(db: Database): Opening[] {
  const all: Opening[] = [];
  watchOpening(db)((opening) => all.push(opening));
  return all;
}

function aNewer(disk: IDBFactory): Dexie {
  const newer = new UpgradingDatabase('sheaf', { indexedDB: disk, IDBKeyRange });
  newer.version(90).stores({ added: 'id' });
  return newer;
}

describe('how the database opens is told:', () => {
  it('it does', async () => {
    const all = told(aDatabase());
    await vi.waitFor(() => expect(all).toEqual(['open']));
  });

  it('it did before anyone watched, and no more to who stopped watching', async () => {
    const disk = new IDBFactory();
    const db = aDatabase(disk);
    const watch = watchOpening(db);
    const [first, second]: Opening[][] = [[], []];
    const stop = watch((opening) => first?.push(opening));
    await vi.waitFor(() => expect(first).toEqual(['open']));
    watch((opening) => second?.push(opening));
    expect(second).toEqual(['open']);
    stop();
    await aNewer(disk).open();
    await db.articles.count();
    await vi.waitFor(() => expect(second).toEqual(['open', 'newer']));
    expect(first).toEqual(['open']);
  });

  it('another window holds an earlier version, until it is closed', async () => {
    const disk = new IDBFactory();
    const holder = await anEarlierLibrary(disk);
    const all = told(aDatabase(disk));
    await vi.waitFor(() => expect(all).toEqual(['waiting']));
    holder.close();
    await vi.waitFor(() => expect(all).toEqual(['waiting', 'open']));
  });

  it('it takes long, as for one that waits behind another', async () => {
    const disk = new IDBFactory();
    const holder = await anEarlierLibrary(disk);
    told(aDatabase(disk));
    const all: Opening[] = [];
    watchOpening(aDatabase(disk), 50)((opening) => all.push(opening));
    await vi.waitFor(() => expect(all).toEqual(['waiting']));
    holder.close();
    await vi.waitFor(() => expect(all).toEqual(['waiting', 'open']));
  });

  it('a later Sheaf had it before', async () => {
    const disk = new IDBFactory();
    const newer = aNewer(disk);
    await newer.open();
    newer.close();
    const all = told(aDatabase(disk));
    await vi.waitFor(() => expect(all).toEqual(['newer']));
  });

  it('a later Sheaf takes it meanwhile', async () => {
    const disk = new IDBFactory();
    const db = aDatabase(disk);
    const all = told(db);
    await db.open();
    await aNewer(disk).open();
    await db.articles.count();
    await vi.waitFor(() => expect(all).toEqual(['open', 'newer']));
  });

  it.each([
    ['full', 'QuotaExceededError'],
    ['failed', 'UnknownError'],
  ] as const)('it does not, %s', async (expected, name) => {
    const disk = new IDBFactory();
    const holder = await anEarlierLibrary(disk);
    const articles = holder.transaction('articles', 'readwrite').objectStore('articles');
    articles.put({ id: 'a' });
    holder.close();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw Object.assign(new Error('no'), { name });
    });
    const all = told(aDatabase(disk));
    await vi.waitFor(() => expect(all).toEqual([expected]));
  });
});

describe('what is asked of a database that is long in opening', () => {
  it('is answered after a while, and done when it is open', async () => {
    const disk = new IDBFactory();
    const holder = await anEarlierLibrary(disk);
    const db = aDatabase(disk);
    const patience = createPatience(db, 20);
    const asked = Promise.resolve(db.settings.put({ name: 'theme', value: 'dark' }));
    expect(await patience(asked, 'waiting')).toBe('waiting');
    holder.close();
    await asked;
    const slow = new Promise((resolve) => setTimeout(() => resolve('done'), 60));
    expect(await patience(slow, 'waiting')).toBe('done');
  });
});
