import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import { markChanged } from '../../../lib/store/changed.ts';
import type { Database } from '../../../lib/store/database.ts';
import { createEngine } from '../../../lib/store/search/engine.ts';
import { createSearch } from '../../../lib/store/search/in-process.ts';
import { createIndexer } from '../../../lib/store/search/indexer.ts';
import { anArticle } from '../../support/builders.ts';
import { aDatabase, counter } from '../../support/memory.ts';

let disk: IDBFactory;
let db: Database;
beforeEach(() => {
  disk = new IDBFactory();
  db = aDatabase(disk);
});

async function put(id: string, changes: Parameters<typeof anArticle>[0] = {}): Promise<void> {
  await db.articles.put(anArticle({ id, keys: [], ...changes }));
  await markChanged(db, [id]);
}

const view = { sort: 'added', descending: true } as const;
const found = async (text: string) => [...(await createSearch(db).find({ ...view, text }))];

describe('slips of the finger', () => {
  beforeEach(async () => {
    await put('treatment', { title: 'Treatment of sepsis' as MarkedText });
    await put('tree', { title: 'A tree' as MarkedText });
  });

  it.each([
    ['treatmnet', ['treatment']],
    ['treatmen', ['treatment']],
    ['teratment', ['treatment']],
    ['treeatment', ['treatment']],
    ['sepsys', ['treatment']],
    // What is found as it is typed, is meant so.
    ['tree', ['tree']],
    // Short words and numbers are never guessed at.
    ['txe', []],
    ['20204', []],
    ['completely', []],
  ])('%s', async (text, ids) => {
    expect(await found(text)).toEqual(ids);
  });
});

it('finds what quotes and readable text say', async () => {
  await put('article-1');
  await db.quotes.put({
    id: 'q',
    articleId: 'article-1',
    exact: 'remarkable sentence',
    prefix: '',
    suffix: '',
    url: '',
    addedAt: '',
  });
  await db.readable.put({ articleId: 'article-1', html: '', text: 'The hidden paragraph', length: 20 });
  await markChanged(db, ['article-1']);
  expect(await found('quote:remarkable text:hidden')).toEqual(['article-1']);
  expect(await found('text:remarkable')).toEqual([]);
});

it('finds by identifiers, a DOI by its beginning and as a link', async () => {
  await put('article-1', { doi: '10.5555/Sample.2024.001', pmid: '33301246', issn: ['1234-567X'] });
  for (const text of [
    'doi:10.5555/sam',
    'doi:https://doi.org/10.5555/sample.2024.001',
    'pmid:33301246',
    'issn:1234567x',
  ])
    expect(await found(text), text).toEqual(['article-1']);
  expect(await found('pmid:333')).toEqual([]);
  expect(await found('doi')).toEqual([]);
});

it('gives the order of a reading list, and what a smart list asks for', async () => {
  for (const id of ['a', 'b', 'c']) await put(id, { tags: id === 'c' ? [] : ['MedEd'] });
  const list = { name: 'Club', articleIds: ['c', 'a'], addedAt: '', updatedAt: '' };
  await db.lists.bulkPut([
    { ...list, id: 'l' },
    { ...list, id: 's', name: 'Smart', articleIds: [], query: 'tag:meded' },
  ]);
  const search = createSearch(db);
  expect([...(await search.find({ ...view, listId: 'l' }))]).toEqual(['c', 'a']);
  expect([...(await search.find({ ...view, listId: 's' }))]).toEqual(['a', 'b']);
  expect(await search.count({ ...view, text: 'list:club' })).toBe(2);
});

it('loses no change that comes while an earlier one of the same article is taken in', async () => {
  await put('article-1', { note: 'first' });
  const engine = createEngine();
  const indexer = createIndexer({
    db,
    engine,
    newId: counter('segment'),
    // In the middle of a merge.
    pause: async () => put('article-1', { note: 'second' }),
  });
  await indexer.takeIn();
  await put('other', {});
  await indexer.takeIn();
  expect(await db.changed.count()).toBe(1);
  expect(await found('note:second')).toEqual(['article-1']);
});

it('two searches on one database take each change in once, and each finds it', async () => {
  const [one, other] = [createSearch(db), createSearch(aDatabase(disk))];
  for (let round = 0; round < 5; round++) {
    await put(`article-${round}`);
    const [a, b] = await Promise.all([one.find(view), other.find(view)]);
    expect([a.length, b.length]).toEqual([round + 1, round + 1]);
  }
  expect(await db.changed.count()).toBe(0);
});

it.each([
  ['of an older format', async () => void (await db.segments.put({ id: 'catalogue', format: 0 } as never))],
  ['with a segment missing', async () => void (await db.segments.where('id').notEqual('catalogue').delete())],
  [
    'with a segment cut short',
    async () =>
      void (await db.segments
        .where('id')
        .notEqual('catalogue')
        .modify({ ids: 'x' } as never)),
  ],
])('makes an index %s anew', async (_, damage) => {
  for (const id of ['a', 'b', 'c']) await put(id);
  await found('feedback');
  await damage();
  expect((await found('feedback')).sort()).toEqual(['a', 'b', 'c']);
});

it('finds articles that no change told of, and forgets those that went so', async () => {
  await db.articles.bulkPut(['a', 'b', 'c'].map((id) => anArticle({ id, keys: [] })));
  expect(await found('feedback')).toHaveLength(3);
  await db.articles.delete('b');
  expect((await found('feedback')).sort()).toEqual(['a', 'c']);
});

it('suggests operators, values, tags and journals', async () => {
  await put('a', { tags: ['Medical education'], journal: 'Medical Teacher', authors: [{ family: 'Medvedev' }] });
  const search = createSearch(db);
  const texts = async (text: string) => (await search.suggest(text, text.length)).map((each) => each.text);
  expect(await texts('is:un')).toEqual(['is:unread']);
  expect(await texts('x -tag:med')).toEqual(['-tag:"Medical education"']);
  expect(await texts('med')).toEqual(['tag:"Medical education"', 'author:medvedev', 'journal:"Medical Teacher"']);
  expect(await texts('')).toContain('author:');
});

it('tells what was saved, read and shared by week, journal and tag', async () => {
  await put('a', {
    addedAt: '2026-03-04T12:00:00.000Z',
    tags: ['MedEd'],
    journal: 'Medical Teacher',
    history: [
      { at: '2026-03-11T12:00:00.000Z', kind: 'read' },
      { at: '2026-03-12T12:00:00.000Z', kind: 'shared' },
    ],
  });
  await put('gone', { deletedAt: '2026-03-05T12:00:00.000Z' });
  const { weeks, journals, tags } = await createSearch(db).statistics();
  expect(weeks).toEqual([
    { week: '2026-03-02', saved: 1, read: 0, shared: 0 },
    { week: '2026-03-09', saved: 0, read: 1, shared: 1 },
  ]);
  expect(journals).toEqual([{ name: 'Medical Teacher', saved: 1, read: 1, shared: 1 }]);
  expect(tags).toEqual([{ name: 'MedEd', saved: 1, read: 1, shared: 1 }]);
});
