import type { ArticleFields } from './article.ts';
import { arxivLink, doiLink, pmcidLink, pmidLink } from './identifiers.ts';

/** The address that an identifier leads to: of the DOI, else of the others; `undefined` where there is none. */
export function addressOf({
  doi,
  pmid,
  pmcid,
  arxiv,
}: Pick<Partial<ArticleFields>, 'doi' | 'pmid' | 'pmcid' | 'arxiv'>): string | undefined {
  if (doi) return doiLink(doi);
  if (pmid) return pmidLink(pmid);
  if (pmcid) return pmcidLink(pmcid);
  return arxiv ? arxivLink(arxiv) : undefined;
}
