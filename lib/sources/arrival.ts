import type { Bringing } from './one-item.ts';

/** What came out in so many days before its source was followed is new then; */
const NEW_DAYS = 30;
/** of a source that seldom brings anything its last few are, so that the person sees what it is like; */
const FEWEST_NEW = 5;
/** and of one that brings much no more than can be looked through. */
const MOST_NEW = 50;
/** Later, what came out so long before is no news: a publisher put in its old volumes. */
const OLD_DAYS = 365;
const DAY_MS = 86_400_000;

export interface Arrival {
  cameAt: string;
  /** Is it to be dealt with, or passed over as too old? */
  isNew: boolean;
}

/**
 * When each of what a look at a source brought is said to have come: at the first look when it came out, so that what was there
 * before lies under its days, and the older of it is passed over; later when Sheaf saw it.
 */
export function arrivalsOf(brought: readonly Bringing[], isFirstLook: boolean): Arrival[] {
  if (!isFirstLook) return brought.map((each) => ({ cameAt: each.at, isNew: each.isShared === true || !isOld(each) }));
  const outAt = brought.map((each) => (each.publishedAt && each.publishedAt < each.at ? each.publishedAt : each.at));
  const newestFirst = [...brought.keys()].sort((a, b) => ((outAt[a] ?? '') < (outAt[b] ?? '') ? 1 : -1));
  const placeOf = new Map(newestFirst.map((index, place) => [index, place]));
  return brought.map(({ at }, index) => {
    const cameAt = outAt[index] ?? at;
    const place = placeOf.get(index) ?? 0;
    const isRecent = Date.parse(at) - Date.parse(cameAt) <= NEW_DAYS * DAY_MS;
    return { cameAt, isNew: place < FEWEST_NEW || (isRecent && place < MOST_NEW) };
  });
}

/** By the end of the year, month or day that it says. */
function isOld({ fields, at }: Bringing): boolean {
  const [year, month, day] = (fields.issued?.split('/').at(-1) ?? '').split('-').map(Number);
  if (!year) return false;
  const end = day
    ? Date.UTC(year, (month ?? 1) - 1, day + 1)
    : month
      ? Date.UTC(year, month, 1)
      : Date.UTC(year + 1, 0, 1);
  return Date.parse(at) - end > OLD_DAYS * DAY_MS;
}
