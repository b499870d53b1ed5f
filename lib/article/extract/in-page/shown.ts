import type { BarrierFact, OtherVersionFact, PageFacts } from '../page-facts.ts';
import { ELSEWHERE } from './people.ts';
import { REFERENCES } from './tags.ts';
import { textOf } from './text-of.ts';

const MOST_SECTION_TITLES = 400;
const LONGEST_SECTION_TITLE = 60;
const MOST_BANNERS = 25;
/** A barrier says less. */
const LONGEST_BARRIER = 2000;

/** The short texts of headings and of what stands for them, once each. */
export function sectionTitles(document: Document): string[] {
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

/** The days and the headline in elements made for them. */
export function times(document: Document): Pick<PageFacts, 'published' | 'firstTime' | 'headline'> {
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

/** Names in elements made for the journal's. */
export function journalsShown(document: Document): string[] {
  return textsOf(
    document,
    '[itemprop="isPartOf"] [itemprop="name"], .journal-title, .JournalTitle, .journalTitle, .journal-name, .journalName, .publication-title, .publicationTitle, .intent_journal_publication_link, .serial-title, .citation_journal_title, .citation__journal',
    200,
    30,
  );
}

/** Badges count the mentions of any paper, cited ones too. */
const BADGES = '[class*="altmetric" i], [class*="dimensions" i], [class*="plumx" i]';

/** `data-doi` and its like, once each. */
export function dataDois(document: Document): string[] {
  const dois = new Set<string>();
  for (const element of document.querySelectorAll('[data-doi], [data-article-doi]')) {
    if (element.matches(BADGES) || element.closest(ELSEWHERE) !== null) continue;
    dois.add((element.getAttribute('data-doi') ?? element.getAttribute('data-article-doi') ?? '').slice(0, 300));
    if (dois.size > 9) break;
  }
  return [...dois];
}

/** Where sites put the word that an article was retracted or corrected. */
const BANNERS =
  '[class*="retract" i], [id*="retract" i], [class*="concern" i], .c-article-editorial-note, [class*="editorial-note"], [class*="erratum" i], [class*="correction" i], [class*="corrigend" i], [class*="article-notice"], [class*="status-banner"], .alert, .notice, .messages, .usa-alert';

/** The texts of notices: that an article was retracted or corrected. */
export function bannersShown(document: Document): string[] {
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

/** Where a page says that the work is elsewhere too. */
export function otherVersions(document: Document): OtherVersionFact[] {
  const versions: OtherVersionFact[] = [];
  let count = 0;
  for (const element of document.querySelectorAll(
    '.pub_jnl, .c-article-preprint, [class*="published-version" i], [class*="preprint" i], .metatable td.doi, td.tablecell.doi, [class*="version-of-record" i]',
  )) {
    if (++count > 20) break;
    if (element.closest(REFERENCES) !== null) continue;
    const text = textOf(element, 400);
    if (text.length > 399) continue;
    const href = element.querySelector('a[href*="10."]')?.getAttribute('href') ?? undefined;
    versions.push({ text, href, ...(element.matches('td.doi, .metatable td') ? { isArxiv: true } : {}) });
  }
  return versions;
}

const CHALLENGE =
  '#challenge-form, #challenge-running, #cf-wrapper, .g-recaptcha, .h-captcha, .cf-turnstile, #px-captcha, iframe[src*="captcha" i], iframe[src*="_Incapsula_" i], script[src*="captcha-delivery" i], script[src*="awswaf" i], script[src*="/cdn-cgi/challenge-platform" i], script[src*="_Incapsula_" i]';

/** What stands around the text on every page of a site. */
const FRAME = new Set(['nav', 'header', 'footer', 'aside']);

/** What tells a login, a robot check or a cookie wall: a page that stands before another says little. */
export function barrierSigns(document: Document): BarrierFact {
  const text = document.body === null ? '' : textOf(document.body, LONGEST_BARRIER, FRAME);
  const has = (selector: string) => document.querySelector(selector) !== null;
  const isShort = text.length < LONGEST_BARRIER;
  return {
    text,
    hasPassword: has('input[type="password" i]'),
    hasEmail: isShort && has('input[type="email" i]'),
    hasChallenge: isShort && has(CHALLENGE),
  };
}
