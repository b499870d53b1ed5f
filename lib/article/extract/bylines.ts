import type { Author } from '../article.ts';
import { parseDate } from '../dates.ts';
import { cleanDoi } from '../identifiers.ts';
import { cleanJournal } from '../journals.ts';
import { toMarked } from '../markup.ts';
import { parseAuthors } from '../names.ts';
import { type Claims, claim, RANK } from './claims.ts';
import type { HeaderText } from './header-text.ts';
import { type Page, textOf } from './page.ts';
import { bylineOf } from './social.ts';

/** Where templates put the names of the authors, one element a person; the first that matches is taken. */
const PEOPLE: readonly string[] = [
  '[itemprop~="author"] [itemprop="name"], [itemprop~="creator"] [itemprop="name"]',
  '[itemprop~="author"], [itemprop~="creator"]',
  '[data-test="author-name"], [data-testid="author-name"]',
  '.authors-list .full-name, .author-list .full-name',
  '.contrib-group .contrib-author, .contrib-group .name, .contributor-list .name',
  '.highwire-citation-author, .highwire-citation-authors .highwire-citation-author',
  '.loa .authorName, .author-name, .authorName, .author_name',
  '.hlFld-ContribAuthor .hlFld-ContribAuthor a, a.entryAuthor, .hlFld-ContribAuthor',
  '.authors .author, .author-list .author, .authorlist .author, .author-group .author, .al-author-name .info-card-name, .al-author-name',
  '[rel~="author"]',
  '.byline-name, .byline__name, .byline .author, .byline a, .byline__author, .author-byline a, .article-author',
  '.byline, .author-byline, .article-byline, .post-author, .entry-author, .author.vcard .fn, .byline .vcard .fn, p.author, .authors, .author-list, #authors, .author',
  '[class*="byline" i]',
];

/** The selectors before this one are made for a person each; those after it meet prose and other lists too. */
const FIRST_LOOSE = 8;

/** More elements than any list of authors. */
const MOST_PEOPLE = 4000;
const LONGEST_BYLINE = 1500;

/** Microdata, bylines and `<time>` elements near the title. */
export function bylineClaims(page: Page): Claims {
  const claims: Claims = {};
  const { document } = page;
  const { authors, isLoose } = authorsShown(page);
  claim(claims, 'authors', authors, 'byline', isLoose ? RANK.page : RANK.page - 2);
  const published = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"], time.published, time.entry-date, .published time',
  );
  const when = published ?? lonelyTime(page);
  const date = dateOf(when);
  claim(claims, 'issued', date, 'time', published === null ? RANK.page + 3 : RANK.page);
  const headline = document.querySelector('[itemprop="headline"]');
  if (headline !== null)
    claim(claims, 'title', toMarked(headline.getAttribute('content') ?? textOf(headline)), 'microdata', RANK.page);
  return claims;
}

function dateOf(element: Element | null): string | undefined {
  if (element === null) return undefined;
  const raw = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element, 60);
  return parseDate(raw);
}

/** The first `<time>` of the article itself, none in lists of other articles. */
function lonelyTime(page: Page): Element | null {
  const time = page.document.querySelector(
    'article time[datetime], header time[datetime], main time[datetime], time[datetime]',
  );
  return time === null || time.closest('aside, footer, nav, .comment, .related') !== null ? null : time;
}

/** The authors as the page shows them. */
function authorsShown(page: Page): { authors: Author[]; isLoose: boolean } {
  const references = referencesHeading(page.document);
  for (const [i, selector] of PEOPLE.entries()) {
    const names: string[] = [];
    let count = 0;
    let list: Element | null = null;
    for (const element of page.document.querySelectorAll(selector)) {
      if (++count > MOST_PEOPLE) break;
      if (element.closest(ELSEWHERE) !== null) continue;
      // 4: the element follows the heading of the references.
      if (references !== undefined && references.compareDocumentPosition(element) & 4) break;
      // A second list further down (comments, related articles, an author's other works) is another's.
      const holder = element.closest(LISTS);
      if (i > 1 && list !== null && holder !== null && holder !== list && !list.contains(element)) continue;
      list ??= holder;
      const name = nameIn(element);
      if (name !== undefined) names.push(name);
    }
    const authors = parseAuthors([...new Set(names)]);
    if (authors.length > 0 && authors.length < MOST_PEOPLE && authors.every(isPlausible))
      return { authors, isLoose: i >= FIRST_LOOSE };
  }
  return { authors: [], isLoose: true };
}

/** Selectors this loose meet prose too, which falls into words that no person is called. */
function isPlausible(author: Author): boolean {
  if ('group' in author) return author.group.length < 120;
  if (/[:;?!()]|\d{2}|\.\s|^\p{Ll}{1,2}$/u.test(author.family) || author.family.split(' ').length > 5) return false;
  return author.given !== undefined || /^\p{Lu}|[^\p{Script=Latin}\W]/u.test(author.family);
}

/** Lines of names below the title, as old templates without a class for anything write them. */
export function authorsInLines({ lines, titleAt }: HeaderText, onlyAfterBy = false): Author[] {
  const authors: Author[] = [];
  if (titleAt < 0) return authors;
  for (const [i, { text, links }] of lines.slice(titleAt + 1, titleAt + (onlyAfterBy ? 30 : 12)).entries()) {
    const isByline = /^(by|von|par|por)\b/i.test(text) || (i === 0 && links.length > 0);
    if (onlyAfterBy && !isByline) continue;
    const first = onlyAfterBy ? text.split(/,|\s[|·•]\s/)[0] : undefined;
    const all = namesIn(text);
    const names = all.length > 0 || first === undefined ? all : namesIn(first);
    if (names.length > 0) authors.push(...names);
    else if (authors.length > 0) break;
  }
  return authors;
}

