import {
  type CheckedBackup,
  COMPARED,
  type Compared,
  type Difference,
  type UnreadRows,
  type Watch,
} from '../../ports/backup.ts';
import { type Database, writing } from '../database.ts';
import type { RowFeed } from './feeds.ts';
import { saysSame } from './same-row.ts';
import { type BackupTable, ROW_KEYS, type Row } from './tables.ts';

/** So many lines that cannot be read are shown. */
const MOST_UNREAD = 200;

/** A restore whose rows all lie ready. */
export interface Staged {
  restoreId: string;
  /** How many batches of them: a restore begun in another window takes them away. */
  batches: number;
  rows: number;
  checked: CheckedBackup;
}

/** Lays every row of a backup ready beside the library, and counts what they would change. Where that fails nothing is left of it. */
export async function stage(
  db: Database,
  feed: RowFeed,
  { restoreId, at, signal, onProgress }: Watch & { restoreId: string; at: string },
): Promise<Staged> {
  const seen = eachCompared(() => ({ added: 0, changed: 0, same: 0, onlyHere: 0 }));
  const unread: UnreadRows = { leftOut: 0, mended: 0, first: [] };
  let batches = 0;
  let done = 0;
  try {
    await writing(() => db.staged.clear());
    for await (const { table, rows, unread: met = [] } of feed.batches({ ...(signal && { signal }) })) {
      if (rows.length > 0) {
        await writing(() => db.staged.add({ restoreId, at, table, rows }));
        batches += 1;
      }
      for (const each of met) unread[each.isLeftOut ? 'leftOut' : 'mended'] += 1;
      unread.first.push(...met.slice(0, MOST_UNREAD - unread.first.length));
      if (isCompared(table)) await compare(db, table, rows, seen[table]);
      done += rows.length;
      onProgress?.({ done, total: feed.total });
      signal?.throwIfAborted();
    }
    for (const table of COMPARED) {
      const { changed, same } = seen[table];
      seen[table].onlyHere = Math.max(0, (await db.table(table).count()) - changed - same);
    }
    return { restoreId, batches, rows: done, checked: { madeAt: feed.madeAt, ...seen, unread } };
  } catch (error) {
    await db.staged.where('restoreId').equals(restoreId).delete();
    throw error;
  }
}

function eachCompared(make: () => Difference): Record<Compared, Difference> {
  return Object.fromEntries(COMPARED.map((table) => [table, make()])) as Record<Compared, Difference>;
}

function isCompared(table: BackupTable): table is Compared {
  return (COMPARED as readonly BackupTable[]).includes(table);
}

async function compare(db: Database, table: Compared, rows: Row[], seen: Difference): Promise<void> {
  const here = await db.table(table).bulkGet(rows.map((row) => row[ROW_KEYS[table]] as string));
  for (const [index, row] of rows.entries()) {
    const before = here[index] as object | undefined;
    if (before === undefined) seen.added += 1;
    else if (saysSame(before, row)) seen.same += 1;
    else seen.changed += 1;
  }
}
