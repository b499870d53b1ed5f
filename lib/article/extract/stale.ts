import { cleanDoi, doiKey } from '../identifiers.ts';
import { urlKey } from '../identity.ts';
import { parseAuthors } from '../names.ts';
import { firstMeta, lettersOf, MOST_DOIS, type Page, titlesAgree } from './page.ts';
import { httpUrl } from './values.ts';

const TITLES = ['citation_title', 'bepress_citation_title', 'dc.title', 'og:title', 'eprints.title'];
const ADDRESSES = ['og:url', 'citation_public_url', 'citation_abstract_html_url', 'citation_fulltext_html_url'];
const DOIS = ['citation_doi', 'dc.identifier', 'dc.identifier.doi', 'prism.doi', 'doi'];

/**
 * Do the meta tags belong to an article shown before a single-page navigation (rule 1)? They do not where they agree
 * with a heading, the location or the title; the title itself may be stale where the address says another DOI. Tags in
 * another wording than the page (a translation, LaTeX) agree with it where it shows their first author or their DOI.
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
  if (!isContradicted && isShown(page, titles, named)) return false;
  const isDescribed = titles.some((title) => lettersOf(title) !== lettersOf(page.named.get('og:site_name')?.[0] ?? ''));
  return isDescribed && (page.title !== '' || headings.length > 0);
}

/** Does the text around the title show the first author that the tags name, their title or one of their DOIs? */
function isShown({ named, facts }: Page, titles: readonly string[], dois: readonly string[]): boolean {
  const [first = ''] = AUTHORS.flatMap((name) => named.get(name) ?? []);
  const [author] = parseAuthors([first]);
  const family = author && 'family' in author ? author.family.toLowerCase() : '';
  return facts.lines.some(({ text, doiLinks = [], onlyFor }) => {
    if (onlyFor !== undefined || text.length > LONGEST_LINE) return false;
    const shown = text.toLowerCase();
    return (
      (family.length > 1 && shown.includes(family)) ||
      dois.some(
        (doi) => shown.includes(doiKey(doi)) || doiLinks.some((href) => href.toLowerCase().includes(doiKey(doi))),
      ) ||
      (text.length > 20 && titles.some((title) => titlesAgree(text, title)))
    );
  });
}

/** The names of forty authors. */
const LONGEST_LINE = 1500;
const AUTHORS = ['citation_author', 'citation_authors', 'bepress_citation_author', 'dc.creator', 'dc.contributor'];
