import type { Article } from '../article/article.ts';
import { isSameWork, MOST_WITH_ONE_KEY } from '../article/same-work.ts';
import type { Database } from './database.ts';
import { idsUnder } from './index-gets.ts';

/** The articles that have one of the keys, those in the trash too; of those that share one key the first `MOST_WITH_ONE_KEY`. Not live. */
export async function anyWithKeys(db: Database, keys: string[]): Promise<Article[]> {
  return db.transaction('r', db.articles, async (transaction) => {
    const ids = await idsUnder(transaction, 'articles', 'keys', [...new Set(keys)].sort(), MOST_WITH_ONE_KEY);
    const found = await db.articles.bulkGet([...new Set(ids.flat())]);
    return found.filter((article) => article !== undefined);
  });
}

/** Those of them that are the same work as one with these keys, the oldest first. */
export async function sameAs(db: Database, keys: string[]): Promise<Article[]> {
  const found = await anyWithKeys(db, keys);
  return found.filter((article) => isSameWork(article, keys)).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}
