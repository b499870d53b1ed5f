const DAY_MS = 86_400_000;

/** The day, `2026-11-29` in UTC, so many days before an ISO instant or a day. */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * DAY_MS).toISOString().slice(0, 10);
}

/** How far back the first look at a registry goes: as many days as this; of a quiet source a few items, as old as that. */
export const FIRST_DAYS = 62;
export const FIRST_LEAST = 10;
export const FIRST_OLDEST_DAYS = 400;
/** Items of the first look. */
export const FIRST_MOST = 60;

/** Is what stands at this place of a first look, newest first, of it: new enough, or one of the few? `at` is an ISO instant or a day. */
export function isOfFirstLook(place: number, at: string, now: string): boolean {
  return place < FIRST_LEAST || at >= daysBefore(now, FIRST_DAYS);
}

/**
 * The day from which the next look at a registry asks: some days before the newest item that is known, since registries find
 * things late; but not before the oldest that a full first look held. `undefined` where nothing is known.
 */
export function nextSince(
  newest: string | undefined,
  overlapDays: number,
  now: string,
  oldest?: string,
): string | undefined {
  if (!newest) return undefined;
  // What is dated ahead would silence its registry until then.
  const known = Date.parse(newest) < Date.parse(now) ? newest : now;
  const [since, least] = [daysBefore(known, overlapDays), oldest?.slice(0, 10) ?? ''];
  return [since, least].sort().at(-1);
}
