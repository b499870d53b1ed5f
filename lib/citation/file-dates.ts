import type { PartialDate } from '../article/article.ts';
import { moreExact } from '../article/dates.ts';
import { parseDate } from '../article/parse-date.ts';

/** The date of an EDTF interval or a date, or of any other text that has one; day and month as the file's own order says. */
export function fileDate(raw: string | undefined): PartialDate | undefined {
  const text = raw?.slice(0, 100).trim();
  if (!text) return undefined;
  const span = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(text);
  if (!span) return parseDate(text);
  const [from, to] = [parseDate(span[1] ?? ''), parseDate(span[2] ?? '')];
  return from && to && from < to ? `${from}/${to}` : from;
}

/** The date that is most exact among those of one year; else the first. */
export function mostExact(dates: (PartialDate | undefined)[]): PartialDate | undefined {
  const known = dates.filter((date) => date !== undefined);
  const [first] = known;
  return (
    first &&
    known.reduce(
      (best, date) => (date.includes('/') && date.startsWith(best.slice(0, 4)) ? date : moreExact(best, date)),
      first,
    )
  );
}
