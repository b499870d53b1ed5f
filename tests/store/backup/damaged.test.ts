import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { BackupRefused } from '../../../lib/ports/backup.ts';
import { StorageFull } from '../../../lib/ports.ts';
import { createBackups } from '../../../lib/store/backup/backups.ts';
import { fileFeed } from '../../../lib/store/backup/feeds.ts';
import { sha256 } from '../../../lib/store/backup/manifest.ts';
import { anArticle } from '../../support/builders.ts';
import { aClock, aDatabase, counter } from '../../support/memory.ts';
import { thoroughly } from '../../support/thoroughly.ts';
import { fill, rowsOf } from './a-library.ts';

const HERE = { articles: [anArticle({ id: 'here', note: 'mine' })] };
const there = () =>
  [1, 2, 3].map((n) => anArticle({ id: `there-${n}`, keys: [`doi:10.5555/${n}`], note: `<b>${n}</b>` }));

async function backups(rows: Parameters<typeof fill>[1] = HERE) {
  const db = aDatabase();
  await fill(db, rows);
  const made = createBackups({
    db,
    now: aClock(),
    newId: counter('restore'),
    appVersion: '0.1.0',
    sanitise: (html) => html.replaceAll(/<script.*?<\/script>/g, ''),
  });
  return { db, ...made };
}

async function aBackup(): Promise<Uint8Array<ArrayBuffer>> {
  const { make } = await backups({ articles: there() });
  return new Uint8Array(await (await make({})).file.arrayBuffer());
}

/** Why a file is refused; the library must be as it was, and nothing left ready. */
async function problemOf(bytes: BlobPart): Promise<unknown> {
  const { db, check } = await backups();
  const before = await rowsOf(db);
  const problem = await check(new Blob([bytes]), {}).then(
    () => 'taken',
    (error: unknown) => (error instanceof BackupRefused ? error.problem : error),
  );
  expect(await rowsOf(db)).toEqual(before);
  if (problem !== 'taken') expect(await db.staged.count()).toBe(0);
  return problem;
}

type Files = Record<string, Uint8Array>;

