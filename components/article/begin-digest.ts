import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { beginIssue, beginSeries, nextNumber } from '../../lib/digest/begin-issue.ts';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import type { WordFacts } from '../../lib/digest/template/fill-words.ts';
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

/** Keeps a new issue of a series with no entries, its words begun by the series' templates, and answers it; `count` articles are to come into it. */
export async function makeIssue(
  { tasks }: Pick<Sheaf, 'tasks'>,
  room: DigestReader,
  series: Series,
  count = 0,
): Promise<Issue> {
  const number = nextNumber(await room.issues(series.id));
  const facts = wordFacts(series, number, count);
  const [intro, closing] = await Promise.all([begun(series.intro, facts), begun(series.closing, facts)]);
  const issue = beginIssue(series, { number, intro, closing }, making());
  await tasks.createIssue(issue, []);
  return issue;
}

/** What the intro and the closing of a series can name, for an issue that begins today with so many articles. */
export function wordFacts({ name }: Pick<Series, 'name'>, number: number, count: number): WordFacts {
  const now = new Date();
  return {
    series: name,
    number,
    date: new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'long' }).format(now),
    month: new Intl.DateTimeFormat(uiLocale(), { month: 'long', year: 'numeric' }).format(now),
    count,
  };
}

/** What a template becomes; as it stands where there is a fault in it: the person sees it in the issue, and nothing of it is lost. */
async function begun(template: string, facts: WordFacts): Promise<string> {
  const { fillWords } = await import('../../lib/digest/template/fill-words.ts');
  try {
    return await fillWords(template, facts);
  } catch (error) {
    if (error instanceof TemplateFault) return template;
    throw error;
  }
}
