import type { FeedProblem } from './item.ts';
import type { Validators } from './validators.ts';

/** Why a look at a source brought nothing. The interface picks the words. */
export type SourceProblem =
  | FeedProblem
  /** No network, or none that leads there: browsers do not tell which. */
  | 'unreachable'
  | 'timeout'
  /** The person has not let Sheaf reach this site, or took that back. */
  | 'not-permitted'
  /** The server says no (401, 403, other 4xx). */
  | 'refused'
  | 'not-found'
  /** It says that it has ended (410). */
  | 'gone'
  | 'rate-limited'
  | 'server'
  /** An answer that its kind does not give. */
  | 'bad-answer';

/** What Sheaf knows of a source from looking at it: its health, and what makes the next look cheap. */
export interface Check {
  sourceId: string;
  /** ISO instant of the next look. */
  dueAt: string;
  /** ISO instant of the last look, whatever came of it. */
  lookedAt?: string;
  /** ISO instant of the last look that was answered. */
  answeredAt?: string;
  /** Looks in a row that failed, and why the last one did. */
  failures: number;
  problem?: SourceProblem;
  /** The person asked for the look that failed: they are told of the problem at once. See `shownProblem`. */
  isAsked?: true;
  validators?: Validators;
  /** Up to where a registry was read: what its kind says with each answer. */
  reached?: string;
  /** What the last answers held: of each item the hash of its name and, after a space, of what it said. */
  known: string[];
  /** New items of each week, this week's last, at most twelve; `activityWeek` is this week's number since 1970. */
  activity: number[];
  activityWeek: number;
  /** The other address at which it answered at each of the last looks, how often in a row and since when (ISO instant). */
  moved?: { to: string; times: number; since: string /** It says so itself. */; isSaid?: true };
  ttlMs?: number;
  /** ISO instant before which its server asked not to be asked again, for whatever source. */
  restsUntil?: string;
}