/** A backup as another hand would pack it, its manifest made right again for what was changed in it. */
async function repacked(
  change: (files: Files, manifest: Record<string, unknown>) => void,
  isRight = true,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(await aBackup()) as Files;
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Record<string, unknown> & {
    entries: { name: string; bytes: number; sha256: string; rows: number }[];
  };
  change(files, manifest);
  for (const entry of isRight ? manifest.entries : []) {
    const bytes = files[entry.name] as Uint8Array<ArrayBuffer>;
    entry.bytes = bytes.length;
    entry.sha256 = await sha256(bytes);
    entry.rows = new TextDecoder().decode(bytes).split('\n').length - 1;
  }
  if (files['manifest.json']) files['manifest.json'] = strToU8(JSON.stringify(manifest));
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

const ARTICLES = 'articles-0001.jsonl';
const firstRow = (change: (row: Record<string, unknown>) => void) => (files: Files) => {
  const [line = '', ...lines] = new TextDecoder().decode(files[ARTICLES]).split('\n');
  const row = JSON.parse(line) as Record<string, unknown>;
  change(row);
  files[ARTICLES] = strToU8([JSON.stringify(row), ...lines].join('\n'));
};

it('is read by other programs, and reads what they pack', async () => {
  const files = unzipSync(await aBackup());
  expect(new TextDecoder().decode(files[ARTICLES])).toContain('there-2');
  expect(await problemOf(await repacked(() => undefined))).toBe('taken');
});

describe('a file is refused, and nothing is touched:', () => {
  it(
    'whatever single byte of it is another, or where it was cut',
    async () => {
      const whole = await aBackup();
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const bytes = whole.slice();
          bytes[at] = (bytes[at] as number) ^ by;
          // Bytes that mean nothing (an entry's time, its local name) may be anything; what is taken then is whole.
          const problem = await problemOf(bytes);
          if (problem === 'taken') expect(await rowsAfter(bytes)).toEqual(await rowsAfter(whole));
          else expect(['damaged', 'foreign', 'too-large', 'newer']).toContain(problem);
        }),
        { numRuns: thoroughly(80) },
      );
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
          expect(await problemOf(whole.slice(0, length))).toBe(length < 4 ? 'foreign' : 'damaged');
        }),
        { numRuns: 50 },
      );
    },
    thoroughly(60_000),
  );

  async function rowsAfter(bytes: BlobPart) {
    const { db, check, restore } = await backups({});
    await check(new Blob([bytes]), {});
    await restore('replace', {});
    return rowsOf(db);
  }

  it.each<[string, BlobPart, string]>([
    ['nothing', '', 'foreign'],
    ['a text', 'TY  - JOUR\nER  - \n', 'foreign'],
    ['a picture', new Uint8Array(5000).fill(137), 'foreign'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>, 'foreign'],
    [
      'a zip with a manifest of another program',
      zipSync({ 'manifest.json': strToU8('{"name":"x"}') }) as Uint8Array<ArrayBuffer>,
      'foreign',
    ],
    ['a manifest that is no JSON', zipSync({ 'manifest.json': strToU8('{') }) as Uint8Array<ArrayBuffer>, 'foreign'],
  ])('%s', async (_name, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });

  it.each<[string, Parameters<typeof repacked>[0], string]>([
    ['a later format', (_, manifest) => Object.assign(manifest, { formatVersion: 2 }), 'newer'],
    ['a later database', (_, manifest) => Object.assign(manifest, { schemaVersion: 1000 }), 'newer'],
    ['a manifest without its entries', (_, manifest) => void delete manifest.counts, 'damaged'],
    ['an entry too many', (files) => Object.assign(files, { 'evil.jsonl': strToU8('{}') }), 'damaged'],
  ])('%s', async (_name, change, problem) => {
    expect(await problemOf(await repacked(change))).toBe(problem);
  });

  it('rows that are others than the manifest says, though the zip is right', async () => {
    const changed = await repacked(
      firstRow((row) => Object.assign(row, { note: '<b>2</b>' })),
      false,
    );
    expect(await problemOf(changed)).toBe('damaged');
  });

  it('a bomb', async () => {
    const bomb = await repacked((files) => Object.assign(files, { [ARTICLES]: new Uint8Array(8 * 1024 * 1024) }));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toBe('too-large');
  }, 30_000);

  it('a bomb of many small entries', async () => {
    const part = new Uint8Array(2 * 1024 * 1024);
    const bomb = await repacked((files) => {
      for (let n = 0; n < 8; n++) Object.assign(files, { [`part-${n}.jsonl`]: part });
    });
    expect(await problemOf(bomb)).toBe('too-large');
  });

  it('a bomb that says that it is small', async () => {
    const bytes = await repacked((files) => Object.assign(files, { [ARTICLES]: new Uint8Array(1024 * 1024) }));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1024 * 1024)
        view.setUint32(at + 24, 100, true);
    }
    expect(await problemOf(bytes)).toBe('damaged');
  });

  it('a file of half a gigabyte, without reading it', async () => {
    const piece = new Blob([new Uint8Array(1024 * 1024)]);
    const huge = new Blob(Array.from({ length: 500 }, () => piece));
    const { check } = await backups();
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer');
    try {
      await expect(check(huge, {})).rejects.toThrow(expect.objectContaining({ problem: 'foreign' }));
      const sizes = read.mock.contexts.map((blob) => (blob as Blob).size);
      expect(Math.max(...sizes)).toBeLessThan(100);
    } finally {
      read.mockRestore();
    }
  });
});

it('a file of a few kilobytes with millions of lines is refused before they are read', async () => {
  const bytes = await repacked((files) => Object.assign(files, { [ARTICLES]: strToU8('\n'.repeat(3_000_000)) }));
  expect(bytes.length).toBeLessThan(10_000);
  expect(await problemOf(bytes)).toBe('damaged');
});

it('a part with more lines than it says is refused', async () => {
  const more = await repacked((files, manifest) => {
    const [entry] = manifest.entries as { sha256: string; bytes: number }[];
    const bytes = strToU8('{}\n'.repeat(5000)) as Uint8Array<ArrayBuffer>;
    files[ARTICLES] = bytes;
    if (entry) entry.bytes = bytes.length;
  }, false);
  expect(await problemOf(more)).toBe('damaged');
});

it('lines that cannot be read are told some at a time, and nothing is laid ready for them', async () => {
  const bytes = await repacked((files) => Object.assign(files, { [ARTICLES]: strToU8('{}\n'.repeat(5000)) }));
  const { db, check, restore } = await backups();
  const feed = await fileFeed(new Blob([bytes]), { schemaVersion: db.verno, sanitise: (html) => html });
  const sizes = [];
  for await (const { rows, unread = [] } of feed.batches({})) sizes.push(rows.length + unread.length);
  expect([Math.max(...sizes), sizes.reduce((sum, size) => sum + size, 0)]).toEqual([250, 5000]);
  const { unread } = await check(new Blob([bytes]), {});
  expect([unread.leftOut, unread.first.length, await db.staged.count()]).toEqual([5000, 200, 0]);
  await restore('merge', {});
  expect(await rowsOf(db)).toMatchObject(HERE);
});

