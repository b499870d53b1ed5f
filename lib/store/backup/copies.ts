import type { KeptCopy } from '../../ports/backup.ts';
import type { Database } from '../database.ts';
import type { RowFeed } from './feeds.ts';
import type { RowSource } from './make.ts';
import { type BackupTable, isBackedUp } from './tables.ts';

/** How long a copy is kept that nobody removed, and how many of them; what was before each of several upgrades may be more. */
const KEPT_DAYS = 30;
const KEPT_COPIES = 3;
const DAY_MS = 86_400_000;

/** The copies that Sheaf keeps by itself, the newest first. */
export async function keptCopies(db: Database): Promise<KeptCopy[]> {
  return (await db.copies.orderBy('at').toArray()).reverse();
}

/** Removes a copy for good. */
export function removeCopy(db: Database, id: string): PromiseLike<void> {
  return db.transaction('rw', db.copies, db.copiedRows, async () => {
    await db.copies.delete(id);
    await db.copiedRows.where('copyId').equals(id).delete();
  });
}

/** Removes what has been kept long enough: old copies, more of them than are kept, and what a restore of another day left ready. */
export async function removeOld(db: Database, now: string): Promise<void> {
  const before = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  const tooOld = before(KEPT_DAYS);
  const copies = await keptCopies(db);
  const kept = keptOf(copies.filter(({ at }) => at >= tooOld));
  for (const { id } of copies) if (!kept.has(id)) await removeCopy(db, id);
  const yesterday = before(1);
  await db.staged.filter(({ at }) => at < yesterday).delete();
}

/** Never only what the last restores replaced: with the newest the oldest stays, and what was before an upgrade. */
function keptOf(newestFirst: KeptCopy[]): Set<string> {
  const whole = newestFirst.filter(({ missing }) => !missing);
  const sure = [whole.at(0), whole.at(-1), ...newestFirst.filter(({ reason }) => reason === 'before-upgrade')];
  const kept = new Set(sure.flatMap((copy) => copy?.id ?? []));
  const room = KEPT_COPIES - whole.filter(({ id }) => kept.has(id)).length;
  const between = whole.filter(({ id }) => !kept.has(id));
  for (const { id } of between.slice(0, Math.max(0, room))) kept.add(id);
  return kept;
}

/** The rows of a copy, to make a backup's file of. */
export function copySource(db: Database, copy: KeptCopy): RowSource {
  return {
    schemaVersion: copy.schemaVersion,
    async count(table) {
      let rows = 0;
      for await (const batch of batchesOf(db, copy.id)) if (batch.table === table) rows += batch.rows.length;
      return rows;
    },
    async *batches(table) {
      for await (const batch of batchesOf(db, copy.id)) if (batch.table === table) yield batch.rows;
    },
  };
}

/** The rows of a copy, to restore: they are Sheaf's own, as they were. */
export function copyFeed(db: Database, copy: KeptCopy): RowFeed {
  return {
    madeAt: copy.at,
    total: copy.articles,
    async *batches() {
      for await (const { table, rows } of batchesOf(db, copy.id)) {
        yield { table, rows: rows.filter((row) => isBackedUp(table, row)) };
      }
    },
  };
}

async function* batchesOf(db: Database, copyId: string) {
  for (const number of await db.copiedRows.where('copyId').equals(copyId).primaryKeys()) {
    const batch = await db.copiedRows.get(number);
    if (batch) yield { table: batch.table as BackupTable, rows: batch.rows };
  }
}
