import { useMemo } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { changeName } from '../../lib/article/became.ts';
import { formatDate } from '../../lib/article/dates.ts';
import type { Edition, EditionCorrection } from '../../lib/digest/edition.ts';
import type { Issue } from '../../lib/digest/issue.ts';
import {
  type ChangeOfPublished,
  type CorrectionSentence,
  changesSince,
  correctionsOf,
} from '../../lib/digest/since.ts';
import type { ArticleReader } from '../../lib/ports.ts';
import { useDigests } from '../article/digests-context.ts';
import { formatWords } from '../ui/dates.ts';
import { type MessageKey, t, uiLocale } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useUnchanged } from '../ui/unchanged.tsx';

/** So many issues back it is looked: what is told of is in some of them. */
const MOST_ISSUES = 200;

/** One thing that no issue told the readers of earlier ones. */
export interface Untold {
  kind: ChangeOfPublished['kind'];
  correction: EditionCorrection;
  /** It stands in this issue. */
  isTold: boolean;
}

/** What became of the articles of the series' published issues and was not told yet; nothing before that is known. */
export function useCorrections({ id, seriesId, dismissed }: Pick<Issue, 'id' | 'seriesId' | 'dismissed'>): Untold[] {
  const digests = useDigests();
  const { store } = useSheaf();
  const changes = useLive(async () => {
    const editions = (await digests.editions(seriesId, MOST_ISSUES)).filter(({ issueId }) => issueId !== id);
    return changesSince(editions, await articlesOf(editions, store.articles));
  }, [id, seriesId]);
  const untold = useMemo(
    () =>
      (changes ?? []).flatMap((change) => {
        const [correction] = correctionsOf([change], sentence);
        return correction ? [{ kind: change.kind, correction, isTold: !dismissed.includes(changeName(change)) }] : [];
      }),
    [changes, dismissed],
  );
  return useUnchanged(untold);
}

async function articlesOf(
  editions: readonly Edition[],
  reader: Pick<ArticleReader, 'getMany' | 'findByKeys'>,
): Promise<Article[]> {
  const entries = editions.flatMap(({ sections }) => sections.flatMap((section) => section.entries));
  const once = [...new Map(entries.map((entry) => [entry.articleId, entry])).values()];
  const found = await reader.getMany(once.map(({ articleId }) => articleId));
  const all = await Promise.all(
    found.map((article, index) => {
      const key = once[index]?.key;
      return article ?? (key === undefined ? undefined : reader.findByKeys([key]));
    }),
  );
  const kept = all.filter((article) => article !== undefined);
  return [...new Map(kept.map((article) => [article.id, article])).values()];
}

const SENTENCES: Record<Untold['kind'], MessageKey> = {
  retracted: 'digestNowRetracted',
  'expression-of-concern': 'digestNowConcern',
  corrected: 'digestNowCorrected',
  published: 'digestNowPublished',
};

/** `Retracted (3 March 2026): Title. Journal, 2024. It was in No. 11.` */
const sentence: CorrectionSentence = ({ kind, paper, on, issues }) => {
  const day = on ? ` (${formatDate(on, uiLocale())})` : '';
  return t(SENTENCES[kind], day, paper ?? t('digestNowPaper'), formatWords(issues));
};
