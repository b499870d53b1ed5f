import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedFrom } from '../../../lib/article/file-word.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { createBackups } from '../../../lib/store/backup/backups.ts';
import type { Database } from '../../../lib/store/database.ts';
import { anArticle } from '../../support/builders.ts';
import { aClock, aDatabase, counter } from '../../support/memory.ts';
import { thoroughly } from '../../support/thoroughly.ts';
import { broken, fill, library, type Rows, rowsOf } from './a-library.ts';

const backupsOf = (db: Database, sanitise = (html: string) => html) =>
  createBackups({ db, now: aClock(), newId: counter('restore'), appVersion: '0.1.0', sanitise });

/** A library's backup, read into another, empty or not. */
async function carried(from: Database, to: Database, way: 'merge' | 'replace'): Promise<void> {
  const { file } = await backupsOf(from).make({});
  const backups = backupsOf(to);
  await backups.check(file, {});
  await backups.restore(way, {});
}

async function aLibrary(rows: Partial<Rows>): Promise<Database> {
  const db = aDatabase();
  await fill(db, rows);
  return db;
}

/** No two of its records are one work, no two of its lists bear one name: a merge makes one of such. */
function withOwnKeys(rows: Rows, whose = ''): Rows {
  const own = (prefix: string, change: (mark: string) => object) => (row: object, index: number) => ({
    ...row,
    ...change(`${prefix}${whose}${index}`),
  });
  return {
    ...rows,
    articles: rows.articles.map(own('doi:10.5555/', (key) => ({ keys: [key] }))),
    lists: rows.lists.map(own('List ', (name) => ({ name }))),
    quotes: rows.quotes.map(own('Passage ', (exact) => ({ exact }))),
  };
}

describe('what a merge says', () => {
  const at = (day: number) => `2026-05-0${day}T00:00:00.000Z`;
  const article = (id: string, more: object = {}) =>
    anArticle({ id, keys: [`doi:10.5555/${id}`], updatedAt: at(1), ...more });
  const backedUp = [
    article('same'),
    article('touched'),
    article('new'),
    article('noted', { note: 'of then' }),
    article('gone'),
  ];

  it('counts only what differs beside the time, and what stays in the trash', async () => {
    const { file } = await backupsOf(await aLibrary({ articles: backedUp })).make({});
    const db = await aLibrary({
      articles: [
        article('same'),
        article('touched', { updatedAt: at(2) }),
        article('noted', { note: '', updatedAt: at(2) }),
        article('gone', { updatedAt: at(2), deletedAt: at(2) }),
      ],
    });
    const backups = backupsOf(db);
    const { articles } = await backups.check(file, {});
    expect(articles).toMatchObject({ added: 1, same: 2, changed: 2 });
    expect(await backups.restore('merge', {})).toEqual({ added: 1, changed: 1, inTrash: 1, others: 0 });
    await backups.check(file, {});
    expect(await backups.restore('merge', {})).toEqual({ added: 0, changed: 0, inTrash: 1, others: 0 });
  });

  it('tells of a list that came, and nothing of a library that was replaced', async () => {
    const list = { id: 'l', name: 'Club', articleIds: ['same'], addedAt: at(1), updatedAt: at(1) };
    const { file } = await backupsOf(await aLibrary({ articles: backedUp, lists: [list] })).make({});
    const backups = backupsOf(await aLibrary({ articles: backedUp }));
    await backups.check(file, {});
    expect(await backups.restore('merge', {})).toEqual({ added: 0, changed: 0, inTrash: 0, others: 1 });
    await backups.check(file, {});
    expect(await backups.restore('replace', {})).toBeUndefined();
  });
});

