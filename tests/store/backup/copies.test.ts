import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { KeptCopy } from '../../../lib/ports/backup.ts';
import { createBackups } from '../../../lib/store/backup/backups.ts';
import { removeOld } from '../../../lib/store/backup/copies.ts';
import type { Database } from '../../../lib/store/database.ts';
import { UpgradingDatabase } from '../../../lib/store/upgrading-database.ts';
import { aDraft, anArticle, aPost, someFeedback } from '../../support/builders.ts';
import { aSource } from '../../support/following.ts';
import { aClock, aDatabase, counter } from '../../support/memory.ts';
import { fill, rowsOf } from './a-library.ts';

const backupsOf = (db: Database) =>
  createBackups({ db, now: aClock(), newId: counter('restore'), appVersion: '0.1.0', sanitise: (html) => html });

const OLD_ROWS = {
  articles: Array.from({ length: 210 }, (_, n) =>
    anArticle({ id: `a-${String(n).padStart(3, '0')}`, keys: [`doi:10.5555/${n}`] }),
  ),
  lists: [{ id: 'l', name: 'Club', articleIds: ['a-001'], addedAt: 'x', updatedAt: 'x' }],
  quotes: [{ id: 'q', articleId: 'a-001', exact: 'e', prefix: '', suffix: '', url: '', addedAt: 'x' }],
  readable: [{ articleId: 'a-001', html: '<p>t</p>', text: 't', length: 1 }],
};

/** What version 4 can have beside that. */
const ROWS_OF_4 = {
  ...OLD_ROWS,
  progress: [{ articleId: 'a-001', fraction: 0.5, updatedAt: '2026-11-24T09:00:00.000Z' }],
  tagStyles: [{ name: 'club', colour: 'red', updatedAt: '2026-11-24T09:00:00.000Z' }],
  typed: [{ id: 'a-001/note', text: 'As' }],
  settings: [
    { name: 'email', value: 'me@example.org' },
    { name: 'theme', value: 'dark' },
  ],
};

/** What version 5 can have beside that. */
const ROWS_OF_5 = {
  ...ROWS_OF_4,
  drafts: [aDraft({ articleIds: ['a-001'] })],
  posts: [aPost({ id: 'post-5', articleIds: ['a-001'] })],
};

/** What version 6 can have beside that. */
const ROWS_OF_6 = { ...ROWS_OF_5, feedback: [someFeedback({ articleId: 'a-001' })] };

/** What version 7 can have beside that. */
const ROWS_OF_7 = { ...ROWS_OF_6, sources: [aSource('old')] };

/** The stores of version 4, each with its key and its indexes. */
const STORES_OF_4: [string, IDBObjectStoreParameters, string[]][] = [
  ['articles', { keyPath: 'id' }, ['*keys', '*tags', 'addedAt', 'deletedAt']],
  ['lists', { keyPath: 'id' }, []],
  ['quotes', { keyPath: 'id' }, ['articleId']],
  ['readable', { keyPath: 'articleId' }, []],
  ['jobs', { keyPath: 'id' }, []],
  ['typed', { keyPath: 'id' }, []],
  ['settings', { keyPath: 'name' }, []],
  ['tagStyles', { keyPath: 'name' }, []],
  ['progress', { keyPath: 'articleId' }, []],
  ['changed', { keyPath: 'id' }, ['soon']],
  ['segments', { keyPath: 'id' }, []],
  ['lookUps', { keyPath: 'id' }, ['dueAt', 'asked']],
  ['imports', { keyPath: 'id' }, ['startedAt']],
  ['importBlocks', { keyPath: ['importId', 'number'] }, ['importId']],
  ['joins', { keyPath: 'number', autoIncrement: true }, ['articleId']],
  ['operations', { keyPath: ['operation', 'name'] }, ['at']],
  ['staged', { keyPath: 'number', autoIncrement: true }, ['restoreId']],
  ['copies', { keyPath: 'id' }, ['at']],
  ['copiedRows', { keyPath: 'number', autoIncrement: true }, ['copyId']],
  ['handles', { keyPath: 'name' }, []],
  ['citationStyles', { keyPath: 'id' }, []],
];

