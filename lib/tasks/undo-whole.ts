import type { Parted } from '../ports/joining.ts';
import type { ListAsMade, Store, Undone } from '../ports.ts';

interface Needs {
  store: Store;
  now: () => string;
}

/** Deletes reading lists that were made, unless other articles were put on them since, or they were given another name or search. */
export async function undoMade(made: ListAsMade[], { store, now }: Needs): Promise<Undone> {
  const told: Undone = { back: 0, kept: 0 };
  for (const { id, name, articleIds, query } of made) {
    const given = new Set(articleIds);
    await store.lists.change(id, (list) => {
      if (list.deletedAt) return list;
      if (list.name !== name || list.query !== query || list.articleIds.some((each) => !given.has(each))) {
        told.kept += 1;
        return list;
      }
      told.back += 1;
      return { ...list, deletedAt: now(), updatedAt: now() };
    });
  }
  return told;
}

/** Makes one record again of those that were taken apart; one that is gone since, or in the trash, stays as it is. */
export async function undoParted(parted: Parted[], { store, now }: Needs): Promise<Undone> {
  const told: Undone = { back: 0, kept: 0 };
  for (const { id, others } of parted) {
    let stayed = id;
    for (const other of others) {
      const isThere = (await store.articles.getMany([stayed, other])).every((each) => each && !each.deletedAt);
      const saved = isThere ? await store.joins.join(stayed, other, now()) : undefined;
      if (saved) stayed = saved.article.id;
      told[saved ? 'back' : 'kept'] += 1;
    }
  }
  return told;
}
