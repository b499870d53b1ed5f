import type { Transaction } from 'dexie';
import type { KeptCopy } from '../../ports/backup.ts';
import { type Row, rowsAtOnce } from './tables.ts';

/** Every so manieth row is measured. */
const MEASURED = 20;

/**
 * Copies the rows of these tables as they are, within a transaction that may write `copies` and `copiedRows`; an empty library
 * leaves no copy. `onRows` is told of rows as they are copied.
 */
export async function copyRows(
  transaction: Transaction,
  tables: readonly string[],
  copy: Omit<KeptCopy, 'articles' | 'bytes' | 'missing'>,
  onRows?: (rows: number) => void,
): Promise<void> {
  let bytes = 0;
  for (const name of tables) {
    const table = transaction.table(name);
    const keyPath = table.schema.primKey.keyPath as string;
    let last: unknown;
    for (;;) {
      const rows: Row[] = await (last === undefined ? table : table.where(':id').above(last))
        .limit(rowsAtOnce(name))
        .toArray();
      if (rows.length === 0) break;
      last = rows.at(-1)?.[keyPath];
      await transaction.table('copiedRows').add({ copyId: copy.id, table: name, rows });
      const measured = rows.filter((_, index) => index % MEASURED === 0);
      bytes += (measured.reduce((sum, row) => sum + sizeOf(row), 0) * rows.length) / measured.length;
      onRows?.(rows.length);
    }
  }
  if (bytes === 0) return;
  const articles = await transaction.table('articles').count();
  await transaction.table('copies').put({ ...copy, articles, bytes: Math.round(bytes) } satisfies KeptCopy);
}

/** Records, for the person to see, that a copy which was due is not there for lack of room. */
export async function recordMissing(
  transaction: Transaction,
  copy: Omit<KeptCopy, 'articles' | 'bytes' | 'missing'>,
): Promise<void> {
  await transaction.table('copiedRows').where('copyId').equals(copy.id).delete();
  const articles = await transaction.table('articles').count();
  if (articles > 0) await transaction.table('copies').put({ ...copy, articles, missing: true } satisfies KeptCopy);
}

function sizeOf(row: Row): number {
  return JSON.stringify(row).length + (row.bytes instanceof Blob ? row.bytes.size : 0);
}
