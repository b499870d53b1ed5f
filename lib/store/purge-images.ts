import type { Draft } from '../share/draft.ts';
import type { Post } from '../share/post.ts';
import type { Database } from './database.ts';

const DAY_MS = 86_400_000;
/** Longer than any undo is offered. */
const KEPT_DAYS = 30;

/**
 * Deletes the bytes of images that nothing shows any more: taken off their draft, or of a deleted one, and the draft at rest for
 * thirty days since. What a post of any state names stays, and what has no draft: a restore may be about to put it.
 */
export async function purgeImages(db: Database, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString();
  for (const draftId of (await db.draftImages.orderBy('draftId').uniqueKeys()) as string[]) {
    // One draft at a time: what a window adds meanwhile waits for no more than that.
    await db.transaction('rw', db.drafts, db.posts, db.draftImages, async () => {
      const draft = await db.drafts.get(draftId);
      if (!draft || lastTouched(draft) >= before) return;
      const kept = await db.draftImages.where('draftId').equals(draftId).primaryKeys();
      const shown = new Set(draft.deletedAt ? [] : draft.images.map(({ id }) => id));
      const left = kept.filter((id) => !shown.has(id));
      if (left.length === 0) return;
      const posts = await db.posts.filter((post) => left.some((id) => names(post, id))).toArray();
      await db.draftImages.bulkDelete(left.filter((id) => !posts.some((post) => names(post, id))));
    });
  }
}

function lastTouched({ updatedAt, deletedAt = '' }: Draft): string {
  return updatedAt > deletedAt ? updatedAt : deletedAt;
}

function names({ parts, images = [] }: Post, imageId: string): boolean {
  return (
    images.some(({ id }) => id === imageId) ||
    parts.some(({ imageIds, card }) => imageIds.includes(imageId) || card?.thumbId === imageId)
  );
}
