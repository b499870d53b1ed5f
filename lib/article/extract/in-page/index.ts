import { collapseSpace } from '../../../text/strings.ts';
import type { HeadingFact, PageFacts } from '../page-facts.ts';
import { headerLines } from './header-lines.ts';
import { articleLinks } from './links.ts';
import { peopleShown } from './people.ts';
import { bannersShown, barrierSigns, dataDois, journalsShown, otherVersions, sectionTitles, times } from './shown.ts';
import { siteFacts } from './site-facts.ts';
import { coinsOf, jsonLdOf, metasOf } from './tags.ts';
import { textOf } from './text-of.ts';
import { type Told, toldByHead } from './told.ts';

const MOST_HEADINGS = 12;
const LONGEST_HEADING = 10_000;
const LONGEST_TITLE = 2000;
/** A heading that is longer and alone is the page's title: see `titleHeading`. */
const SURELY_TITLE = 40;
/** About `\p{L}`, which takes a browser ten times as long to compile: a number or a dash is no heading. */
const HAS_LETTER = /[A-Za-zªµºÀ-\u1fff\u2c00-\uffef]/;

/**
 * Gathers what the signals read of a page. Reads the document, changes nothing in it, asks for no layout and no
 * network, and judges as little as it can: it runs cold in a page at every click.
 */
export function gatherFacts(document: Document, location: { href: string }): PageFacts {
  const title = collapseSpace(document.title.slice(0, LONGEST_TITLE));
  const metas = metasOf(document);
  const headings = headingsOf(document);
  const told = toldByHead(metas, title, headings);
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? undefined;
  return {
    href: location.href,
    title,
    language: document.documentElement?.getAttribute('lang') ?? undefined,
    metas,
    isWorldReadable: document.querySelector('meta[name="citation_fulltext_world_readable" i]') !== null,
    isCreativeCommons:
      document.querySelector(
        'link[rel~="license" i][href*="creativecommons.org"], a[rel~="license" i][href*="creativecommons.org"]',
      ) !== null,
    canonical: attribute('link[rel="canonical" i]', 'href'),
    citeAs: attribute('link[rel~="cite-as" i][href]', 'href'),
    linkedPdf: attribute('link[rel~="alternate" i][type="application/pdf" i][href]', 'href'),
    headings: headings.map(({ element, text }) => headingOf(element, text)),
    lines: headerLines(
      document.body,
      headings.map(({ element }) => element),
      titleAmong(headings, told),
    ),
    sectionTitles: told?.doi || told?.journal ? [] : sectionTitles(document),
    jsonLd: jsonLdOf(document),
    coins: coinsOf(document),
    people: told?.authors ? [] : peopleShown(document),
    ...times(document),
    journals: told?.journal ? [] : journalsShown(document),
    dataDois: told?.doi ? [] : dataDois(document),
    banners: bannersShown(document),
    otherVersions: otherVersions(document),
    ...articleLinks(document, location, told?.doi && told.authors),
    ...(told === undefined ? { barrier: barrierSigns(document) } : {}),
    site: siteFacts(document, location),
    isBare: (document.body?.childElementCount ?? 0) < 3,
  };
}

function headingsOf(document: Document): { element: Element; text: string }[] {
  const headings: { element: Element; text: string }[] = [];
  for (const element of document.getElementsByTagName('h1')) {
    const text = textOf(element);
    if (HAS_LETTER.test(text)) headings.push({ element, text });
    if (headings.length >= MOST_HEADINGS) break;
  }
  return headings;
}

/** Which heading is surely the page's title: the one that the tags say, or one alone that is too long for a site's name. */
function titleAmong(headings: readonly { text: string }[], told: Told | undefined): number | undefined {
  const said = told === undefined ? -1 : headings.findIndex(({ text }) => text.toLowerCase() === told.title);
  if (said >= 0) return said;
  return headings.length === 1 && (headings[0]?.text.length ?? 0) > SURELY_TITLE ? 0 : undefined;
}

function headingOf(element: Element, text: string): HeadingFact {
  return element.firstElementChild === null ? { text } : { text, html: element.innerHTML.slice(0, LONGEST_HEADING) };
}
