// Live queries ask whether the world has an IndexedDB.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftRefused } from '../../lib/ports/drafting.ts';
import type { Post } from '../../lib/share/post.ts';
import type { Database } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';
import { aDraft, anArticle, aPost } from '../support/builders.ts';
import { aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

const NOW = '2026-03-05T09:00:00.000Z';
const IMAGE = { id: 'image-1', partId: 'part-1', alt: '', mime: 'image/png', width: 1, height: 1, size: 3 } as const;
const BYTES = new Blob([new Uint8Array([1, 2, 3])]);

let db: Database;
let store: StoreInMemory;
beforeEach(() => {
  db = aDatabase();
  store = aStore(db);
});
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('the drafts', () => {
  it('are those that are not deleted, the last written first', async () => {
    await store.drafts.put(aDraft({ id: 'old', updatedAt: '2026-01-01T00:00:00.000Z' }));
    await store.drafts.put(aDraft({ id: 'new' }));
    await store.drafts.put(aDraft({ id: 'deleted', deletedAt: NOW }));
    expect(ids(await store.drafts.all())).toEqual(['new', 'old']);
  });

  it.each<[string, Partial<Post>[], boolean]>([
    ['opened at the network', [{}], true],
    ['posted on one of two networks', [{ state: { kind: 'posted' } }], true],
    ['posted on both', [{ state: { kind: 'posted' } }, { network: 'bluesky', state: { kind: 'posted' } }], false],
    [
      'posted on both, and deleted there',
      [{ state: { kind: 'posted' } }, { network: 'bluesky', state: { kind: 'deleted', at: NOW } }],
      false,
    ],
  ])('one that was %s is among them: %s', async (_name, posts, is) => {
    await store.drafts.put(aDraft({ networks: ['x', 'bluesky'] }));
    for (const [at, post] of posts.entries()) await store.posts.put(aPost({ id: `${at}`, ...post }));
    expect((await store.drafts.all()).length === 1).toBe(is);
  });

  it('are told to another window when they change', async () => {
    const disk = new IDBFactory();
    const [one, other] = [createStore(aDatabase(disk)), createStore(aDatabase(disk))];
    await one.drafts.put(aDraft());
    const seen: string[] = [];
    const watching = other
      .live(() => other.drafts.get('draft-1'))
      .subscribe({
        next: (draft) => void seen.push(draft?.parts[0]?.text ?? ''),
        error: (reason) => expect.fail(String(reason)),
      });
    await vi.waitFor(() => expect(seen).toEqual(['Feedback works.']));
    await one.drafts.change('draft-1', (draft) => ({ ...draft, parts: [{ id: 'part-1', text: 'It does.' }] }));
    await vi.waitFor(() => expect(seen.at(-1)).toBe('It does.'));
    watching.unsubscribe();
  });

  it('are not written where a change changes nothing', async () => {
    await store.drafts.put(aDraft());
    const put = vi.spyOn(db.drafts, 'put');
    await store.drafts.change('draft-1', (draft) => draft);
    expect(put).not.toHaveBeenCalled();
    expect(await store.drafts.change('gone', (draft) => draft)).toBeUndefined();
  });
});

describe('an image', () => {
  it('is kept with its bytes, and stands on its draft once', async () => {
    await store.drafts.put(aDraft());
    await store.drafts.addImage('draft-1', IMAGE, BYTES, NOW);
    const draft = await store.drafts.addImage('draft-1', { ...IMAGE, alt: 'A curve' }, BYTES, NOW);
    expect(draft).toEqual(aDraft({ images: [{ ...IMAGE, alt: 'A curve' }], updatedAt: NOW }));
    expect(await store.drafts.get('draft-1')).toEqual(draft);
    const bytes = await store.drafts.image('image-1');
    expect(bytes?.type).toBe('image/png');
    expect([...new Uint8Array((await bytes?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([1, 2, 3]);
  });

  it('that goes out with a draft is kept beside it, and the draft is no longer at rest', async () => {
    await store.drafts.put(aDraft());
    expect(await store.drafts.keepPicture('draft-1', 'thumb-1', BYTES, NOW)).toBe(true);
    expect(await store.drafts.get('draft-1')).toEqual(aDraft({ updatedAt: NOW }));
    expect((await store.drafts.image('thumb-1'))?.size).toBe(3);
    expect(await store.drafts.keepPicture('gone', 'thumb-2', BYTES, NOW)).toBe(false);
    expect(await store.drafts.image('thumb-2')).toBeUndefined();
  });

  it('of a draft that is gone is not kept', async () => {
    expect(await store.drafts.addImage('gone', IMAGE, BYTES, NOW)).toBeUndefined();
    expect(await db.draftImages.count()).toBe(0);
  });

  it.each([
    ['of another type', { mime: 'image/svg+xml' as 'image/png' }],
    ['of another size than its bytes', { size: 4 }],
    ['of more than any network takes', { size: 17 * 1024 * 1024 }],
  ])('%s is refused', async (_name, changes) => {
    await store.drafts.put(aDraft());
    const adding = store.drafts.addImage('draft-1', { ...IMAGE, ...changes }, BYTES, NOW);
    await expect(adding).rejects.toThrow(DraftRefused);
    expect([await db.draftImages.count(), await store.drafts.get('draft-1')]).toEqual([0, aDraft()]);
  });

  it('that is one too many for its draft is refused', async () => {
    const images = Array.from({ length: 400 }, (_, at) => ({ ...IMAGE, id: `${at}` }));
    await store.drafts.put(aDraft({ images }));
    await expect(store.drafts.addImage('draft-1', IMAGE, BYTES, NOW)).rejects.toThrow(DraftRefused);
    expect(await db.draftImages.count()).toBe(0);
  });
});

describe('posts', () => {
  it('are found by their article and their draft, the newest first', async () => {
    const at = (day: number) => `2026-03-0${day}T09:00:00.000Z`;
    await store.posts.put(aPost({ id: 'a', createdAt: at(1) }));
    await store.posts.put(aPost({ id: 'b', createdAt: at(3), draftId: 'draft-2', articleIds: ['other', 'article-1'] }));
    await store.posts.put(aPost({ id: 'c', createdAt: at(2), articleIds: ['other'] }));
    expect(ids(await store.posts.of('article-1'))).toEqual(['b', 'a']);
    expect(ids(await store.posts.ofDraft('draft-1'))).toEqual(['c', 'a']);
    expect(ids(await store.posts.all())).toEqual(['b', 'c', 'a']);
    expect(ids(await store.posts.all(2))).toEqual(['b', 'c']);
  });

  it('are changed in place, where they are there', async () => {
    await store.posts.put(aPost());
    await store.posts.change('post-1', (post) => ({ ...post, state: { kind: 'posted' } }));
    expect((await store.posts.get('post-1'))?.state).toEqual({ kind: 'posted' });
    expect(await store.posts.change('gone', (post) => post)).toBeUndefined();
  });
});

describe('drafts and posts about an article', () => {
  const article = (id: string, changes = {}) => anArticle({ id, keys: [`doi:10.5555/${id}`], ...changes });
  const names = async () => [
    (await store.drafts.get('draft-1'))?.articleIds,
    (await store.posts.get('post-1'))?.articleIds,
  ];

  it('stay without its name when it is deleted for good, and keep their words', async () => {
    await db.articles.bulkPut([article('a', { deletedAt: NOW, note: 'Secret' }), article('b')]);
    await store.drafts.put(aDraft({ articleIds: ['a', 'b'] }));
    await store.posts.put(aPost({ articleIds: ['a'] }));
    await store.articles.purge(['a']);
    expect(await store.drafts.get('draft-1')).toEqual(aDraft({ articleIds: ['b'] }));
    expect(await store.posts.get('post-1')).toEqual(aPost({ articleIds: [] }));
  });

  it('follow it into the record that it joins, and come apart with it again', async () => {
    await db.articles.bulkPut([article('a', { addedAt: '2025-01-01T00:00:00.000Z' }), article('b'), article('c')]);
    await store.drafts.put(aDraft({ articleIds: ['b', 'a'] }));
    await store.posts.put(aPost({ articleIds: ['c', 'b'] }));
    await store.joins.join('a', 'b', NOW);
    expect(await names()).toEqual([['a'], ['c', 'a']]);
    expect(ids(await store.posts.of('a'))).toEqual(['post-1']);
    await store.drafts.change('draft-1', (draft) => ({ ...draft, articleIds: ['a', 'c'] }));
    const [join] = await store.joins.of('a');
    await store.joins.part(join?.number ?? 0, NOW);
    expect(await names()).toEqual([
      ['b', 'a', 'c'],
      ['c', 'b'],
    ]);
  });
});
