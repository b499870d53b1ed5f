import type { Table } from 'dexie';
import type { Article } from '../article/article.ts';
import type { Joined } from '../ports.ts';
import type { Database } from './database.ts';
import { changeKeptList, inList, takeRowBack, takeTextBack } from './hanging-inside.ts';
import { createJoinFinder, type Link, linksFrom } from './inside.ts';
import { moveRows } from './moved-rows.ts';

/** The tables that a join, or its undo, writes: the scope of its transaction. */
export function joiningTables(db: Database) {
  return [
    db.articles,
    db.lists,
    db.quotes,
    db.readable,
    db.progress,
    db.typed,
    db.lookUps,
    db.changed,
    db.drafts,
    db.posts,
    db.feedback,
    db.entries,
  ];
}

/** Gives what hangs on one record to the record it turned out to be; answers all that it takes to undo that. Runs in the caller's transaction. */
export async function giveTo(db: Database, id: string, twin: Article): Promise<Joined> {
  const quotes = db.quotes.where('articleId').equals(twin.id);
  const quoteIds = await quotes.primaryKeys();
  await quotes.modify({ articleId: id });
  const feedback = db.feedback.where('articleId').equals(twin.id);
  const feedbackIds = await feedback.primaryKeys();
  await feedback.modify({ articleId: id });
  const entries = db.entries.where('articleId').equals(twin.id);
  const entryIds = await entries.primaryKeys();
  await entries.modify({ articleId: id });
  const lists = await renamed(
    db.lists.filter(({ articleIds }) => articleIds.includes(twin.id)),
    twin.id,
    id,
  );
  const about: NonNullable<Joined['about']> = [];
  for (const table of ['drafts', 'posts'] as const) {
    const rows: NamingRows = db[table].where('articleIds').equals(twin.id);
    for (const each of await renamed(rows, twin.id, id)) about.push({ table, ...each });
  }
  const naming = {
    ...(about.length > 0 && { about }),
    ...(feedbackIds.length > 0 && { feedbackIds }),
    ...(entryIds.length > 0 && { entryIds }),
  };
  const row = await db.readable.get(twin.id);
  const gaveText = row !== undefined && (await db.readable.get(id)) === undefined;
  if (gaveText) await db.readable.put({ ...row, articleId: id });
  const moved = await moveRows(db, id, twin.id, gaveText);
  await db.readable.delete(twin.id);
  await db.articles.delete(twin.id);
  if (row === undefined) return { article: twin, quoteIds, lists, ...naming, moved, gaveText };
  const { articleId: _, ...text } = row;
  return { article: twin, quoteIds, lists, ...naming, moved, text, gaveText };
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
  { article, quoteIds, feedbackIds = [], entryIds = [], lists, about = [], moved, text, gaveText }: Joined,
  now: string,
  links: Link[],
): Promise<void> {
  // It was taken out already.
  if (await db.articles.get(article.id)) return;
  // An open library finds by its time what has changed.
  await db.articles.put({ ...article, updatedAt: now });
  await db.quotes.where('id').anyOf(quoteIds).modify({ articleId: article.id });
  for (const link of links) link.joined.quoteIds = link.joined.quoteIds.filter((each) => !quoteIds.includes(each));
  await db.feedback.where('id').anyOf(feedbackIds).modify({ articleId: article.id });
  await db.entries.where('id').anyOf(entryIds).modify({ articleId: article.id });
  for (const { joined } of links) {
    joined.feedbackIds &&= joined.feedbackIds.filter((each) => !feedbackIds.includes(each));
    joined.entryIds &&= joined.entryIds.filter((each) => !entryIds.includes(each));
  }
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
  for (const { table, id: rowId, articleIds: was } of about) await nameBack(db[table], rowId, was);
  if (gaveText) await takeTextBack(db, id, text?.html, links);
  if (text) await db.readable.put({ ...text, articleId: article.id });
  for (const each of moved) {
    await db.table<object, string>(each.table).put(each.theirs);
    await takeRowBack(db, each, links);
  }

  /** A row names the article again that went, where it named it, and what it named since. */
  function nameBack(table: unknown, rowId: string, was: string[]): PromiseLike<unknown> {
    return (table as Table<Naming, string>).update(rowId, (row) => {
      const stayed = was.filter((each) => each === article.id || row.articleIds.includes(each));
      const added = row.articleIds.filter((each) => each !== id && !was.includes(each));
      row.articleIds = [...stayed, ...added];
    });
  }
}

/** What names articles, in an order. */
interface Naming {
  id: string;
  articleIds: string[];
}

interface NamingRows {
  toArray(): PromiseLike<Naming[]>;
  modify(change: (row: Naming) => void): PromiseLike<unknown>;
}

/** Names in these rows one article for another; answers how they were. */
async function renamed(rows: NamingRows, from: string, to: string): Promise<Naming[]> {
  const were = (await rows.toArray()).map(({ id, articleIds }) => ({ id, articleIds }));
  await rows.modify((row) => {
    row.articleIds = [...new Set(row.articleIds.map((each) => (each === from ? to : each)))];
  });
  return were;
}
