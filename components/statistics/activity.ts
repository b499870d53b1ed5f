import type { Activity } from '../../lib/ports/search.ts';
import type { MessageKey } from '../ui/i18n.ts';

/** What is counted, in the order of its bars. */
export const KINDS = ['saved', 'read', 'shared'] as const satisfies (keyof Activity)[];

export type Kind = (typeof KINDS)[number];

export const KIND_WORDS: Record<Kind, MessageKey> = { saved: 'statSaved', read: 'statRead', shared: 'statShared' };

/** The kinds that something was ever done of; what is saved and read is counted from the start. */
export function kindsOf(rows: readonly Activity[]): Kind[] {
  return KINDS.filter((kind) => kind !== 'shared' || rows.some((row) => row.shared > 0));
}

export type Week = { week: string } & Activity;

const DAY_MS = 86_400_000;

/** The last `count` weeks up to that of `now`, the oldest first, those without anything too. */
export function lastWeeks(weeks: readonly Week[], count: number, now: Date): Week[] {
  const known = new Map(weeks.map((week) => [week.week, week]));
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const monday = today - ((today / DAY_MS + 3) % 7) * DAY_MS;
  return Array.from({ length: count }, (_, index) => {
    const week = new Date(monday - (count - 1 - index) * 7 * DAY_MS).toISOString().slice(0, 10);
    return known.get(week) ?? { week, saved: 0, read: 0, shared: 0 };
  });
}

/** The sum of each kind. */
export function totalOf(rows: readonly Activity[]): Activity {
  const sum = (kind: keyof Activity) => rows.reduce((total, row) => total + row[kind], 0);
  return { saved: sum('saved'), read: sum('read'), shared: sum('shared') };
}

/** A round number at or above the highest value, for the end of a scale; 1 where there is nothing. */
export function scaleEnd(highest: number): number {
  if (highest <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= highest) ?? highest;
}
