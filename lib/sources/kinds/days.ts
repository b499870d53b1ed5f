const DAY_MS = 86_400_000;

/** The day, `2026-11-29` in UTC, so many days before an ISO instant or a day. */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * DAY_MS).toISOString().slice(0, 10);
}
