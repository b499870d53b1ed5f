import type { PeopleFact } from '../page-facts.ts';
import { textOf } from './text-of.ts';

/** Where templates put the names of the authors, one element a person. The first `FIRST_LOOSE` are made for a person each. */
const SELECTORS: readonly string[] = [
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

/** More elements than any list of authors. */
const MOST_PEOPLE = 4000;
/** A byline that is longer is none. */
const LONGEST_BYLINE = 1500;
/** The names of four thousand people. */
const MOST_CHARACTERS = 100_000;
/** Lists that every later selector would find again in other words. */
const MOST_LISTS = 4;

/** What is not of this article: menus, references, comments, neighbours. */
export const ELSEWHERE =
  'aside, footer, nav, .references, .ref-list, #references, .related, .comments, #comments, .comment, .recommended, .sidebar, .cited-by, [class*="reference"], [class*="bibliograph"], [id^="reference"], [id^="bibliograph"], [class*="recommend"], [itemtype*="Comment"], [itemprop="citation"], [itemprop="comment"], .citation';

const LISTS =
  '.authors-list, .author-list, .authors, .authorlist, .author-group, .contrib-group, .contributor-list, .loa, .byline, header, article, ul, p';

/** The texts of the elements that templates make for authors' names, by selector. */
export function peopleShown(document: Document): PeopleFact[] {
  const references = referencesHeading(document);
  const found: PeopleFact[] = [];
  let characters = 0;
  for (const [selector, query] of SELECTORS.entries()) {
    const names = new Map<string, PeopleFact['names'][number]>();
    let count = 0;
    let list: Element | null = null;
    for (const element of document.querySelectorAll(query)) {
      if (++count > MOST_PEOPLE || characters > MOST_CHARACTERS) break;
      if (element.closest(ELSEWHERE) !== null) continue;
      // 4: the element follows the heading of the references.
      if (references !== undefined && references.compareDocumentPosition(element) & 4) break;
      // A second list further down (comments, related articles, an author's other works) is another's.
      const holder = element.closest(LISTS);
      if (selector > 1 && list !== null && holder !== null && holder !== list && !list.contains(element)) continue;
      list ??= holder;
      const content = element.getAttribute('content');
      const text = content ?? textOf(withoutNotes(element), LONGEST_BYLINE);
      if (text === '' || text.length >= LONGEST_BYLINE) continue;
      characters += text.length;
      names.set(text, content === null ? { text } : { text, isContent: true });
    }
    if (names.size > 0) found.push({ selector, names: [...names.values()] });
    if (found.length >= MOST_LISTS) break;
  }
  return found;
}

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

const NOTES = 'sup, .aff, .affiliation, .orcid, .tooltip, button, style, script';

function withoutNotes(element: Element): Element {
  if (element.querySelector(NOTES) === null) return element;
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NOTES)) part.remove();
  return copy;
}
