import Dexie, { type Transaction } from 'dexie';
import type { Article } from '../article/article.ts';
import { MOST_WITH_ONE_KEY } from '../article/same-work.ts';
import type { Database } from './database.ts';

/**
 * The articles that have one of the keys, those in the trash too; of those that share one key the first `MOST_WITH_ONE_KEY`.
 * Not live: made for thousands of keys, it asks the index for all of them at once, where Dexie's `anyOf` waits for each.
 */
export async function anyWithKeys(db: Database, keys: string[]): Promise<Article[]> {
  return db.transaction('r', db.articles, async (transaction) => {
    const ids = await idsWithKeys(transaction, [...new Set(keys)].sort());
    const found = await db.articles.bulkGet([...ids]);
    return found.filter((article) => article !== undefined);
  });
}

function idsWithKeys({ idbtrans }: Transaction, keys: string[]): PromiseLike<Set<string>> {
  const index = (idbtrans as unknown as IDBTransaction).objectStore('articles').index('keys');
  return new Dexie.Promise((resolve, reject) => {
    const ids = new Set<string>();
    let left = keys.length;
    if (left === 0) resolve(ids);
    for (const key of keys) {
      const asking = index.getAllKeys(key, MOST_WITH_ONE_KEY);
      asking.onerror = () => reject(asking.error);
      asking.onsuccess = () => {
        for (const id of asking.result) ids.add(String(id));
        left -= 1;
        if (left === 0) resolve(ids);
      };
    }
  });
}
