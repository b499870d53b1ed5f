import { cleanDoi, doiKey } from '../identifiers.ts';
import { urlKey } from '../identity.ts';
import { firstMeta, type Page, titlesAgree } from './page.ts';
import { httpUrl } from './values.ts';

const TITLES = ['citation_title', 'bepress_citation_title', 'dc.title', 'og:title', 'eprints.title'];
const ADDRESSES = ['og:url', 'citation_public_url', 'citation_abstract_html_url', 'citation_fulltext_html_url'];
const DOIS = ['citation_doi', 'dc.identifier', 'dc.identifier.doi', 'prism.doi', 'doi'];

/**
 * Do the meta tags belong to an article shown before a single-page navigation (rule 1)? Yes if nothing of them agrees
 * with the location, the title or the heading, and something of them can be compared and disagrees.
 */
export function isStale(page: Page): boolean {
  const titles = TITLES.flatMap((name) => page.named.get(name) ?? []);
  const shown = [page.title, ...page.headings.map(({ text }) => text)].filter((text) => text !== '');
  if (titles.some((title) => shown.some((text) => titlesAgree(text, title)))) return false;

  const doi = page.inUrl.doi;
  const named = DOIS.flatMap((name) => page.named.get(name) ?? [])
    .map(cleanDoi)
    .filter((d) => d !== undefined);
  if (doi !== undefined && named.some((d) => doiKey(d) === doiKey(doi))) return false;

  const own = urlKey(page.href);
  const addresses = ADDRESSES.map((name) => httpUrl(firstMeta(page, name) ?? '', page.href)).filter(
    (a) => a !== undefined,
  );
  if (addresses.some((address) => urlKey(address) === own)) return false;
  const here = addresses.filter((address) => new URL(address).hostname === page.url?.hostname);
  const differs = here.length > 0 || (doi !== undefined && named.length > 0);
  return titles.length > 0 && shown.length > 0 && differs;
}
