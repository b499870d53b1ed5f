const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** What a source asks for is kept, but not beyond this: a wrong `Expires` would silence it for years. */
const LONGEST_ASKED_MS = 7 * DAY_MS;
/** A look that is put off for longer was so while the clock was ahead. */
export const FURTHEST_LOOK_MS = LONGEST_ASKED_MS + DAY_MS;

/** What a source is known to do, and what its last answer asked for. */
export interface Pace {
  /** Items that came in the weeks before, a week. */
  itemsPerWeek: number;
  /** How long the feed itself asks to be left alone (`ttl`, `sy:updatePeriod`). */
  ttlMs?: number;
  /** How long the answer asks to be left alone (`max-age`, `Expires`, `Retry-After`). */
  askedMs?: number;
  /** Checks in a row that failed. */
  failures: number;
}

/**
 * How long a source is left alone: so that about one item is new at each look, between an hour and a day; at least as long as
 * it asks; after failures twice as long each time, up to a day. See rules-sources.md, "Polite".
 */
export function restMs({ itemsPerWeek, ttlMs = 0, askedMs = 0, failures }: Pace): number {
  const byPace = between(HOUR_MS, WEEK_MS / Math.max(itemsPerWeek, 0), DAY_MS);
  const backOff = failures > 0 ? Math.min(DAY_MS, HOUR_MS * 2 ** (failures - 1)) : 0;
  return Math.max(byPace, backOff, Math.min(LONGEST_ASKED_MS, Math.max(ttlMs, askedMs)));
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