const STORES_OF_5: typeof STORES_OF_4 = [
  ...STORES_OF_4,
  ['drafts', { keyPath: 'id' }, ['*articleIds', 'updatedAt']],
  ['draftImages', { keyPath: 'id' }, ['draftId']],
  ['posts', { keyPath: 'id' }, ['*articleIds', 'draftId', 'createdAt', 'state.kind']],
];

const STORES_OF_6: typeof STORES_OF_4 = [...STORES_OF_5, ['feedback', { keyPath: 'id' }, ['articleId']]];

const STORES_OF_7: typeof STORES_OF_4 = [
  ...STORES_OF_6,
  ['sources', { keyPath: 'id' }, []],
  ['checks', { keyPath: 'sourceId' }, ['dueAt', 'lookedAt']],
  ['known', { keyPath: 'sourceId' }, []],
  ['runs', { keyPath: 'id' }, []],
  ['rules', { keyPath: 'id' }, []],
  ['inboxItems', { keyPath: 'id' }, ['*keys', '*guids']],
  ['standings', { keyPath: 'id' }, ['articleId']],
  ['tallies', { keyPath: 'id' }, []],
];

/** The stores that a version from 4 on has. */
const STORES: Record<number, typeof STORES_OF_4> = { 4: STORES_OF_4, 5: STORES_OF_5, 6: STORES_OF_6, 7: STORES_OF_7 };

/** A database as that version of Sheaf left it; Dexie's versions are ten times as high in the browser. */
async function left(indexedDB: IDBFactory, version: number, rows: Record<string, object[]>): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sheaf', version * 10);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      for (const [name, key, indexes] of STORES[version] ?? []) {
        const store = result.createObjectStore(name, key);
        for (const index of indexes)
          store.createIndex(index.replace('*', ''), index.replace('*', ''), { multiEntry: index.startsWith('*') });
      }
      if (version >= 4) return;
      const articles = result.createObjectStore('articles', { keyPath: 'id' });
      for (const index of ['keys', 'tags']) articles.createIndex(index, index, { multiEntry: true });
      for (const index of ['addedAt', 'updatedAt', 'issued', 'journalKey', 'readState'])
        articles.createIndex(index, index);
      if (version >= 2) articles.createIndex('deletedAt', 'deletedAt');
      result
        .createObjectStore('lists', { keyPath: 'id' })
        .createIndex('articleIds', 'articleIds', { multiEntry: true });
      result.createObjectStore('quotes', { keyPath: 'id' }).createIndex('articleId', 'articleId');
      result.createObjectStore('readable', { keyPath: 'articleId' });
      result.createObjectStore('jobs', { keyPath: 'id' });
      if (version >= 3) result.createObjectStore('typed', { keyPath: 'id' });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (const [table, each] of Object.entries(rows)) {
    const writing = db.transaction(table, 'readwrite');
    for (const row of each) writing.objectStore(table).put(row);
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
  }
  db.close();
}

describe.each([1, 2, 3, 4, 5, 6, 7])('an upgrade from version %i', (version) => {
  const rows: Record<string, object[]> = [
    OLD_ROWS,
    OLD_ROWS,
    { ...OLD_ROWS, typed: ROWS_OF_4.typed },
    ROWS_OF_4,
    ROWS_OF_5,
    ROWS_OF_6,
    ROWS_OF_7,
  ][version - 1] as typeof OLD_ROWS;
  // Several upgrades at once need what was before the first of them only.
  const schemaVersion = Math.max(version, 3);
  const id = `before-${schemaVersion + 1}`;

  it('has everything, and a copy of it as it was, which can be saved as a file and restored', async () => {
    const disk = new IDBFactory();
    await left(disk, version, rows);
    const db = aDatabase(disk);
    expect(await rowsOf(db)).toMatchObject(rows);
    // What the search of version 4 knew it knows still.
    expect(await db.changed.count()).toBe(version >= 4 ? 0 : 210);
    const backups = backupsOf(db);
    expect(await backups.copies()).toEqual([
      expect.objectContaining({ id, reason: 'before-upgrade', schemaVersion, articles: 210 }),
    ]);
    await fill(db, {
      drafts: [aDraft({ id: 'draft-new', articleIds: ['a-001'] })],
      posts: [aPost({ id: 'post-new' })],
      feedback: [someFeedback({ id: 'feedback-new', articleId: 'a-001' })],
      sources: [aSource('new')],
    });

    const { file } = await backups.copyAsFile(id, {});
    const other = aDatabase();
    await backupsOf(other).check(file, {});

    await db.articles.clear();
    await backups.checkCopy(id, {});
    await backups.restore('replace', {});
    expect(await rowsOf(db)).toMatchObject({ drafts: [], posts: [], feedback: [], sources: [], ...rows });
  }, 30_000);

  it('of an empty library leaves no copy', async () => {
    const disk = new IDBFactory();
    await left(disk, version, {});
    expect(await backupsOf(aDatabase(disk)).copies()).toEqual([]);
  });
});

