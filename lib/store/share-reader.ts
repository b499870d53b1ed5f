import type { ShareReader } from '../ports/drafting.ts';
import type { Draft } from '../share/draft.ts';
import type { Post } from '../share/post.ts';
import type { Database } from './database.ts';
import { createFeedbackReader } from './feedback.ts';

/** What the composer reads of drafts and posts. */
export function createShareReader(db: Database): ShareReader {
  return {
    drafts: {
      get: (id) => db.drafts.get(id),
      all: () =>
        db.transaction('r', db.drafts, db.posts, async () => {
          const drafts = await db.drafts
            .orderBy('updatedAt')
            .reverse()
            .filter(({ deletedAt }) => !deletedAt)
            .toArray();
          const posts = await db.posts
            .where('draftId')
            .anyOf(drafts.map(({ id }) => id))
            .toArray();
          const byDraft = Map.groupBy(posts, ({ draftId }) => draftId);
          return drafts.filter((draft) => !isPosted(draft, byDraft.get(draft.id) ?? []));
        }),
      answering: (questionId) =>
        db.drafts.filter(({ answers, deletedAt }) => answers === questionId && !deletedAt).first(),
      image: async (id) => (await db.draftImages.get(id))?.bytes,
    },
    posts: {
      get: (id) => db.posts.get(id),
      of: async (articleId) => newestFirst(await db.posts.where('articleIds').equals(articleId).toArray()),
      ofDraft: async (draftId) => newestFirst(await db.posts.where('draftId').equals(draftId).toArray()),
      articleIds: () => db.posts.orderBy('articleIds').uniqueKeys() as PromiseLike<string[]> as Promise<string[]>,
      all: (limit = Number.POSITIVE_INFINITY) => db.posts.orderBy('createdAt').reverse().limit(limit).toArray(),
    },
    feedback: createFeedbackReader(db),
  };
}

/** Was a draft posted wherever it is for? */
function isPosted({ networks }: Draft, posts: Post[]): boolean {
  const out = posts.filter(({ state }) => ['posted', 'deleting', 'deleted'].includes(state.kind));
  return networks.length > 0 && networks.every((network) => out.some((post) => post.network === network));
}

function newestFirst(posts: Post[]): Post[] {
  return posts.sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
}
