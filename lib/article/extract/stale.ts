import { cleanDoi, doiKey } from '../identifiers.ts';
import { urlKey } from '../identity.ts';
import { firstMeta, MOST_DOIS, type Page, titlesAgree } from './page.ts';
import { httpUrl } from './values.ts';

const TITLES = ['citation_title', 'bepress_citation_title', 'dc.title', 'og:title', 'eprints.title'];
const ADDRESSES = ['og:url', 'citation_public_url', 'citation_abstract_html_url', 'citation_fulltext_html_url'];
const DOIS = ['citation_doi', 'dc.identifier', 'dc.identifier.doi', 'prism.doi', 'doi'];

/**
 * Do the meta tags belong to an article shown before a single-page navigation (rule 1)? They do not where they agree
 * with a heading, the location or the title; the title itself may be stale where the address says another DOI.
 */
export function isStale(page: Page): boolean {
  const titles = TITLES.flatMap((name) => page.named.get(name) ?? []);
  const isSaid = (shown: string) => shown !== '' && titles.some((title) => titlesAgree(shown, title));
  const headings = page.headings.map(({ text }) => text);
  if (headings.some(isSaid)) return false;

  const doi = page.inUrl.doi;
  const named = DOIS.flatMap((name) => page.named.get(name) ?? [])
    .slice(0, MOST_DOIS)
    .map(cleanDoi)
    .filter((d) => d !== undefined);
  const isDoiSaid = doi !== undefined && named.some((d) => doiKey(d) === doiKey(doi));
  if (isDoiSaid) return false;
  const isContradicted = doi !== undefined && named.length > 0 && headings.length > 0;
  if (isSaid(page.title) && !isContradicted) return false;

  const own = urlKey(page.href);
  const addresses = ADDRESSES.map((name) => httpUrl(firstMeta(page, name) ?? '', page.href)).filter(
    (a) => a !== undefined,
  );
  if (addresses.some((address) => urlKey(address) === own)) return false;
  return titles.length > 0 && (page.title !== '' || headings.length > 0);
}
