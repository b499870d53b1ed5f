import type { LinkFact, NumberedLinkFact } from '../page-facts.ts';
import { headerLines } from './header-lines.ts';
import { textOf } from './text-of.ts';

const MOST_LINKS = 6000;
const MOST_FOUND = 800;
const MOST_NUMBERED = 20;
const LONGEST_HREF = 2000;
/** No label of a link is longer: `View full text of this article in a new window`. */
const LONGEST_LABEL = 80;
const LONGEST_FOOT = 1500;
/** A reference with forty authors. */
const LONGEST_ENTRY = 700;
/** A list of links that stands in the reference they belong to. */
const ONLY_LINKS = 60;
/** Found by the browser, which is quicker than to look at each link; then judged closely. */
const MAY_LEAD_TO_ONE =
  'a[href*="10."], a[href*="pubmed" i], a[href*="pmc" i], a[href*="arxiv" i], a[href*="/article" i]';
const LOOKS_LIKE_ONE = /10\.\d{4}|pubmed|pmc\/|\/pmc|arxiv\.org\/|\/articles?\//i;
const PUBMED_NUMBER = /^\/\d{1,9}\/?(?:$|\?)/;

/** The links that may lead to articles, each with the text that may be its title; those `numbered` only where the head does not tell enough. */
export function articleLinks(
  document: Document,
  location: { href: string },
  isTold = false,
): { links: LinkFact[]; besides: string[]; numbered: NumberedLinkFact[] } {
  const links: LinkFact[] = [];
  const besides: string[] = [];
  const numbered: NumberedLinkFact[] = [];
  const places = new Map<Element, number>();
  const beside = (item: Element): number => {
    const known = places.get(item);
    if (known !== undefined) return known;
    places.set(item, besides.length);
    return besides.push(textOf(item, LONGEST_ENTRY)) - 1;
  };
  const isPubMed = /^https?:\/\/[^/]*pubmed/.test(location.href);
  const numbers = isTold ? [] : (location.href.match(/\d{4,}/g) ?? []);
  const all = document.querySelectorAll(isPubMed ? 'a[href]' : MAY_LEAD_TO_ONE);
  const count = Math.min(all.length, MOST_LINKS);
  for (let i = 0; i < count && links.length < MOST_FOUND; i++) {
    const link = all[i];
    const href = link?.getAttribute('href') ?? '';
    if (link === undefined || href.length > LONGEST_HREF) continue;
    if (!LOOKS_LIKE_ONE.test(href) && !(isPubMed && PUBMED_NUMBER.test(href))) continue;
    const text = textOf(link, 400);
    // "CrossRef" at the end of a reference: the reference is its title.
    const isTitle = text.length > LONGEST_LABEL && !/^(?:https?:|doi:|10\.)/i.test(text);
    const item = isTitle ? null : entryOf(link);
    links.push(item === null ? { href, text } : { href, text, beside: beside(item) });
    if (numbered.length < MOST_NUMBERED && numbers.some((number) => href.includes(number)) && /10\.\d{4}/.test(href))
      numbered.push({ href, lines: linesAround(link) });
  }
  return { links, besides, numbered };
}

const ENTRIES = 'li, tr, p, dd, cite, .citation, .ref, .reference';

function entryOf(link: Element): Element | null {
  const item = link.closest(ENTRIES);
  if (item === null || textOf(item, ONLY_LINKS).length >= ONLY_LINKS) return item;
  const around = item.parentElement?.closest('li, .citation, .ref, .reference') ?? null;
  return around !== null && textOf(around, LONGEST_ENTRY).length < LONGEST_ENTRY ? around : item;
}

function linesAround(link: Element): NumberedLinkFact['lines'] {
  const block = link.closest('p, li, blockquote, td, div');
  if (block === null || textOf(block, 2 * LONGEST_FOOT).length > LONGEST_FOOT) return [];
  return headerLines(block, []);
}
