import type { ReadingList } from '../article/article.ts';
import type { RowChange } from '../article/taken-back.ts';
import type { BackgroundTasks, Store } from '../ports.ts';
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
  /** Changes a list by its id; an `operation` that is known does it once. */
  const change = (id: string, edit: (list: ReadingList) => Partial<ReadingList>, operation?: string) =>
    changeList({ store, now }, id, (list) => ({ ...list, ...edit(list), updatedAt: now() }), operation);
  const addToList: ListTasks['addToList'] = (id, articleIds, operation) =>
    change(id, (list) => ({ articleIds: [...new Set([...list.articleIds, ...articleIds])] }), operation);
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
    createSmartList(name, query, operation) {
      const at = now();
      return store.operations.once({ operation, name: 'list', at }, async () => {
        const id = newId();
        const kept = query.trim().slice(0, MAX_QUERY_LENGTH);
        await lists.put({ id, name: name.trim() || kept, articleIds: [], query: kept, addedAt: at, updatedAt: at });
        return id;
      });
    },
    setListQuery: (id, query, operation) =>
      change(id, () => ({ query: query.trim().slice(0, MAX_QUERY_LENGTH) }), operation),
    placeList: (id, before, operation) =>
      store.operations.once({ operation, name: 'places', at: now() }, async () => {
        const all = (await lists.all()).map((list) => list.id);
        if (!all.includes(id)) return {};
        const changes: RowChange[] = [];
        for (const [place, each] of inserted(all, [id], before).entries()) {
          const reverse = await changeList({ store, now }, each, (list) =>
            list.place === place ? list : { ...list, place, updatedAt: now() },
          );
          changes.push(...(reverse.lists ?? []).filter((row) => Object.keys(row.properties).length > 0));
        }
        return { lists: changes };
      }),
    placeInList: (id, articleIds, before, operation) =>
      change(id, (list) => ({ articleIds: inserted(list.articleIds, articleIds, before) }), operation),
    renameList: (id, name, operation) => change(id, () => ({ name: name.trim() }), operation),
    deleteList: (id, operation) => change(id, () => ({ deletedAt: now() }), operation),
    addToList,
    removeFromList: (id, articleIds, operation) =>
      change(id, (list) => ({ articleIds: list.articleIds.filter((each) => !articleIds.includes(each)) }), operation),
  };
}
