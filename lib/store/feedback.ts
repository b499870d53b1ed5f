import type { FeedbackReader, FeedbackStore } from '../ports/feedback.ts';
import { markChanged } from './changed.ts';
import { type Database, writing } from './database.ts';

/** What a page reads of feedback. */
export function createFeedbackReader(db: Database): FeedbackReader {
  return {
    of: async (articleId) => {
      const all = await db.feedback.where('articleId').equals(articleId).toArray();
      return all.filter(({ deletedAt }) => !deletedAt).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
    },
  };
}

/** Feedback on Dexie. */
export function createFeedbackStore(db: Database): FeedbackStore {
  return {
    ...createFeedbackReader(db),
    get: (id) => db.feedback.get(id),
    add: (feedback) =>
      writing(() =>
        db.transaction('rw', db.feedback, db.changed, async () => {
          const { articleId, url } = feedback;
          const all = url === undefined ? [] : await db.feedback.where('articleId').equals(articleId).toArray();
          const same = all.find((each) => each.url === url);
          if (same && !same.deletedAt) return { feedback: same, outcome: 'known' as const };
          const { deletedAt: _, ...put } = same ?? feedback;
          await db.feedback.put(put);
          await markChanged(db, [articleId]);
          return { feedback: put, outcome: same ? ('restored' as const) : ('new' as const) };
        }),
      ),
    change: (id, change) =>
      writing(() =>
        db.transaction('rw', db.feedback, db.changed, async () => {
          const feedback = await db.feedback.get(id);
          if (!feedback) return undefined;
          const changed = change(feedback);
          await db.feedback.put(changed);
          await markChanged(db, [feedback.articleId]);
          return changed;
        }),
      ),
  };
}
