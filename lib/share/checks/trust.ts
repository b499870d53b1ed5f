import { plain } from '../../article/markup.ts';
import { isPreprint } from '../../article/standing.ts';
import type { CheckedArticle, DraftFacts } from './facts.ts';
import { textsOf } from './facts.ts';
import { type Finding, findingId } from './finding.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is left out of the literature's own notices is nothing to check. */
const UNCHECKABLE = new Set(['news', 'blog-post', 'web-page', 'dataset', 'thesis', 'report', 'book', 'book-chapter']);

const SAYS_PREPRINT =
  /\bpre-?prints?\b|\b(?:med|bio|psy|chem|socarx|a)r?xiv\b|\b(?:not|before|without|awaiting|pending|yet to be|un)[- ](?:yet |been |yet been )?(?:peer[- ])?review(?:ed)?\b/i;
const SAYS_RETRACTED = /\b(?:retract(?:ed|ion|ing|s)?|withdrawn)\b/i;

/** Is an article of the draft retracted, doubted, corrected or not reviewed; is what is known of it older than a day? */
export function checkTrust({ draft, articles, now }: DraftFacts): Finding[] {
  const said = textsOf(draft)
    .map(({ text }) => text)
    .join('\n');
  return articles.flatMap((article) => [...standing(article, said), ...preprint(article, said), ...age(article, now)]);
}

function standing(article: CheckedArticle, said: string): Finding[] {
  switch (article.trust.status) {
    case 'retracted':
      // Who tells of the retraction knows of it: a correction of an earlier post is not to be held up.
      return [
        SAYS_RETRACTED.test(said) ? finding(article, 'retracted-told', 'warn') : finding(article, 'retracted', 'stop'),
      ];
    case 'expression-of-concern':
      return [finding(article, 'expression-of-concern', /\bconcerns?\b/i.test(said) ? 'warn' : 'stop')];
    case 'corrected':
      return [finding(article, 'corrected', 'warn')];
    default:
      return [];
  }
}

function preprint(article: CheckedArticle, said: string): Finding[] {
  return isPreprint(article) && !SAYS_PREPRINT.test(said) ? [finding(article, 'preprint', 'warn')] : [];
}

/** Is an article's standing to be looked at again before it is shared: does nobody know it, or is that older than a day? */
export function isToBeChecked(article: CheckedArticle, now: string): boolean {
  return age(article, now).length > 0;
}

function age(article: CheckedArticle, now: string): Finding[] {
  const { status, checkedAt } = article.trust;
  // A retraction is not taken back, and a blog has no registry that could tell.
  if (status === 'retracted') return [];
  if (!article.doi && !article.pmid && UNCHECKABLE.has(article.type ?? '')) return [];
  if (status === 'unchecked' || !checkedAt) return [finding(article, 'not-checked', 'warn')];
  const isFresh = Date.parse(now) - Date.parse(checkedAt) <= DAY_MS;
  return isFresh ? [] : [finding(article, 'checked-long-ago', 'warn', { at: checkedAt })];
}

function finding(
  { id, title, trust }: CheckedArticle,
  reason: string,
  weight: Finding['weight'],
  names: Record<string, string> = {},
): Finding {
  return {
    check: 'trust',
    reason,
    names: { what: plain(title ?? ''), articleId: id, ...(trust.from ? { from: trust.from } : {}), ...names },
    place: 'post',
    weight,
    id: findingId('trust', reason, id),
  };
}
