import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { beginIssue, beginSeries, nextNumber } from '../../lib/digest/begin-issue.ts';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import type { DigestReader } from '../../lib/ports/digests.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { t, uiLocale } from '../ui/i18n.ts';

/** What makes ids and tells the time, for what is made now. */
export function making(): { newId: () => string; now: string } {
  return { newId: () => crypto.randomUUID(), now: new Date().toISOString() };
}

/** Keeps a new series of that name, and answers it: cited in the style that the person cites in, in their language. */
export async function makeSeries({ tasks, store }: Pick<Sheaf, 'tasks' | 'store'>, name: string): Promise<Series> {
  const begin = {
    intro: t('digestIntroBegins'),
    closing: t('digestClosingBegins'),
    style: (await store.settings.get('citationStyle')) || (SHIPPED_STYLES[0]?.id ?? ''),
    template: 'full',
    language: uiLocale(),
  };
  const series = beginSeries(name, begin, making());
  await tasks.createSeries(series);
  return series;
}

/** Keeps a new issue of a series with no entries and answers it; its intro and closing are the series' own, filled in only as it goes out. */
export async function makeIssue({ tasks }: Pick<Sheaf, 'tasks'>, room: DigestReader, series: Series): Promise<Issue> {
  const number = nextNumber(await room.issues(series.id));
  const { intro, closing } = series;
  const issue = beginIssue(series, { number, intro, closing }, making());
  await tasks.createIssue(issue, []);
  return issue;
}
