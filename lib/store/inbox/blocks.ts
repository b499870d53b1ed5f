import type { Table } from 'dexie';
import { type Database, writing } from '../database.ts';
import type { StandingRow } from './rows.ts';
import { type Stretch, within } from './sections.ts';
import { writeStandings } from './write.ts';

/** So many are changed in one transaction: who reads meanwhile waits for no more. */
const BLOCK = 500;

/**
 * Changes the standings of a stretch in their order, block by block, each in a transaction of these tables; they may go out of the
 * stretch by it. Can be done again.
 */
export async function changeBlocks(
  db: Database,
  stretch: Stretch,
  tables: Table[],
  edit: (rows: StandingRow[]) => StandingRow[] | PromiseLike<StandingRow[]>,
): Promise<void> {
  let at: { place: number; skip: number } | undefined;
  for (;;) {
    const begin = at;
    at = await writing(() =>
      db.transaction('rw', tables, async () => {
        const rest = within(db, { ...stretch, ...(begin && { from: begin.place }) });
        const rows = await (begin?.skip ? rest.offset(begin.skip) : rest).limit(BLOCK).toArray();
        const last = rows.at(-1);
        if (!last) return undefined;
        const edited = await edit(rows);
        await writeStandings(
          db,
          rows.map((before, index) => ({ before, after: edited[index] })),
        );
        // Many can stand at one place: those that were gone through and are still there are passed over.
        const stayed = edited.filter((after) => after.place === last.place && isIn(after, stretch)).length;
        return { place: last.place, skip: stayed + (begin?.place === last.place ? begin.skip : 0) };
      }),
    );
    if (!at) return;
  }
}

function isIn({ state, sourceId }: StandingRow, stretch: Stretch): boolean {
  return state === stretch.state && (stretch.sourceId === undefined || sourceId === stretch.sourceId);
}
