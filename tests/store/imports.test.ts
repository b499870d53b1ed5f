import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article, MarkedText } from '../../lib/article/article.ts';
import { importedFrom } from '../../lib/article/file-word.ts';
import { MOST_WITH_ONE_KEY } from '../../lib/article/same-work.ts';
import type { IncomingEntry } from '../../lib/ports/imports.ts';
import type { Store } from '../../lib/ports.ts';
import { anyWithKeys } from '../../lib/store/any-with-keys.ts';
import type { Database } from '../../lib/store/database.ts';
import { createExportReader } from '../../lib/store/export-reader.ts';
import { createTasks } from '../../lib/tasks/tasks.ts';
import { anIssue, aSeries } from '../support/an-issue.ts';
import { aCapture, aDraft, aPost } from '../support/builders.ts';
import { anEntry } from '../support/entries.ts';
import { aClock, aDatabase, aStore, counter, NO_LOOK_UP } from '../support/memory.ts';

const NOW = '2026-11-24T08:00:00.000Z';

let db: Database;
let store: Store;
let tasks: ReturnType<typeof createTasks>;
beforeEach(() => start());

function start() {
  db = aDatabase();
  store = aStore(db);
  tasks = createTasks({
    store,
    reader: { selection: async () => undefined },
    capture: { captureTab: async () => ({ ok: false, error: { code: 'failed' } }) },
    lookUp: NO_LOOK_UP,
    now: aClock(),
    newId: counter('made'),
  });
}

async function importAll(entries: IncomingEntry[], id = 'import-1', blockSize = 2) {
  await tasks.beginImport(id, { files: ['refs.ris'], total: entries.length, unread: 0 });
  for (let from = 0; from < entries.length; from += blockSize)
    await tasks.importBlock(id, from / blockSize, entries.slice(from, from + blockSize));
  await tasks.endImport(id, 'done');
  return store.imports.get(id);
}

async function undoAll(id = 'import-1') {
  while ((await tasks.undoImportBlock(id)) > 0);
}

/** The library as the person sees it, without times of change. */
async function library() {
  const [articles, lists, quotes] = await Promise.all([db.articles.toArray(), db.lists.toArray(), db.quotes.toArray()]);
  const kept = articles.filter(({ deletedAt }) => !deletedAt);
  const ids = new Set(kept.map(({ id }) => id));
  return {
    articles: kept.map(({ updatedAt: _, ...article }) => article),
    lists: lists.filter(({ deletedAt }) => !deletedAt).map(({ updatedAt: _, ...list }) => list),
    quotes: quotes.filter(({ deletedAt, articleId }) => !deletedAt && ids.has(articleId)),
  };
}

