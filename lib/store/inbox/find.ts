import { createMeeting } from '../../article/query/meets.ts';
import { parseQuery } from '../../article/query/parse.ts';
import type { InboxReader, InboxView } from '../../ports/inbox.ts';
import { type InboxItem, ITEM_STATES, type ItemState } from '../../sources/inbox-item.ts';
import type { Rule } from '../../sources/rule.ts';
import { localDay } from '../../text/days.ts';
import type { Database } from '../database.ts';
import { itemsWith } from './items.ts';
import { placeOf } from './rows.ts';
import { sourcesOf, within } from './sections.ts';

/** So many are read at a time: a view shows the first that are found, and can stop it. */
const BLOCK = 500;
const SHOWN = 50;

/** Goes through the items of a view in their order, and tells those of which a query is true. */
export async function findItems(
  db: Database,
  { state, by, sourceIds }: InboxView,
  query: string,
  found: (ids: string[], searched: number) => void,
  signal: AbortSignal,
): ReturnType<InboxReader['find']> {
  const meets = createMeeting(parseQuery(query), new Date().toISOString());
  const only = sourceIds && new Set(sourceIds);
  const ids = by === 'source' ? await idsBySource(db, state, sourceIds) : await within(db, { state }).primaryKeys();
  for (let from = 0; from < ids.length && !signal.aborted; from += BLOCK) {
    const block = await read(db, ids.slice(from, from + BLOCK));
    if (signal.aborted) return;
    const met = block.filter((item) => (only?.has(item.sourceId) ?? true) && meets(asked(item)));
    found(
      met.map(({ id }) => id),
      Math.min(from + BLOCK, ids.length),
    );
  }
}

async function idsBySource(db: Database, state: ItemState, sourceIds: string[] | undefined): Promise<string[]> {
  const sources = await sourcesOf(db, state, sourceIds);
  const ids = await Promise.all(sources.map(({ key }) => within(db, { state, sourceId: key }).primaryKeys()));
  return ids.flat();
}

/** What a rule would have done to what came since then. */
export async function previewRule(
  db: Database,
  rule: Pick<Rule, 'query' | 'sourceId'>,
  since: string,
): ReturnType<InboxReader['preview']> {
  const meets = createMeeting(parseQuery(rule.query), new Date().toISOString());
  const places: { id: string; place: number }[] = [];
  for (const state of ITEM_STATES) {
    const to = placeOf(localDay(since), 0);
    const [ids, keys] = await Promise.all([
      within(db, { state, to }).primaryKeys(),
      within(db, { state, to }).keys() as unknown as PromiseLike<[string, number][]>,
    ]);
    for (const [index, id] of ids.entries()) places.push({ id, place: keys[index]?.[1] ?? 0 });
  }
  places.sort((a, b) => a.place - b.place);
  const told = { hits: 0, of: 0, newest: [] as InboxItem[] };
  for (let from = 0; from < places.length; from += BLOCK) {
    for (const item of await read(
      db,
      places.slice(from, from + BLOCK).map(({ id }) => id),
    )) {
      const isOf = rule.sourceId === undefined || item.brought.some(({ sourceId }) => sourceId === rule.sourceId);
      if (item.cameAt < since || !isOf) continue;
      told.of += 1;
      if (!meets(asked(item))) continue;
      told.hits += 1;
      if (told.newest.length < SHOWN) told.newest.push(item);
    }
  }
  return told;
}

async function read(db: Database, ids: string[]): Promise<InboxItem[]> {
  const items = await db.transaction('r', db.inboxItems, db.standings, () => itemsWith(db, ids));
  return items.filter((item) => item !== undefined);
}

function asked({ fields, tags, cameAt }: InboxItem) {
  return { fields, tags, addedAt: cameAt };
}
