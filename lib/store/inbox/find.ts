import { createMeeting } from '../../article/query/meets.ts';
import { parseQuery } from '../../article/query/parse.ts';
import type { InboxReader, InboxView } from '../../ports/inbox.ts';
import { type InboxItem, ITEM_STATES } from '../../sources/inbox-item.ts';
import type { Rule } from '../../sources/rule.ts';
import { localDay } from '../../text/days.ts';
import type { Database } from '../database.ts';
import { keptOf, placeOf, type StandingRow, seen } from './rows.ts';
import { blocksOf, type Stretch, sectionsOf } from './sections.ts';

/** So many of what a rule would have done are shown. */
const SHOWN = 50;

/** Goes through the items of a view in their order, and tells those of which a query is true. */
export async function findItems(
  db: Database,
  view: InboxView,
  query: string,
  found: (ids: string[], searched: number) => void,
  signal: AbortSignal,
): ReturnType<InboxReader['find']> {
  const meets = createMeeting(parseQuery(query), new Date().toISOString());
  const only = view.sourceIds && new Set(view.sourceIds);
  let searched = 0;
  for (const stretch of await stretchesOf(db, view)) {
    for await (const rows of blocksOf(db, stretch)) {
      const items = await itemsOf(
        db,
        rows.filter(({ sourceId }) => only?.has(sourceId) ?? true),
      );
      if (signal.aborted) return;
      searched += rows.length;
      const met = items.filter((item) => meets(asked(item)));
      found(
        met.map(({ id }) => id),
        searched,
      );
    }
  }
}

async function stretchesOf(db: Database, view: InboxView): Promise<Stretch[]> {
  const { state, by } = view;
  if (by === 'day') return [{ state }];
  return (await sectionsOf(db, view)).map(({ key }) => ({ state, sourceId: key }));
}

/** What a rule would have done to what came since then. */
export async function previewRule(
  db: Database,
  rule: Pick<Rule, 'query' | 'sourceId'>,
  since: string,
): ReturnType<InboxReader['preview']> {
  const meets = createMeeting(parseQuery(rule.query), new Date().toISOString());
  const told = { hits: 0, of: 0 };
  const newest: { place: number; item: InboxItem }[] = [];
  for (const state of ITEM_STATES) {
    let shown = 0;
    for await (const rows of blocksOf(db, { state, to: placeOf(localDay(since), 0) })) {
      const places = new Map(rows.map(({ id, place }) => [id, place]));
      for (const item of await itemsOf(db, rows)) {
        const isOf = rule.sourceId === undefined || item.brought.some(({ sourceId }) => sourceId === rule.sourceId);
        if (item.cameAt < since || !isOf) continue;
        told.of += 1;
        if (!meets(asked(item))) continue;
        told.hits += 1;
        shown += 1;
        if (shown <= SHOWN) newest.push({ place: places.get(item.id) ?? 0, item });
      }
    }
  }
  newest.sort((a, b) => a.place - b.place);
  return { ...told, newest: newest.slice(0, SHOWN).map(({ item }) => item) };
}

async function itemsOf(db: Database, rows: StandingRow[]): Promise<InboxItem[]> {
  const items = await db.inboxItems.bulkGet(rows.map(({ id }) => id));
  return rows.flatMap((row, index) => seen(keptOf(items[index], row)) ?? []);
}

function asked({ fields, tags, cameAt }: InboxItem) {
  return { fields, tags, addedAt: cameAt };
}
