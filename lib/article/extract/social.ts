import { languageOf } from '../../text/language.ts';
import { collapseSpace } from '../../text/strings.ts';
import { plain, toMarked } from '../markup.ts';
import { parseAuthors } from '../names.ts';
import { parseDate } from '../parse-date.ts';
import { spelledOut } from '../spelled-out.ts';
import { stripSiteName } from '../titles.ts';
import { type Claims, claim, RANK } from './claims.ts';
import { firstMeta, lettersOf, type Page } from './page.ts';
import { httpUrl } from './values.ts';

/** What tags made for sharing and for a site's own statistics say: `og:*`, `article:*`, `twitter:*`, parsely, sailthru. */
export function socialClaims(page: Page): Claims {
  const claims: Claims = {};
  const site = siteName(page);
  for (const [i, name] of TITLES.entries()) {
    const title = firstMeta(page, name);
    if (title === undefined) continue;
    const names = [site, ...namesOfHost(page, title), 'Full Text View'].filter((part) => part !== undefined);
    claim(claims, 'title', toMarked(stripSiteName(title, names)), signal(name), RANK.social + i / 10);
  }
  for (const [i, name] of DATES.entries()) {
    // The publisher's own word on a page's day is better than Dublin Core's, which may be the record's.
    const rank = i < 3 ? RANK.dublinCore - 5 : RANK.social + i / 10;
    claim(claims, 'issued', parseDate(firstMeta(page, name) ?? ''), signal(name), rank);
  }
  for (const [i, name] of AUTHORS.entries()) {
    const people = (page.named.get(name) ?? []).filter(
      (person) =>
        !/^(https?:|@|\/)|\.(com|org|net)\b/i.test(person) &&
        !/^[a-z\d_.-]+$/.test(person) &&
        !ORGANISATION.test(person),
    );
    const unnamed = people.filter((person) => person.toLowerCase() !== site?.toLowerCase());
    claim(claims, 'authors', parseAuthors(unnamed.map(bylineOf)), signal(name), RANK.social + i / 10);
  }
  claim(claims, 'journal', site, 'og:site_name', RANK.social);
  claim(claims, 'excerpt', excerptOf(page), 'meta:description', RANK.social);
  claim(claims, 'keywords', [...(page.named.get('article:tag') ?? [])], 'article:tag', RANK.social);
  const keywords =
    firstMeta(page, 'keywords')
      ?.split(/[,;]/)
      .map((k) => k.trim())
      .filter((k) => k !== '') ?? [];
  claim(claims, 'keywords', keywords.slice(0, 30), 'meta:keywords', RANK.weak);
  const language = page.facts.language ?? firstMeta(page, 'og:locale') ?? '';
  claim(claims, 'language', languageOf(language), 'meta:lang', RANK.social);
  return claims;
}

const TITLES = ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'twitter:text:title'];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'publish_date',
  'pubdate',
  'pdate',
  'gsa_publish_date',
  'published.date',
  'publish-date',
  'publication_date',
  'date',
];
const AUTHORS = [
  'author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article:author',
  'og:article:author',
  'article:author_name',
];

/** Names outside the known vocabularies are told apart from signals that are no tags. */
function signal(name: string): string {
  return /^(og|article|twitter):/.test(name) ? name : `meta:${name}`;
}

/** A site names itself as the author of its pages. */
const ORGANISATION =
  /\b(publishing|publishers?|publications?|corporation|press|pubmed|ltd|limited|inc|gmbh|journals?|editorial|elsevier|springer|wiley|verlag|online|library|website|admin(?:istrator)?|webmaster|www|contributors?)\b/i;

/** The name of the site, as its tags give it. */
export function siteName(page: Page): string | undefined {
  const name = firstMeta(page, 'og:site_name', 'application-name', 'apple-mobile-web-app-title');
  if (name === undefined || name.length > 80) return undefined;
  const plainName = plain(toMarked(name)).replace(/^www\./, '');
  return plainName === 'arXiv.org' ? 'arXiv' : plainName;
}

/** A byline without `By`, without what follows the name. */
export function bylineOf(text: string): string {
  return text.replace(/^\s*(?:written |posted |reported )?by\b[:\s]+/i, '').trim();
}

function excerptOf(page: Page): string | undefined {
  const text = firstMeta(page, 'og:description', 'description', 'twitter:description');
  return text === undefined ? undefined : spelledOut(toMarked(text.slice(0, 1000)));
}

/** The page's PDF, as its head links it. */
export function linkedPdf(page: Page): string | undefined {
  return httpUrl(page.facts.linkedPdf ?? '', page.href);
}

/** The parts of a title that the page's address repeats: `Ars Technica` on arstechnica.com, `CBC News` on cbc.ca. */
export function namesOfHost(page: Page, title: string): string[] {
  const labels = (page.url?.hostname ?? '').split('.').filter((label) => label.length > 2);
  const address = lettersOf(`${page.url?.hostname ?? ''}${page.url?.pathname ?? ''}`);
  return collapseSpace(title)
    .split(/\s+[|–—·-]\s+|\s*[|«»]\s*/)
    .slice(1)
    .filter((part) => {
      const letters = lettersOf(part);
      if (letters.length < 3 || letters.length > 40) return false;
      const isNumbered = /\/\d+$/.test(part) && address.includes(letters);
      return isNumbered || labels.some((label) => isNameOf(lettersOf(label), letters));
    });
}

function isNameOf(label: string, letters: string): boolean {
  if (label.includes(letters.replace(/(com|org|net|gov)$/, ''))) return true;
  return (
    letters.startsWith(label) && (label.length > 5 || /^(news|online|magazine)$/.test(letters.slice(label.length)))
  );
}
