import type { Database } from '../database.ts';
import { isSeen, type Kept, rowsOf, type StandingRow } from './rows.ts';

/** How one stands, and stood; nothing where it is new, or goes. */
export interface StandingChange {
  before?: StandingRow | undefined;
  after?: StandingRow | undefined;
}

/** What writing a standing takes: the scope of its transaction. */
export function standingTables(db: Database) {
  return [db.standings, db.tallies];
}

/** The name of a tally: of a state and a day, or a source. */
export function tallyOf(state: string, by: 'day' | 'source', key: string): string {
  return `${state} ${by} ${key}`;
}

/** Writes where items stand, and how many stand where. Nothing else writes standings. Runs in the caller's transaction. */
export async function writeStandings(db: Database, changes: readonly StandingChange[]): Promise<void> {
  const changed = changes.filter(({ before, after }) => before !== after);
  const counts = new Map<string, number>();
  for (const { before, after } of changed) {
    count(counts, before, -1);
    count(counts, after, 1);
  }
  await Promise.all([
    db.standings.bulkPut(changed.flatMap(({ after }) => after ?? [])),
    db.standings.bulkDelete(changed.flatMap(({ before, after }) => (before && !after ? before.id : []))),
    addTallies(db, counts),
  ]);
}

/** Writes items, and where they stand. `before`: those that are there already. Runs in the caller's transaction. */
export async function writeItems(db: Database, items: { first: Kept | undefined; item: Kept }[]): Promise<void> {
  const rows = items.map(({ first, item }) => ({ ...rowsOf(item), before: first && rowsOf(first).standing }));
  await Promise.all([
    db.inboxItems.bulkPut(rows.map(({ row }) => row)),
    writeStandings(
      db,
      rows.map(({ before, standing }) => ({ before, after: standing })),
    ),
  ]);
}

/** Takes items away. Runs in the caller's transaction. */
export async function deleteItems(db: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const standings = await db.standings.bulkGet(ids);
  await writeStandings(
    db,
    standings.map((before) => ({ before })),
  );
  await db.inboxItems.bulkDelete(ids);
}

/** Counts all anew. Runs in the caller's transaction. */
export async function countAnew(db: Database): Promise<void> {
  await db.tallies.clear();
  const counts = new Map<string, number>();
  await db.standings.each((row) => count(counts, row, 1));
  await addTallies(db, counts);
}

function count(counts: Map<string, number>, row: StandingRow | undefined, by: 1 | -1): void {
  if (!row || !isSeen(row.state)) return;
  for (const id of [tallyOf(row.state, 'day', row.day), tallyOf(row.state, 'source', row.sourceId)])
    counts.set(id, (counts.get(id) ?? 0) + by);
}

async function addTallies(db: Database, counts: Map<string, number>): Promise<void> {
  const changed = [...counts].filter(([, by]) => by !== 0);
  const rows = await db.tallies.bulkGet(changed.map(([id]) => id));
  const after = changed.map(([id, by], index) => ({ id, count: (rows[index]?.count ?? 0) + by }));
  await Promise.all([
    db.tallies.bulkPut(after.filter((row) => row.count > 0)),
    db.tallies.bulkDelete(after.flatMap((row) => (row.count > 0 ? [] : row.id))),
  ]);
}
