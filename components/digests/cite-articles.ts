import type { Article, MarkedText } from '../../lib/article/article.ts';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { abbreviatesJournals, withAbbreviations } from '../../lib/citation/journal-abbreviations.ts';
import { citationItem } from '../../lib/digest/public-fields.ts';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import type { ArticleReader } from '../../lib/ports.ts';
import type { Citing } from '../cite/cite-context.ts';
import { journalMates } from '../cite/journal-mates.ts';

/** What citing the articles of an issue needs. */
export interface CitingNeeds extends Citing {
  search: Pick<ArticleSearch, 'find'>;
  articles: Pick<ArticleReader, 'getMany'>;
}

export type Cited = ReadonlyMap<string, MarkedText>;

/** How each article is cited, by its id. */
export type CiteArticles = (articles: readonly Article[], styleId: string, signal?: AbortSignal) => Promise<Cited>;

/** Cites articles in a style, all at once; those of the last time are not set again. What cannot be cited has no citation. */
export function createCiteArticles({ cite, styles, search, articles: reader }: CitingNeeds): CiteArticles {
  let last: { key: string; cited: Cited } | undefined;
  return async (articles, styleId, signal) => {
    const key = [styleId, ...articles.map(({ id, updatedAt }) => `${id} ${updatedAt}`)].join('\n');
    if (last?.key === key) return last.cited;
    const shipped = SHIPPED_STYLES.find(({ id }) => id === styleId) ?? SHIPPED_STYLES[0];
    const own = await styles.get(styleId);
    const style = own?.xml ?? (await shipped?.load());
    if (style === undefined || articles.length === 0) return new Map();
    let set = [...articles];
    if (abbreviatesJournals(style)) {
      const mates = await journalMates(set, search, reader);
      set = withAbbreviations(set, [...set, ...mates]);
    }
    const { entries } = await cite(
      { style, locale: own ? undefined : shipped?.locale, items: set.map(citationItem), order: 'listed' },
      { ...(signal && { signal }) },
    );
    const cited = new Map(entries.map(({ id, text }) => [id, text]));
    last = { key, cited };
    return cited;
  };
}
