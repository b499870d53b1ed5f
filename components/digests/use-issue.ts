import { useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { Entry, Issue, Series } from '../../lib/digest/issue.ts';
import { useDigests } from '../article/digests-context.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useUnchanged } from '../ui/unchanged.tsx';

/** An issue with all that stands around it, live; what did not change is the same thing as before. */
export interface IssueAtHand {
  issue: Issue;
  series: Series;
  entries: Entry[];
  /** Of the entries, by the ids that these name them with; those that are gone are not there. */
  articles: ReadonlyMap<string, Article>;
}

/** The issue of an id: `undefined` until it is read, `'gone'` where there is none. */
export function useIssue(id: string): IssueAtHand | 'gone' | undefined {
  const digests = useDigests();
  const found = useLive(async () => {
    const issue = await digests.issue(id);
    const series = issue && (await digests.oneSeries(issue.seriesId));
    if (!issue || !series) return 'gone' as const;
    return { issue, series, entries: await digests.entries(id) };
  }, [id]);
  const kept = useUnchanged(found);
  const entries = kept === undefined || kept === 'gone' ? undefined : kept.entries;
  const articles = useArticles(entries);
  if (kept === undefined || kept === 'gone') return kept;
  return articles && { ...kept, articles };
}

/** The articles of entries, live; those that came before while more are read. */
function useArticles(entries: Entry[] | undefined): ReadonlyMap<string, Article> | undefined {
  const { store } = useSheaf();
  const wanted = (entries ?? []).map(({ articleId, key = '' }) => `${articleId} ${key}`).join('\n');
  const found = useLive(async () => {
    const known = await store.articles.getMany((entries ?? []).map(({ articleId }) => articleId));
    const each = await Promise.all(
      (entries ?? []).map(async ({ articleId, key }, index) => {
        const own = known[index];
        if (own && !own.deletedAt) return [articleId, own] as const;
        const other = key === undefined ? undefined : await store.articles.findByKeys([key]);
        return other && !other.deletedAt ? ([articleId, other] as const) : undefined;
      }),
    );
    return { wanted, all: each.filter((one) => one !== undefined) };
  }, [wanted]);
  // What was read before the entries were known is no answer.
  const hasAnswer = useRef(false);
  if (entries && found?.wanted === wanted) hasAnswer.current = true;
  const articles = useUnchanged(hasAnswer.current ? found?.all : undefined);
  return useMemo(() => articles && new Map(articles), [articles]);
}
