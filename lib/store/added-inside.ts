import type { ImportBlock } from '../ports/imports.ts';
import type { Joined } from '../ports.ts';
import type { Database, TypedRow } from './database.ts';
import { changeInside, type JoinFinder, linksFrom } from './inside.ts';
import { takeOut } from './joining.ts';
import { type Held, heldQuote, ownWork } from './own-work.ts';

/** What became of records that an import had added, and that are inside others by now. */
interface TakenOut {
  /** The articles that they were in, and whether something of them stays there. */
  holders: { id: string; isKept: boolean }[];
  /** Those that stay where they are, since the person had worked on them before. */
  worked: string[];
}

/**
 * Makes articles of their own again of the records that an import had added, and that are inside others by now: the others
 * lose what they brought. Runs in the caller's transaction.
 */
export async function takeAddedOut(
  db: Database,
  added: ImportBlock['added'],
  now: string,
  find: JoinFinder,
): Promise<TakenOut> {
  const ids = added.map(({ id }) => id);
  const there = new Set(await db.articles.where('id').anyOf(ids).primaryKeys());
  const taken: TakenOut = { holders: [], worked: [] };
  for (const { id, own } of added) {
    const [link] = there.has(id) ? [] : await linksFrom(db, id, find);
    if (!link) continue;
    const { row, joined } = link;
    if (ownWork(joined.article, await heldThen(db, joined)) !== own) {
      taken.worked.push(id);
      continue;
    }
    const holder = await changeInside(db, id, () => undefined, now, find);
    if (holder) taken.holders.push(holder);
    await takeOut(db, row.articleId, [joined], now, find);
    await forget(db, row.number, id);
  }
  return taken;
}

async function forget(db: Database, number: number, id: string): Promise<void> {
  const row = await db.joins.get(number);
  const joined = row?.joined.filter(({ article }) => article.id !== id) ?? [];
  if (row && joined.length > 0) await db.joins.put({ ...row, joined });
  else await db.joins.delete(number);
}

/** What hung on a record when it went into another. */
async function heldThen(
  db: Database,
  { lists, quoteIds, moved, about = [], feedbackIds = [], entryIds = [] }: Joined,
): Promise<Held> {
  const on = await db.lists.bulkGet(lists.map(({ id }) => id));
  const quotes = await db.quotes.where('id').anyOf(quoteIds).sortBy('id');
  const feedback = await db.feedback.where('id').anyOf(feedbackIds).sortBy('id');
  const entries = await db.entries.where('id').anyOf(entryIds).sortBy('id');
  const typed = moved.filter(({ table }) => table === 'typed').map(({ theirs }) => theirs as TypedRow);
  const progress = moved.find(({ table }) => table === 'progress')?.theirs as { fraction: number } | undefined;
  return {
    lists: on.flatMap((list) => (list && !list.deletedAt ? [list.id] : [])),
    quotes: quotes.filter(({ deletedAt }) => !deletedAt).map(heldQuote),
    typed: typed.map(({ id, text }) => `${id} ${text}`),
    about: [
      ...(['drafts', 'posts'] as const).flatMap((table) =>
        about.flatMap((each) => (each.table === table ? [each.id] : [])).sort(),
      ),
      ...entries.flatMap(({ id, deletedAt }) => (deletedAt ? [] : [id])),
    ],
    feedback: feedback.filter(({ deletedAt }) => !deletedAt).map(heldQuote),
    ...(progress && { progress: progress.fraction }),
  };
}
