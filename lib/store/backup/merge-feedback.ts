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
  const written = new Map<string, Feedback>();
  for (const [index, row] of theirs.entries()) {
    const twin = () =>
      ofArticles.find(
        ({ articleId, url, deletedAt }) => articleId === row.articleId && url && url === row.url && !deletedAt,
      );
    const before = written.get(row.id) ?? same[index] ?? twin();
    const after = before ? mergeSameFeedback(before, row, now) : row;
    if (after !== before) written.set(after.id, after);
  }
  await db.feedback.bulkPut([...written.values()]);
  await markChanged(db, [...new Set([...written.values()].map(({ articleId }) => articleId))]);
  return written.size;
}
