import type { ReadingList } from '../article/article.ts';
import type { Store, Undo } from '../ports.ts';
import type { Tasks } from './tasks.ts';

interface Needs {
  store: Store;
  now: () => string;
  newId: () => string;
}

type ListTasks = Pick<Tasks, 'createList' | 'renameList' | 'deleteList' | 'addToList' | 'removeFromList'>;

/** Reading lists: named, ordered sets of articles. */
export function createListTasks({ store, now, newId }: Needs): ListTasks {
  async function change(id: string, edit: (list: ReadingList) => Partial<ReadingList>): Promise<Undo> {
    let before: Partial<ReadingList> = {};
    await store.lists.change(id, (list) => {
      const changes = edit(list);
      before = Object.fromEntries(Object.keys(changes).map((key) => [key, list[key as keyof ReadingList]]));
      return { ...list, ...changes, updatedAt: now() };
    });
    return async () => {
      await store.lists.change(id, (list) => ({ ...list, ...before, updatedAt: now() }));
    };
  }

  return {
    async createList(name) {
      const at = now();
      const wanted = name.trim();
      const same = (await store.lists.all()).find((list) => list.name.toLowerCase() === wanted.toLowerCase());
      if (same) return same.id;
      const id = newId();
      await store.lists.put({ id, name: wanted, articleIds: [], addedAt: at, updatedAt: at });
      return id;
    },
    renameList: (id, name) => change(id, () => ({ name: name.trim() })),
    deleteList: (id) => change(id, () => ({ deletedAt: now() })),
    addToList: (id, articleIds) =>
      change(id, (list) => ({ articleIds: [...new Set([...list.articleIds, ...articleIds])] })),
    removeFromList: (id, articleIds) =>
      change(id, (list) => ({ articleIds: list.articleIds.filter((each) => !articleIds.includes(each)) })),
  };
}
