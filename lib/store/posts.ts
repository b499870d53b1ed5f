import type { PostStore } from '../ports/drafting.ts';
import { type Database, writing } from './database.ts';
import { createShareReader } from './share-reader.ts';

/** Posts on Dexie. */
export function createPostStore(db: Database): PostStore {
  return {
    ...createShareReader(db).posts,
    queued: () => db.posts.where('state.kind').equals('queued').sortBy('createdAt'),
    deleting: () => db.posts.where('state.kind').equals('deleting').sortBy('createdAt'),
    failed: () => db.posts.where('state.kind').equals('failed').count(),
    put: (post) => writing(() => db.posts.put(post).then(() => undefined)),
    change: (id, change) =>
      writing(() =>
        db.transaction('rw', db.posts, async () => {
          const post = await db.posts.get(id);
          if (!post) return undefined;
          const changed = change(post);
          if (changed !== post) await db.posts.put(changed);
          return changed;
        }),
      ),
  };
}
