import Dexie, { type Collection } from 'dexie';
import type { InboxSection, InboxView } from '../../ports/inbox.ts';
import type { Database } from '../database.ts';
import { dayOfPlace, type RowState, type StandingRow } from './rows.ts';
import { tallyOf } from './write.ts';

/** A stretch of an index of the standings: of one source, or of all; between two places, both included, or all of them. */
export interface Stretch {
  state: RowState;
  sourceId?: string;
  from?: number;
  to?: number;
}

/** The standings of a stretch in their order. */
export function within(db: Database, stretch: Stretch): Collection<StandingRow, string> {
  const { index, lower, upper } = boundsOf(stretch);
  return db.standings.where(index).between(lower, upper, true, true);
}

/** So many are read at a time. */
const BLOCK = 500;

/** The standings of a stretch in their order, in blocks. */
export async function* blocksOf(db: Database, stretch: Stretch): AsyncIterable<StandingRow[]> {
  let begin = { place: stretch.from, skip: 0 };
  for (;;) {
    const { place, skip } = begin;
    const rest = within(db, { ...stretch, ...(place !== undefined && { from: place }) });
    const rows = await (skip > 0 ? rest.offset(skip) : rest).limit(BLOCK).toArray();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    const here = rows.filter((row) => row.place === last.place).length;
    // Many can stand at one place.
    begin = { place: last.place, skip: here + (last.place === place ? skip : 0) };
  }
}

function boundsOf({ state, sourceId, from, to }: Stretch) {
  const before = sourceId === undefined ? [state] : [state, sourceId];
  return {
    index: sourceId === undefined ? '[state+place]' : '[state+sourceId+place]',
    lower: [...before, from ?? Dexie.minKey],
    upper: [...before, to ?? Dexie.maxKey],
  };
}

/** How many of a source stand on each day, the newest first, counted in the index; of the newest days only that hold so many together, where that is told. */
export async function daysOf(db: Database, stretch: Stretch, most = Number.POSITIVE_INFINITY): Promise<InboxSection[]> {
  const counts: { key: string; count: PromiseLike<number> }[] = [];
  let total = 0;
  for (let from: number | undefined; total < most; ) {
    const [first] = (await within(db, { ...stretch, ...(from !== undefined && { from }) })
      .limit(1)
      .keys()) as unknown as [...unknown[], number][];
    if (!first) break;
    const day = dayOfPlace(first.at(-1) as number);
    const count = within(db, { ...stretch, from: day.from, to: day.to }).count();
    counts.push({ key: day.day, count });
    if (most !== Number.POSITIVE_INFINITY) total += await count;
    from = day.to + 1;
  }
  return Promise.all(counts.map(async ({ key, count }) => ({ key, count: await count })));
}

/** How many are in a state, of each day or source. */
export async function talliesOf(
  db: Database,
  state: RowState,
  by: InboxView['by'],
  keys?: readonly string[],
): Promise<InboxSection[]> {
  const before = tallyOf(state, by, '');
  const rows = keys
    ? (await db.tallies.bulkGet(keys.map((key) => before + key))).filter((row) => row !== undefined)
    : await db.tallies.where('id').startsWith(before).toArray();
  return rows.map(({ id, count }) => ({ key: id.slice(before.length), count }));
}

/** See `InboxReader.sections`. */
export async function sectionsOf(db: Database, { state, by, sourceIds }: InboxView): Promise<InboxSection[]> {
  if (by === 'source') return fullestFirst(await talliesOf(db, state, by, sourceIds && [...new Set(sourceIds)]));
  if (!sourceIds) return newestFirst(await talliesOf(db, state, by));
  const counts = new Map<string, number>();
  const days = await Promise.all([...new Set(sourceIds)].map((sourceId) => daysOf(db, { state, sourceId })));
  for (const { key, count } of days.flat()) counts.set(key, (counts.get(key) ?? 0) + count);
  return newestFirst([...counts].map(([key, count]) => ({ key, count })));
}

function newestFirst(days: InboxSection[]): InboxSection[] {
  return days.sort((a, b) => (a.key < b.key ? 1 : -1));
}

function fullestFirst(sources: InboxSection[]): InboxSection[] {
  return sources.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
