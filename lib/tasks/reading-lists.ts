import type { BackgroundTasks, Store } from '../ports.ts';
import { changeList } from './reverse.ts';

interface Needs {
  store: Store;
  now: () => string;
  newId: () => string;
}

type ListTasks = Pick<BackgroundTasks, 'createList' | 'renameList' | 'deleteList' | 'addToList' | 'removeFromList'>;

/** Reading lists: named, ordered sets of articles. */
export function createListTasks({ store, now, newId }: Needs): ListTasks {
  const { lists } = store;
  const addToList: ListTasks['addToList'] = (id, articleIds) =>
    changeList(lists, id, (list) => ({
      ...list,
      articleIds: [...new Set([...list.articleIds, ...articleIds])],
      updatedAt: now(),
    }));
  return {
    async createList(name, articleIds = []) {
      const at = now();
      const wanted = name.trim();
      const same = (await lists.all()).find((list) => list.name.toLowerCase() === wanted.toLowerCase());
      if (same) {
        if (articleIds.length > 0) await addToList(same.id, articleIds);
        return same.id;
      }
      const id = newId();
      await lists.put({ id, name: wanted, articleIds, addedAt: at, updatedAt: at });
      return id;
    },
    renameList: (id, name) => changeList(lists, id, (list) => ({ ...list, name: name.trim(), updatedAt: now() })),
    deleteList: (id) => changeList(lists, id, (list) => ({ ...list, deletedAt: now(), updatedAt: now() })),
    addToList,
    removeFromList: (id, articleIds) =>
      changeList(lists, id, (list) => ({
        ...list,
        articleIds: list.articleIds.filter((each) => !articleIds.includes(each)),
        updatedAt: now(),
      })),
  };
}
