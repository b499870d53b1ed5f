import type { ReadingTasks } from '../ports/reading.ts';
import type { Store } from '../ports.ts';

/** How far an article was read: what was reached once stays reached, the place is the last. */
export function createProgressTasks({
  store,
  now,
}: {
  store: Pick<Store, 'progress' | 'articles'>;
  now: () => string;
}): Pick<ReadingTasks, 'keepProgress'> {
  return {
    async keepProgress(articleId, { fraction, place }) {
      const before = await store.progress.get(articleId);
      const reached = Math.min(1, Math.max(before?.fraction ?? 0, fraction, 0));
      if (before && before.fraction === reached && before.place === place) return;
      // An article that another window has deleted for good leaves nothing behind.
      if (!(await store.articles.get(articleId))) return;
      await store.progress.put({ articleId, fraction: reached, place, updatedAt: now() });
    },
  };
}
