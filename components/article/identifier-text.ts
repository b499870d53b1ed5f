import type { Article } from '../../lib/article/article.ts';

/** The best known identifier with its name, for a line that has room for one; `undefined` where there is none. */
export function identifierText({
  doi,
  pmid,
  pmcid,
  arxiv,
  isbn,
}: Pick<Article, 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn'>): string | undefined {
  if (doi) return `doi ${doi}`;
  if (pmid) return `PMID ${pmid}`;
  if (pmcid) return pmcid;
  if (arxiv) return `arXiv ${arxiv}`;
  return isbn?.[0] && `ISBN ${isbn[0]}`;
}