describe('writing', () => {
  it('keeps the order of the file: the newest first is its first entry first, over blocks, and goes out so', async () => {
    const dois = ['10.5555/c', '10.5555/a', '10.5555/d', '10.5555/b', '10.5555/e'];
    await importAll(dois.map((doi) => anEntry({ doi })));
    const newestFirst = await db.articles.orderBy('addedAt').reverse().toArray();
    expect(newestFirst.map(({ doi }) => doi)).toEqual(dois);
    const { startedAt = '' } = (await store.imports.get('import-1')) ?? {};
    expect(newestFirst[0]?.addedAt).toBe(startedAt);
    expect(await createExportReader(db).ids({ kind: 'all' })).toEqual(newestFirst.map(({ id }) => id));
  });

  it('saves new articles with the words, lists and quotes that the file brings', async () => {
    const row = await importAll([
      anEntry(
        {},
        {
          tags: ['MedEd'],
          note: 'mine',
          takeHome: 'Ask first.',
          readState: 'read',
          starred: true,
          addedAt: '2020-02-03T10:00:00Z',
          lists: ['Club / May'],
          quotes: [{ exact: 'We asked', comment: 'why?' }],
        },
      ),
    ]);
    expect(row).toMatchObject({ state: 'done', done: 1, counts: { added: 1, merged: 0, unchanged: 0 } });
    const [article] = await db.articles.toArray();
    expect(article).toMatchObject({
      doi: '10.5555/Sample.2024.001',
      tags: ['MedEd'],
      note: 'mine',
      takeHome: 'Ask first.',
      readState: 'read',
      starred: true,
      addedAt: '2020-02-03T10:00:00.000Z',
      provenance: { title: { from: 'file:ris' } },
    });
    expect(await db.lists.toArray()).toMatchObject([{ name: 'Club / May', articleIds: [article?.id] }]);
    expect(await db.quotes.toArray()).toMatchObject([{ articleId: article?.id, exact: 'We asked', comment: 'why?' }]);
    expect(await db.changed.toArray()).toMatchObject([{ id: article?.id }]);
  });

  it('names the file of every field, and when it was imported, also once the import is forgotten', async () => {
    await importAll([anEntry({}, { file: 'refs.ris' })]);
    const { startedAt = '' } = (await store.imports.get('import-1')) ?? {};
    await tasks.forgetImport('import-1');
    const [article] = await db.articles.toArray();
    const from = importedFrom('file:ris', 'refs.ris', startedAt);
    expect([...new Set(Object.values(article?.provenance ?? {}).map((source) => source.from))]).toEqual([from]);
  });

  it('has nothing to add when a copy of the file is imported, under whatever name', async () => {
    await importAll([anEntry({}, { file: 'refs.ris' })]);
    const before = await library();
    const row = await importAll([anEntry({}, { file: 'refs (1).ris' })], 'import-2');
    expect([row?.counts.unchanged, await library()]).toEqual([1, before]);
  });

  it('merges what is there already, and loses none of the person’s words', async () => {
    const { article } = await store.articles.save(aCapture({ volume: undefined }), NOW);
    await tasks.writeArticle(article.id, { tags: ['mine'], takeHome: 'Own.', note: 'Own note' });
    const row = await importAll([
      anEntry(
        { volume: '12', title: 'Another title' as MarkedText },
        { tags: ['Mine', 'theirs'], takeHome: 'Other.', note: 'More' },
      ),
    ]);
    expect(row?.counts).toEqual({ added: 0, merged: 1, unchanged: 0, restored: 0 });
    expect(await store.articles.get(article.id)).toMatchObject({
      volume: '12',
      title: article.title,
      tags: ['mine', 'theirs'],
      takeHome: 'Own.',
      note: 'Own note\n\nMore\n\nOther.',
    });
  });

  it.each([1, 2, 10])('makes one article of the same paper twice in a file, in blocks of %i', async (size) => {
    const row = await importAll([anEntry(), anEntry({ pmid: '1' }, { tags: ['b'] })], 'import-1', size);
    expect(row?.counts).toMatchObject({ added: 1, merged: 1 });
    expect(await db.articles.toArray()).toMatchObject([{ pmid: '1', tags: ['b'] }]);
  });

  it.each([1, 3])('joins two records once an entry shows that they are one, in blocks of %i', async (size) => {
    const byPmid = anEntry({ doi: undefined, url: undefined, pmid: '1' }, { lists: ['A'], tags: ['x'] });
    await importAll([anEntry(), byPmid, anEntry({ pmid: '1' })], 'import-1', size);
    const articles = await db.articles.toArray();
    expect(articles).toMatchObject([{ tags: ['x'] }]);
    expect(await db.lists.toArray()).toMatchObject([{ articleIds: [articles[0]?.id] }]);
  });

  it('knows again what has neither identifier nor address', async () => {
    const chapter = anEntry({ doi: undefined, url: undefined });
    const thin = anEntry({ doi: undefined, url: undefined, authors: undefined, title: 'Introduction' as MarkedText });
    await importAll([chapter, thin]);
    const row = await importAll([chapter, thin], 'import-2');
    expect(row?.counts).toMatchObject({ added: 0, unchanged: 2 });
  });

  it('writes a block once, however often it is asked, and none of an import that is over', async () => {
    await tasks.beginImport('i', { files: [], total: 2, unread: 0 });
    await tasks.importBlock('i', 0, [anEntry()]);
    await tasks.beginImport('i', { files: [], total: 2, unread: 0 });
    expect(await tasks.importBlock('i', 0, [anEntry()])).toMatchObject({ done: 1 });
    await tasks.endImport('i', 'stopped');
    expect(await tasks.importBlock('i', 1, [anEntry({ doi: '10.5555/2' })])).toBeUndefined();
    expect(await db.articles.count()).toBe(1);
  });

  it('leaves nothing of a block that fails', async () => {
    await tasks.beginImport('i', { files: [], total: 2, unread: 0 });
    const broken = { ...anEntry({ doi: '10.5555/2' }), lists: undefined as unknown as string[] };
    await expect(tasks.importBlock('i', 0, [anEntry(), broken])).rejects.toThrow();
    expect(await db.articles.count()).toBe(0);
    expect(await store.imports.get('i')).toMatchObject({ done: 0, state: 'running' });
  });

  it('tells how keys stand in the library', async () => {
    const { article } = await store.articles.save(aCapture(), NOW);
    const { article: gone } = await store.articles.save(
      aCapture({ doi: '10.5555/gone', url: 'https://a.example/x' }),
      NOW,
    );
    await tasks.trashArticles([gone.id]);
    expect(await store.imports.standing([article.keys, ['doi:10.5555/none'], gone.keys, []])).toEqual([
      'known',
      'new',
      'trash',
      'new',
    ]);
  });
});

