import type { Article } from '../article/article.ts';
import type { LookUpRow } from '../ports/look-ups.ts';
import type { Database } from './database.ts';

/** The row of an article that has not been looked up, or that is another now. */
export function dueAtOnce(id: string, now: string): LookUpRow {
  return { id, dueAt: now, answered: {}, failed: {}, attempts: 0 };
}

/** Puts articles into the queue, at the end of what is due; in the transaction that changed them. What was asked for by name still is. */
export async function putDue(db: Database, ids: string[], now: string): Promise<void> {
  const rows = await db.lookUps.bulkGet(ids);
  await db.lookUps.bulkPut(
    ids.map((id, index) => ({ ...dueAtOnce(id, now), ...(rows[index]?.asked && { asked: 1 }) })),
  );
}

/** Is there something else to ask the registries about than before, or is it back from the trash, where nobody asks? */
export function isIdentifiedAnew(before: Article, after: Article): boolean {
  if (before.deletedAt && !after.deletedAt) return true;
  return (['doi', 'pmid', 'pmcid', 'arxiv'] as const).some((name) => before[name] !== after[name] && after[name]);
}
