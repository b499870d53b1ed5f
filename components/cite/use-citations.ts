import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { Citations } from '../../lib/citation/citations.ts';
import { toCslItem } from '../../lib/citation/csl-item.ts';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { abbreviatesJournals, withAbbreviations } from '../../lib/citation/journal-abbreviations.ts';
import { useSearch } from '../library/search-context.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useCiting } from './cite-context.ts';
import { journalMates } from './journal-mates.ts';

export type Order = 'style' | 'listed' | 'alphabetical';

/** How far the setting has come. */
export type Setting =
  | { kind: 'working'; share: number }
  | { kind: 'set'; citations: Citations; articles: Map<string, Article>; isAbbreviating: boolean }
  | { kind: 'failed' };

/** The citations of articles, set anew when the style or the order changes; what is no longer wanted is given up. */
export function useCitations(ids: string[], styleId: string | undefined, order: Order): Setting {
  const { store } = useSheaf();
  const { cite, styles } = useCiting();
  const search = useSearch();
  const [setting, setSetting] = useState<Setting>({ kind: 'working', share: 0 });
  const wanted = ids.join(' ');
  useEffect(() => {
    if (styleId === undefined) return;
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const tell = (told: Setting) => !signal.aborted && setSetting(told);
    const work = async () => {
      tell({ kind: 'working', share: 0 });
      const shipped = SHIPPED_STYLES.find(({ id }) => id === styleId);
      const [style, found] = await Promise.all([
        shipped ? shipped.load() : styles.get(styleId).then((own) => own?.xml),
        store.articles.getMany(ids),
      ]);
      if (style === undefined || signal.aborted) throw new Error('no such style');
      const isAbbreviating = abbreviatesJournals(style);
      const articles = found.filter((article) => article !== undefined);
      if (isAbbreviating) {
        const mates = await journalMates(articles, search, store.articles);
        articles.splice(0, articles.length, ...withAbbreviations(articles, [...articles, ...mates]));
      }
      if (order === 'alphabetical') articles.sort(byAuthor);
      const citations = await cite(
        {
          style,
          locale: shipped?.locale,
          items: articles.map(toCslItem),
          order: order === 'style' ? 'style' : 'listed',
        },
        { signal, onProgress: (share) => tell({ kind: 'working', share }) },
      );
      const byId = new Map(articles.map((article) => [article.id, article]));
      tell({ kind: 'set', citations, articles: byId, isAbbreviating });
    };
    work().catch(() => tell({ kind: 'failed' }));
    return () => giveUp.abort();
  }, [wanted, styleId, order]);
  return setting;
}

function byAuthor(a: Article, b: Article): number {
  return sortName(a).localeCompare(sortName(b)) || (a.issued ?? '').localeCompare(b.issued ?? '');
}

function sortName({ authors, title }: Article): string {
  const [first] = authors ?? [];
  if (!first) return title ?? '';
  return 'group' in first ? first.group : `${first.family} ${first.given ?? ''}`;
}
