import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleFields, MarkedText } from '../../lib/article/article.ts';
import type { Store } from '../../lib/ports.ts';
import { saidBy } from '../../lib/services/said.ts';
import type { Database } from '../../lib/store/database.ts';
import { createTasks } from '../../lib/tasks/tasks.ts';
import { aCapture } from '../support/builders.ts';
import { anEntry } from '../support/entries.ts';
import { aClock, aDatabase, aStore, counter, NO_LOOK_UP } from '../support/memory.ts';
import { thoroughly } from '../support/thoroughly.ts';

type Fields = Partial<Pick<ArticleFields, 'title' | 'volume' | 'abstract' | 'publisher'>>;
type Way = 'the person' | 'a look-up' | 'a capture' | 'an import';
const WAYS: Way[] = ['the person', 'a look-up', 'a capture', 'an import'];

/** Four records, the oldest first. */
const [FIRST, A, B, C] = ['id-1', 'id-2', 'id-3', 'id-4'] as const;
const RECORDS = [FIRST, A, B, C];
const IDS = { [FIRST]: { arxiv: '2401.00001' }, [A]: { doi: '10.5555/a' }, [B]: { pmid: '2' }, [C]: { pmcid: 'PMC3' } };

interface World {
  db: Database;
  store: Store;
  tasks: ReturnType<typeof createTasks>;
}

/** What hangs on the records. */
interface Hanging {
  onList: string[];
  withText: string[];
  withProgress: string[];
}

async function aWorld(fields: Partial<Record<string, Fields>> = {}, hanging?: Hanging): Promise<World> {
  const db = aDatabase();
  const store = aStore(db);
  const tasks = createTasks({
    store,
    reader: { selection: async () => undefined },
    capture: { captureTab: async () => ({ ok: false, error: { code: 'failed' } }) },
    lookUp: NO_LOOK_UP,
    now: aClock(),
    newId: counter('made'),
  });
  for (const [index, id] of RECORDS.entries()) {
    const page = aCapture({ ...NONE, doi: undefined, ...IDS[id], ...fields[id], url: `https://${id}.example/1` });
    for (const source of Object.values(page.provenance)) source.from = `citation_${id}`;
    await store.articles.save(page, `2026-11-0${index + 1}T08:00:00.000Z`);
  }
  if (hanging) await hang({ db, store, tasks }, hanging);
  return { db, store, tasks };
}

async function hang({ store, tasks }: World, { onList, withText, withProgress }: Hanging) {
  await tasks.createList('A list', onList);
  for (const id of withText) await store.readable.put(id, { html: `<p>${id}</p>`, text: id, length: id.length });
  for (const id of withProgress) {
    await store.progress.put({ articleId: id, fraction: Number(id.slice(-1)) / 10, updatedAt: NOW });
    await store.typed.keep(`${id}/tags`, `typed on ${id}`);
  }
  for (const id of RECORDS) await tasks.addQuote(id, { exact: `Of ${id}`, prefix: '', suffix: '' });
}

const NONE = { title: undefined, authors: undefined, journal: undefined, issued: undefined, type: undefined };

/** An entry of a file shows that C is B. */
async function joinByImport({ tasks }: World, fields: Fields = {}, personal: object = {}) {
  await tasks.beginImport('first', { files: [], total: 1, unread: 0 });
  const ids = { doi: undefined, url: undefined, ...IDS[B], ...IDS[C] };
  await tasks.importBlock('first', 0, [anEntry({ ...NONE, journal: 'Of the first', ...ids, ...fields }, personal)]);
  await tasks.endImport('first', 'done');
}

