import { MOST_WITH_ONE_KEY } from '../../article/same-work.ts';
import { type Bringing, itemsOf } from '../../sources/one-item.ts';
import { guidKey, type Kept } from './rows.ts';

/** Items under work before they are written, found by their keys and by what their sources call them. */
export class ItemShelf {
  private readonly byId = new Map<string, { first?: Kept; item: Kept }>();
  private readonly idsByKey = new Map<string, Set<string>>();

  /** @param stored those that the database has. */
  constructor(stored: readonly Kept[]) {
    for (const item of stored) {
      this.byId.set(item.id, { first: item, item });
      this.index(item);
    }
  }

  /** The items that a bringing with these keys belongs to: see `itemsOf`. */
  itemsOf(bringing: Bringing, keys: readonly string[]): Kept[] {
    const ids = new Set([guidKey(bringing), ...keys].flatMap((key) => [...(this.idsByKey.get(key) ?? [])]));
    return itemsOf(
      bringing,
      [...ids].flatMap((id) => this.byId.get(id)?.item ?? []),
    );
  }

  put(item: Kept): void {
    const { first } = this.byId.get(item.id) ?? {};
    this.byId.set(item.id, { ...(first && { first }), item });
    this.index(item);
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  /** What is to be written: `first` is the item as the database has it, none where it is new. */
  changed(): { first: Kept | undefined; item: Kept }[] {
    return [...this.byId.values()]
      .filter(({ first, item }) => first !== item)
      .map(({ first, item }) => ({ first, item }));
  }

  private index(item: Kept): void {
    for (const key of [...item.keys, ...[...item.brought, ...item.sharedBy].map(guidKey)]) {
      const ids = this.idsByKey.get(key) ?? new Set();
      if (ids.size < MOST_WITH_ONE_KEY) this.idsByKey.set(key, ids.add(item.id));
    }
  }
}
