import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Edition, EditionCorrection } from '../../lib/digest/edition.ts';
import type { Entry } from '../../lib/digest/issue.ts';
import { editionOf } from '../../lib/digest/make-edition.ts';
import { shippedTemplate } from '../../lib/digest/template/shipped.ts';
import { useDigests } from '../article/digests-context.ts';
import { useCiting } from '../cite/cite-context.ts';
import { useSearch } from '../library/search-context.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useStable } from '../ui/unchanged.tsx';
import { createCiteArticles } from './cite-articles.ts';
import { editionWords, labelWords, today } from './edition-words.ts';
import { withWordsFilled } from './fill-intro.ts';
import type { IssueAtHand } from './use-issue.ts';
import { lookOf } from './use-looks.ts';
import { useRested } from './use-rested.ts';

/** An issue as it would go out, and the entries that it leaves out. */
export interface EditionNow {
  edition: Edition;
  gone: Entry[];
}

/** Makes the edition of an issue as it stands when it is called. */
export type MakeEdition = (at: IssueAtHand, signal?: AbortSignal) => Promise<EditionNow>;

/** How the edition of an issue is made; citations that stand are not set again. */
export function useMakeEdition(corrections: EditionCorrection[]): MakeEdition {
  const digests = useDigests();
  const { store } = useSheaf();
  const { cite, styles } = useCiting();
  const search = useSearch();
  const citeArticles = useMemo(
    () => createCiteArticles({ cite, styles, search, articles: store.articles }),
    [cite, styles, search, store],
  );
  return useStable(async ({ issue, series, entries, articles: byId }: IssueAtHand, signal?: AbortSignal) => {
    const articles = [...new Map([...byId.values()].map((article) => [article.id, article])).values()];
    const look = lookOf(series.template, await digests.templates());
    const { entry, issue: whole } = look === 'gone' ? shippedTemplate(series.template) : look;
    const date = issue.date ?? today();
    const made = editionOf({
      series,
      issue,
      entries,
      articles,
      citations: await citeArticles(articles, series.style, signal),
      words: editionWords(issue.number, date, series.language),
      labels: labelWords(),
      template: { entry, issue: whole },
      corrections,
      date,
    });
    return { ...made, edition: await withWordsFilled(made.edition) };
  });
}

/** So long after the last keystroke the issue is made anew. */
const RESTED_MS = 350;

/** The edition of an issue, a little after each change of it; the one before until then, nothing before the first. */
export function useEdition(
  at: IssueAtHand,
  make: MakeEdition,
  corrections: EditionCorrection[],
): EditionNow | undefined {
  const [now, setNow] = useState<EditionNow>();
  const rested = useRested(at, RESTED_MS);
  useEffect(() => {
    const giveUp = new AbortController();
    make(rested, giveUp.signal).then(
      (made) => !giveUp.signal.aborted && setNow(made),
      // The next change makes it anew.
      (error: unknown) => !giveUp.signal.aborted && console.error(error),
    );
    return () => giveUp.abort();
  }, [rested, corrections]);
  return now;
}
