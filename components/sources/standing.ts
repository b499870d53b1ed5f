import type { Health } from '../../lib/ports/following.ts';
import { shownProblem } from '../../lib/sources/after-look.ts';
import { calledOf } from '../../lib/sources/called.ts';
import type { SourceProblem } from '../../lib/sources/check.ts';
import type { Source } from '../../lib/sources/source.ts';
import { type FollowedAs, followedBy } from './followed-keys.ts';

const WEEK_MS = 7 * 86_400_000;
/** Weeks that the activity of a source is shown for. */
export const WEEKS = 12;
/** How a source fares, in what the page shows of it. */
export interface Standing {
  source: Source;
  check?: Health;
  /** ISO instant at which it is looked at by itself; none where it is not. */
  nextAt?: string;
  /** New items of each of the last weeks that are known of, this week's last. */
  weeks: number[];
  /** The name of another source whose feed it leads to. */
  sameAs?: string;
  /** Why it brings nothing, where the person is to know. */
  problem?: SourceProblem;
}

/** How each source fares; `now` is an ISO instant. `isAutomatic`: what is followed is looked at by itself. */
export function standings(
  sources: readonly Source[],
  checks: readonly Health[],
  now: string,
  isAutomatic: boolean,
): Standing[] {
  const known = new Map(checks.map((check) => [check.sourceId, check]));
  const called = sources.map((source) => ({ ...source, title: calledOf(source) }));
  const followedAs = followedBy(called);
  return called.map((source) => {
    const check = known.get(source.id);
    const told = check && shownProblem(check);
    // One that has ended is paused for that.
    const problem = source.isPaused && told !== 'gone' ? undefined : told;
    const nextAt = isAutomatic && !source.isPaused ? check?.dueAt : undefined;
    const sameAs = check && leadsTo(source, check, followedAs);
    return {
      source,
      weeks: check ? weeksUntil(check, now) : [],
      ...(check && { check }),
      ...(nextAt !== undefined && { nextAt }),
      ...(sameAs !== undefined && { sameAs }),
      ...(problem && { problem }),
    };
  });
}

function leadsTo({ id, where }: Source, { moved }: Health, followedAs: FollowedAs): string | undefined {
  const other = where.kind === 'feed' && moved ? followedAs({ ...where, url: moved.to }) : undefined;
  return other?.id === id ? undefined : other?.title;
}

/** The activity up to the week of `now`: weeks in which nothing was looked at brought nothing. */
export function weeksUntil(
  { activity, activityWeek }: Pick<Health, 'activity' | 'activityWeek'>,
  now: string,
): number[] {
  if (activity.length === 0) return [];
  const since = Math.floor(Date.parse(now) / WEEK_MS) - activityWeek;
  const missed = Array.from({ length: Math.min(WEEKS, Math.max(0, since)) }, () => 0);
  return [...activity, ...missed].slice(-WEEKS);
}

/** New items a week, over the weeks that are known. */
export function perWeek(weeks: readonly number[]): number {
  return weeks.length === 0 ? 0 : total(weeks) / weeks.length;
}

/** New items in all of the weeks. */
export function total(weeks: readonly number[]): number {
  return weeks.reduce((sum, count) => sum + count, 0);
}
