import type { SourceProblem } from '../../lib/sources/check.ts';
import type { Source, SourceKindName, Where } from '../../lib/sources/source.ts';
import { type MessageKey, t, tn, uiLocale } from '../ui/i18n.ts';
import { perWeek, total, WEEKS } from './standing.ts';

const KINDS: Record<SourceKindName, MessageKey> = {
  journal: 'sourcesKindJournal',
  feed: 'sourcesKindFeed',
  pubmed: 'sourcesKindPubmed',
  preprints: 'sourcesKindPreprints',
  author: 'sourcesKindAuthor',
  bluesky: 'sourcesKindBluesky',
  mastodon: 'sourcesKindMastodon',
  youtube: 'sourcesKindYoutube',
};

/** What kind of source it is, in a word or two. */
export function kindWords(where: Where): string {
  return t(KINDS[where.kind]);
}

const PROBLEMS: Record<SourceProblem, MessageKey> = {
  unreachable: 'sourcesWhyUnreachable',
  timeout: 'sourcesWhyTimeout',
  'not-permitted': 'sourcesWhyNotPermitted',
  refused: 'sourcesWhyRefused',
  'not-found': 'sourcesWhyNotFound',
  gone: 'sourcesWhyGone',
  'rate-limited': 'sourcesWhyRateLimited',
  server: 'sourcesWhyServer',
  'bad-answer': 'sourcesWhyBadAnswer',
  empty: 'sourcesWhyEmpty',
  page: 'sourcesWhyPage',
  'no-feed': 'sourcesWhyNoFeed',
  'too-large': 'sourcesWhyTooLarge',
  'too-deep': 'sourcesWhyTooDeep',
};

/** Why a look brought nothing, and what happens next or can be done. */
export function problemWords(problem: SourceProblem): string {
  return t(PROBLEMS[problem]);
}

/** How much it brings: `3 a week`; `2 in 12 weeks` where that is less than one; nothing where nothing is known. */
export function rateWords(weeks: readonly number[]): string {
  if (weeks.length === 0) return '';
  const rate = perWeek(weeks);
  if (rate >= 1) return tn('sourcesPerWeek', Math.round(rate));
  const sum = total(weeks);
  if (sum === 0) return weeks.length < WEEKS ? t('sourcesNothingYet') : t('sourcesNothingLately');
  return tn('sourcesInWeeks', weeks.length, String(sum));
}

/** When a look was or will be: `today, 14:03`, `tomorrow, 09:00`, `3 March`. `now` and `instant` are ISO instants. */
export function lookWords(instant: string, now: string): string {
  const [date, today] = [new Date(instant), new Date(now)];
  const days = dayOf(date) - dayOf(today);
  if (Math.abs(days) > 1) return new Intl.DateTimeFormat(uiLocale(), { day: 'numeric', month: 'long' }).format(date);
  const day = new Intl.RelativeTimeFormat(uiLocale(), { numeric: 'auto' }).format(days, 'day');
  return t('uiDayAndTime', day, new Intl.DateTimeFormat(uiLocale(), { timeStyle: 'short' }).format(date));
}

function dayOf(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** The folder by its names, outermost first. */
export function folderWords(path: Source['folder']): string {
  return path.length === 0 ? t('sourcesTop') : path.join(' / ');
}