describe('backup, wipe, restore', () => {
  it.each(['merge', 'replace'] as const)(
    'gives an equal library, whatever is in it (%s)',
    async (way) => {
      await fc.assert(
        fc.asyncProperty(library, async (rows) => {
          const from = await aLibrary(rows);
          const to = aDatabase();
          await carried(from, to, way);
          const expected = await rowsOf(from);
          if (way === 'merge') {
            // Records that are one work, and lists of one name, are one afterwards.
            for (const article of expected.articles as { keys: string[] }[]) article.keys = [];
            fc.pre((await to.articles.count()) === expected.articles.length);
            fc.pre((await to.lists.count()) === expected.lists.length);
            fc.pre((await to.quotes.count()) === expected.quotes.length);
          }
          const got = await rowsOf(to);
          if (way === 'merge') for (const article of got.articles as { keys: string[] }[]) article.keys = [];
          expect(got).toEqual(expected);
        }),
        { numRuns: thoroughly(15) },
      );
    },
    thoroughly(60_000),
  );

  it.each(['merge', 'replace'] as const)('keeps which file each field was imported from (%s)', async (way) => {
    const provenance = { title: { from: importedFrom('file:ris', 'a|b@c.ris', '2026-11-28T10:07:00.000Z') } };
    const to = aDatabase();
    await carried(await aLibrary({ articles: [{ ...anArticle(), provenance }] as Rows['articles'] }), to, way);
    expect(await to.articles.toArray()).toMatchObject([{ provenance }]);
  });

  it(
    'replaces whatever was there, and keeps a copy of it that restores too',
    async () => {
      await fc.assert(
        fc.asyncProperty(library, library, async (rows, before) => {
          const from = await aLibrary(rows);
          const to = await aLibrary(before);
          const was = await rowsOf(to);
          await carried(from, to, 'replace');
          expect(await rowsOf(to)).toEqual(await rowsOf(from));
          const backups = backupsOf(to);
          const [copy] = await backups.copies();
          if (Object.values(before).every((each) => each.length === 0)) return expect(copy).toBeUndefined();
          await backups.checkCopy(copy?.id ?? '', {});
          await backups.restore('replace', {});
          expect(await rowsOf(to)).toEqual(was);
        }),
        { numRuns: thoroughly(10) },
      );
    },
    thoroughly(60_000),
  );

  it(
    'merging the same backup again changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(library, library, async (rows, before) => {
          const from = await aLibrary(withOwnKeys(rows));
          const to = await aLibrary(withOwnKeys(before, 'here'));
          await carried(from, to, 'merge');
          const once = await rowsOf(to);
          await carried(from, to, 'merge');
          expect(await rowsOf(to)).toEqual(once);
        }),
        { numRuns: thoroughly(12) },
      );
    },
    thoroughly(60_000),
  );

  it('marks every article that came, changed or went for the search', async () => {
    const from = await aLibrary({ articles: [anArticle({ id: 'new', keys: [] })] });
    const to = await aLibrary({ articles: [anArticle({ id: 'gone', keys: [] })] });
    await carried(from, to, 'replace');
    expect(await to.changed.toCollection().primaryKeys()).toEqual(['gone', 'new']);
  });

  it.each(['merge', 'replace'] as const)(
    'keeps secrets out, and what is of this browser where it is (%s)',
    async (way) => {
      const own = [
        { name: 'email', value: 'me@example.org' },
        { name: 'lookUpServices', value: { ...DEFAULT_SETTINGS.lookUpServices, crossref: false } },
        { name: 'ncbiKey', value: 'mine' },
      ];
      const theirs = [
        { name: 'email', value: 'you@example.org' },
        { name: 'lookUpServices', value: DEFAULT_SETTINGS.lookUpServices },
        { name: 'ncbiKey', value: 'secret' },
        { name: 'lookUps', value: 'on' },
        { name: 'weeklyBackup', value: 'downloads' },
        { name: 'theme', value: 'dark' },
      ];
      const from = await aLibrary({ settings: theirs });
      for (const [here, after] of [
        [own, [...own, { name: 'theme', value: 'dark' }]],
        [[], [{ name: 'theme', value: 'dark' }]],
      ]) {
        const to = await aLibrary({ settings: here as object[] });
        await carried(from, to, way);
        expect(await to.settings.toArray()).toEqual(after);
      }
    },
  );
});

