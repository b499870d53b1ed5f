import type { Article } from '../../lib/article/article.ts';

/** The best known identifier with its name, for a line that has room for one; `undefined` where there is none. */
export function identifierText({
  doi,
  pmid,
  pmcid,
  arxiv,
}: Pick<Article, 'doi' | 'pmid' | 'pmcid' | 'arxiv'>): string | undefined {
  if (doi) return `doi ${doi}`;
  if (pmid) return `PMID ${pmid}`;
  return pmcid ?? (arxiv && `arXiv ${arxiv}`);
}
