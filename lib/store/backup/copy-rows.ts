import type { Transaction } from 'dexie';
import type { KeptCopy } from '../../ports/backup.ts';
import { BACKUP_TABLES, type Row } from './tables.ts';

const ROWS_AT_ONCE = 200;

/** Copies the library's rows as they are, within a transaction that may write `copies` and `copiedRows`; an empty library leaves no copy. */
export async function copyRows(transaction: Transaction, copy: Omit<KeptCopy, 'articles'>): Promise<void> {
  let hasRows = false;
  for (const name of BACKUP_TABLES) {
    const table = transaction.table(name);
    const keyPath = table.schema.primKey.keyPath as string;
    let last: unknown;
    for (;;) {
      const rows: Row[] = await (last === undefined ? table : table.where(':id').above(last))
        .limit(ROWS_AT_ONCE)
        .toArray();
      if (rows.length === 0) break;
      last = rows.at(-1)?.[keyPath];
      await transaction.table('copiedRows').add({ copyId: copy.id, table: name, rows });
      hasRows = true;
    }
  }
  if (!hasRows) return;
  const articles = await transaction.table('articles').count();
  await transaction.table('copies').put({ ...copy, articles } satisfies KeptCopy);
}
