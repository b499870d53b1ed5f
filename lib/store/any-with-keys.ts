import type { Article } from '../article/article.ts';
import { isSameWork } from '../article/same-work.ts';
import type { Database } from './database.ts';
import { idsUnder } from './index-gets.ts';

/** The articles that have one of the keys, those in the trash too; of those that share one key the first `most`. Not live. */
export async function anyWithKeys(db: Database, keys: string[], most?: number): Promise<Article[]> {
  return db.transaction('r', db.articles, async (transaction) => {
    const ids = await idsUnder(transaction, 'articles', 'keys', [...new Set(keys)].sort(), most);
    const found = await db.articles.bulkGet([...new Set(ids.flat())]);
    return found.filter((article) => article !== undefined);
  });
}

/** The articles that are the same work as one with these keys, the oldest first; those in the trash too. Not live. */
export async function sameAs(db: Database, keys: string[]): Promise<Article[]> {
  const found = await anyWithKeys(db, keys);
  return found.filter((article) => isSameWork(article, keys)).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}
