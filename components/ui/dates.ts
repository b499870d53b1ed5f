import { uiLocale } from './i18n.ts';

/** The day of an ISO instant as the person's language writes it, `3 March`; with its year when that is not this year's. */
export function formatDay(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  const sameYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(uiLocale(), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** Words joined as the person's language does, `volume, issue and pages`. */
export function formatWords(words: string[]): string {
  return new Intl.ListFormat(uiLocale(), { style: 'long', type: 'conjunction' }).format(words);
}
