import { type InboxItem, ITEM_STATES, type Standing } from '../../sources/inbox-item.ts';
import type { MergedItem } from '../../sources/one-item.ts';

/**
 * Beside the states that a person sees: of what only an unfollowed source brought (`gone`), and of what was kept long enough, of
 * which only its keys are left, so that it does not come again as new (`purged`).
 */
export const ROW_STATES = [...ITEM_STATES, 'gone', 'purged'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What an item is. */
export interface ItemRow extends MergedItem {
  /** `guidKey` of all that was brought and shared. */
  guids: string[];
}

/** Where an item stands: apart from what it is, which is long and has many keys, so that thousands can be dismissed. */
export interface StandingRow extends Omit<Standing, 'state'> {
  state: RowState;
  /** Its place among all others, the first one lowest: by day, the newest first, then by rank. */
  place: number;
}

/** How many are in a state, of a day or of a source: to count 100,000 in an index takes a second. See `write.ts`. */
export interface TallyRow {
  id: string;
  count: number;
}

/** An item under work. */
export type Kept = Omit<InboxItem, 'state'> & { state: RowState };

/** What one source calls one thing, as it is found again. */
export function guidKey({ sourceId, guid }: { sourceId: string; guid: string }): string {
  return `${sourceId} ${guid}`;
}

const DAY_MS = 86_400_000;
const RANKS = 10_000;
/** Later days do not come: the year 2243. */
const LAST_DAY = 100_000;

/** The place of what stands highest on a day; every other of that day comes after, before `placeOf` the day before. */
export function placeOf(day: string, rank = RANKS - 1): number {
  return (LAST_DAY - Date.parse(`${day}T00:00:00Z`) / DAY_MS) * RANKS + (RANKS - 1 - rank);
}

/** The day of a place, and where it ends. */
export function dayOfPlace(place: number): { day: string; from: number; to: number } {
  const from = Math.floor(place / RANKS) * RANKS;
  const day = new Date((LAST_DAY - from / RANKS) * DAY_MS).toISOString().slice(0, 10);
  return { day, from, to: from + RANKS - 1 };
}

/** An item as it is written. */
export function rowsOf(item: Kept): { row: ItemRow; standing: StandingRow } {
  const { id, keys, fields, brought, sharedBy, notKeys, ...standing } = item;
  const [only, ...others] = brought;
  return {
    row: {
      id,
      keys,
      // The very same object is written once.
      fields: only && others.length === 0 ? only.fields : fields,
      brought,
      sharedBy,
      ...(notKeys && { notKeys }),
      guids: [...new Set([...brought, ...sharedBy].map(guidKey))],
    },
    standing: { id, ...standing, place: placeOf(item.day, item.rank) },
  };
}

/** What is kept of an item, in whatever state; `undefined` where a part of it is missing. */
export function keptOf(row: ItemRow | undefined, standing: StandingRow | undefined): Kept | undefined {
  if (!row || !standing) return undefined;
  const { guids: _, ...merged } = row;
  const { place: __, ...rest } = standing;
  return { ...merged, ...rest };
}

/** The item for a view; `undefined` for what a person does not see. */
export function seen(kept: Kept | undefined): InboxItem | undefined {
  return kept && isSeen(kept.state) ? { ...kept, state: kept.state } : undefined;
}

/** Does a person see what is in this state? */
export function isSeen(state: RowState): state is InboxItem['state'] {
  return state !== 'gone' && state !== 'purged';
}
