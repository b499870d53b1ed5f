import { openTo } from '../article/addresses.ts';
import type { Article, ArticleFields } from '../article/article.ts';
import { arxivLink, doiLink, pmcidLink } from '../article/identifiers.ts';
import { addressOf } from '../article/link-of.ts';
import { deproxyUrl, isProxyHost } from '../article/proxies.ts';
import type { LinkChoice } from './issue.ts';

type Linked = Pick<Partial<ArticleFields>, 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'url' | 'pdfUrl'> &
  Pick<Article, 'openAccess'>;

/** Where a reader finds an article free to read, as far as its record knows: PubMed Central, the free PDF, arXiv; `undefined` where it knows of none. */
export function openCopyOf({ pmcid, openAccess, pdfUrl, arxiv }: Linked): string | undefined {
  if (pmcid) return pmcidLink(pmcid);
  return (openAccess ? readersAddress(pdfUrl) : undefined) ?? (arxiv ? arxivLink(arxiv) : undefined);
}

/** Where an entry leads: the open copy where that was asked for and is known, else the DOI, else the article's own address; `undefined` where readers can go to none. */
export function linkOfEntry(article: Linked, choice: LinkChoice): string | undefined {
  const open = choice === 'open-access' ? openCopyOf(article) : undefined;
  return open ?? (article.doi ? doiLink(article.doi) : (readersAddress(article.url) ?? addressOf(article)));
}

/** An address that anyone can go to, without a library's proxy before it; `undefined` for a file, one with a password, or one that only a proxy's members open. */
export function readersAddress(url: string | undefined): string | undefined {
  const direct = openTo(url && deproxyUrl(url));
  return direct && !isProxyHost(new URL(direct).hostname) ? direct : undefined;
}
