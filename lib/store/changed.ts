import type { ChangedRow, Database } from './database.ts';

/**
 * Tells the search that these articles, or their quotes or readable text, are not as it knew them (or gone). To be called in
 * the very transaction that changes them, with `db.changed` in its scope: so neither can be kept without the other.
 */
export function markChanged(db: Database, ids: readonly string[]): PromiseLike<unknown> {
  return db.changed.bulkPut(changedRows(ids));
}

/** What the person does comes by ones and tens, an import by the hundred. */
const FEW = 100;

/** A mark differs from every earlier one: the search takes away only those that it has seen. */
export function changedRows(ids: readonly string[]): ChangedRow[] {
  const mark = Math.random();
  return ids.map((id) => ({ id, mark, ...(ids.length < FEW && { soon: 1 as const }) }));
}
