import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportFile, Stopped } from '../../../components/exchange/export-file.ts';
import { safeName } from '../../../components/exchange/safe-name.ts';
import type { MarkedText } from '../../../lib/article/article.ts';
import { readEntries } from '../../../lib/citation/formats.ts';
import { createExportReader } from '../../../lib/store/export-reader.ts';
import { anArticle } from '../../support/builders.ts';
import { aDatabase } from '../../support/memory.ts';

const ALL = { tags: true, note: true, takeHome: true, quotes: true, state: true };
const ris = EXPORT_FORMATS.find(({ id }) => id === 'ris') as (typeof EXPORT_FORMATS)[number];

/** Those that hold a DOI of their own. */
const READ_BACK = ['ris', 'bibtex', 'csl-json', 'endnote-xml', 'nbib', 'sheaf-csv', 'identifiers'];

async function aLibrary(count: number) {
  const db = aDatabase();
  const articles = Array.from({ length: count }, (_, index) =>
    anArticle({
      id: `a${index}`,
      doi: `10.5555/${index}`,
      keys: [`doi:10.5555/${index}`],
      tags: ['t'],
      note: 'secret',
    }),
  );
  await db.articles.bulkAdd(articles);
  const exports = createExportReader(db);
  return { db, exports, ids: articles.map(({ id }) => id) };
}

describe('a file of articles', () => {
  it.each([0, 1, 250, 251])('holds all of %i, in their order', async (count) => {
    const { exports, ids } = await aLibrary(count);
    for (const format of EXPORT_FORMATS.filter(({ id }) => READ_BACK.includes(id))) {
      const told: number[] = [];
      const { blob, count: written } = await exportFile({
        ids,
        format,
        options: ALL,
        exports,
        signal: new AbortController().signal,
        onProgress: (done) => told.push(done),
      });
      expect(written).toBe(count);
      expect(told.at(-1) ?? 0).toBe(count);
      const found = [...readEntries(format.id as 'ris', await blob.text())];
      const dois = found.flatMap((each) => (each.kind === 'entry' ? [each.described.fields.doi] : []));
      expect(dois, format.id).toEqual(ids.map((id) => `10.5555/${id.slice(1)}`));
    }
  });

  it.each(['identifiers', 'bookmarks'])('counts what %s cannot hold apart', async (name) => {
    const { db, exports, ids } = await aLibrary(3);
    await db.articles.update('a1', { doi: undefined, url: undefined, capturedFrom: '' });
    const format = EXPORT_FORMATS.find(({ id }) => id === name) as (typeof EXPORT_FORMATS)[number];
    const made = await exportFile({
      ids,
      format,
      options: ALL,
      exports,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect([made.count, made.leftOut]).toEqual([2, 1]);
  });

  it('leaves out what is in the trash, and the notes unless they are asked for', async () => {
    const { db, exports, ids } = await aLibrary(2);
    await db.articles.update('a0', { deletedAt: '2026-01-01T00:00:00.000Z' });
    await db.quotes.add({
      id: 'q',
      articleId: 'a1',
      exact: 'said',
      comment: 'private',
      prefix: '',
      suffix: '',
      url: '',
      addedAt: '',
    });
    const { signal } = new AbortController();
    const asked = { ids, format: ris, exports, signal, onProgress: () => undefined };
    const { blob, count } = await exportFile({ ...asked, options: { ...ALL, note: false } });
    const text = await blob.text();
    expect(count).toBe(1);
    expect(text).toContain('said');
    expect(text).not.toMatch(/secret|private/);
    const whole = await (await exportFile({ ...asked, options: ALL })).blob.text();
    expect([whole.includes('secret'), whole.includes('private')]).toEqual([true, true]);
  });

  it('is a zip of one file an article as Markdown', async () => {
    const { exports, ids } = await aLibrary(3);
    const markdown = EXPORT_FORMATS.find(({ id }) => id === 'markdown') as (typeof EXPORT_FORMATS)[number];
    const { signal } = new AbortController();
    const asked = {
      ids,
      format: markdown,
      options: { ...ALL, note: false },
      exports,
      signal,
      onProgress: () => undefined,
    };
    const { blob, count } = await exportFile(asked);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect([count, blob.type, Object.keys(files).length]).toEqual([3, 'application/zip', 3]);
    for (const [name, bytes] of Object.entries(files)) {
      expect(name).toMatch(/^[^/\\]+\.md$/);
      expect(new TextDecoder().decode(bytes)).toMatch(/10\.5555\/\d/);
      expect(new TextDecoder().decode(bytes)).not.toContain('secret');
    }
  });

  it('stops when it is told to', async () => {
    const { exports, ids } = await aLibrary(600);
    const controller = new AbortController();
    const working = exportFile({
      ids,
      format: ris,
      options: ALL,
      exports,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(working).rejects.toThrow(Stopped);
  });

  it('knows the articles of a list, a tag and the whole library, without the trash', async () => {
    const { db, exports } = await aLibrary(3);
    await db.articles.update('a2', { deletedAt: '2026-01-01T00:00:00.000Z' });
    await db.articles.update('a1', { tags: ['other'], addedAt: '2027-01-01T00:00:00.000Z' });
    await db.lists.add({ id: 'l', name: 'L', articleIds: ['a2', 'a1', 'a0'], addedAt: '', updatedAt: '' });
    expect(await exports.ids({ kind: 'all' })).toEqual(['a1', 'a0']);
    expect(await exports.ids({ kind: 'list', id: 'l' })).toEqual(['a1', 'a0']);
    expect(await exports.ids({ kind: 'tag', tag: 'other' })).toEqual(['a1']);
    expect((await exports.outgoing(['a0'])).map(({ lists }) => lists)).toEqual([['L']]);
  });
});

describe('names of files', () => {
  it.each([
    ['A title: what/why? <b>', 'A title what why b'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', 'fallback'],
    ['  ...  ', 'fallback'],
    ['a\u0000b\u202ec', 'a b c'],
    ['Übung 教育', 'Übung 教育'],
    [`${'x'.repeat(79)}😀` as MarkedText, 'x'.repeat(79)],
  ])('%s is %s', (text, name) => {
    expect(safeName(text, 'fallback')).toBe(name);
  });
});
