import type { InboxStore } from '../../ports/inbox.ts';
import type { Standing } from '../../sources/inbox-item.ts';
import { type Database, writing } from '../database.ts';
import { changeBlocks } from './blocks.ts';
import { isSeen, placeOf, type StandingRow } from './rows.ts';
import type { Stretch } from './sections.ts';
import { standingTables, writeStandings } from './write.ts';

/** What changes where items stand, on Dexie. */
export function createStandings(
  db: Database,
): Pick<InboxStore, 'changeStandings' | 'changeAllIn' | 'leave' | 'comeBack'> {
  return {
    changeStandings: (ids, change) =>
      writing(() =>
        db.transaction('rw', standingTables(db), async () => {
          const rows = (await db.standings.bulkGet(ids)).filter((row) => row !== undefined);
          await writeStandings(
            db,
            rows.map((before) => ({ before, after: changed(before, change) })),
          );
        }),
      ),

    changeAllIn: (state, { sourceId, before }, change) =>
      changeBlocks(
        db,
        {
          state,
          ...(sourceId !== undefined && { sourceId }),
          // Behind the last place of that day.
          ...(before !== undefined && { from: placeOf(before, 0) + 1 }),
        },
        standingTables(db),
        (rows) => rows.map((row) => changed(row, change)),
      ),

    async leave(sourceId) {
      const sources = await db.sources.toArray();
      const followed = new Set(sources.flatMap(({ id, deletedAt }) => (deletedAt || id === sourceId ? [] : id)));
      const stretch: Stretch = { state: 'new', sourceId };
      await changeBlocks(db, stretch, [db.inboxItems, ...standingTables(db)], async (rows) => {
        const items = await db.inboxItems.bulkGet(rows.map(({ id }) => id));
        return rows.map((row, index) => {
          // As another's that brought it too, where one is followed; else gone.
          const next = items[index]?.brought.find((each) => followed.has(each.sourceId))?.sourceId;
          return next === undefined ? { ...row, state: 'gone' } : { ...row, sourceId: next };
        });
      });
    },

    comeBack: (sourceId) =>
      changeBlocks(db, { state: 'gone', sourceId }, standingTables(db), (rows) =>
        rows.map((row) => ({ ...row, state: 'new' })),
      ),
  };
}

function changed(row: StandingRow, change: (standing: Standing) => Standing): StandingRow {
  if (!isSeen(row.state)) return row;
  const { place: _, ...standing } = row;
  const before: Standing = { ...standing, state: row.state };
  const after = change(before);
  return after === before ? row : { ...after, place: placeOf(after.day, after.rank) };
}
