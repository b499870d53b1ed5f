import type { BackgroundTasks, RowChange, Store } from '../ports.ts';
import { inserted } from '../text/inserted.ts';
import { changeList } from './reverse.ts';

interface Needs {
  store: Store;
  now: () => string;
  newId: () => string;
}

type ListTasks = Pick<
  BackgroundTasks,
  | 'createList'
  | 'createSmartList'
  | 'setListQuery'
  | 'renameList'
  | 'deleteList'
  | 'addToList'
  | 'removeFromList'
  | 'placeList'
  | 'placeInList'
>;

/** Longer than any search that a person types. */
const MAX_QUERY_LENGTH = 2000;

/** Reading lists: named, ordered sets of articles; smart ones, which are searches; and their order. */
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
      const same = (await lists.all()).find(
        (list) => list.query === undefined && list.name.toLowerCase() === wanted.toLowerCase(),
      );
      if (same) {
        if (articleIds.length > 0) await addToList(same.id, articleIds);
        return same.id;
      }
      const id = newId();
      await lists.put({ id, name: wanted, articleIds, addedAt: at, updatedAt: at });
      return id;
    },
    async createSmartList(name, query) {
      const at = now();
      const id = newId();
      const kept = query.trim().slice(0, MAX_QUERY_LENGTH);
      await lists.put({ id, name: name.trim() || kept, articleIds: [], query: kept, addedAt: at, updatedAt: at });
      return id;
    },
    setListQuery: (id, query) =>
      changeList(lists, id, (list) => ({ ...list, query: query.trim().slice(0, MAX_QUERY_LENGTH), updatedAt: now() })),
    async placeList(id, before) {
      const all = (await lists.all()).map((list) => list.id);
      if (!all.includes(id)) return {};
      const changes: RowChange[] = [];
      for (const [place, each] of inserted(all, [id], before).entries()) {
        const reverse = await changeList(lists, each, (list) =>
          list.place === place ? list : { ...list, place, updatedAt: now() },
        );
        changes.push(...(reverse.lists ?? []).filter((row) => Object.keys(row.changes).length > 0));
      }
      return { lists: changes };
    },
    placeInList: (id, articleIds, before) =>
      changeList(lists, id, (list) => ({
        ...list,
        articleIds: inserted(list.articleIds, articleIds, before),
        updatedAt: now(),
      })),
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
