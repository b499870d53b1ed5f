import type { Article } from '../article/article.ts';
import { partTakenBack } from '../article/part-taken-back.ts';
import type { JoinRow } from '../ports/joining.ts';
import type { Joined } from '../ports.ts';
import type { Database } from './database.ts';

/** A record inside another: the join by which it went there, and what that keeps of it. */
export interface Link {
  row: JoinRow;
  joined: Joined;
}

/** Answers the join by which a record went into another, `undefined` where it did not, or is out of it again. */
export type JoinFinder = (id: string) => Promise<JoinRow | undefined>;

/** Looks through the joins once, however many records are asked for, and not before one is. For one transaction. */
export function createJoinFinder(db: Database): JoinFinder {
  let numbers: Promise<Map<string, number>> | undefined;

  async function read(): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    await db.joins.each(({ number, joined }) => {
      for (const { article } of joined) found.set(article.id, number);
    });
    return found;
  }

  return async (id) => {
    numbers ??= read();
    const number = (await numbers).get(id);
    return number === undefined ? undefined : db.joins.get(number);
  };
}

/** The way from a record to the article that it is in by now; none where it is an article itself, or gone for good. */
export async function linksFrom(db: Database, id: string, find: JoinFinder): Promise<Link[]> {
  const links: Link[] = [];
  const passed = new Set<string>();
  for (let at = id; (await db.articles.get(at)) === undefined; ) {
    const row = await find(at);
    const joined = row?.joined.find(({ article }) => article.id === at);
    if (!row || !joined || passed.has(at)) return [];
    passed.add(at);
    links.push({ row, joined });
    at = row.articleId;
  }
  return links;
}

/**
 * Changes a record that is inside another by now, and takes what it brought back from there, as far as it still stands; all
 * that it brought where `change` leaves nothing of it.
 * Answers the article that it is in, and whether something stays there; `undefined` where it is in none. Runs in the
 * caller's transaction.
 */
export async function changeInside(
  db: Database,
  id: string,
  change: (article: Article) => Article | undefined,
  now: string,
  find: JoinFinder,
): Promise<{ id: string; isKept: boolean } | undefined> {
  const links = await linksFrom(db, id, find);
  const [first, last] = [links[0], links.at(-1)];
  const holder = last && (await db.articles.get(last.row.articleId));
  if (!first || !holder) return undefined;
  let instead: Article | undefined = change(first.joined.article);
  let kept: string[] = [];
  for (const [index, { row, joined }] of links.entries()) {
    const parts = row.joined.map(({ article }) => ({
      was: article,
      instead: article === joined.article ? instead : article,
    }));
    const back = partTakenBack(links[index + 1]?.joined.article ?? holder, row.change, parts, now);
    joined.article = instead ?? joined.article;
    row.change = back.change;
    instead = back.row;
    kept = back.kept;
  }
  if (instead) await db.articles.put(instead);
  await db.joins.bulkPut(links.map(({ row }) => row));
  return { id: holder.id, isKept: kept.length > 0 };
}
