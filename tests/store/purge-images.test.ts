import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../lib/share/draft.ts';
import type { Post } from '../../lib/share/post.ts';
import type { Database } from '../../lib/store/database.ts';
import { purgeImages } from '../../lib/store/purge-images.ts';
import { aDraft, aPost } from '../support/builders.ts';
import { aDatabase } from '../support/memory.ts';

const NOW = '2026-06-01T09:00:00.000Z';
const [LONG_AGO, LATELY] = ['2026-05-02T08:59:59.000Z', '2026-05-02T09:00:01.000Z'];
const image = (id: string) =>
  ({ id, partId: 'part-1', alt: '', mime: 'image/png', width: 1, height: 1, size: 3 }) as const;

let db: Database;
beforeEach(async () => {
  db = aDatabase();
  const bytes = new Blob([new Uint8Array([1, 2, 3])]);
  await db.draftImages.bulkPut(['shown', 'removed'].map((id) => ({ id, draftId: 'draft-1', bytes })));
});

async function left(draft: Partial<Draft> | undefined, ...posts: Partial<Post>[]): Promise<string[]> {
  if (draft) await db.drafts.put(aDraft({ updatedAt: LONG_AGO, images: [image('shown')], ...draft }));
  await db.posts.bulkPut(posts.map((post, at) => aPost({ id: `post-${at}`, draftId: 'another', ...post })));
  await purgeImages(db, NOW);
  return (await db.draftImages.toCollection().primaryKeys()).toSorted();
}

it('deletes what was taken off a draft that rests since, and keeps what it shows', async () => {
  expect(await left({})).toEqual(['shown']);
});

it('deletes all of a draft that was deleted long ago', async () => {
  expect(await left({ deletedAt: LONG_AGO })).toEqual([]);
});

it.each<[string, Partial<Draft> | undefined]>([
  ['was written to lately', { updatedAt: LATELY }],
  ['was deleted lately', { deletedAt: LATELY }],
  ['a restore has not put yet', undefined],
])('keeps all of a draft that %s: it may come back', async (_, draft) => {
  expect(await left(draft)).toEqual(['removed', 'shown']);
});

it.each<[string, Partial<Post>]>([
  ['waits', { state: { kind: 'queued', attempts: 0 }, parts: [{ text: 'One', imageIds: ['removed'] }] }],
  ['failed', { state: { kind: 'failed', why: 'refused', at: NOW }, parts: [{ text: 'One', imageIds: ['removed'] }] }],
  [
    'has it in its card',
    { parts: [{ text: 'One', imageIds: [], card: { url: '', title: '', description: '', thumbId: 'removed' } }] },
  ],
  ['is out', { state: { kind: 'posted' }, images: [image('removed')] }],
])('keeps what a post that %s names, whatever became of its draft', async (_, post) => {
  expect(await left({ deletedAt: LONG_AGO }, {}, post)).toEqual(['removed']);
});
