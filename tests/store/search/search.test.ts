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
  expect(await texts('med')).toEqual(['tag:"Medical education"', 'author:Medvedev', 'journal:"Medical Teacher"']);
  expect(await texts('')).toContain('author:');
});

describe('small segments that are put together', () => {
  const titled = (id: string, title: string) => put(id, { title: title as MarkedText });
  /** As in a session of its own. */
  const session = () => found('');
  beforeEach(async () => {
    for (let n = 0; n < 20; n++) await titled(`old-${n}`, 'Sepsis');
    await session();
  });

  it('bring back nothing that is gone from an older one', async () => {
    await db.articles.delete('old-1');
    await markChanged(db, ['old-1']);
    await session();
    for (const id of ['new-1', 'new-2']) {
      await titled(id, 'Stroke');
      await session();
    }
    expect(await found('sepsis')).toHaveLength(19);
    expect(await found('')).toHaveLength(21);
  });

  it('leave no word of what is deleted for good, nor suggest its authors', async () => {
    await put('secret', { note: 'zebracrossing', authors: [{ family: 'Zebrafamily' }] });
    await session();
    await titled('later', 'Stroke');
    await session();
    const search = createSearch(db);
    const suggested = async () => (await search.suggest('author:zebra', 12)).map(({ text }) => text);
    expect(await suggested()).toHaveLength(1);
    await db.articles.delete('secret');
    await markChanged(db, ['secret']);
    expect(await suggested()).toEqual([]);
    const kept = JSON.stringify(await db.segments.toArray(), (_, value) =>
      ArrayBuffer.isView(value) ? new TextDecoder().decode(value as Uint8Array) : value,
    );
    expect(kept).toContain('sepsis');
    expect(kept).not.toMatch(/zebra/);
  });

  it('know the places of words where one of their articles has another text by now', async () => {
    await titled('changed', 'Alpha and then some words before beta');
    await session();
    await titled('kept', 'Beta alpha, never the other way');
    await session();
    await titled('said', 'Before all, alpha beta');
    await session();
    await titled('changed', 'Gamma');
    expect(await found('"alpha beta"')).toEqual(['said']);
    expect(await found('"beta alpha"')).toEqual(['kept']);
  });
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

it('counts a journal as one, by its full name and by its abbreviations', async () => {
  await put('a', { journal: 'N Engl J Med' });
  await put('b', { journal: 'New England Journal of Medicine' });
  await put('c', { journal: 'PloS one' });
  await put('d', { journal: 'PLOS ONE' });
  const { journals } = await createSearch(db).statistics();
  expect(journals).toMatchObject([
    { name: 'New England Journal of Medicine', saved: 2 },
    { name: 'PLOS ONE', saved: 2 },
  ]);
});

it('sorts by the whole title, and numbers by their value', async () => {
  const long = `${'A long title of a trial that goes on and on '.repeat(4)}: trial`;
  const titles = [`${long} 2`, `${long} 10`, `${long} 1294`, `${long} 1792`, 'Phase 2', 'Phase 10'];
  for (const title of [...titles].reverse()) await put(title, { title: title as MarkedText });
  expect([...(await createSearch(db).find({ sort: 'title', descending: false }))]).toEqual(titles);
});

describe('the most relevant first', () => {
  const ranked = async (text: string) => [
    ...(await createSearch(db).find({ sort: 'relevance', descending: true, text })),
  ];

  beforeEach(async () => {
    const bare = { title: undefined, authors: [], journal: '', doi: undefined } as never as object;
    await put('in text', { ...bare, addedAt: '2026-05-09T00:00:00.000Z' });
    await db.readable.put({ articleId: 'in text', html: '', text: 'Metformin, and COPD', length: 20 });
    await markChanged(db, ['in text']);
    await put('in abstract', { ...bare, addedAt: '2026-05-08T00:00:00.000Z', abstract: 'Metformin in COPD' });
    await put('in keywords', { ...bare, addedAt: '2026-05-07T00:00:00.000Z', keywords: ['metformin', 'COPD'] });
    await put('in tags', { ...bare, addedAt: '2026-05-06T00:00:00.000Z', tags: ['metformin', 'COPD'] });
    await put('in journal', { ...bare, addedAt: '2026-05-05T00:00:00.000Z', journal: 'Metformin & COPD' });
    await put('begins so', {
      ...bare,
      addedAt: '2026-05-04T00:00:00.000Z',
      title: 'Metforminol and COPDs' as MarkedText,
    });
    await put('in title', { ...bare, addedAt: '2026-05-03T00:00:00.000Z', title: 'Metformin for COPD' as MarkedText });
    await put('in title, newer', {
      ...bare,
      addedAt: '2026-05-10T00:00:00.000Z',
      title: 'COPD and metformin' as MarkedText,
    });
  });

  it('goes by where the words stand, and of equals by when they were added', async () => {
    const order = [
      'in title, newer',
      'in title',
      'begins so',
      'in journal',
      'in tags',
      'in keywords',
      'in abstract',
      'in text',
    ];
    expect(await ranked('metformin copd')).toEqual(order);
  });

  it('gives way to an order that was typed', async () => {
    expect((await ranked('metformin sort:-added'))[0]).toBe('in title');
  });

  it('has the identifier that was typed before those that begin so', async () => {
    for (const end of ['71', '7', '72']) await put(`doi ${end}`, { doi: `10.5555/sheaf.${end}` });
    expect((await ranked('doi:10.5555/sheaf.7'))[0]).toBe('doi 7');
  });
});

it('leaves out what was archived where that is asked', async () => {
  await put('a', { readState: 'archived' });
  await put('b');
  expect([...(await createSearch(db).find({ ...view, withoutArchived: true }))]).toEqual(['b']);
});

it('puts what was deleted last at the top of the trash', async () => {
  await put('first', { addedAt: '2026-01-02T00:00:00.000Z', deletedAt: '2026-05-01T00:00:00.000Z' });
  await put('last', { addedAt: '2026-01-01T00:00:00.000Z', deletedAt: '2026-05-02T00:00:00.000Z' });
  const trash = await createSearch(db).find({ trash: true, sort: 'deleted', descending: true });
  expect([...trash]).toEqual(['last', 'first']);
});

it('finds Greek letters by their names, and names by their letters', async () => {
  await put('greek', { title: 'β-blockers' as MarkedText });
  await put('named', { title: 'Beta-blockers' as MarkedText });
  expect((await found('beta-blockers')).sort()).toEqual(['greek', 'named']);
  expect((await found('β-blockers')).sort()).toEqual(['greek', 'named']);
});

it('suggests authors as they are written, all values of a closed set, and nothing within what is ended', async () => {
  await put('a', { authors: [{ family: 'Müller', given: 'Anna' }, { family: "O'Brien" }, { group: 'SAMPLE Group' }] });
  await put('b', { journal: 'N Engl J Med' });
  const suggested = async (text: string) =>
    (await createSearch(db).suggest(text, text.length)).map((each) => each.text);
  expect(await suggested('author:mul')).toEqual(['author:Müller']);
  expect(await suggested('-author:obr')).toEqual(["-author:O'Brien"]);
  expect(await suggested('author:sam')).toEqual(['author:SAMPLE']);
  expect((await suggested('type:')).length).toBeGreaterThan(12);
  expect(await suggested('journal:"n engl')).toEqual(['journal:"N Engl J Med"']);
  expect(await suggested('journal:"N Engl J Med"')).toEqual([]);
});

it('counts tags, those of equal count in the order in which people put names', async () => {
  await put('a', { tags: ['zeta', 'Beta', '100', 'alpha', '2', '10', 'most'] });
  await put('b', { tags: ['most'] });
  expect((await createSearch(db).tags()).map(({ tag }) => tag)).toEqual([
    'most',
    '2',
    '10',
    '100',
    'alpha',
    'Beta',
    'zeta',
  ]);
});
