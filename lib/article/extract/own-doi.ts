import type { Sourced } from '../article.ts';
import { cleanDoi, doiKey, findDois } from '../identifiers.ts';
import { attributeDoi } from './bylines.ts';
import { type Claims, ranked } from './claims.ts';
import type { HeaderText } from './header-text.ts';
import { labelledDois } from './labels.ts';
import type { Page } from './page.ts';
import type { LineFact } from './page-facts.ts';
import { httpUrl } from './values.ts';

/** The page's own DOI, or nothing, and the other DOIs that signals gave for it. */
export interface OwnDoi {
  chosen?: Sourced<string>;
  others: Sourced<string>[];
}

/**
 * Which DOI is the page's own. A wrong one is worse than none: what tags and the address say is taken; what the text
 * says only where the page is scholarly by other signs, and says one DOI beside its title.
 */
export function ownDoi(
  page: Page,
  claims: Claims,
  header: () => HeaderText,
  { isScholarly, isTextRead }: { isScholarly: boolean; isTextRead: boolean },
): OwnDoi {
  const said: Sourced<string>[] = ranked(claims, 'doi').map(({ value, from }) => ({ value, from }));
  const inUrl = page.inUrl.doi;
  if (inUrl !== undefined && isScholarly) said.push({ value: inUrl, from: 'url' });
  for (const doi of linkedDois(page)) said.push({ value: doi, from: 'link' });
  const distinct = [...new Map(said.map((s) => [doiKey(s.value), s])).keys()];
  if (distinct.length > 0) {
    const chosen = settle(page, said, () => labelledDois(header(), claims));
    return {
      ...(chosen === undefined ? {} : { chosen }),
      others: said.filter((s) => chosen === undefined || doiKey(s.value) !== doiKey(chosen.value)),
    };
  }
  if (!isScholarly || !isTextRead) return { others: [] };
  const attribute = attributeDoi(page);
  if (attribute !== undefined) return { chosen: { value: attribute, from: 'microdata' }, others: [] };
  const labelled = labelledDois(header(), claims).filter((doi) => /\d/.test(doi.slice(doi.indexOf('/'))));
  if (labelled.length === 1 && labelled[0] !== undefined)
    return { chosen: { value: labelled[0], from: 'text' }, others: [] };
  const byNumber = doiWithNumberOf(page);
  if (byNumber !== undefined) return { chosen: { value: byNumber.doi, from: 'text' }, others: [] };
  return { others: labelled.map((value) => ({ value, from: 'text' })) };
}

/** Of several DOIs the best trusted one counts; where one tag names several, the one that the address or the text names. */
function settle(page: Page, said: Sourced<string>[], labelled: () => string[]): Sourced<string> | undefined {
  const [first] = said;
  if (first === undefined) return undefined;
  const rivals = said.filter((s) => s.from === first.from && doiKey(s.value) !== doiKey(first.value));
  if (rivals.length === 0) return first;
  const inUrl = page.inUrl.doi;
  const backing = new Set(
    [
      ...(inUrl === undefined ? [] : [inUrl]),
      ...labelled(),
      ...said.filter((s) => s.from !== first.from).map((s) => s.value),
    ].map(doiKey),
  );
  const backed = [first, ...rivals].filter((s) => backing.has(doiKey(s.value)));
  return backed.length === 1 ? backed[0] : undefined;
}

/** Does the page give a DOI as its own address? The canonical address alone is no proof (rule 1). */
export function isAtDoi(page: Page): boolean {
  return /^https?:\/\/(dx\.)?doi\.org\/10\./.test(page.named.get('og:url')?.[0] ?? '');
}

/** Longer than any address of an article. */
const LONGEST_ADDRESS = 1000;

/** Signposting's `cite-as`, and the address that the page calls its own, where that holds a DOI. */
function linkedDois(page: Page): string[] {
  const addresses = [page.facts.citeAs, page.named.get('og:url')?.[0]].map((href) =>
    httpUrl((href ?? '').slice(0, LONGEST_ADDRESS), page.href),
  );
  return addresses
    .filter(
      (href) =>
        href !== undefined && /10\.\d{4}[^?]*$|[?&](doi|id)=10\./i.test(withSlashes(href)) && !/search/i.test(href),
    )
    .map((href) => cleanDoi(href ?? ''))
    .filter((doi) => doi !== undefined);
}

function withSlashes(text: string): string {
  return text.replace(/%2f/gi, '/');
}

const SAYS_NO_JOURNAL = /^(?:www|com|org|net|edu|ac|doi|index|php|html?|journals?|articles?|view|abs|full|pdf|v|id)$/;

/**
 * On a page that says nothing of itself in its head: the one DOI among its links that ends in the number which the
 * address ends in and names the journal as the address does (`/fm/article/view/10274/9729` and
 * `10.5210/fm.v25i10.10274`: Open Journal Systems), with the lines around it.
 */
export function doiWithNumberOf(page: Page): { doi: string; lines: readonly LineFact[] } | undefined {
  const parts = (page.url?.pathname ?? '').toLowerCase().split(/[/.]/);
  // Four digits are a year, too.
  const numbers = parts.filter((part) => /^\d{4,}$/.test(part) && !/^(?:19|20)\d\d$/.test(part));
  const names = [...parts, ...(page.url?.hostname.split('.') ?? [])];
  const journals = new Set(names.filter((part) => /^[a-z]{2,15}$/.test(part) && !SAYS_NO_JOURNAL.test(part)));
  if (numbers.length === 0) return undefined;
  const found = new Map<string, { doi: string; lines: readonly LineFact[] }>();
  const ends = (doi: string) =>
    numbers.some((n) => new RegExp(`(?:^|\\D)${n}$`).test(doi)) &&
    doiKey(doi)
      .split(/[^a-z]+/)
      .some((word) => journals.has(word));
  for (const { href, lines } of page.facts.numbered) {
    for (const doi of findDois(href)) if (ends(doi)) found.set(doiKey(doi), { doi, lines });
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}
