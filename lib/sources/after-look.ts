import { itemsPerWeek, withActivity } from './activity.ts';
import type { Check, SourceProblem } from './check.ts';
import type { Unknown } from './known.ts';
import { restMs } from './schedule.ts';
import { type AnswerHeaders, askedMsOf, type Validators } from './validators.ts';

/** A server that says that it is asked too often, and not for how long, is left alone for so long. */
const REST_MS = 10 * 60_000;
/** What a server asks for holds for its other sources too, but not for longer. */
export const LONGEST_REST_MS = 86_400_000;
/** Failures in a row after which a source's problem is shown. */
const FAILURES_TOLD = 3;
/** Those that do not pass by themselves. */
const LASTING: readonly SourceProblem[] = [
  'not-permitted',
  'gone',
  'not-found',
  'page',
  'no-feed',
  'refused',
  'too-large',
  'too-deep',
];

/** What is known of a source that was never looked at: it is due. */
export function firstCheck(sourceId: string, now: string): Check {
  return { sourceId, dueAt: now, failures: 0, known: [], activity: [], activityWeek: 0 };
}

/** What an answered look came to. */
export interface AnsweredLook {
  now: string;
  /** Of the last answer. */
  headers: AnswerHeaders;
  validators?: Validators | undefined;
  reached?: string | undefined;
  ttlMs?: number | undefined;
  moved?: Check['moved'];
  /** Absent where nothing is new since the last answer. */
  unknown?: Unknown | undefined;
}

/** What is known of a source after a look that was answered. */
export function afterAnswer(
  before: Check,
  { now, headers, validators, reached, ttlMs, moved, unknown }: AnsweredLook,
): Check {
  const cameOut = (unknown?.added ?? []).map(({ publishedAt }) => publishedAt ?? now);
  const activity = withActivity(before, cameOut, now);
  const ttl = ttlMs ?? before.ttlMs;
  const rest = restMs({
    itemsPerWeek: itemsPerWeek(activity),
    ...(ttl !== undefined && { ttlMs: ttl }),
    askedMs: askedMsOf(headers, Date.parse(now)),
    failures: 0,
  });
  const { problem: _, isAsked: __, restsUntil: ___, moved: ____, ...kept } = before;
  return {
    ...kept,
    ...activity,
    dueAt: later(now, rest),
    lookedAt: now,
    answeredAt: now,
    failures: 0,
    known: unknown?.known ?? before.known,
    ...(validators && { validators }),
    ...(reached !== undefined && { reached }),
    ...(ttl !== undefined && { ttlMs: ttl }),
    ...(moved && { moved }),
  };
}

/** What is known of a source after a look that brought nothing. `isAsked`: the person asked for this look. */
export function afterFailure(
  before: Check,
  {
    now,
    problem,
    headers,
    isAsked,
  }: { now: string; problem: SourceProblem; headers?: AnswerHeaders; isAsked: boolean },
): Check {
  const failures = isFailure(problem) ? before.failures + 1 : before.failures;
  const askedMs = headers ? askedMsOf(headers, Date.parse(now)) : 0;
  const rest = restMs({ itemsPerWeek: itemsPerWeek(before), askedMs, failures });
  const { isAsked: _, restsUntil: __, ...kept } = before;
  const restsUntil = restOf(problem, askedMs, now);
  return {
    ...kept,
    dueAt: later(now, rest),
    lookedAt: now,
    failures,
    problem,
    ...(isAsked && { isAsked: true as const }),
    ...(restsUntil && { restsUntil }),
  };
}

/** Its server is left alone until `until`, for what it said of another source: that is no failure of this one. */
export function afterRest(
  before: Check,
  { now, until, isAsked }: { now: string; until: string; isAsked: boolean },
): Check {
  const dueAt = before.dueAt > until ? before.dueAt : until;
  if (!isAsked) return { ...before, dueAt };
  return { ...before, dueAt, lookedAt: now, problem: 'rate-limited', isAsked };
}

/** The problem that a person is to be told of: after three failures in a row, or at once where they asked for the look, or where it does not pass by itself. */
export function shownProblem({
  problem,
  failures,
  isAsked,
}: Pick<Check, 'problem' | 'failures' | 'isAsked'>): SourceProblem | undefined {
  const isShown = failures >= FAILURES_TOLD || isAsked || (problem && LASTING.includes(problem));
  return isShown ? problem : undefined;
}

/** What is no failure: nobody was asked, or the answer was plain. */
function isFailure(problem: SourceProblem): boolean {
  return problem !== 'not-permitted' && problem !== 'gone';
}

function restOf(problem: SourceProblem, askedMs: number, now: string): string | undefined {
  const ms = problem === 'rate-limited' ? Math.max(REST_MS, askedMs) : problem === 'server' ? askedMs : 0;
  return ms > 0 ? later(now, Math.min(ms, LONGEST_REST_MS)) : undefined;
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
