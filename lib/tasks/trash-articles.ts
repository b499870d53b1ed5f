import type { Store } from '../ports.ts';
import { changeArticles } from './edit-articles.ts';
import type { Tasks } from './tasks.ts';

interface Needs {
  store: Store;
  now: () => string;
}

/** Deleting: to the trash first, from where everything can come back. */
export function createTrashTasks({
  store,
  now,
}: Needs): Pick<Tasks, 'trashArticles' | 'restoreArticles' | 'emptyTrash'> {
  return {
    trashArticles: (ids) => changeArticles(store, now, ids, () => ({ deletedAt: now() })),
    restoreArticles: (ids) => changeArticles(store, now, ids, () => ({ deletedAt: undefined })),
    async emptyTrash() {
      await store.articles.purge(await store.articles.find({ trash: true, sort: 'added', descending: true }));
    },
  };
}