describe('an upgrade for whose copy there is no room goes on without it, and says so:', () => {
  const expectWithout = async (db: Database) => {
    expect(await rowsOf(db)).toMatchObject(OLD_ROWS);
    expect(await backupsOf(db).copies()).toEqual([
      {
        id: 'before-4',
        reason: 'before-upgrade',
        schemaVersion: 3,
        articles: 210,
        missing: true,
        at: expect.any(String),
      },
    ]);
    expect(await db.copiedRows.count()).toBe(0);
    expect(await db.changed.count()).toBe(210);
  };
  /** What the browser does at a write of a copy's rows, from the second on. */
  async function whereCopying(does: (store: IDBObjectStore) => void, run: () => Promise<void>): Promise<void> {
    const { add } = IDBObjectStore.prototype;
    let adds = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'copiedRows' && adds++ > 0) does(this);
      return add.apply(this, args);
    });
    try {
      await run();
    } finally {
      spy.mockRestore();
    }
  }

  it('the browser says beforehand that there is little', async () => {
    const disk = new IDBFactory();
    await left(disk, 3, OLD_ROWS);
    const estimate = async () => ({ usage: 1e9, quota: 2.5e9 });
    await expectWithout(new UpgradingDatabase('sheaf', { indexedDB: disk, IDBKeyRange }, estimate));
  });

  it('from version 4, too', async () => {
    const disk = new IDBFactory();
    await left(disk, 4, ROWS_OF_4);
    const estimate = async () => ({ usage: 1e9, quota: 2.5e9 });
    const db = new UpgradingDatabase('sheaf', { indexedDB: disk, IDBKeyRange }, estimate);
    expect(await rowsOf(db)).toMatchObject(ROWS_OF_4);
    expect(await backupsOf(db).copies()).toMatchObject([{ id: 'before-5', schemaVersion: 4, missing: true }]);
    expect(await db.copiedRows.count()).toBe(0);
  });

  it('a write finds no room', async () => {
    const disk = new IDBFactory();
    await left(disk, 3, OLD_ROWS);
    await whereCopying(
      () => {
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      },
      () => expectWithout(aDatabase(disk)),
    );
  });

  it('the browser finds no room when it writes all of it', async () => {
    const disk = new IDBFactory();
    await left(disk, 3, OLD_ROWS);
    await whereCopying(
      (store) => {
        (store.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      },
      async () => {
        const db = aDatabase(disk);
        await db.open();
        await expectWithout(db);
      },
    );
  });
});

it('a library that is new has no copy', async () => {
  const db = aDatabase();
  await fill(db, { articles: [anArticle()] });
  expect(await backupsOf(db).copies()).toEqual([]);
});

it('a copy is gone with all its rows when it is removed, or after thirty days', async () => {
  const disk = new IDBFactory();
  await left(disk, 3, OLD_ROWS);
  const db = aDatabase(disk);
  await db.open();
  const at = Date.now();
  const days = (count: number) => new Date(at + count * 86_400_000).toISOString();
  await removeOld(db, days(29));
  expect(await db.copies.count()).toBe(1);
  await removeOld(db, days(31));
  expect([await db.copies.count(), await db.copiedRows.count()]).toEqual([0, 0]);
});

