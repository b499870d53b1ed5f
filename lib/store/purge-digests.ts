import type { Issue } from '../digest/issue.ts';
import type { Database } from './database.ts';

const DAY_MS = 86_400_000;
/** Longer than any undo is offered. */
const KEPT_DAYS = 30;

/**
 * Deletes what nothing shows any more for thirty days: the words of issues that were deleted, or whose series was, and the bytes of
 * images that were taken off their entry, or were of a deleted one. Of an issue it stays known that it is deleted: else an
 * older backup would bring it back.
 */
export async function purgeDigests(db: Database, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString();
  const isLongGone = (row: { deletedAt?: string } | undefined) => (row?.deletedAt ?? now) < before;
  for (const series of await db.series.toArray()) {
    if (!isLongGone(series)) continue;
    for (const { id } of await db.issues.where('seriesId').equals(series.id).toArray()) await emptyIssue(db, id);
    if (series.recipients.length > 0) await db.series.update(series.id, { recipients: [] });
  }
  for (const issue of await db.issues.toArray()) if (isLongGone(issue)) await emptyIssue(db, issue.id);
  for (const entryId of (await db.digestImages.orderBy('entryId').uniqueKeys()) as string[]) {
    await db.transaction('rw', db.issues, db.entries, db.digestImages, async () => {
      const entry = await db.entries.get(entryId);
      if (!entry || entry.updatedAt >= before) return;
      const shown = entry.deletedAt ? undefined : entry.image?.id;
      const kept = await db.digestImages.where('entryId').equals(entryId).primaryKeys();
      await db.digestImages.bulkDelete(kept.filter((id) => id !== shown));
    });
  }
}

/** One issue at a time: what a window writes meanwhile waits for no more than that. */
function emptyIssue(db: Database, id: string): PromiseLike<void> {
  return db.transaction('rw', db.issues, db.entries, db.editions, db.digestImages, async () => {
    const entryIds = await db.entries.where('issueId').equals(id).primaryKeys();
    await db.digestImages.where('entryId').anyOf(entryIds).delete();
    await db.entries.bulkDelete(entryIds);
    await db.editions.delete(id);
    const issue = await db.issues.get(id);
    if (issue) await db.issues.put(emptied(issue));
  });
}

function emptied({ overwritten: _, ...issue }: Issue): Issue {
  return { ...issue, title: '', intro: '', closing: '', sections: [], dismissed: [] };
}
