import type { InboxReader, InboxSection, InboxView } from '../../ports/inbox.ts';
import type { Database } from '../database.ts';
import { findItems, previewRule } from './find.ts';
import { itemsWith } from './items.ts';
import { placeOf } from './rows.ts';
import { daysOf, sectionsOf, talliesOf, within } from './sections.ts';

/** What a page reads of the inbox. Sections are kept counted: no item is read for them. */
export function createInboxReader(db: Database): InboxReader {
  return {
    sections: (view) => db.transaction('r', db.standings, db.tallies, () => sectionsOf(db, view)),
    first: (view) => db.transaction('r', db.standings, db.tallies, () => firstOf(db, view)),
    ids: (view, key, range) => db.transaction('r', db.standings, () => idsOf(db, view, key, range)),
    getMany: (ids) => db.transaction('r', db.inboxItems, db.standings, () => itemsWith(db, ids)),
    count: async (state) => (await talliesOf(db, state, 'day')).reduce((sum, { count }) => sum + count, 0),
    find: (view, query, found, signal) => findItems(db, view, query, found, signal),
    rules: async () => {
      const rules = (await db.rules.toArray()).filter(({ deletedAt }) => !deletedAt);
      return rules.sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
    },
    preview: (rule, since) => previewRule(db, rule, since),
  };
}

/** More than a screen holds. */
const FIRST_ITEMS = 40;

async function firstOf(db: Database, view: InboxView): Promise<InboxSection[]> {
  const { state, by, sourceIds = [] } = view;
  const [sourceId] = sourceIds;
  // The days of one source are not kept counted.
  if (by === 'source' || sourceId === undefined || sourceIds.length !== 1) return sectionsOf(db, view);
  return daysOf(db, { state, sourceId }, FIRST_ITEMS);
}

async function idsOf(
  db: Database,
  { state, by, sourceIds }: InboxView,
  key: string,
  { from = 0, count = Number.POSITIVE_INFINITY } = {},
): Promise<string[]> {
  const all = by === 'source' ? within(db, { state, sourceId: key }) : undefined;
  const day = { from: by === 'day' ? placeOf(key) : 0, to: by === 'day' ? placeOf(key, 0) : 0 };
  // From the front without a cursor: what is before the range is read along, which costs less.
  if (all || !sourceIds) {
    const ids = await (all ?? within(db, { state, ...day })).limit(from + count).primaryKeys();
    return ids.slice(from);
  }
  const ids = await Promise.all(sourceIds.map((sourceId) => within(db, { state, sourceId, ...day }).primaryKeys()));
  const standings = await db.standings.bulkGet(ids.flat());
  const places = standings
    .filter((each) => each !== undefined)
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  return places.slice(from, from + count).map(({ id }) => id);
}
