import type { Table } from 'dexie';
import type { Article } from '../article/article.ts';
import type { Joined, MovedRow } from '../ports.ts';
import { isSame } from '../text/same.ts';
import type { Database } from './database.ts';

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
  ];
}

/** Gives what hangs on one record to the record it turned out to be; answers all that it takes to undo that. Runs in the caller's transaction. */
export async function giveTo(db: Database, id: string, twin: Article): Promise<Joined> {
  const quotes = db.quotes.where('articleId').equals(twin.id);
  const quoteIds = await quotes.primaryKeys();
  await quotes.modify({ articleId: id });
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
  const naming = about.length > 0 && { about };
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

/** Takes records that went into the article `id` out of it again, the last first, with what hung on them. Runs in the caller's transaction. */
export async function takeOut(db: Database, id: string, joined: readonly Joined[], now: string): Promise<void> {
  for (const each of joined.toReversed()) await takeOneOut(db, id, each, now);
}

async function takeOneOut(
  db: Database,
  id: string,
  { article, quoteIds, lists, about = [], moved, text, gaveText }: Joined,
  now: string,
): Promise<void> {
  // It was taken out already.
  if (await db.articles.get(article.id)) return;
  // An open library finds by its time what has changed.
  await db.articles.put({ ...article, updatedAt: now });
  await db.quotes.where('id').anyOf(quoteIds).modify({ articleId: article.id });
  for (const { id: rowId, articleIds: was } of lists) await nameBack(db.lists, rowId, was);
  for (const { table, id: rowId, articleIds: was } of about) await nameBack(db[table], rowId, was);
  if (gaveText && (await db.readable.get(id))?.html === text?.html) await db.readable.delete(id);
  if (text) await db.readable.put({ ...text, articleId: article.id });
  for (const { table, key, theirs, was, became } of moved) {
    const rows = db.table(table) as Table<object, string>;
    await rows.put(theirs);
    // What was written since then stays.
    if (!isSame(await rows.get(key), became)) continue;
    if (was) await rows.put(was);
    else await rows.delete(key);
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

/** How far it was read, what is half typed on it, and its place among the look-ups. */
async function moveRows(db: Database, id: string, from: string, gaveText: boolean): Promise<MovedRow[]> {
  const moved: MovedRow[] = [];
  async function move<R extends object>(
    table: MovedRow['table'],
    [fromKey, key]: [string, string],
    become: (theirs: R, was: R | undefined) => R,
  ) {
    const rows = db.table(table) as Table<R, string>;
    const [theirs, was] = await rows.bulkGet([fromKey, key]);
    if (!theirs) return;
    const became = become(theirs, was);
    await rows.put(became);
    await rows.delete(fromKey);
    moved.push({ table, key, theirs, became, ...(was && { was }) });
  }

  // Where in a text someone is belongs to the text.
  await move('progress', [from, id], (theirs, was) => (was && !gaveText ? was : { ...theirs, articleId: id }));
  for (const typedKey of await db.typed.where('id').startsWith(`${from}/`).primaryKeys()) {
    const key = id + typedKey.slice(from.length);
    await move<{ id: string; text: string }>('typed', [typedKey, key], ({ text }, was) => ({
      id: key,
      text: was ? `${was.text} ${text}` : text,
    }));
  }
  await move<{ dueAt: string; asked?: 1 }>('lookUps', [from, id], (theirs, was) => {
    if (!was) return { ...theirs, id };
    return theirs.asked ? { ...was, asked: 1, dueAt: theirs.dueAt } : was;
  });
  return moved;
}
