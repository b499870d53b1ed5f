import type { Article } from '../article/article.ts';
import type { Joined } from '../ports.ts';
import type { Database } from './database.ts';
import { changeKeptList, inList, takeRowBack, takeTextBack } from './hanging-inside.ts';
import { createJoinFinder, type Link, linksFrom } from './inside.ts';
import { moveRows } from './moved-rows.ts';

/** The tables that a join, or its undo, writes: the scope of its transaction. */
export function joiningTables(db: Database) {
  return [db.articles, db.lists, db.quotes, db.readable, db.progress, db.typed, db.lookUps, db.changed];
}

/** Gives what hangs on one record to the record it turned out to be; answers all that it takes to undo that. Runs in the caller's transaction. */
export async function giveTo(db: Database, id: string, twin: Article): Promise<Joined> {
  const quotes = db.quotes.where('articleId').equals(twin.id);
  const quoteIds = await quotes.primaryKeys();
  await quotes.modify({ articleId: id });
  const holding = db.lists.filter(({ articleIds }) => articleIds.includes(twin.id));
  const lists = (await holding.toArray()).map((list) => ({ id: list.id, articleIds: list.articleIds }));
  await holding.modify((list) => {
    list.articleIds = [...new Set(list.articleIds.map((each) => (each === twin.id ? id : each)))];
  });
  const row = await db.readable.get(twin.id);
  const gaveText = row !== undefined && (await db.readable.get(id)) === undefined;
  if (gaveText) await db.readable.put({ ...row, articleId: id });
  const moved = await moveRows(db, id, twin.id, gaveText);
  await db.readable.delete(twin.id);
  await db.articles.delete(twin.id);
  if (row === undefined) return { article: twin, quoteIds, lists, moved, gaveText };
  const { articleId: _, ...text } = row;
  return { article: twin, quoteIds, lists, moved, text, gaveText };
}

/**
 * Takes records that went into the article `id` out of it again, the last first, with what hung on them; also where that
 * has gone into another by now. Runs in the caller's transaction, which has the joins too.
 */
export async function takeOut(
  db: Database,
  id: string,
  joined: readonly Joined[],
  now: string,
  find = createJoinFinder(db),
): Promise<void> {
  for (const each of joined.toReversed()) {
    const links = await linksFrom(db, id, find);
    await takeOneOut(db, id, each, now, links);
    await db.joins.bulkPut(links.map(({ row }) => row));
  }
}

async function takeOneOut(
  db: Database,
  id: string,
  { article, quoteIds, lists, moved, text, gaveText }: Joined,
  now: string,
  links: Link[],
): Promise<void> {
  // It was taken out already.
  if (await db.articles.get(article.id)) return;
  // An open library finds by its time what has changed.
  await db.articles.put({ ...article, updatedAt: now });
  await db.quotes.where('id').anyOf(quoteIds).modify({ articleId: article.id });
  for (const link of links) link.joined.quoteIds = link.joined.quoteIds.filter((each) => !quoteIds.includes(each));
  for (const { id: listId, articleIds: was } of lists) {
    const back = (articleIds: string[]) => {
      const stayed = was.filter((each) => each === article.id || articleIds.includes(each));
      const added = articleIds.filter((each) => each !== id && !was.includes(each));
      return [...stayed, ...added];
    };
    await db.lists.update(listId, (list) => {
      list.articleIds = inList(list.articleIds, listId, links, back);
    });
    changeKeptList(listId, links, back);
  }
  if (gaveText) await takeTextBack(db, id, text?.html, links);
  if (text) await db.readable.put({ ...text, articleId: article.id });
  for (const each of moved) {
    await db.table<object, string>(each.table).put(each.theirs);
    await takeRowBack(db, each, links);
  }
}