/** Something shows that B is A. */
async function joinBy(way: Way, { tasks, store }: World, fields: Fields = {}) {
  const ids = { ...IDS[A], ...IDS[B] };
  if (way === 'the person') await tasks.joinRecords(A, B);
  if (way === 'a look-up')
    await store.lookUps.learn(A, saidBy('crossref', { ...ids, ...fields }, { trust: { status: 'unchecked' } }), NOW);
  if (way === 'a capture') await store.articles.save(aCapture({ ...NONE, url: undefined, ...ids, ...fields }), NOW);
  if (way !== 'an import') return;
  await tasks.beginImport('second', { files: [], total: 1, unread: 0 });
  await tasks.importBlock('second', 0, [
    anEntry({ ...NONE, journal: 'Of the second', url: undefined, ...ids, ...fields }),
  ]);
  await tasks.endImport('second', 'done');
}

/** A file brings a new record, which is not in the library; answers its id. */
async function addByImport({ tasks, db }: World): Promise<string> {
  await tasks.beginImport('first', { files: [], total: 1, unread: 0 });
  const fields = { ...NONE, url: undefined, doi: '10.5555/new', abstract: 'Of the file' as MarkedText, volume: '8' };
  const personal = { tags: ['of the file'], lists: ['Of the file'], quotes: [{ exact: 'Of the file' }] };
  await tasks.importBlock('first', 0, [anEntry(fields, personal)]);
  await tasks.endImport('first', 'done');
  return (await db.articles.where('keys').equals('doi:10.5555/new').primaryKeys())[0] ?? '';
}

/** Something shows that it is the first record. */
async function joinAdded(way: Way, { tasks, store }: World, id: string) {
  const ids = { ...IDS[FIRST], doi: '10.5555/new' };
  if (way === 'the person') await tasks.joinRecords(FIRST, id);
  if (way === 'a look-up')
    await store.lookUps.learn(FIRST, saidBy('crossref', ids, { trust: { status: 'unchecked' } }), NOW);
  if (way === 'a capture') await store.articles.save(aCapture({ ...NONE, url: undefined, ...ids }), NOW);
  if (way !== 'an import') return;
  await tasks.beginImport('second', { files: [], total: 1, unread: 0 });
  await tasks.importBlock('second', 0, [anEntry({ ...NONE, url: undefined, journal: 'Of the second', ...ids })]);
  await tasks.endImport('second', 'done');
}

const NOW = '2026-11-25T08:00:00.000Z';

/** The library without times of change, and what hangs on it. */
async function library({ db }: World) {
  const articles = await db.articles.toArray();
  return {
    articles: articles.map(({ updatedAt: _, keys, ...article }) => ({ ...article, keys: keys.toSorted() })),
    lists: (await db.lists.toArray())
      .filter(({ deletedAt }) => !deletedAt)
      .map(({ name, articleIds }) => ({ name, articleIds })),
    quotes: (await db.quotes.toArray())
      .filter(({ deletedAt }) => !deletedAt)
      .map(({ exact, articleId }) => ({ exact, articleId })),
    feedback: (await db.feedback.toArray()).map(({ text, articleId }) => ({ text, articleId })),
    readable: await db.readable.toArray(),
    progress: (await db.progress.toArray()).map(({ articleId, fraction }) => ({ articleId, fraction })),
    typed: await db.typed.toArray(),
  };
}

const undoImport = async ({ tasks }: World, id = 'first') => {
  while ((await tasks.undoImportBlock(id)) > 0);
};
const article = async ({ store }: World, id: string) => (await store.articles.get(id)) as Article;
const partAll = async ({ store, tasks }: World, id: string) => {
  for (const { number } of (await store.joins.of(id)).reverse()) await tasks.partRecords(number);
};

