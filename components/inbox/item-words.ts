import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import { t, uiLocale } from '../ui/i18n.ts';

/** So much of a post stands for the title that it has not. */
const TITLE = 180;
/** More than a line holds. */
const BEGINNING = 160;

/** What an item without a title is called: how its text begins, else its address. */
export function untitled({ fields: { excerpt, abstract, url }, brought }: InboxItem): string {
  const text = (excerpt ?? abstract)?.replace(/\s+/g, ' ').trim();
  if (text) return text.length > TITLE ? `${text.slice(0, TITLE).trimEnd()}…` : text;
  return url ?? brought.find(({ media }) => media)?.media ?? t('popupNoTitle');
}

/** How its text begins, for the last line of a row; empty where that is all that it is called by. */
export function beginningOf({ fields: { title, abstract, excerpt } }: InboxItem): string {
  return title ? (abstract ?? excerpt ?? '').slice(0, BEGINNING).replace(/\s+/g, ' ') : '';
}

/** When an item came out, by its sources, as short as can be: the day, with the year where it is not this one's. `undefined` where none says so. */
export function dateWords(item: InboxItem, now: Date = new Date()): string | undefined {
  const published = item.brought.find(({ publishedAt }) => publishedAt)?.publishedAt ?? item.sharedBy[0]?.at;
  const date = new Date(published ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return undefined;
  return dayFormat(uiLocale(), date.getFullYear() !== now.getFullYear()).format(date);
}

/** Made once: making one costs more than all else of a row. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string, hasYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasYear}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(hasYear && { year: 'numeric' }) });
  dayFormats.set(key, made);
  return made;
}

/** Is it the sound or film of an episode? */
export function isEpisode({ brought }: InboxItem): boolean {
  return brought.some(({ media }) => media !== undefined);
}

/** The sources that brought it, each once, the first come first. */
export function carriers({ brought }: InboxItem): string[] {
  return [...new Set(brought.map(({ sourceId }) => sourceId))];
}
