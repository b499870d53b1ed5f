import type { ReadingList } from '../article/article.ts';
import type { MovedRow } from '../ports.ts';
import { isSame } from '../text/same.ts';
import type { Database } from './database.ts';
import { type JoinFinder, type Link, linksFrom } from './inside.ts';
import { becameOf } from './moved-rows.ts';

/** Takes the text that a record gave to another back, where it still stands there. Runs in the caller's transaction. */
export async function takeTextBack(db: Database, id: string, html: string | undefined, links: Link[]): Promise<void> {
  const [link, ...further] = links;
  if (!link) {
    if ((await db.readable.get(id))?.html === html) await db.readable.delete(id);
    return;
  }
  const { joined, row } = link;
  if (joined.text?.html !== html) return;
  const { gaveText } = joined;
  delete joined.text;
  joined.gaveText = false;
  if (!gaveText) return;
  await takeTextBack(db, row.articleId, html, further);
  // With the text went where someone was in it.
  for (const moved of joined.moved) await becomeAnew(db, moved, false, further);
}

/** The same of a row that a record gave to another, or added to its row. */
export async function takeRowBack(
  db: Database,
  { table, key, was, became }: Omit<MovedRow, 'theirs'>,
  links: Link[],
): Promise<void> {
  const [link, ...further] = links;
  if (!link) {
    const rows = db.table<object, string>(table);
    // What was written since then stays.
    if (!isSame(await rows.get(key), became)) return;
    if (was) await rows.put(was);
    else await rows.delete(key);
    return;
  }
  const { joined } = link;
  const moved = joined.moved.find((each) => each.table === table && isSame(each.theirs, became));
  if (!moved) return;
  if (!was) {
    joined.moved = joined.moved.filter((each) => each !== moved);
    await takeRowBack(db, moved, further);
    return;
  }
  moved.theirs = was;
  await becomeAnew(db, moved, joined.gaveText, further);
}

async function becomeAnew(db: Database, moved: MovedRow, gaveText: boolean, links: Link[]): Promise<void> {
  const { table, key, became } = moved;
  moved.became = becameOf(moved, gaveText);
  await takeRowBack(db, { table, key, was: moved.became, became }, links);
}

/** A change of a list on which the records of these links are still apart, of the list as it is. */
export function inList(
  articleIds: string[],
  listId: string,
  links: readonly Link[],
  change: (articleIds: string[]) => string[],
): string[] {
  const apart = links.toReversed().reduce((ids, { row, joined }) => {
    const then = joined.lists.find(({ id }) => id === listId)?.articleIds;
    if (!then) return ids;
    const both = then.includes(row.articleId) ? [row.articleId, joined.article.id] : [joined.article.id];
    return ids.flatMap((id) => (id === row.articleId ? both : [id]));
  }, articleIds);
  return links.reduce((ids, { row, joined }) => {
    const all = ids.map((id) => (id === joined.article.id ? row.articleId : id));
    return [...new Set(all)];
  }, change(apart));
}

/** What is left on a list without these records, those too that are inside others by now. Runs in the caller's transaction. */
export async function takeOffList(
  db: Database,
  { id, articleIds }: Pick<ReadingList, 'id' | 'articleIds'>,
  gone: readonly string[],
  find: JoinFinder,
): Promise<string[]> {
  const isGone = new Set(gone);
  const without = (ids: string[]) => ids.filter((each) => !isGone.has(each));
  let left = without(articleIds);
  const there = new Set(await db.articles.where('id').anyOf(gone).primaryKeys());
  for (const each of gone) {
    const links = there.has(each) ? [] : await linksFrom(db, each, find);
    left = inList(left, id, links, without);
    changeKeptList(id, links, without);
    await db.joins.bulkPut(links.map(({ row }) => row));
  }
  return left;
}

/** The same change of the list as the joins of these links keep it. */
export function changeKeptList(listId: string, links: Link[], change: (articleIds: string[]) => string[]): void {
  for (const [index, { joined }] of [...links.entries()].reverse()) {
    const before = links.slice(0, index);
    joined.lists = joined.lists.flatMap((list) => {
      if (list.id !== listId) return [list];
      const articleIds = inList(list.articleIds, listId, before, change);
      return articleIds.includes(joined.article.id) ? [{ ...list, articleIds }] : [];
    });
  }
}
