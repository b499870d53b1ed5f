const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Offsets in hours of the zones that RFC 822 names, and of two that feeds name besides. */
const ZONES = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
  ['cet', 1],
  ['cest', 2],
]);

/**
 * The instant of a feed's date (ISO 8601, RFC 822 and what publishers make of them), as ISO; one that is after `now` is `now`:
 * a feed that dates ahead would else stand on top of everything. `undefined` where it is no date.
 */
export function momentOf(raw: string, now: string): string | undefined {
  const text = raw.trim().slice(0, 100);
  const at = fromIso(text) ?? fromRfc822(text);
  if (at === undefined || !Number.isFinite(at)) return undefined;
  return new Date(Math.min(at, Date.parse(now))).toISOString();
}

function fromIso(text: string): number | undefined {
  const found =
    /^(\d{4})-(\d\d?)(?:-(\d\d?))?(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (!found) return undefined;
  const [, year, month, day = 1, hour = 0, minute = 0, second = 0, zone] = found;
  return instant([year, month, day, hour, minute, second].map(Number), offsetMinutes(zone));
}

function fromRfc822(text: string): number | undefined {
  const found =
    /^(?:[a-z]{3,9}\.?,?\s+)?(\d\d?)[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d\d)(?:,?\s+(\d\d?):(\d\d)(?::(\d\d))?)?\s*([a-z]{1,4}|[+-]\d\d:?\d\d)?/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, day, name = '', year = '', hour = 0, minute = 0, second = 0, zone] = found;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  return instant([full, month, Number(day), Number(hour), Number(minute), Number(second)], offsetMinutes(zone));
}

function instant([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: number[], offset: number) {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60)
    return undefined;
  return Date.UTC(year, month - 1, day, hour, minute - offset, second);
}

function offsetMinutes(zone = 'Z'): number {
  const named = ZONES.get(zone.toLowerCase());
  if (named !== undefined) return named * 60;
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}
