import type { Check } from './check.ts';

/** A feed that answers elsewhere has moved when it did so at so many looks, over so long: browsers do not tell for how long a redirect is meant. */
const LOOKS = 3;
const LONG_MS = 2 * 86_400_000;

/** Where it answered, or says that it is, beside where it was asked, as `Check.moved`; `undefined` where that is the same. */
export function movedAfter(
  before: Check['moved'],
  { asked, answered, said, now }: { asked: string; answered: string; said?: string | undefined; now: string },
): Check['moved'] {
  const own = said === undefined ? undefined : addressOf(said);
  const to = own ?? addressOf(answered);
  if (to === undefined || to === addressOf(asked)) return undefined;
  const isAgain = before?.to === to;
  return {
    to,
    times: isAgain ? before.times + 1 : 1,
    since: isAgain ? before.since : now,
    ...(own && { isSaid: true as const }),
  };
}

/** Has it moved for good? */
export function isMoved({ times, since, isSaid }: NonNullable<Check['moved']>, now: string): boolean {
  return isSaid || (times >= LOOKS && Date.parse(now) - Date.parse(since) >= LONG_MS);
}

/** An address of the web without its fragment; `undefined` where it is none. */
function addressOf(url: string): string | undefined {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  address.hash = '';
  return address.href;
}
