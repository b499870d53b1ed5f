// Live queries ask whether the world has an IndexedDB.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import { ArticleMissing, MOST_COUNTED, StorageFull } from '../../lib/ports.ts';
import type { Database } from '../../lib/store/database.ts';
import { aCapture, anArticle } from '../support/builders.ts';
import { aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';

let db: Database;
let store: StoreInMemory;
beforeEach(() => {
  db = aDatabase();
  store = aStore(db);
});

describe('saving', () => {
  it('saves a new article', async () => {
    const { outcome, article } = await store.articles.save(aCapture(), NOW);
    expect(outcome).toBe('new');
    expect(await store.articles.get(article.id)).toEqual(article);
    expect(article).toMatchObject({ addedAt: NOW, updatedAt: NOW, readState: 'unread', tags: [], takeHome: '' });
  });

  it('knows it again by any of its identifiers', async () => {
    const first = await store.articles.save(aCapture({ pmid: '123' }), NOW);
    const pubmed = aCapture({ doi: undefined, pmid: '123', url: 'https://pubmed.ncbi.nlm.nih.gov/123/' });
    const second = await store.articles.save(pubmed, LATER);
    expect(second).toMatchObject({ outcome: 'known', article: { id: first.article.id } });
    expect(second.before).toEqual(first.article);
    expect(await db.articles.count()).toBe(1);
  });

  it('knows a page again by its address, however many other papers were saved from there', async () => {
    const key = 'url:journal.example/all';
    const others = Array.from({ length: 120 }, (_, number) =>
      anArticle({ id: `a${1000 + number}`, keys: [`doi:10.5555/${number}`, key] }),
    );
    await db.articles.bulkPut([...others, anArticle({ id: 'z', keys: [key] })]);
    const page = aCapture({ doi: '10.5555/told-now', url: 'https://journal.example/all' });
    expect(await store.articles.save(page, NOW)).toMatchObject({ outcome: 'known', article: { id: 'z' } });
    expect(await db.articles.count()).toBe(121);
  });

  it('changes nothing when a capture says nothing new', async () => {
    const { article } = await store.articles.save(aCapture(), NOW);
    const again = await store.articles.save(aCapture(), LATER);
    expect(again).toMatchObject({ outcome: 'known', changed: [] });
    expect(again.article).toEqual(article);
  });

  it('gives one article for two captures at once', async () => {
    const saved = await Promise.all([1, 2, 3, 4].map(() => store.articles.save(aCapture(), NOW)));
    expect(saved.map(({ outcome }) => outcome).sort()).toEqual(['known', 'known', 'known', 'new']);
    expect(await db.articles.count()).toBe(1);
  });

  it('brings back an article from the trash', async () => {
    const { article } = await store.articles.save(aCapture(), NOW);
    await store.articles.change(article.id, (it) => ({ ...it, deletedAt: NOW, note: 'mine' }));
    const again = await store.articles.save(aCapture(), LATER);
    expect(again).toMatchObject({ outcome: 'restored', article: { id: article.id, note: 'mine' } });
    expect(again.article.deletedAt).toBeUndefined();
  });

  it('joins two records once a page shows that they are one paper', async () => {
    const byDoi = await store.articles.save(aCapture({ url: 'https://a.example/1' }), NOW);
    const byPmid = await store.articles.save(
      aCapture({ doi: undefined, pmid: '77', url: 'https://pubmed.ncbi.nlm.nih.gov/77/' }),
      LATER,
    );
    expect(byPmid.outcome).toBe('new');
    await store.quotes.put({
      id: 'q',
      articleId: byPmid.article.id,
      exact: 'x',
      prefix: '',
      suffix: '',
      url: '',
      addedAt: LATER,
    });
    await store.lists.put({
      id: 'l',
      name: 'Club',
      articleIds: [byPmid.article.id, byDoi.article.id],
      addedAt: LATER,
      updatedAt: LATER,
    });
    const joined = await store.articles.save(aCapture({ pmid: '77' }), LATER);
    expect(joined.article.id).toBe(byDoi.article.id);
    expect(await db.articles.count()).toBe(1);
    expect(await store.quotes.of(byDoi.article.id)).toHaveLength(1);
    expect((await store.lists.get('l'))?.articleIds).toEqual([byDoi.article.id]);
  });

  it('keeps two papers apart whose DOIs contradict, though they share a PMID', async () => {
    const first = aCapture({ doi: '10.5555/a', pmid: '7', url: 'https://a.example/1' });
    const second = aCapture({ doi: '10.5555/b', pmid: '7', url: 'https://b.example/1' });
    await store.articles.save(first, NOW);
    expect((await store.articles.save(second, LATER)).outcome).toBe('new');
    // Nor does a page join them that knows the PMID only.
    const index = aCapture({ doi: undefined, pmid: '7', url: 'https://pubmed.ncbi.nlm.nih.gov/7/' });
    expect(await store.articles.save(index, LATER)).not.toHaveProperty('joined');
    expect(await db.articles.count()).toBe(2);
  });

  it('joins neither of two papers that one address showed, when it shows nothing more', async () => {
    const url = 'https://journal.example/latest';
    await store.articles.save(aCapture({ doi: '10.5555/a', url }), NOW);
    await store.articles.save(aCapture({ doi: '10.5555/b', url }), LATER);
    await store.articles.save(aCapture({ doi: undefined, url }), LATER);
    expect(await db.articles.count()).toBe(2);
  });

  it('joins a preprint with its published version once one page names both', async () => {
    const preprint = aCapture({ doi: '10.1101/123456', type: 'preprint', url: 'https://www.biorxiv.org/a' });
    const published = aCapture({ doi: '10.5555/b', url: 'https://b.example/1' });
    await store.articles.save(preprint, NOW);
    await store.articles.save(published, LATER);
    const both = await store.articles.save({ ...preprint, sameAs: ['doi:10.5555/b'] }, LATER);
    expect(both.joined).toHaveLength(1);
    expect(both.article).toMatchObject({ doi: '10.5555/b', type: 'journal-article', url: 'https://b.example/1' });
  });

  it('keeps two papers apart that one address showed one after the other', async () => {
    const url = 'https://journal.example/latest';
    await store.articles.save(aCapture({ doi: '10.5555/a', url }), NOW);
    const second = await store.articles.save(aCapture({ doi: '10.5555/b', url }), LATER);
    expect(second.outcome).toBe('new');
    expect(await db.articles.count()).toBe(2);
  });
});

it('says that an article is gone', async () => {
  await expect(store.articles.change('nobody', (it) => it)).rejects.toThrow(ArticleMissing);
});

it('says that the disk is full, and has written nothing', async () => {
  const { article } = await store.articles.save(aCapture(), NOW);
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  db.articles.hook('updating', () => {
    throw full;
  });
  await expect(store.articles.change(article.id, (it) => ({ ...it, note: 'x' }))).rejects.toThrow(StorageFull);
  expect((await store.articles.get(article.id))?.note).toBe('');
});

it('purges an article with all that hangs on it', async () => {
  const { article } = await store.articles.save(aCapture(), NOW);
  await store.readable.put(article.id, { html: '<p>x</p>', text: 'x', length: 1 });
  await store.lists.put({ id: 'l', name: 'Club', articleIds: [article.id], addedAt: NOW, updatedAt: NOW });
  await store.typed.keep(`${article.id}/tags`, 'Med');
  await store.typed.keep('paste', '10.5555');
  await store.articles.change(article.id, (each) => ({ ...each, deletedAt: NOW }));
  await store.articles.purge([article.id]);
  expect(await store.typed.get(`${article.id}/tags`)).toBeUndefined();
  expect(await store.typed.get('paste')).toBe('10.5555');
  expect(await store.articles.get(article.id)).toBeUndefined();
  expect(await store.readable.get(article.id)).toBeUndefined();
  expect((await store.lists.get('l'))?.articleIds).toEqual([]);
});

it('purges nothing that was brought back since it was asked for', async () => {
  const { article } = await store.articles.save(aCapture(), NOW);
  await store.articles.purge([article.id]);
  expect(await store.articles.get(article.id)).toEqual(article);
});

it('finds everything again after the browser was closed', async () => {
  const disk = new IDBFactory();
  const before = aStore(aDatabase(disk));
  const { article } = await before.articles.save(aCapture(), NOW);
  expect(await aStore(aDatabase(disk)).articles.get(article.id)).toEqual(article);
});

describe('finding', () => {
  beforeEach(async () => {
    await store.articles.save(
      aCapture({ doi: '10.5555/a', title: 'Beta blockers' as MarkedText, issued: '2020', url: undefined }),
      '2026-01-01T00:00:00.000Z',
    );
    await store.articles.save(
      aCapture({ doi: '10.5555/b', title: 'Alpha agonists' as MarkedText, issued: '2022-02', url: undefined }),
      '2026-01-02T00:00:00.000Z',
    );
    await store.articles.save(
      aCapture({ doi: '10.5555/c', title: 'Γάμμα διαλείψεις' as MarkedText, issued: undefined, url: undefined }),
      '2026-01-03T00:00:00.000Z',
    );
  });
  const view = { sort: 'added', descending: true } as const;

  it.each([
    ['newest first', view, ['id-3', 'id-2', 'id-1']],
    ['by title', { sort: 'title', descending: false }, ['id-2', 'id-1', 'id-3']],
    ['by date, those without one last', { sort: 'issued', descending: true }, ['id-2', 'id-1', 'id-3']],
    ['by date ascending, those without one last', { sort: 'issued', descending: false }, ['id-1', 'id-2', 'id-3']],
    ['by the beginnings of words', { ...view, text: 'bet block' }, ['id-1']],
    ['by an author without the accent', { ...view, text: 'muller' }, ['id-3', 'id-2', 'id-1']],
    ['in Greek without accents', { ...view, text: 'γαμμα' }, ['id-3']],
    ['nothing', { ...view, text: 'blockers agonists' }, []],
  ] as const)('%s', async (_name, asked, ids) => {
    expect([...(await store.articles.find(asked))]).toEqual(ids);
  });

  it.each([
    ['Han, in the middle of a line', '新型冠状病毒肺炎住院患者', '肺炎', 1],
    ['Kana', '医学教育におけるフィードバック', 'フィード', 1],
    ['Thai', 'การศึกษาแพทยศาสตร์', 'แพทย', 1],
    ['Arabic, after its article', 'التغذية الراجعة في التعليم', 'تغذية', 1],
    ['Latin only where a word begins', 'Immunology', 'munology', 0],
    ['Cyrillic only where a word begins', 'Иммунология', 'мунология', 0],
  ])('finds %s', async (_, title, text, count) => {
    await store.articles.save(aCapture({ doi: '10.5555/script', title: title as MarkedText, url: undefined }), LATER);
    expect(await store.articles.find({ ...view, text })).toHaveLength(count);
  });

  it('follows edits, deletes and purges', async () => {
    await store.articles.find(view);
    await store.articles.change('id-1', (it) => ({ ...it, tags: ['MedEd'], updatedAt: LATER }));
    await store.articles.change('id-2', (it) => ({ ...it, deletedAt: LATER, updatedAt: LATER }));
    expect([...(await store.articles.find({ ...view, tag: 'MedEd' }))]).toEqual(['id-1']);
    expect([...(await store.articles.find({ ...view, trash: true }))]).toEqual(['id-2']);
    expect(await store.articles.tags()).toEqual([{ tag: 'MedEd', count: 1 }]);
    await store.articles.change('id-2', (each) => ({ ...each, deletedAt: NOW }));
    await store.articles.purge(['id-2']);
    expect(await store.articles.counts()).toMatchObject({ all: 2, trash: 0, byState: { unread: 2 } });
  });

  it('finds a record that a join had taken once it is taken apart again', async () => {
    const pmid = aCapture({ doi: undefined, pmid: '77', url: 'https://pubmed.ncbi.nlm.nih.gov/77/' });
    await store.articles.save(pmid, '2026-01-04T00:00:00.000Z');
    const joined = await store.articles.save(aCapture({ doi: '10.5555/a', pmid: '77' }), '2026-01-05T00:00:00.000Z');
    expect([...(await store.articles.find(view))]).toEqual(['id-3', 'id-2', 'id-1']);
    await store.articles.separate(joined.article.id, joined.joined ?? [], LATER);
    expect([...(await store.articles.find(view))]).toEqual(['id-4', 'id-3', 'id-2', 'id-1']);
  });

  it('keeps the order of a reading list', async () => {
    await store.lists.put({ id: 'l', name: 'Club', articleIds: ['id-1', 'id-3'], addedAt: NOW, updatedAt: NOW });
    expect([...(await store.articles.find({ ...view, listId: 'l' }))]).toEqual(['id-1', 'id-3']);
  });
});

it('keeps what is half typed, the newest of it, until it is emptied', async () => {
  await Promise.all(['M', 'Me', 'Med'].map((text) => store.typed.keep('a/tags', text)));
  expect(await store.typed.get('a/tags')).toBe('Med');
  expect(await store.typed.get('b/tags')).toBeUndefined();
  await store.typed.keep('a/tags', '');
  expect(await db.typed.count()).toBe(0);
});

/** The tables of each earlier version, as that version made them. */
const FIRST = {
  articles: 'id, *keys, *tags, addedAt, updatedAt, issued, journalKey, readState',
  lists: 'id, *articleIds',
  quotes: 'id, articleId',
  readable: 'articleId',
  jobs: 'id',
};
const SECOND = { articles: `${FIRST.articles}, deletedAt` };

it.each([
  [1, [FIRST]],
  [2, [FIRST, SECOND]],
])('opens a database of version %i with everything in it', async (_, versions) => {
  const indexedDB = new IDBFactory();
  const earlier = new Dexie('sheaf', { indexedDB, IDBKeyRange });
  for (const [index, tables] of versions.entries()) earlier.version(index + 1).stores(tables);
  const { article } = await store.articles.save(aCapture(), NOW);
  const kept = { ...article, tags: ['MedEd'], takeHome: 'Read the methods first' };
  const list = { id: 'l', name: 'Club', articleIds: [article.id], addedAt: NOW, updatedAt: NOW };
  const quote = { id: 'q', articleId: article.id, exact: 'x', prefix: '', suffix: '', url: '', addedAt: NOW };
  await earlier.table('articles').bulkPut([kept, { ...article, id: 'gone', keys: [], tags: ['old'], deletedAt: NOW }]);
  await earlier.table('lists').put(list);
  await earlier.table('quotes').put(quote);
  earlier.close();

  const upgraded = aStore(aDatabase(indexedDB));
  expect(await upgraded.articles.get(article.id)).toEqual(kept);
  expect(await upgraded.articles.tags()).toEqual([{ tag: 'MedEd', count: 1 }]);
  expect(await upgraded.articles.counts()).toMatchObject({ all: 1, trash: 1 });
  expect(await upgraded.lists.all()).toEqual([list]);
  expect(await upgraded.quotes.of(article.id)).toEqual([quote]);
  await upgraded.typed.keep('paste', '10.5555');
  expect(await upgraded.typed.get('paste')).toBe('10.5555');
});

describe('the tags in use', () => {
  it('are each told once, the most used first, what is in the trash left out', async () => {
    const tagged = [['a', 'b'], ['b'], ['b', 'a b'], ['gone', 'b']];
    for (const [index, tags] of tagged.entries()) {
      const { article } = await store.articles.save(aCapture({ doi: `10.5555/${index}`, url: undefined }), NOW);
      const deletedAt = tags.includes('gone') ? NOW : undefined;
      await store.articles.change(article.id, (it) => ({ ...it, tags, ...(deletedAt && { deletedAt }) }));
    }
    expect(await store.articles.tags()).toEqual([
      { tag: 'b', count: 3 },
      { tag: 'a', count: 1 },
      { tag: 'a b', count: 1 },
    ]);
  });

  it('are counted as far as told, though what is in the trash comes first', async () => {
    const { article } = await store.articles.save(aCapture(), NOW);
    const rows = Array.from({ length: 250 }, (_, index) => ({
      ...article,
      id: `${1000 + index}`,
      keys: [],
      tags: index === 249 ? ['MedEd', 'rare'] : ['MedEd'],
      ...(index < 120 && { deletedAt: NOW }),
    }));
    await db.articles.bulkPut(rows);
    const [most, rare] = await store.articles.tags();
    expect(most).toEqual({ tag: 'MedEd', count: MOST_COUNTED });
    expect(rare).toEqual({ tag: 'rare', count: 1 });
    await db.articles.bulkPut(rows.map((row) => ({ ...row, ...(row.id !== '1200' && { deletedAt: NOW }) })));
    expect(await store.articles.tags()).toEqual([{ tag: 'MedEd', count: 1 }]);
  });

  it('are told again when there is another', async () => {
    const seen: string[][] = [];
    const watching = store
      .live(() => store.articles.tags())
      .subscribe({ next: (tags) => void seen.push(tags.map(({ tag }) => tag)), error: console.error });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    const { article } = await store.articles.save(aCapture(), NOW);
    await store.articles.change(article.id, (it) => ({ ...it, tags: ['m'] }));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['m']));
    await store.articles.change(article.id, (it) => ({ ...it, tags: ['a', 'm', 'z'] }));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a', 'm', 'z']));
    await store.articles.change(article.id, (it) => ({ ...it, tags: ['a', 'z'] }));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a', 'z']));
    watching.unsubscribe();
  });
});
