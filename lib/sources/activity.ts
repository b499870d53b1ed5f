import type { Check } from './check.ts';

const WEEK_MS = 604_800_000;
const WEEKS = 12;
/** The pace is that of the last weeks: a journal that woke up is not judged by its year of sleep. */
const PACE_WEEKS = 4;

type Activity = Pick<Check, 'activity' | 'activityWeek'>;

/** With new items in the weeks in which they came out (ISO instants); older ones than are counted are left out. */
export function withActivity(before: Activity, cameOut: readonly string[], now: string): Activity {
  const activityWeek = weekOf(now);
  const gone = Math.max(0, Math.min(WEEKS, activityWeek - before.activityWeek));
  const kept = [...before.activity, ...Array<number>(before.activity.length > 0 ? gone : 0).fill(0)];
  const oldest = Math.max(0, ...cameOut.map((each) => activityWeek - weekOf(each)).filter((age) => age < WEEKS));
  const length = Math.min(WEEKS, Math.max(kept.length, oldest + 1));
  const activity = [...Array<number>(Math.max(0, length - kept.length)).fill(0), ...kept].slice(-WEEKS);
  for (const each of cameOut) {
    const at = activity.length - 1 - Math.max(0, activityWeek - weekOf(each));
    if (at >= 0) activity[at] = (activity[at] ?? 0) + 1;
  }
  return { activity, activityWeek };
}

/** New items a week, of late. */
export function itemsPerWeek({ activity }: Pick<Check, 'activity'>): number {
  const late = activity.slice(-PACE_WEEKS);
  return late.reduce((sum, count) => sum + count, 0) / Math.max(1, late.length);
}

/** The number of a week since 1970. */
function weekOf(instant: string): number {
  return Math.floor(Date.parse(instant) / WEEK_MS);
}
