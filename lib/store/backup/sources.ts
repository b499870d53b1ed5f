import type { MadeBackup, Watch } from '../../ports/backup.ts';
import type { Database } from '../database.ts';
import { makeBackup, type RowSource } from './make.ts';
import { type Row, rowsAtOnce } from './tables.ts';

/** A backup of the library as it is. */
export async function makeLibraryBackup(
  db: Database,
  options: Watch & { now: string; appVersion: string },
): Promise<MadeBackup> {
  await db.open();
  return makeBackup(librarySource(db), options);
}

/** The rows of the library as it is. What is changed meanwhile is in it as it was or as it is. */
function librarySource(db: Database): RowSource {
  return {
    schemaVersion: db.verno,
    count: (table) => db.table(table).count(),
    async *batches(table) {
      let last: unknown;
      for (;;) {
        const rows: Row[] = await (last === undefined ? db.table(table) : db.table(table).where(':id').above(last))
          .limit(rowsAtOnce(table))
          .toArray();
        if (rows.length === 0) return;
        last = rows.at(-1)?.[db.table(table).schema.primKey.keyPath as string];
        yield rows;
      }
    },
  };
}
