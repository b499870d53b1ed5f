import type { PartialDate } from './article.ts';

/** The year of a date, of its beginning if it is an interval. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The first part of an interval; any other date as it is. */
export function startOf(date: PartialDate): PartialDate {
  return date.split('/')[0] ?? date;
}

/** The more exact of two dates where one is the other with more said (`2023`, `2023-05-12`); else the first. */
export function moreExact(a: PartialDate, b: PartialDate): PartialDate {
  return b.length > a.length && b.startsWith(a) ? b : a;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Is a text such a date, or an interval of two? */
export function isPartialDate(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => DATE.test(part));
}

/** A date in the person's language, as exact as it is; what is none as it is written. */
export function formatDate(date: PartialDate, locale: string): string {
  if (!isPartialDate(date)) return date;
  const [from = '', to] = date.split('/');
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(from.length > 4 && { month: from.length > 7 ? 'short' : 'long' }),
    ...(from.length > 7 && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return to ? format.formatRange(toInstant(from), toInstant(to)) : format.format(toInstant(from));
}

function toInstant(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
