import { collapseSpace } from '../../../text/strings.ts';
import type { BarrierFact, HeadingFact, MetaFact, OtherVersionFact, PageFacts } from '../page-facts.ts';
import { headerLines } from './header-lines.ts';
import { articleLinks } from './links.ts';
import { ELSEWHERE, peopleShown } from './people.ts';
import { siteFacts } from './site-facts.ts';
import { textOf } from './text-of.ts';

/** A page may carry thousands of each; no real article needs more than these. */
const MOST_METAS = 20_000;
const MOST_META_CHARACTERS = 1_000_000;
const LONGEST_META = 20_000;
const MOST_HEADINGS = 12;
const LONGEST_HEADING = 10_000;
const LONGEST_TITLE = 2000;
/** A heading that is longer and alone is the page's title: see `titleHeading`. */
const SURELY_TITLE = 40;
/** Scripts beyond this are an application's state, not a description. */
const MOST_JSON_LD_CHARACTERS = 2_000_000;
const MOST_COINS = 200;
const MOST_SECTION_TITLES = 400;
const LONGEST_SECTION_TITLE = 60;
const MOST_BANNERS = 25;
/** A page that stands before another says less. */
const LONGEST_BARRIER = 2000;

/**
 * Gathers what the signals read of a page. Reads the document, changes nothing in it, asks for no layout and no
 * network, and judges as little as it can: it runs cold in a page at every click.
 */
export function gatherFacts(document: Document, location: { href: string }): PageFacts {
  const metas = metasOf(document);
  const headings = headingsOf(document);
  const [only] = headings;
  const isSure = headings.length === 1 && only !== undefined && only.text.length > SURELY_TITLE;
  const describesArticle = metas.some(({ name }) => name === 'citation_title' || name === 'citation_doi');
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? undefined;
  return {
    href: location.href,
    title: collapseSpace(document.title.slice(0, LONGEST_TITLE)),
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
      { isSure },
    ),
    sectionTitles: sectionTitles(document),
    jsonLd: jsonLdOf(document),
    coins: coinsOf(document),
    people: peopleShown(document),
    ...times(document),
    journals: journalsShown(document),
    dataDois: dataDois(document),
    banners: bannersShown(document),
    otherVersions: otherVersions(document),
    ...articleLinks(document, location),
    ...(describesArticle ? {} : { barrier: barrierSigns(document) }),
    site: siteFacts(document, location),
    isBare: (document.body?.childElementCount ?? 0) < 3,
  };
}

function metasOf(document: Document): MetaFact[] {
  const metas: MetaFact[] = [];
  const elements = document.getElementsByTagName('meta');
  const count = Math.min(elements.length, MOST_METAS);
  let characters = 0;
  for (let i = 0; i < count && characters < MOST_META_CHARACTERS; i++) {
    const element = elements[i];
    // Some savers of pages write `value` for `content`.
    const content = (element?.getAttribute('content') ?? element?.getAttribute('value'))?.trim().slice(0, LONGEST_META);
    if (element === undefined || !content) continue;
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop');
    if (!name) continue;
    characters += content.length;
    const scheme = element.getAttribute('scheme')?.trim().toLowerCase();
    metas.push({ name: name.trim().toLowerCase(), content, ...(scheme ? { scheme } : {}) });
  }
  return metas;
}

function headingsOf(document: Document): { element: Element; text: string }[] {
  const headings: { element: Element; text: string }[] = [];
  for (const element of document.getElementsByTagName('h1')) {
    const text = textOf(element);
    if (/\p{L}/u.test(text)) headings.push({ element, text });
    if (headings.length >= MOST_HEADINGS) break;
  }
  return headings;
}

function headingOf(element: Element, text: string): HeadingFact {
  return element.firstElementChild === null ? { text } : { text, html: element.innerHTML.slice(0, LONGEST_HEADING) };
}

function sectionTitles(document: Document): string[] {
  const titles = new Set<string>();
  let count = 0;
  for (const element of document.querySelectorAll(
    'h1, h2, h3, h4, h5, legend, strong, b, dt, .abstract-title, .section-title',
  )) {
    if (++count > MOST_SECTION_TITLES) break;
    const text = (element.textContent ?? '').slice(0, 2 * LONGEST_SECTION_TITLE).trim();
    if (text !== '' && text.length <= LONGEST_SECTION_TITLE) titles.add(text);
  }
  return [...titles];
}

function jsonLdOf(document: Document): string[] {
  const scripts: string[] = [];
  let characters = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    characters += text.length;
    if (characters > MOST_JSON_LD_CHARACTERS) break;
    scripts.push(text);
  }
  return scripts;
}

