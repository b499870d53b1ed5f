import Dexie, { type Collection } from 'dexie';
import type { InboxSection } from '../../ports/inbox.ts';
import type { Database } from '../database.ts';
import { dayOfPlace, type RowState, type StandingRow } from './rows.ts';

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

function boundsOf({ state, sourceId, from, to }: Stretch) {
  const before = sourceId === undefined ? [state] : [state, sourceId];
  return {
    index: sourceId === undefined ? '[state+place]' : '[state+sourceId+place]',
    lower: [...before, from ?? Dexie.minKey],
    upper: [...before, to ?? Dexie.maxKey],
  };
}

/** How many stand on each day, the newest first; of the newest days only that hold so many together, where that is told. */
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

/** How many of each source stand there, the fullest first; of these sources only, where they are named. */
export async function sourcesOf(
  db: Database,
  state: RowState,
  sourceIds: readonly string[] | undefined,
): Promise<InboxSection[]> {
  const ids = sourceIds ? [...new Set(sourceIds)] : await namedIn(db, state);
  const counted = await Promise.all(
    ids.map(async (key) => ({ key, count: await within(db, { state, sourceId: key }).count() })),
  );
  return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The sources that the index names: it is asked for the next one after each. */
async function namedIn(db: Database, state: RowState): Promise<string[]> {
  const ids: string[] = [];
  for (let after: unknown = Dexie.minKey; ; after = [ids.at(-1), Dexie.maxKey]) {
    const lower = Array.isArray(after) ? [state, ...after] : [state, after, Dexie.minKey];
    const [next] = (await db.standings
      .where('[state+sourceId+place]')
      .between(lower, [state, Dexie.maxKey, Dexie.maxKey], false, false)
      .limit(1)
      .keys()) as unknown as [string, string, number][];
    if (!next) return ids;
    ids.push(next[1]);
  }
}