describe('undoing', () => {
  it.each<[string, string[], (ids: string[]) => Promise<unknown>, number]>([
    ['all of them', ['10.5555/a1', '10.5555/a2'], async () => undefined, 2],
    [
      'not what was deleted for good since',
      ['10.5555/a1', '10.5555/a2', '10.5555/a3'],
      async ([a = '', b = '']) => {
        await tasks.trashArticles([a, b]);
        await tasks.purgeArticles([a, b]);
      },
      1,
    ],
    ['also what was in the trash already', ['10.5555/a1', '10.5555/a2'], ([a = '']) => tasks.trashArticles([a]), 2],
    ['not what stays', ['10.5555/a1', '10.5555/a2'], ([a = '']) => tasks.writeArticle(a, { note: 'Mine' }), 1],
  ])('counts what is in the trash then: %s', async (_name, dois, work, count) => {
    await importAll(dois.map((doi) => anEntry({ doi, url: `https://a.example/${doi}` })));
    await work(await db.articles.orderBy('id').primaryKeys());
    await undoAll();
    expect(await store.imports.get('import-1')).toMatchObject({ trashed: count });
    expect(await store.articles.inTrash()).toHaveLength(count);
  });

  it('counts in the trash what it brought back from there', async () => {
    const { article } = await store.articles.save(aCapture(), NOW);
    await tasks.trashArticles([article.id]);
    await importAll([anEntry()]);
    await undoAll();
    expect(await store.imports.get('import-1')).toMatchObject({ trashed: 1, kept: 0 });
  });

  it('counts no article twice of which something stays in another', async () => {
    const page = (fields: object) => aCapture({ publisher: undefined, ...fields });
    await store.articles.save(page({ doi: '10.5555/x', url: 'https://x.example/1' }), NOW);
    const { article } = await store.articles.save(
      page({ doi: undefined, pmid: '77', url: 'https://y.example/1' }),
      NOW,
    );
    const dois = ['10.5555/a1', '10.5555/a2', '10.5555/a3'];
    await importAll([
      anEntry({ doi: '10.5555/x', url: undefined, publisher: 'Theirs' }),
      ...dois.map((doi) => anEntry({ doi, url: `https://a.example/${doi}` })),
    ]);
    const merged = (await db.articles.toArray()).find(({ doi }) => doi === '10.5555/x');
    await tasks.joinRecords(article.id, merged?.id ?? '');
    await tasks.editField(article.id, 'publisher', 'Mine');
    await undoAll();
    expect(await store.imports.get('import-1')).toMatchObject({ trashed: 3 });
    expect(await store.articles.inTrash()).toHaveLength(3);
  });

  it('leaves what the person has worked on since, and takes the rest', async () => {
    const dois = ['10.5555/a1', '10.5555/a2', '10.5555/a3', '10.5555/a4', '10.5555/a5'];
    await importAll(dois.map((doi) => anEntry({ doi, url: `https://a.example/${doi}` }, { lists: ['L'] })));
    const ids = (await db.articles.toArray()).map(({ id }) => id);
    await tasks.writeArticle(ids[0] ?? '', { note: 'worked on' });
    await tasks.editField(ids[1] ?? '', 'volume', '9');
    await tasks.createList('Own', [ids[2] ?? '']);
    await store.quotes.add({
      id: 'q',
      articleId: ids[3] ?? '',
      exact: 'x',
      prefix: '',
      suffix: '',
      url: '',
      addedAt: NOW,
    });
    await undoAll();
    const articles = await store.articles.getMany(ids);
    expect(articles.map((article) => article?.deletedAt !== undefined)).toEqual([false, false, false, false, true]);
    expect(await store.imports.get('import-1')).toMatchObject({ state: 'undone', kept: 4 });
    expect((await store.lists.all()).map(({ name }) => name)).toEqual(['Own']);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['a take-home', (id) => tasks.writeArticle(id, { takeHome: 'Mine' })],
    ['a tag', (id) => tasks.tagArticles([id], { add: 'mine' })],
    ['a list', (id) => tasks.createList('Mine', [id])],
    ['a quote', (id) => tasks.addQuote(id, { exact: 'x', prefix: '', suffix: '' })],
    ['reading on', (id) => tasks.keepProgress(id, { fraction: 0.5 })],
    ['a field', (id) => tasks.editField(id, 'volume', '9')],
    ['half a tag', (id) => tasks.keepTyped(`${id}/tag`, 'mi')],
    ['that it was read', (id) => tasks.setReadState([id], 'read')],
    ['a draft about it', (id: string) => tasks.createDraft(aDraft({ id: `draft of ${id}`, articleIds: [id] }))],
    [
      'what is posted of it',
      (id: string) => tasks.handOverPost(aPost({ id: `post of ${id}`, articleIds: ['other', id] })),
    ],
    [
      'its entry in a digest',
      async (id: string) => {
        await tasks.createSeries(aSeries());
        await tasks.createIssue(anIssue({ id: `issue of ${id}`, sections: [] }), []);
        const entry = { id: `entry of ${id}`, articleId: id, commentary: '', quote: '' };
        await tasks.addEntries(`issue of ${id}`, 'first', [entry]);
      },
    ],
  ])('leaves what was in the trash, and new ones, once the person has worked on them: %s', async (_name, work) => {
    const { article } = await store.articles.save(aCapture(), NOW);
    await tasks.createList('Earlier', [article.id]);
    await tasks.addQuote(article.id, { exact: 'earlier', prefix: '', suffix: '' });
    await tasks.trashArticles([article.id]);
    await importAll([
      anEntry({}, { tags: ['theirs'], lists: ['Theirs'], quotes: [{ exact: 'theirs' }] }),
      anEntry({ doi: '10.5555/new', url: 'https://new.example/1' }),
    ]);
    const made = (await db.articles.toArray()).find(({ id }) => id !== article.id)?.id ?? '';
    await work(article.id);
    await work(made);
    await undoAll();
    expect(await store.imports.get('import-1')).toMatchObject({ kept: 2 });
    expect((await store.articles.get(article.id))?.deletedAt).toBeUndefined();
    expect((await store.articles.get(made))?.deletedAt).toBeUndefined();
    expect((await store.articles.get(article.id))?.tags).not.toContain('theirs');
  });

  it('puts a merged article back in what is still as the import left it', async () => {
    const { article } = await store.articles.save(aCapture({ volume: undefined, issue: undefined }), NOW);
    await importAll([anEntry({ volume: '12', issue: '3', pmid: '7' }, { tags: ['theirs'], note: 'theirs' })]);
    await tasks.editField(article.id, 'volume', '13');
    await tasks.tagArticles([article.id], { add: 'later' });
    await undoAll();
    const undone = await store.articles.get(article.id);
    expect(undone).toMatchObject({ volume: '13', tags: ['later'], note: '', keys: article.keys });
    expect(undone?.issue).toBeUndefined();
    expect(undone?.pmid).toBeUndefined();
  });

  it('parts records that it joined', async () => {
    const a = await store.articles.save(aCapture(), NOW);
    const b = await store.articles.save(aCapture({ doi: undefined, url: 'https://b.example/1', pmid: '1' }), NOW);
    const before = await library();
    await importAll([anEntry({ pmid: '1' })]);
    expect(await db.articles.count()).toBe(1);
    await undoAll();
    expect(await library()).toEqual(before);
    expect([a.article.id, b.article.id]).toEqual(before.articles.map(({ id }) => id));
  });

  it('tells the records that it joined, which can be taken apart before it is undone and after', async () => {
    const a = await store.articles.save(aCapture(), NOW);
    const b = await store.articles.save(aCapture({ doi: undefined, url: 'https://b.example/1', pmid: '1' }), NOW);
    await importAll([anEntry({ pmid: '1' })]);
    const [join] = await store.joins.of(a.article.id);
    await tasks.partRecords(join?.number ?? 0);
    await tasks.writeArticle(b.article.id, { note: 'since' });
    await undoAll();
    expect(await store.articles.get(b.article.id)).toMatchObject({ note: 'since', pmid: '1' });
    expect((await store.articles.get(a.article.id))?.keys).toEqual(a.article.keys);
    await importAll([anEntry({ pmid: '1' })], 'import-2');
    expect(await db.articles.count()).toBe(2);
  });

  it.each(['an import', 'the history'])(
    'gives a list its order back when several on it were one, by %s',
    async (by) => {
      const ids: string[] = [];
      for (const fields of [{}, { doi: undefined, pmid: '1' }, { doi: undefined, pmcid: 'PMC2' }]) {
        const page = aCapture({ ...fields, url: `https://a.example/${ids.length}` });
        ids.push((await store.articles.save(page, NOW)).article.id);
      }
      await tasks.createList('Three', ids);
      await tasks.keepTyped(`${ids[1]}/tags`, 'b');
      await tasks.keepTyped(`${ids[2]}/tags`, 'c');
      await importAll([anEntry({ pmid: '1', pmcid: 'PMC2' })]);
      expect((await store.lists.all())[0]?.articleIds).toEqual([ids[0]]);
      expect(await store.typed.get(`${ids[0]}/tags`)).toBe('b c');
      if (by === 'an import') await undoAll();
      else for (const { number } of (await store.joins.of(ids[0] ?? '')).reverse()) await tasks.partRecords(number);
      expect((await store.lists.all())[0]?.articleIds).toEqual(ids);
      expect(await Promise.all(ids.map((id) => store.typed.get(`${id}/tags`)))).toEqual([undefined, 'b', 'c']);
    },
  );

  it('forgets the joins that it takes back', async () => {
    const a = await store.articles.save(aCapture(), NOW);
    await store.articles.save(aCapture({ doi: undefined, url: 'https://b.example/1', pmid: '1' }), NOW);
    await importAll([anEntry({ pmid: '1' })]);
    expect(await store.joins.of(a.article.id)).toHaveLength(1);
    await undoAll();
    expect(await store.joins.of(a.article.id)).toEqual([]);
  });

  it('sends what it brought back from the trash there again', async () => {
    const { article } = await store.articles.save(aCapture(), NOW);
    await tasks.createList('Earlier', [article.id]);
    await tasks.writeArticle(article.id, { note: 'earlier' });
    await tasks.addQuote(article.id, { exact: 'earlier', prefix: '', suffix: '' });
    await tasks.trashArticles([article.id]);
    const entry = anEntry({}, { tags: ['theirs'], lists: ['Theirs'], quotes: [{ exact: 'theirs' }], note: 'theirs' });
    expect((await importAll([entry]))?.counts).toMatchObject({ restored: 1 });
    await undoAll();
    expect(await store.imports.get('import-1')).toMatchObject({ kept: 0 });
    expect((await store.articles.get(article.id))?.deletedAt).toBeDefined();
  });
});

