import type { ArticleFields } from '../article/article.ts';
import type { PageHints } from './page-hints.ts';

const NOTHING: PageHints = { url: '', title: '', feeds: [], issn: [], authors: [] };

/** What a page says of itself, and of its journal what is known of the article that was saved from it, where the page does not tell. */
export function hintsOfArticle(
  said: PageHints | undefined,
  article: Partial<Pick<ArticleFields, 'issn' | 'journal'>> | undefined,
): PageHints {
  const hints = said ?? NOTHING;
  const { issn = [], journal } = article ?? {};
  if (hints.issn.length > 0 || issn.length === 0) return hints;
  return { ...hints, issn, ...(journal && !hints.journal && { journal }) };
}
