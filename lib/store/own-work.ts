import type { Table } from 'dexie';
import type { Article, FieldName } from '../article/article.ts';
import { isDecided } from '../article/words.ts';
import type { Draft } from '../share/draft.ts';
import type { Database } from './database.ts';

/** What hangs on an article of the person's own. */
export interface Held {
  /** Ids of the reading lists that hold it. */
  lists: string[];
  /** Its quotes, by id and the time at which each was last written. */
  quotes: string[];
  /** How far it was read. */
  progress?: number;
  typed: string[];
  /** Ids of the drafts and posts about it, and of its entries in digests. */
  about: string[];
  /** What others said of it, in the same way as the quotes. */
  feedback: string[];
}

export const NOTHING_HELD: Held = { lists: [], quotes: [], typed: [], about: [], feedback: [] };

/** All that the person made of an article, as one text: another once they have worked on it. */
export function ownWork(article: Article, held: Held): string {
  const { tags, takeHome, note, readState, starred, history = [] } = article;
  const names = Object.keys(article.provenance) as FieldName[];
  const decided = names.filter((name) => isDecided(article, name)).map((name) => [name, article[name]]);
  const { lists, quotes, progress = null, typed, about, feedback } = held;
  const own: unknown[] = [tags, takeHome, note, readState, starred, history, decided, lists, quotes, progress, typed];
  // What an import of before there were any has kept is without.
  if (about.length > 0) own.push(about);
  if (feedback.length > 0) own.push({ feedback });
  return JSON.stringify(own);
}

/** How a quote stands in `Held`. */
export function heldQuote({ id, updatedAt = '' }: { id: string; updatedAt?: string }): string {
  return `${id} ${updatedAt}`;
}

/** What hangs on each of these articles; `except` are those that a list is not counted for. Runs in the caller's transaction. */
export async function heldBy(
  db: Database,
  ids: string[],
  except: { id: string; articleIds: string[] }[] = [],
): Promise<Map<string, Held>> {
  const held = new Map(
    ids.map((id) => [id, { ...NOTHING_HELD, lists: [], quotes: [], typed: [], about: [], feedback: [] } as Held]),
  );
  if (ids.length === 0) return held;
  const apart = new Map(except.map(({ id, articleIds }) => [id, new Set(articleIds)]));
  for (const list of await db.lists.toArray()) {
    if (list.deletedAt) continue;
    for (const id of list.articleIds) if (!apart.get(list.id)?.has(id)) held.get(id)?.lists.push(list.id);
  }
  for (const quote of await db.quotes.where('articleId').anyOf(ids).sortBy('id')) {
    if (!quote.deletedAt) held.get(quote.articleId)?.quotes.push(heldQuote(quote));
  }
  for (const each of await db.feedback.where('articleId').anyOf(ids).sortBy('id')) {
    if (!each.deletedAt) held.get(each.articleId)?.feedback.push(heldQuote(each));
  }
  for (const row of await db.progress.bulkGet(ids)) {
    const of = row && held.get(row.articleId);
    if (of) of.progress = row.fraction;
  }
  for (const { id, text } of await db.typed
    .where('id')
    .startsWithAnyOf(ids.map((each) => `${each}/`))
    .toArray()) {
    held.get(id.slice(0, id.indexOf('/')))?.typed.push(`${id} ${text}`);
  }
  for (const table of [db.drafts, db.posts] as Table<Pick<Draft, 'id' | 'articleIds' | 'deletedAt'>>[]) {
    for (const row of await table.where('articleIds').anyOf(ids).distinct().sortBy('id')) {
      if (row.deletedAt) continue;
      for (const id of row.articleIds) held.get(id)?.about.push(row.id);
    }
  }
  for (const entry of await db.entries.where('articleId').anyOf(ids).sortBy('id')) {
    if (!entry.deletedAt) held.get(entry.articleId)?.about.push(entry.id);
  }
  return held;
}
