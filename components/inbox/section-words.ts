import type { InboxView } from '../../lib/ports/inbox.ts';
import { t, uiLocale } from '../ui/i18n.ts';

/** The name of a section: a day in words, or a source. */
export function sectionName(
  by: InboxView['by'],
  key: string,
  titleOf: (sourceId: string) => string | undefined,
): string {
  return by === 'source' ? (titleOf(key) ?? t('inboxUnfollowedSource')) : dayName(key);
}

/** A day of the person's own in words: `Today`, `Yesterday`, `Monday, 23 November`; with its year when that is not this year's. */
export function dayName(day: string, now: Date = new Date()): string {
  const date = new Date(`${day}T12:00:00`);
  if (Number.isNaN(date.getTime())) return day;
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  const daysAgo = Math.round((today.getTime() - date.getTime()) / 86_400_000);
  if (daysAgo === 0 || daysAgo === 1) {
    const words = new Intl.RelativeTimeFormat(uiLocale(), { numeric: 'auto' }).format(-daysAgo, 'day');
    return words.charAt(0).toLocaleUpperCase(uiLocale()) + words.slice(1);
  }
  return new Intl.DateTimeFormat(uiLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(date.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  }).format(date);
}

/** When an instant within a day will be: `14:30`; `Tuesday 08:00` where it is not today. */
export function soonWords(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  return new Intl.DateTimeFormat(uiLocale(), {
    hour: 'numeric',
    minute: '2-digit',
    ...(date.toDateString() !== now.toDateString() && { weekday: 'long' }),
  }).format(date);
}
