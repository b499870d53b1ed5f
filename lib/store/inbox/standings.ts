import type { InboxStore } from '../../ports/inbox.ts';
import type { Standing } from '../../sources/inbox-item.ts';
import { type Database, writing } from '../database.ts';
import { keptWith } from './items.ts';
import { isSeen, type Kept, placeOf, rowsOf, type StandingRow } from './rows.ts';
import { within } from './sections.ts';

/** So many come back at a time. */
const BLOCK = 1000;

/** What changes where items stand, on Dexie. */
export function createStandings(
  db: Database,
): Pick<InboxStore, 'idsIn' | 'idsBroughtBy' | 'changeStandings' | 'leave' | 'comeBack'> {
  return {
    idsIn: (state, { sourceId, before } = {}) =>
      within(db, {
        state,
        ...(sourceId !== undefined && { sourceId }),
        // Behind the last place of that day.
        ...(before !== undefined && { from: placeOf(before, 0) + 1 }),
      }).primaryKeys(),

    idsBroughtBy: async (sourceId) => [
      ...new Set(await db.inboxItems.where('guids').startsWith(`${sourceId} `).primaryKeys()),
    ],

    changeStandings: (ids, change) =>
      writing(() =>
        db.transaction('rw', db.standings, async () => {
          const changed: StandingRow[] = [];
          for (const row of await db.standings.bulkGet(ids)) {
            if (!row || !isSeen(row.state)) continue;
            const { place: _, ...standing } = row;
            const before: Standing = { ...standing, state: row.state };
            const after = change(before);
            if (after !== before) changed.push({ ...after, place: placeOf(after.day, after.rank) });
          }
          await db.standings.bulkPut(changed);
        }),
      ),

    leave: (sourceId, ids) =>
      writing(() =>
        db.transaction('rw', db.inboxItems, db.standings, db.sources, async () => {
          const sources = await db.sources.toArray();
          const followed = new Set(sources.flatMap(({ id, deletedAt }) => (deletedAt ? [] : id)));
          followed.delete(sourceId);
          const found = (await keptWith(db, ids)).filter((item) => item?.state === 'new' && item.sourceId === sourceId);
          const left = found.flatMap((item) => (item ? without(item, followed) : []));
          await db.standings.bulkPut(left.map((item) => rowsOf(item).standing));
        }),
      ),

    async comeBack(sourceId) {
      const ids = await within(db, { state: 'gone', sourceId }).primaryKeys();
      for (let from = 0; from < ids.length; from += BLOCK) {
        await writing(() =>
          db.standings
            .where('id')
            .anyOf(ids.slice(from, from + BLOCK))
            .modify((row) => {
              if (row.state === 'gone') row.state = 'new';
            }),
        );
      }
    },
  };
}

/** As another's that brought it too, where one is followed; else gone. */
function without(item: Kept, followed: ReadonlySet<string>): Kept {
  const next = item.brought.find((each) => followed.has(each.sourceId))?.sourceId;
  return next === undefined ? { ...item, state: 'gone' } : { ...item, sourceId: next };
}