describe('a line that is not as Sheaf writes it is told, and the rest can be restored:', () => {
  it.each<[string, Parameters<typeof repacked>[0], boolean, string[]]>([
    ['a line that is no JSON', (files) => Object.assign(files, { [ARTICLES]: strToU8('{"id":\n') }), true, []],
    ['a row without an id', firstRow((row) => delete row.id), true, ['id']],
    ['an id with NUL in it', firstRow((row) => Object.assign(row, { id: 'a\u0000b' })), true, ['id']],
    ['an id of a megabyte', firstRow((row) => Object.assign(row, { id: 'a'.repeat(1e6) })), true, ['id']],
    ['a row that is a list', (files) => Object.assign(files, { [ARTICLES]: strToU8('[[]]\n') }), true, []],
    [
      'a row nested a hundred thousand deep',
      (files) => Object.assign(files, { [ARTICLES]: strToU8(`${'['.repeat(1e5)}${']'.repeat(1e5)}\n`) }),
      true,
      [],
    ],
    ['tags that are no list', firstRow((row) => Object.assign(row, { tags: { length: 1e9 } })), false, ['tags']],
    ['one tag that is none', firstRow((row) => Object.assign(row, { tags: ['a', 1] })), false, ['tags[1]']],
    [
      'an author of ten thousand letters and one',
      firstRow((row) => Object.assign(row, { authors: [{ family: 'a'.repeat(10_001) }, { family: 'a' }] })),
      false,
      ['authors[0]'],
    ],
    ['a title that is an object', firstRow((row) => Object.assign(row, { title: { toString: 1 } })), false, ['title']],
    ['a date that is none', firstRow((row) => Object.assign(row, { issued: 'soon' })), false, ['issued']],
    ['an instant that is none', firstRow((row) => Object.assign(row, { addedAt: '2026-13-45' })), false, ['addedAt']],
    [
      'a source that is none',
      firstRow((row) => Object.assign(row, { provenance: { title: { from: 'x', others: [{ value: 1 }] } } })),
      false,
      ['provenance.title.others[0].value', 'provenance.title.others[0]'],
    ],
    [
      'an address that is a script',
      firstRow((row) => Object.assign(row, { url: ' java\nscript:alert(1)' })),
      false,
      ['url'],
    ],
  ])('%s', async (_name, change, isLeftOut, parts) => {
    const { db, check, restore } = await backups();
    const { unread, articles } = await check(new Blob([await repacked(change)]), {});
    expect(unread.first).toEqual([{ file: ARTICLES, line: 1, parts, isLeftOut }]);
    expect([unread.leftOut, unread.mended]).toEqual(isLeftOut ? [1, 0] : [0, 1]);
    await restore('merge', {});
    expect(await db.articles.count()).toBe(1 + articles.added);
    for (const article of await db.articles.toArray()) {
      expect(Date.parse(article.addedAt)).not.toBeNaN();
      expect(article.issued).not.toBe('soon');
      expect(article.url ?? '').not.toContain('script');
    }
  });
});

it('sanitises readable text that another hand packed', async () => {
  const bytes = await repacked((files, manifest) => {
    const row = {
      articleId: 'there-1',
      html: '<p>a</p><script>alert(1)</script>',
      text: 'a',
      length: 1,
      __proto__x: 1,
    };
    files['readable-0001.jsonl'] = strToU8(`${JSON.stringify(row)}\n`);
    (manifest.entries as object[]).push({
      name: 'readable-0001.jsonl',
      table: 'readable',
      rows: 1,
      bytes: 0,
      sha256: 'x',
    });
  });
  const { db, check, restore } = await backups({});
  await check(new Blob([bytes]), {});
  await restore('merge', {});
  expect(await db.readable.toArray()).toEqual([{ articleId: 'there-1', html: '<p>a</p>', text: 'a', length: 1 }]);
});

describe('on a full disk', () => {
  const full = () => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  };

  it('nothing lies ready, and the library is as it was', async () => {
    const file = new Blob([await aBackup()]);
    const { db, check } = await backups();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    try {
      await expect(check(file, {})).rejects.toThrow(StorageFull);
    } finally {
      add.mockRestore();
    }
    expect(await db.staged.count()).toBe(0);
    expect(await rowsOf(db)).toMatchObject(HERE);
  });

  it.each(['merge', 'replace'] as const)('a restore changes nothing, wherever it was stopped (%s)', async (way) => {
    const file = new Blob([await aBackup()]);
    const { db, check, restore } = await backups();
    const before = await rowsOf(db);
    let isDone = false;
    for (let puts = 0; !isDone; puts++) {
      await check(file, {});
      let left = puts;
      const { put } = IDBObjectStore.prototype;
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        return left-- > 0 ? put.apply(this, args) : full();
      });
      try {
        await restore(way, {});
        isDone = true;
      } catch (error) {
        expect(error).toBeInstanceOf(StorageFull);
      } finally {
        spy.mockRestore();
      }
      if (!isDone) expect(await rowsOf(db)).toEqual(before);
      expect(puts).toBeLessThan(50);
    }
    expect(await db.articles.count()).toBe(way === 'merge' ? 4 : 3);
  });
});
