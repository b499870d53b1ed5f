import type { Feedback } from '../../article/feedback.ts';
import { markChanged } from '../changed.ts';
import type { Database } from '../database.ts';
import { mergeSameFeedback } from './merge-rows.ts';

/** Merges feedback of a backup: of two the newer one, also where they are of one address. Answers how many rows it wrote. */
export async function mergeFeedback(
  db: Database,
  rows: Feedback[],
  here: (id: string) => string,
  now: string,
): Promise<number> {
  const theirs = rows.map((row) => ({ ...row, articleId: here(row.articleId) }));
  const same = await db.feedback.bulkGet(theirs.map(({ id }) => id));
  const ofArticles = await db.feedback
    .where('articleId')
    .anyOf([...new Set(theirs.map(({ articleId }) => articleId))])
    .toArray();
  const held = new Map([...ofArticles, ...same].flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const ids = new Set(theirs.map(({ id }) => id));
  // Always the same ones, deleted or not: what is merged again finds what it was merged with.
  const twins = ofArticles.filter(({ id }) => !ids.has(id));
  const written = new Map<string, Feedback>();
  for (const row of theirs) {
    const twin = row.url && twins.find(({ articleId, url }) => articleId === row.articleId && url === row.url);
    const before = held.get(row.id) ?? (twin ? held.get(twin.id) : undefined);
    const after = before ? mergeSameFeedback(before, row, now) : row;
    if (after === before) continue;
    held.set(after.id, after);
    written.set(after.id, after);
  }
  await db.feedback.bulkPut([...written.values()]);
  await markChanged(db, [...new Set([...written.values()].map(({ articleId }) => articleId))]);
  return written.size;
}
