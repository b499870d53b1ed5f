import type { Article } from '../../lib/article/article.ts';
import { arxivLink, doiLink, pmidLink } from '../../lib/article/identifiers.ts';

/** Where to read an article: by its DOI, which outlives addresses; else at its address, or where an identifier leads. */
export function originalAddress({ doi, url, pmid, arxiv, capturedFrom }: Article): string | undefined {
  if (doi) return doiLink(doi);
  if (url) return url;
  if (arxiv) return arxivLink(arxiv);
  if (pmid) return pmidLink(pmid);
  return /^https?:/.test(capturedFrom) ? capturedFrom : undefined;
}
