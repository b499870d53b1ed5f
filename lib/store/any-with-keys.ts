import type { Article } from '../article/article.ts';
import { MOST_WITH_ONE_KEY, sameWorkByAge } from '../article/same-work.ts';
import type { Database } from './database.ts';
import { idsUnder } from './index-gets.ts';

/** The articles that have one of the keys, those in the trash too; of those that share one key the first `MOST_WITH_ONE_KEY`. Not live. */
export function anyWithKeys(db: Database, keys: string[]): Promise<Article[]> {
  return under(db, keys, MOST_WITH_ONE_KEY);
}

/** The articles that are the same work as one with these keys, the oldest first; those in the trash too. Not live. */
export async function sameAs(db: Database, keys: string[]): Promise<Article[]> {
  return sameWorkByAge(await under(db, keys), keys);
}

async function under(db: Database, keys: string[], most?: number): Promise<Article[]> {
  return db.transaction('r', db.articles, async (transaction) => {
    const ids = await idsUnder(transaction, 'articles', 'keys', [...new Set(keys)].sort(), most);
    const found = await db.articles.bulkGet([...new Set(ids.flat())]);
    return found.filter((article) => article !== undefined);
  });
}