function coinsOf(document: Document): string[] {
  const coins: string[] = [];
  for (const element of document.getElementsByClassName('Z3988')) {
    const title = element.getAttribute('title');
    if (title !== null) coins.push(title.slice(0, LONGEST_META));
    if (coins.length >= MOST_COINS) break;
  }
  return coins;
}

function times(document: Document): Pick<PageFacts, 'published' | 'firstTime' | 'headline'> {
  const published = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"], time.published, time.entry-date, .published time',
  );
  const first = document.querySelector(
    'article time[datetime], header time[datetime], main time[datetime], time[datetime]',
  );
  const isElsewhere = first?.closest('aside, footer, nav, .comment, .related') != null;
  const headline = document.querySelector('[itemprop="headline"]');
  return {
    published: published === null ? undefined : dayIn(published),
    firstTime: first === null || isElsewhere ? undefined : dayIn(first),
    headline: headline === null ? undefined : (headline.getAttribute('content') ?? textOf(headline)),
  };
}

function dayIn(element: Element): string {
  return element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element, 60);
}

/** The texts of the elements that `selector` finds, none in menus and references. */
function textsOf(document: Document, selector: string, limit: number, most: number): string[] {
  const texts: string[] = [];
  for (const element of document.querySelectorAll(selector)) {
    if (element.closest(ELSEWHERE) === null) texts.push(textOf(element, limit));
    if (texts.length >= most) break;
  }
  return texts;
}

function journalsShown(document: Document): string[] {
  return textsOf(
    document,
    '[itemprop="isPartOf"] [itemprop="name"], .journal-title, .JournalTitle, .journalTitle, .journal-name, .journalName, .publication-title, .publicationTitle, .intent_journal_publication_link, .serial-title, .citation_journal_title, .citation__journal',
    200,
    30,
  );
}

function dataDois(document: Document): string[] {
  const dois = new Set<string>();
  for (const element of document.querySelectorAll('[data-doi], [data-article-doi]')) {
    if (element.closest(ELSEWHERE) !== null) continue;
    dois.add((element.getAttribute('data-doi') ?? element.getAttribute('data-article-doi') ?? '').slice(0, 300));
    if (dois.size > 9) break;
  }
  return [...dois];
}

/** Where sites put the word that an article was retracted or corrected. */
const BANNERS =
  '[class*="retract" i], [id*="retract" i], [class*="concern" i], .c-article-editorial-note, [class*="editorial-note"], [class*="erratum" i], [class*="correction" i], [class*="corrigend" i], [class*="article-notice"], [class*="status-banner"], .alert, .notice, .messages, .usa-alert';

function bannersShown(document: Document): string[] {
  const banners: string[] = [];
  let count = 0;
  for (const element of document.querySelectorAll(BANNERS)) {
    if (++count > MOST_BANNERS) break;
    const isElsewhere = element.closest('.references, .ref-list, #references, aside, footer, nav, .related') !== null;
    if (element === document.body || isElsewhere) continue;
    const text = textOf(element, 600);
    if (text.length > 8 && text.length < 599) banners.push(text);
  }
  return banners;
}

function otherVersions(document: Document): OtherVersionFact[] {
  const versions: OtherVersionFact[] = [];
  let count = 0;
  for (const element of document.querySelectorAll(
    '.pub_jnl, .c-article-preprint, [class*="published-version" i], [class*="preprint" i], .metatable td.doi, td.tablecell.doi, [class*="version-of-record" i]',
  )) {
    if (++count > 20) break;
    const text = textOf(element, 400);
    if (text.length > 399) continue;
    const href = element.querySelector('a[href*="10."]')?.getAttribute('href') ?? undefined;
    versions.push({ text, href, ...(element.matches('td.doi, .metatable td') ? { isArxiv: true } : {}) });
  }
  return versions;
}

const CHALLENGE =
  '#challenge-form, #challenge-running, #cf-wrapper, .g-recaptcha, .h-captcha, .cf-turnstile, #px-captcha, iframe[src*="captcha" i], iframe[src*="_Incapsula_" i], script[src*="captcha-delivery" i], script[src*="awswaf" i], script[src*="/cdn-cgi/challenge-platform" i], script[src*="_Incapsula_" i]';

function barrierSigns(document: Document): BarrierFact {
  return {
    text: document.body === null ? '' : textOf(document.body, LONGEST_BARRIER),
    hasPassword: document.querySelector('input[type="password" i]') !== null,
    hasEmail: document.querySelector('input[type="email" i]') !== null,
    hasChallenge: document.querySelector(CHALLENGE) !== null,
  };
}
