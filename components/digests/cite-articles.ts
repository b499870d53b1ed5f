import type { Article, MarkedText } from '../../lib/article/article.ts';
import type { CiteRequest } from '../../lib/citation/citations.ts';
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

/** No style that means well takes as long for an issue. */
const LONGEST_MS = 60_000;

/**
 * Cites articles in a style, all at once; those of the last time are not set again. What cannot be cited has no citation. Where the person's
 * own style cannot be used (one that was restored was never tried), they are cited in the first that is shipped.
 */
export function createCiteArticles({ cite, styles, search, articles: reader }: CitingNeeds): CiteArticles {
  let last: { key: string; cited: Cited } | undefined;
  return async (articles, styleId, signal) => {
    const own = await styles.get(styleId);
    const key = [styleId, own?.addedAt, ...articles.map(({ id, updatedAt }) => `${id} ${updatedAt}`)].join('\n');
    if (last?.key === key) return last.cited;
    if (articles.length === 0) return new Map();
    const cited = (own && (await citedInOwn(own.xml, articles, signal))) ?? (await citedInShipped());
    last = { key, cited };
    return cited;

    async function citedInShipped(): Promise<Cited> {
      const shipped = SHIPPED_STYLES.find(({ id }) => id === styleId) ?? SHIPPED_STYLES[0];
      return shipped ? citedIn(await shipped.load(), articles, shipped.locale, signal) : new Map();
    }
  };

  async function citedInOwn(
    style: string,
    articles: readonly Article[],
    signal: AbortSignal | undefined,
  ): Promise<Cited | undefined> {
    try {
      const limit = AbortSignal.timeout(LONGEST_MS);
      return await citedIn(style, articles, undefined, signal ? AbortSignal.any([signal, limit]) : limit);
    } catch (error) {
      signal?.throwIfAborted();
      console.error(error);
      return undefined;
    }
  }

  async function citedIn(
    style: string,
    articles: readonly Article[],
    locale: CiteRequest['locale'],
    signal: AbortSignal | undefined,
  ): Promise<Cited> {
    let set = [...articles];
    if (abbreviatesJournals(style)) {
      const mates = await journalMates(set, search, reader);
      set = withAbbreviations(set, [...set, ...mates]);
    }
    const request = { style, locale, items: set.map(citationItem), order: 'listed' } as const;
    const { entries } = await cite(request, { ...(signal && { signal }) });
    return new Map(entries.map(({ id, text }) => [id, text]));
  }
}
