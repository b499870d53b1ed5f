import { t, uiLocale } from './i18n.ts';

/** When an ISO instant was, in the person's language: `today, 14:03`, `yesterday`, `3 March`; with its year when that is not this year's. What is no instant as it is written. */
export function formatDay(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const daysAgo = dayOf(now) - dayOf(date);
  if (daysAgo === 0 || daysAgo === 1) {
    const day = new Intl.RelativeTimeFormat(uiLocale(), { numeric: 'auto' }).format(-daysAgo, 'day');
    const time = new Intl.DateTimeFormat(uiLocale(), { timeStyle: 'short' }).format(date);
    return daysAgo === 0 ? t('uiDayAndTime', day, time) : day;
  }
  const sameYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(uiLocale(), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** The days since 1970 where the person is. */
function dayOf(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** Words joined as the person's language does, `volume, issue and pages`. */
export function formatWords(words: string[]): string {
  return new Intl.ListFormat(uiLocale(), { style: 'long', type: 'conjunction' }).format(words);
}
