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
    createList(name, given, operation) {
      const at = now();
      const articleIds = given ?? [];
      const wanted = name.trim();
      return store.operations.once({ operation, name: 'list', at }, async () => {
        const same = (await lists.all()).find(
          (list) => list.query === undefined && list.name.toLowerCase() === wanted.toLowerCase(),
        );
        if (same) return { id: same.id, reverse: articleIds.length > 0 ? await addToList(same.id, articleIds) : {} };
        const id = newId();
        await lists.put({ id, name: wanted, articleIds, addedAt: at, updatedAt: at });
        return { id, reverse: { made: [{ id, name: wanted, articleIds }] } };
      });
    },
    async createSmartList(name, query, operation) {
      const at = now();
      const kept = query.trim().slice(0, MAX_QUERY_LENGTH);
      const called = name.trim() || kept;
      const id = await store.operations.once({ operation, name: 'list', at }, async () => {
        const made = newId();
        await lists.put({ id: made, name: called, articleIds: [], query: kept, addedAt: at, updatedAt: at });
        return made;
      });
      return { id, reverse: { made: [{ id, name: called, articleIds: [], query: kept }] } };
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
