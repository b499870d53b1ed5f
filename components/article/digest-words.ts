import type { Issue, Series } from '../../lib/digest/issue.ts';
import { isolated, t, uiLocale } from '../ui/i18n.ts';

/** `No. 12`. */
export function numberName({ number }: Pick<Issue, 'number'>): string {
  return t('digestNo', String(number));
}

/** `Rheum weekly, No. 12`. */
export function issueName({ name }: Pick<Series, 'name'>, issue: Pick<Issue, 'number'>): string {
  return t('digestIssueOf', isolated(name || t('digestUnnamed')), numberName(issue));
}

/** How many articles an issue has. */
export function sizeOf({ sections }: Pick<Issue, 'sections'>): number {
  return sections.reduce((count, { entryIds }) => count + entryIds.length, 0);
}

/** The day that an issue is dated, or went out, in the person's language; nothing for a draft without one. */
export function issueDay({ date, publishedAt }: Pick<Issue, 'date' | 'publishedAt'>): string | undefined {
  const day = date ?? publishedAt;
  if (day === undefined) return undefined;
  const isDay = !day.includes('T');
  const at = new Date(isDay ? `${day}T00:00:00Z` : day);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'long', ...(isDay && { timeZone: 'UTC' }) }).format(at);
}
