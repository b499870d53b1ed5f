import Dexie, { type Transaction } from 'dexie';

/**
 * The primary keys that stand in an index under each of these keys, at most `limit` of each. Not live: made for thousands of
 * keys, it asks the index for all of them at once, where Dexie's `anyOf` waits for each.
 */
export function idsUnder(
  { idbtrans }: Transaction,
  table: string,
  index: string,
  keys: readonly string[],
  limit?: number,
): PromiseLike<string[][]> {
  const from = (idbtrans as unknown as IDBTransaction).objectStore(table).index(index);
  return new Dexie.Promise((resolve, reject) => {
    const ids: string[][] = keys.map(() => []);
    let left = keys.length;
    if (left === 0) resolve(ids);
    for (const [at, key] of keys.entries()) {
      const asking = from.getAllKeys(key, limit);
      asking.onerror = () => reject(asking.error);
      asking.onsuccess = () => {
        ids[at] = asking.result as string[];
        left -= 1;
        if (left === 0) resolve(ids);
      };
    }
  });
}