describe('making', () => {
  it(
    'writes only what it reads again, whatever is in the library',
    async () => {
      await fc.assert(
        fc.asyncProperty(broken, async (rows) => {
          const from = await aLibrary(rows);
          const { file, rows: written, leftOut } = await backupsOf(from).make({});
          const to = aDatabase();
          const backups = backupsOf(to);
          const { unread } = await backups.check(file, {});
          expect(unread).toEqual({ leftOut: 0, mended: 0, first: [] });
          await backups.restore('replace', {});
          const got = Object.values(await rowsOf(to)).flat();
          expect(got).toHaveLength(written);
          expect(written + leftOut).toBe(Object.values(await rowsOf(from)).flat().length);
          // And it is as it is: nothing more is left out at the next time.
          const again = await backupsOf(to).make({});
          expect([again.rows, again.leftOut]).toEqual([written, 0]);
        }),
        { numRuns: thoroughly(40) },
      );
    },
    thoroughly(60_000),
  );

  it('is not taken for a bomb, however much alike its rows are', async () => {
    const from = await aLibrary({ articles: [anArticle({ note: 'a'.repeat(9_000_000) })] });
    const { file } = await backupsOf(from).make({});
    expect((await backupsOf(aDatabase()).check(file, {})).articles.added).toBe(1);
  });

  it('keeps in the trash what was there, and leaves out what is no style', async () => {
    const at = '2026-01-01T00:00:00.000Z';
    const from = await aLibrary({
      articles: [anArticle({ id: 'a', issued: 'soon', deletedAt: 'yesterday' })],
      citationStyles: [{ id: 's', title: 'S', xml: '<html><script>alert(1)</script></html>', addedAt: at }],
    });
    const { file, leftOut } = await backupsOf(from).make({});
    expect(leftOut).toBe(1);
    const to = aDatabase();
    const backups = backupsOf(to);
    await backups.check(file, {});
    await backups.restore('merge', {});
    const [article] = await to.articles.toArray();
    expect([article?.issued, article?.deletedAt]).toEqual([undefined, '1970-01-01T00:00:00.000Z']);
  });

  it('tells how far it is, to the end', async () => {
    const db = await aLibrary({ articles: [anArticle({ id: 'a' }), anArticle({ id: 'b' })] });
    const told: number[] = [];
    await backupsOf(db).make({ onProgress: ({ done, total }) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
  });

  it('stops when it is told to', async () => {
    const db = await aLibrary({ articles: [anArticle()] });
    const stop = new AbortController();
    const made = backupsOf(db).make({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(made).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});

describe('checking', () => {
  it('says what would change, and changes nothing', async () => {
    const same = anArticle({ id: 'same', keys: ['doi:10.5555/same'] });
    const changed = anArticle({ id: 'changed', keys: ['doi:10.5555/changed'] });
    const from = await aLibrary({ articles: [same, changed, anArticle({ id: 'new' })] });
    const to = await aLibrary({ articles: [same, { ...changed, note: 'x' }, anArticle({ id: 'here' })] });
    const before = await rowsOf(to);
    const { file } = await backupsOf(from).make({});
    expect((await backupsOf(to).check(file, {})).articles).toEqual({ added: 1, changed: 1, same: 1, onlyHere: 1 });
    expect(await rowsOf(to)).toEqual(before);
  });

  it('leaves nothing ready when it is stopped', async () => {
    const { file } = await backupsOf(await aLibrary({ articles: [anArticle()] })).make({});
    const to = aDatabase();
    const stop = new AbortController();
    const checked = backupsOf(to).check(file, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(checked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await to.staged.count()).toBe(0);
  });

  it('takes nothing in when another window has begun a restore since', async () => {
    const { file } = await backupsOf(await aLibrary({ articles: [anArticle()] })).make({});
    const to = aDatabase();
    const [first, second] = [backupsOf(to), backupsOf(to)];
    await first.check(file, {});
    await to.staged.clear();
    await second.check(file, {});
    await to.staged.toCollection().modify({ restoreId: 'another' });
    await expect(first.restore('replace', {})).rejects.toThrow('Another restore');
    expect(await to.articles.count()).toBe(0);
  });
});

describe('restoring', () => {
  const many = (prefix: string) =>
    Array.from({ length: 700 }, (_, n) => anArticle({ id: `${prefix}-${n}`, keys: [`doi:10.5555/${prefix}${n}`] }));

  it('takes an address that more than fifty records share for the name of none of them', async () => {
    const shared = 'url:example.org/';
    const record = (id: string, n: number) =>
      anArticle({ id: `${id}-${n + 100}`, keys: [shared, ...(n < 55 ? [`pmid:${id}${n}`] : [])] });
    const from = await aLibrary({ articles: [record('there', 0)] });
    const to = await aLibrary({ articles: Array.from({ length: 60 }, (_, n) => record('here', n)) });
    await carried(from, to, 'merge');
    expect(await to.articles.count()).toBe(61);
  });

  it.each(['merge', 'replace'] as const)('tells how far it is, to the end (%s)', async (way) => {
    const { file } = await backupsOf(await aLibrary({ articles: many('there') })).make({});
    const backups = backupsOf(await aLibrary({ articles: many('here') }));
    await backups.check(file, {});
    const told: number[] = [];
    await backups.restore(way, { onProgress: ({ done, total }) => told.push(done / total) });
    expect(told.length).toBeGreaterThan(way === 'merge' ? 2 : 8);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it.each(['merge', 'replace'] as const)(
    'changes nothing when it is stopped, and can be done after all (%s)',
    async (way) => {
      const { file } = await backupsOf(await aLibrary({ articles: many('there') })).make({});
      const to = await aLibrary({ articles: many('here') });
      const backups = backupsOf(to);
      await backups.check(file, {});
      const before = await rowsOf(to);
      const stop = new AbortController();
      const stopped = backups.restore(way, {
        signal: stop.signal,
        onProgress: ({ done, total }) => done > total / 2 && stop.abort(),
      });
      expect(await stopped.catch((error: unknown) => error)).toBe(stop.signal.reason);
      expect(await rowsOf(to)).toEqual(before);
      expect(await to.copies.count()).toBe(0);
      await backups.restore(way, {});
      expect(await to.articles.count()).toBe(way === 'merge' ? 1400 : 700);
    },
  );
});