describe('an import that is undone once what it joined is inside another record', () => {
  it.each(WAYS)('takes back what came by it: joined by %s', async (way) => {
    const fields = { [B]: { volume: '2' }, [C]: { abstract: 'Of C' as MarkedText, volume: '3' } };
    const world = await aWorld(fields);
    await world.tasks.tagArticles([C], { add: 'of c' });
    await joinByImport(world, { publisher: 'Of the file' }, { tags: ['of the file'], note: 'Of the file' });
    await joinBy(way, world);
    expect(await article(world, A)).toMatchObject({ abstract: 'Of C', publisher: 'Of the file' });
    await undoImport(world);
    const left = await article(world, A);
    expect(left).toMatchObject({ volume: '2', tags: [], note: '' });
    for (const words of ['Of C', 'Of the file', 'PMC3', 'pmc3', 'citation_id-4'])
      expect(JSON.stringify(left)).not.toContain(words);
    expect(await article(world, C)).toMatchObject({ abstract: 'Of C', volume: '3', tags: ['of c'] });
    expect(await world.store.imports.get('first')).toMatchObject({ state: 'undone', kept: 0 });
  });

  it.each(WAYS)('leaves what the person has made of it since, and tells that: joined by %s', async (way) => {
    const world = await aWorld({ [C]: { abstract: 'Of C' as MarkedText, volume: '3' } });
    await world.tasks.tagArticles([C], { add: 'of c' });
    await joinByImport(world, {}, { note: 'Of the file' });
    await joinBy(way, world);
    await world.tasks.editField(A, 'volume', '9');
    await world.tasks.tagArticles([A], { add: 'since' });
    await world.tasks.writeArticle(A, { note: 'Of the file, and since' });
    await world.db.changed.clear();
    await undoImport(world);
    const left = await article(world, A);
    expect(left).toMatchObject({ volume: '9', tags: ['since'], note: 'Of the file, and since' });
    expect(left.abstract).toBeUndefined();
    expect(await world.store.imports.get('first')).toMatchObject({ state: 'undone', kept: 1 });
    expect(await world.db.changed.get(A)).toBeDefined();
  });

  it('is undone before the joining of the rest is taken back', async () => {
    const world = await aWorld({ [C]: { abstract: 'Of C' as MarkedText } });
    const before = await library(world);
    await joinByImport(world);
    const saved = await world.tasks.joinRecords(A, B);
    await undoImport(world);
    if (saved) await world.tasks.undoCapture(saved);
    expect((await library(world)).articles).toEqual(before.articles);
  });

  it('leaves in the library what came out of the trash by it', async () => {
    const world = await aWorld();
    await world.tasks.trashArticles([A, B]);
    await joinByImport(world);
    await joinBy('the person', world);
    expect((await article(world, A)).deletedAt).toBeUndefined();
    await undoImport(world);
    expect((await article(world, A)).deletedAt).toBeUndefined();
  });

  it('brings nothing back that is deleted for good', async () => {
    const world = await aWorld({ [C]: { abstract: 'Of C' as MarkedText } });
    await joinByImport(world);
    await joinBy('the person', world);
    await world.tasks.trashArticles([A]);
    await world.tasks.purgeArticles([A]);
    await undoImport(world);
    expect((await library(world)).articles.map(({ id }) => id)).toEqual([FIRST]);
  });

  it.each(WAYS)('throws away what it had added itself, and leaves none of it: joined by %s', async (way) => {
    const world = await aWorld({ [FIRST]: { volume: '1' } });
    const before = await library(world);
    const id = await addByImport(world);
    await joinAdded(way, world, id);
    expect(await article(world, FIRST)).toMatchObject({ abstract: 'Of the file', tags: ['of the file'] });
    await undoImport(world);
    const left = await article(world, FIRST);
    expect(left).toMatchObject({ volume: '1', tags: [] });
    // Of the same word of two files only the first is kept.
    expect(left.doi).toBe(way === 'a look-up' || way === 'a capture' ? '10.5555/new' : undefined);
    expect(JSON.stringify(left)).not.toContain('Of the file');
    expect(await world.store.articles.get(id)).toMatchObject({ deletedAt: expect.any(String), tags: ['of the file'] });
    expect(await library(world)).toMatchObject({ lists: before.lists });
    expect(await world.store.quotes.of(FIRST)).toEqual([]);
    expect(await world.store.imports.get('first')).toMatchObject({ state: 'undone', kept: 0 });
    expect(await world.store.joins.of(FIRST)).toEqual([]);
  });

  it('tells what stays of what it had added, since the person has changed it there', async () => {
    const world = await aWorld();
    await joinAdded('the person', world, await addByImport(world));
    await world.tasks.editField(FIRST, 'volume', '9');
    await world.db.changed.clear();
    await undoImport(world);
    expect(await article(world, FIRST)).toMatchObject({ volume: '9', tags: [] });
    expect(await world.store.imports.get('first')).toMatchObject({ state: 'undone', kept: 1 });
    expect(await world.db.changed.get(FIRST)).toBeDefined();
  });

  it.each<[string, (tasks: World['tasks'], id: string) => Promise<unknown>]>([
    ['a note', (tasks, id) => tasks.writeArticle(id, { note: 'since' })],
    ['a list', (tasks, id) => tasks.createList('Mine', [id])],
    ['a quote', (tasks, id) => tasks.addQuote(id, { exact: 'since', prefix: '', suffix: '' })],
    ['feedback', (tasks, id) => tasks.addFeedback(id, { kind: 'idea', text: 'since' })],
    ['reading on', (tasks, id) => tasks.keepProgress(id, { fraction: 0.5 })],
    ['half a tag', (tasks, id) => tasks.keepTyped(`${id}/tag`, 'mi')],
  ])('leaves what it had added and the person had worked on before it was joined: %s', async (_name, work) => {
    const world = await aWorld();
    const id = await addByImport(world);
    await work(world.tasks, id);
    await joinAdded('a look-up', world, id);
    await undoImport(world);
    expect(await article(world, FIRST)).toMatchObject({ abstract: 'Of the file', tags: ['of the file'] });
    expect(await world.store.articles.get(id)).toBeUndefined();
    expect(await world.store.imports.get('first')).toMatchObject({ state: 'undone', kept: 1 });
  });

  const fieldsOf = (...values: string[]) =>
    fc.record(
      {
        title: fc.constantFrom(...values.map((value) => `Title ${value}` as MarkedText)),
        volume: fc.constantFrom(...values),
        abstract: fc.constantFrom(...values.map((value) => `Abstract ${value}` as MarkedText)),
      },
      { requiredKeys: [] },
    );
  const fields = fieldsOf('1', '2', '3');
  // A word that is there already is kept of one signal only.
  const others = fieldsOf('4', '5');

  it(
    'leaves the library as it would be without it',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({ [FIRST]: fields, [A]: fields, [B]: fields, [C]: fields }),
          fields,
          others,
          fc.constantFrom(...WAYS),
          fc.record({
            onList: fc.shuffledSubarray(RECORDS),
            withText: fc.subarray(RECORDS),
            withProgress: fc.subarray(RECORDS),
          }),
          fc.subarray(['A list', 'Of the file']),
          fc.boolean(),
          fc.boolean(),
          async (of, ofFile, ofJoin, way, hanging, lists, isDeeper, isUndone) => {
            const [world, control] = [await aWorld(of, hanging), await aWorld(of, hanging)];
            await joinByImport(world, ofFile, { tags: ['of the file'], lists, quotes: [{ exact: 'Of the file' }] });
            for (const each of [world, control]) {
              await joinBy(way, each, ofJoin);
              if (isDeeper) await each.tasks.joinRecords(FIRST, A);
            }
            await undoImport(world);
            expect(await library(world)).toEqual(await library(control));
            for (const each of [world, control]) {
              if (isDeeper) await partAll(each, FIRST);
              if (isUndone && way === 'an import') await undoImport(each, 'second');
              else await partAll(each, A);
            }
            expect(await library(world)).toEqual(await library(control));
          },
        ),
        { numRuns: thoroughly(20) },
      );
    },
    thoroughly(60_000),
  );
});
