import type { InboxReader, InboxSection, InboxView } from '../../ports/inbox.ts';
import type { Database } from '../database.ts';
import { findItems, previewRule } from './find.ts';
import { itemsWith } from './items.ts';
import { placeOf } from './rows.ts';
import { daysOf, sourcesOf, within } from './sections.ts';

/** What a page reads of the inbox. Sections are counted in the indexes: no item is read for them. */
export function createInboxReader(db: Database): InboxReader {
  return {
    sections: (view) => db.transaction('r', db.standings, () => sectionsOf(db, view)),
    first: (view) => db.transaction('r', db.standings, () => firstOf(db, view)),
    ids: (view, key, range) => db.transaction('r', db.standings, () => idsOf(db, view, key, range)),
    getMany: (ids) => db.transaction('r', db.inboxItems, db.standings, () => itemsWith(db, ids)),
    count: (state) => within(db, { state }).count(),
    find: (view, query, found, signal) => findItems(db, view, query, found, signal),
    rules: async () => {
      const rules = (await db.rules.toArray()).filter(({ deletedAt }) => !deletedAt);
      return rules.sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
    },
    preview: (rule, since) => previewRule(db, rule, since),
  };
}

async function sectionsOf(db: Database, { state, by, sourceIds }: InboxView): Promise<InboxSection[]> {
  if (by === 'source') return sourcesOf(db, state, sourceIds);
  if (!sourceIds) return daysOf(db, { state });
  const counts = new Map<string, number>();
  const days = await Promise.all([...new Set(sourceIds)].map((sourceId) => daysOf(db, { state, sourceId })));
  for (const { key, count } of days.flat()) counts.set(key, (counts.get(key) ?? 0) + count);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? 1 : -1));
}

/** More than a screen holds. */
const FIRST_ITEMS = 40;

async function firstOf(db: Database, view: InboxView): Promise<InboxSection[]> {
  const { state, by, sourceIds } = view;
  // Which source is the fullest only counting tells, and which days several have none of them alone.
  if (by === 'source' || (sourceIds && sourceIds.length !== 1)) return sectionsOf(db, view);
  return daysOf(db, { state, ...(sourceIds && { sourceId: sourceIds[0] }) }, FIRST_ITEMS);
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