const entries = fc.array(
  fc
    .record({
      paper: fc.integer({ min: 0, max: 5 }),
      ids: fc.constantFrom('doi', 'pmid', 'both', 'none'),
      volume: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
      tags: fc.subarray(['a', 'b', 'C']),
      lists: fc.subarray(['One', 'Two']),
      note: fc.option(fc.constantFrom('n1', 'n2'), { nil: undefined }),
      quote: fc.boolean(),
    })
    .map(({ paper, ids, volume, tags, lists, note, quote }) =>
      anEntry(
        {
          title: `A telling title of the paper number ${paper}` as MarkedText,
          url: undefined,
          doi: ids === 'doi' || ids === 'both' ? `10.5555/p${paper}` : undefined,
          pmid: ids === 'pmid' || ids === 'both' ? `${100 + paper}` : undefined,
          volume,
        },
        { tags, lists, ...(note && { note }), quotes: quote ? [{ exact: `quote ${paper}` }] : [] },
      ),
    ),
  { minLength: 1, maxLength: 12 },
);

describe('whatever a file holds', () => {
  it('twice is once', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.integer({ min: 1, max: 5 }), async (file, size) => {
        start();
        await importAll(file, 'one', size);
        await importAll(file, 'two', size);
        const once = await library();
        const row = await importAll(file, 'three', size);
        expect(row?.counts.added).toBe(0);
        expect(await library()).toEqual(once);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is undone to an equal library', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, fc.integer({ min: 1, max: 5 }), async (there, file, size) => {
        start();
        await importAll(there, 'before', size);
        const before = await library();
        await importAll(file, 'import-1', size);
        await undoAll();
        const after = await library();
        expect(sorted(after.articles)).toEqual(sorted(before.articles));
        expect(after.lists).toEqual(before.lists);
        expect(sorted(after.quotes)).toEqual(sorted(before.quotes));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

function sorted<T extends Pick<Article, 'id'>>(rows: T[]): T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

it('nothing of an article that is deleted for good is left in what an import keeps, and the rest can be undone', async () => {
  await importAll([anEntry()], 'import-0');
  const known = anEntry({ publisher: 'Sheaf Press' }, { note: 'Words on the known one', lists: ['Club'] });
  const other = anEntry({ doi: '10.5555/other', title: 'Other' as MarkedText, url: undefined }, { lists: ['Club'] });
  await importAll([known, other]);
  const gone = (await db.articles.toArray()).filter(({ doi }) => doi !== '10.5555/other').map(({ id }) => id);
  await tasks.trashArticles(gone);
  expect(JSON.stringify(await db.importBlocks.toArray())).toContain('Words on the known one');
  await tasks.purgeArticles(gone);
  const kept = JSON.stringify(await db.importBlocks.toArray());
  for (const words of ['Words on the known one', 'Sheaf Press', ...gone]) expect(kept).not.toContain(words);
  await undoAll();
  expect((await library()).articles).toEqual([]);
});

it('nothing of the records that went into an article is left once it is deleted for good', async () => {
  const page = (url: string, ids: object) => aCapture({ doi: undefined, url: `https://${url}.example/1`, ...ids });
  const [a, b, c, d] = [
    await store.articles.save(page('a', { doi: '10.5555/a' }), NOW),
    await store.articles.save(page('b', { pmid: '2' }), NOW),
    await store.articles.save(page('c', { pmcid: 'PMC3' }), NOW),
    await store.articles.save(page('d', {}), NOW),
  ].map(({ article }) => article.id);
  for (const id of [b, c, d]) await tasks.writeArticle(id ?? '', { note: `Words of ${id}` });
  await tasks.joinRecords(c ?? '', d ?? '');
  await importAll([anEntry({ doi: undefined, pmid: '2', pmcid: 'PMC3', url: undefined })]);
  expect(await store.articles.get(c ?? '')).toBeUndefined();
  await tasks.joinRecords(a ?? '', b ?? '');
  await tasks.trashArticles([a ?? '']);
  await tasks.purgeArticles(await store.articles.inTrash());
  const kept = JSON.stringify([await db.joins.toArray(), await db.importBlocks.toArray()]);
  for (const id of [b, c, d]) expect(kept).not.toContain(`Words of ${id}`);
  await undoAll();
  expect(await store.articles.size()).toBe(0);
});

it('nothing of a record is left that an import had joined, once it is parted and deleted for good', async () => {
  const a = await store.articles.save(aCapture(), NOW);
  const b = await store.articles.save(aCapture({ doi: undefined, url: 'https://b.example/1', pmid: '1' }), NOW);
  await tasks.writeArticle(b.article.id, { note: 'Words of b' });
  await importAll([anEntry({ pmid: '1' }, { tags: ['theirs'] })]);
  const [join] = await store.joins.of(a.article.id);
  await tasks.partRecords(join?.number ?? 0);
  await tasks.trashArticles([b.article.id]);
  await tasks.purgeArticles([b.article.id]);
  expect(JSON.stringify(await db.importBlocks.toArray())).not.toContain('Words of b');
  await undoAll();
  expect(await store.articles.get(a.article.id)).toMatchObject({ note: '', tags: [], keys: a.article.keys });
});

describe('many entries under one address', () => {
  const under = (number: number) =>
    anEntry({
      title: `Part ${number}` as MarkedText,
      doi: `10.5555/part.${number}`,
      url: 'https://journal.example/all',
    });

  it('are compared with the first of them only, and are still themselves', async () => {
    await importAll(
      Array.from({ length: 120 }, (_, number) => under(number)),
      'first',
      60,
    );
    expect(await anyWithKeys(db, ['url:journal.example/all'])).toHaveLength(MOST_WITH_ONE_KEY);
    await importAll([under(119)], 'again');
    expect(await db.articles.count()).toBe(120);
  });
});