/** A database of these copies, made on these days of a month. */
async function withCopies(copies: Record<string, Partial<KeptCopy>>): Promise<Database> {
  const db = aDatabase();
  for (const [id, each] of Object.entries(copies)) {
    await db.copies.put({ id, reason: 'before-restore', at: '', schemaVersion: 4, articles: 1, ...each });
    await db.copiedRows.add({ copyId: id, table: 'articles', rows: [{ id }] });
  }
  return db;
}
const onDay = (day: number) => `2026-06-${String(day).padStart(2, '0')}T09:00:00.000Z`;

describe('of more copies than are kept', () => {
  const restores = { a: { at: onDay(3) }, b: { at: onDay(4) }, c: { at: onDay(5) }, d: { at: onDay(6) } };
  const upgrade = (day: number): Partial<KeptCopy> => ({ reason: 'before-upgrade', at: onDay(day) });

  it.each<[string, Record<string, Partial<KeptCopy>>, number, string[]]>([
    ['the first stays', restores, 7, ['a', 'c', 'd']],
    ['the one before an upgrade stays too', { ...restores, up: upgrade(4) }, 7, ['a', 'd', 'up']],
    ['one before an upgrade may be the first', { ...restores, up: upgrade(1) }, 7, ['c', 'd', 'up']],
    ['each before an upgrade stays', { ...restores, up: upgrade(4), up2: upgrade(5) }, 7, ['a', 'd', 'up', 'up2']],
    [
      'one that was not made takes no room',
      { ...restores, up: { ...upgrade(1), missing: true } },
      7,
      ['a', 'c', 'd', 'up'],
    ],
    [
      'the first of the last thirty days stays',
      { old: { at: '2026-05-01T09:00:00.000Z' }, ...restores },
      7,
      ['a', 'c', 'd'],
    ],
    ['those between stay while there is room', { a: restores.a, b: restores.b, c: restores.c }, 7, ['a', 'b', 'c']],
  ])('%s', async (_name, copies, day, kept) => {
    const db = await withCopies(copies);
    await removeOld(db, onDay(day));
    expect(await db.copies.toCollection().primaryKeys()).toEqual(kept);
    expect(await db.copiedRows.orderBy('copyId').uniqueKeys()).toEqual(kept);
  });
});

it('keeps three copies, and says how large each is', async () => {
  const db = aDatabase();
  await fill(db, { articles: OLD_ROWS.articles });
  const backups = backupsOf(db);
  const { file } = await backups.make({});
  for (let n = 0; n < 5; n++) {
    await backups.check(file, {});
    await backups.restore('replace', {});
  }
  const copies = await backups.copies();
  expect(copies).toHaveLength(3);
  const [{ bytes = 0 } = {}] = copies;
  const all = JSON.stringify(OLD_ROWS.articles).length;
  expect(bytes / all).toBeCloseTo(1, 1);
  expect(await db.copiedRows.orderBy('copyId').uniqueKeys()).toHaveLength(3);
});

it('has the images of drafts, and counts their bytes', async () => {
  const db = aDatabase();
  const bytes = new Blob([new Uint8Array(50_000)], { type: 'image/png' });
  await fill(db, { drafts: [aDraft()], draftImages: [{ id: 'i', draftId: 'draft-1', bytes }] });
  const was = await rowsOf(db);
  const backups = backupsOf(db);
  await backups.check((await backupsOf(aDatabase()).make({})).file, {});
  await backups.restore('replace', {});
  expect(await db.draftImages.count()).toBe(0);
  const [copy] = await backups.copies();
  expect(copy?.bytes).toBeGreaterThan(50_000);
  await backups.checkCopy(copy?.id ?? '', {});
  await backups.restore('replace', {});
  expect(await rowsOf(db)).toEqual(was);
});

it('what a restore left ready is gone after a day', async () => {
  const db = aDatabase();
  const at = '2026-11-24T09:00:00.000Z';
  await db.staged.add({ restoreId: 'r', at, table: 'articles', rows: [] });
  await removeOld(db, '2026-11-24T10:00:00.000Z');
  expect(await db.staged.count()).toBe(1);
  await removeOld(db, '2026-11-26T10:00:00.000Z');
  expect(await db.staged.count()).toBe(0);
});
