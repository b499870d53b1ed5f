import type { Check } from './check.ts';

/** A feed that answers elsewhere has moved when it did so at so many looks, over so long: browsers do not tell for how long a redirect is meant. */
const LOOKS = 3;
const LONG_MS = 2 * 86_400_000;

/** Where it answered, beside where it was asked, as `Check.moved`; `undefined` where that is the same. */
export function movedAfter(
  before: Check['moved'],
  { asked, answered, now }: { asked: string; answered: string; now: string },
): Check['moved'] {
  const to = addressOf(answered);
  if (to === undefined || to === addressOf(asked)) return undefined;
  return before?.to === to ? { ...before, times: before.times + 1 } : { to, times: 1, since: now };
}

/** Has it moved for good? */
export function isMoved(moved: Check['moved'], now: string): moved is NonNullable<Check['moved']> {
  return moved !== undefined && moved.times >= LOOKS && Date.parse(now) - Date.parse(moved.since) >= LONG_MS;
}

/** An address of the web without its fragment; `undefined` where it is none. */
export function addressOf(url: string): string | undefined {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  address.hash = '';
  return address.href;
}
