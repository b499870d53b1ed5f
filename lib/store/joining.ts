import type { Article } from '../article/article.ts';
import type { Joined } from '../ports.ts';
import type { Database } from './database.ts';

/** Gives what hangs on one record to the record it turned out to be; answers all that it takes to undo that. Runs in the caller's transaction. */
export async function giveTo(db: Database, id: string, twin: Article): Promise<Joined> {
  const quotes = db.quotes.where('articleId').equals(twin.id);
  const quoteIds = await quotes.primaryKeys();
  await quotes.modify({ articleId: id });
  const holding = db.lists.where('articleIds').equals(twin.id);
  const lists = (await holding.toArray()).map((list) => ({ id: list.id, articleIds: list.articleIds }));
  await holding.modify((list) => {
    list.articleIds = [...new Set(list.articleIds.map((each) => (each === twin.id ? id : each)))];
  });
  const row = await db.readable.get(twin.id);
  const gaveText = row !== undefined && (await db.readable.get(id)) === undefined;
  if (gaveText) await db.readable.put({ ...row, articleId: id });
  await db.readable.delete(twin.id);
  await db.articles.delete(twin.id);
  if (row === undefined) return { article: twin, quoteIds, lists, gaveText };
  const { articleId: _, ...text } = row;
  return { article: twin, quoteIds, lists, text, gaveText };
}

/** Takes a record that went into the article `id` out of it again, with what hung on it. Runs in the caller's transaction. */
export async function takeOut(
  db: Database,
  id: string,
  { article, quoteIds, lists, text, gaveText }: Joined,
  now: string,
): Promise<void> {
  // An open library finds by its time what has changed.
  await db.articles.put({ ...article, updatedAt: now });
  await db.quotes.where('id').anyOf(quoteIds).modify({ articleId: article.id });
  for (const { id: listId, articleIds: was } of lists) {
    await db.lists.update(listId, (list) => {
      const stayed = was.filter((each) => each === article.id || list.articleIds.includes(each));
      const added = list.articleIds.filter((each) => each !== id && !was.includes(each));
      list.articleIds = [...stayed, ...added];
    });
  }
  if (gaveText) await db.readable.delete(id);
  if (text) await db.readable.put({ ...text, articleId: article.id });
}