const NAME_WORD =
  /^(\p{Lu}[\p{L}'’.-]*|(\p{Lu}\.)+|van|der|den|de|von|zu|la|le|da|dos|di|del|della|ten|ter|bin|ibn|al|y|e|Jr\.?|I{2,3})$/u;
const NO_NAME =
  /\b(university|department|institute|hospital|school|college|centre|center|journal|abstract|article|research|open|access|volume|issue|received|published|keywords|download|full|text|view|share|print|login|search|home|about|help|science|laboratory|faculty|division|editor|copyright|original|review|author|citation|introduction|contents|method)\b/i;

function namesIn(line: string): Author[] {
  if (line.length > 1200 || NO_NAME.test(line.slice(0, 300))) return [];
  const parts = bylineOf(line.replace(/View ORCID Profile/g, ''))
    .replace(/(?:[\d*†‡§¶,;\s]|\band\b|&)+$/u, '')
    .split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+and\s+|\s+&\s+/)
    .map((part) => part.replace(/[\d*†‡§¶]+|(?<=\p{L}{3})\.$|^and\s+/gu, '').trim())
    .filter((part) => part !== '');
  const areNames = parts.every((part) => {
    const words = part.split(/\s+/);
    return words.length >= 2 && words.length <= 6 && words.every((word) => NAME_WORD.test(word));
  });
  return areNames && parts.length > 0 ? parseAuthors(parts) : [];
}

const ELSEWHERE =
  'aside, footer, nav, .references, .ref-list, #references, .related, .comments, #comments, .comment, .recommended, .sidebar, .cited-by, [class*="reference"], [class*="bibliograph"], [id^="reference"], [id^="bibliograph"], [class*="recommend"], [itemtype*="Comment"], [itemprop="citation"], [itemprop="comment"], .citation';
/** The heading of the reference list, if the page has one. */
function referencesHeading(document: Document): Element | undefined {
  for (const heading of document.querySelectorAll('h2, h3, h4')) {
    if (
      /^(\d+\.?\s*)?(references|literature cited|bibliography)\b/i.test((heading.textContent ?? '').slice(0, 60).trim())
    )
      return heading;
  }
  return undefined;
}

const LISTS =
  '.authors-list, .author-list, .authors, .authorlist, .author-group, .contrib-group, .contributor-list, .loa, .byline, header, article, ul, p';

function nameIn(element: Element): string | undefined {
  const content = element.getAttribute('content');
  if (content !== null) return content;
  const copy =
    element.querySelector('sup, .aff, .affiliation, .orcid, .tooltip, button, style, script') === null
      ? element
      : bare(element);
  const text = bylineOf(textOf(copy, LONGEST_BYLINE))
    .replace(NOTES, '')
    .split(/\s+[|•·]\s+|\s+\d{1,2}[:.]\d\d|\b(?:Published|Updated|Posted|Staff Writer|Correspondent)\b/)[0]
    ?.replace(/\s*,?\s*(?:\d+|[*†‡§])(?:\s*,\s*(?:\d+|[*†‡§]))*\s*$/u, '')
    .trim();
  return text === undefined || text === '' || text.length > LONGEST_BYLINE - 1 || /@\w+\.|https?:/.test(text)
    ? undefined
    : text;
}

/** What sites write beside a name for screen readers and for its icons. */
const NOTES =
  /\b(?:(?:is )?(?:a )?corresponding author|equal (?:group )?contributor|contributed equally.*|e-?mail(?: (?:the )?author)?|mail|view orcid profile|orcid(?: logo| icon)?)\b/gi;

function bare(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('sup, .aff, .affiliation, .orcid, .tooltip, button, style, script'))
    part.remove();
  return copy;
}

const JOURNALS =
  '[itemprop="isPartOf"] [itemprop="name"], .journal-title, .JournalTitle, .journalTitle, .journal-name, .journalName, .publication-title, .publicationTitle, .intent_journal_publication_link, .serial-title, .citation_journal_title, .citation__journal';

/** The journal's name as the page's header shows it, in an element made for it. */
export function journalShown(page: Page): string | undefined {
  for (const element of page.document.querySelectorAll(JOURNALS)) {
    if (element.closest(ELSEWHERE) !== null) continue;
    const name = textOf(element, 200);
    if (/^\p{Lu}[\p{L}&.,:()' -]{2,100}$/u.test(name)) return cleanJournal(name);
  }
  return undefined;
}

/** The DOI that the page's elements carry, if they carry one only. */
export function attributeDoi(page: Page): string | undefined {
  const found = new Map<string, string>();
  for (const element of page.document.querySelectorAll('[data-doi], [data-article-doi]')) {
    if (element.closest(ELSEWHERE) !== null) continue;
    const doi = cleanDoi(element.getAttribute('data-doi') ?? element.getAttribute('data-article-doi') ?? '');
    if (doi !== undefined) found.set(doi.toLowerCase(), doi);
    if (found.size > 1) return undefined;
  }
  return [...found.values()][0];
}
