import { queryParameters } from '../text/query.ts';
import type { ArticleFields } from './article.ts';
import { arxivDoi, cleanArxiv, doiKey, identifiersFromUrl } from './identifiers.ts';
import { deproxyUrl } from './proxies.ts';

export { deproxyUrl } from './proxies.ts';

/** Names that only trackers and link builders use. `source`, `src` or `via` may as well name the page. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|mc_[ce]id|igshid|_ga|_gl|_hsenc|_hsmi|wt\.mc_id|cmpid|icid|casa_token|rss_.*|ref_src|needaccess|cookieset|journalcode|ijkey|keytype|rfr_id|rfr_dat|url_ver)$/i;
/** Atypon's and HighWire's marks of a visit from a feed. */
const FROM_FEED = /^(?:af=R|rss=(?:1|yes))$/i;

/** An address without proxy, credentials, tracking parameters, session and fragment, but with its route (`#/paper/2`): where to open the article. */
export function canonicalUrl(url: string): string {
  const direct = deproxyUrl(url);
  if (!URL.canParse(direct)) return url;
  const parsed = new URL(direct);
  parsed.hash = routeOf(parsed.hash);
  parsed.pathname = parsed.pathname.replace(/;jsessionid=[^/]*/i, '');
  const kept = queryParameters(parsed.search).filter(({ name, raw }) => !TRACKING.test(name) && !FROM_FEED.test(raw));
  parsed.search = kept.map(({ raw }) => raw).join('&');
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

/** The route that an app in one page keeps in its fragment (`#/paper/2`, `#!/paper/2`); empty for an anchor or a text fragment. */
function routeOf(hash: string): string {
  const route = hash.replace(/:~:.*$/, '');
  return /^#[/!].*\w/.test(route) ? route : '';
}

/** The key of an address, `url:nejm.org/doi/full/...`; `undefined` for one that names no page of its own (a bare host, a search). */
export function urlKey(url: string): string | undefined {
  const canonical = canonicalUrl(url);
  if (!URL.canParse(canonical)) return undefined;
  const { protocol, hostname, pathname, search, hash, host } = new URL(canonical);
  if (!/^(?:https?|file):$/.test(protocol)) return undefined;
  const path = pathname.replace(/\/+$/, '');
  if (!path && !search && !hash) return undefined;
  if (isSearch(path, search) || isSearch(...asAddress(hash))) return undefined;
  return `url:${(host || hostname).replace(/^(?:www\d?|m|mobile)\./, '')}${path}${search}${hash}`;
}

/** HighWire's views of one article, set behind its address: `/content/345/bmj.e8050.full.pdf`. */
const HIGHWIRE_VIEW =
  /^(url:[^/?#]+\/content\/[^?#]*\d[^/?#]*?)\.(?:abstract|extract|short|long|full(?:-text)?(?:\.(?:pdf|html|print))?)(?:\+html)?$/i;

/** The keys of an address: its own, and that of the article of which it shows a view. */
function urlKeys(url: string): string[] {
  const key = urlKey(url);
  if (key === undefined) return [];
  // What its query or its route tells apart may be two articles.
  const viewed = HIGHWIRE_VIEW.exec(key)?.[1];
  return viewed ? [key, viewed] : [key];
}

function isSearch(path: string, search: string): boolean {
  return /\/search(?:\/|$)/i.test(path) || /[?&](?:q|query|term|search)=/i.test(search);
}

/** The path and the query of a route. */
function asAddress(hash: string): [path: string, search: string] {
  const at = hash.indexOf('?');
  return at < 0 ? [hash, ''] : [hash.slice(0, at), hash.slice(at)];
}

/** The identity keys of an article: its identifiers, then the addresses that lead to it. */
export function keysOf(
  fields: Partial<ArticleFields>,
  { urls = [], sameAs = [] }: { urls?: string[]; sameAs?: string[] } = {},
): string[] {
  const addresses = [fields.url, fields.pdfUrl, ...urls].filter((url) => url !== undefined);
  const keys = identifierKeys(fields);
  return [...new Set([...keys, ...sameAs, ...addresses.flatMap(urlKeys)])];
}

/** What an address alone tells of the article behind it: the keys of its identifiers, and its own. */
export function keysFromUrl(url: string): string[] {
  return keysOf(identifiersFromUrl(url), { urls: [url] });
}

/** The keys of the identifiers; arXiv's own DOI and the arXiv id stand for each other. */
export function identifierKeys({
  doi,
  pmid,
  pmcid,
  arxiv,
}: Pick<Partial<ArticleFields>, 'doi' | 'pmid' | 'pmcid' | 'arxiv'>): string[] {
  const ofDoi = doi && /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  const paper = arxiv ?? (ofDoi ? cleanArxiv(ofDoi) : undefined);
  const keys = [
    doi && !ofDoi && `doi:${doiKey(doi)}`,
    paper && `doi:${doiKey(arxivDoi(paper))}`,
    pmid && `pmid:${pmid}`,
    pmcid && `pmcid:${pmcid.toLowerCase()}`,
    paper && `arxiv:${paper.toLowerCase()}`,
  ];
  return keys.filter((key): key is string => Boolean(key));
}
