import type { Author } from '../article.ts';
import { cleanDoi, doiKey } from '../identifiers.ts';
import { cleanJournal } from '../journals.ts';
import { toMarked } from '../markup.ts';
import { parseAuthors } from '../names.ts';
import { parseDate } from '../parse-date.ts';
import { mendMojibake } from '../titles.ts';
import { type Claims, claim, RANK } from './claims.ts';
import type { HeaderText } from './header-text.ts';
import type { Page } from './page.ts';
import { bylineOf } from './social.ts';

/** The selectors before this one are made for a person each; those after it meet prose and other lists too. */
const FIRST_LOOSE = 8;

const LONGEST_BYLINE = 1500;

/** Microdata, bylines and `<time>` elements near the title. */
export function bylineClaims(page: Page): Claims {
  const claims: Claims = {};
  const { published, firstTime, headline } = page.facts;
  const { authors, isLoose } = authorsShown(page);
  claim(claims, 'authors', authors, 'byline', isLoose ? RANK.page : RANK.page - 2);
  const date = parseDate(published ?? firstTime ?? '');
  claim(claims, 'issued', date, 'time', published === undefined ? RANK.page + 3 : RANK.page);
  if (headline !== undefined) claim(claims, 'title', toMarked(mendMojibake(headline)), 'microdata', RANK.page);
  return claims;
}

/** The authors as the page shows them: the first selector's whose names are people's. */
function authorsShown(page: Page): { authors: Author[]; isLoose: boolean } {
  for (const { selector, names } of page.facts.people) {
    const texts = names.map(({ text, isContent }) => (isContent ? text : nameIn(mendMojibake(text))));
    const authors = parseAuthors([...new Set(texts.filter((name) => name !== undefined))]);
    if (authors.length > 0 && authors.every(isPlausible)) return { authors, isLoose: selector >= FIRST_LOOSE };
  }
  return { authors: [], isLoose: true };
}

/** Selectors this loose meet prose too, which falls into words that no person is called. */
function isPlausible(author: Author): boolean {
  if ('group' in author) return author.group.length < 120;
  if (/[:;?!()]|\d{2}|\.\s|^\p{Ll}{1,2}$/u.test(author.family) || author.family.split(' ').length > 5) return false;
  if ((author.given?.split(' ').length ?? 0) > 6 || /^[a-z]+$/.test(author.family)) return false;
  return author.given !== undefined || /^\p{Lu}|[^\p{Script=Latin}\W]/u.test(author.family);
}

/** Lines of names below the title, as old templates without a class for anything write them. */
export function authorsInLines({ lines, titleAt }: HeaderText, onlyAfterBy = false): Author[] {
  const authors: Author[] = [];
  if (titleAt < 0) return authors;
  for (const [i, { text, isLinked }] of lines.slice(titleAt + 1, titleAt + (onlyAfterBy ? 30 : 12)).entries()) {
    const isByline = /^(?:by|By|BY|von|par|por)\b/.test(text) || (i === 0 && isLinked);
    if (onlyAfterBy && !isByline) continue;
    // What a label on the line before (`Journal: Nonlinear Dynamics`) says it is.
    if (lines[titleAt + i]?.text.endsWith(`: ${text}`)) continue;
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

function nameIn(shown: string): string | undefined {
  const text = bylineOf(shown)
    .replace(NOTES, '')
    .split(/\s+[|•·]\s+|\s+\d{1,2}[:.]\d\d|\b(?:Published|Updated|Posted|Staff Writer|Correspondent)\b/)[0]
    ?.trim();
  if (text === undefined || text.length > LONGEST_BYLINE - 1 || /@\w+\.|https?:/.test(text)) return undefined;
  return withoutNumbers(text) || undefined;
}

/** The name without the signs of its notes: `Jane Doe 1,2*`. */
function withoutNumbers(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,\d*†‡§]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** What sites write beside a name for screen readers and for its icons. */
const NOTES =
  /\b(?:(?:is )?(?:a )?corresponding author|equal (?:group )?contributor|contributed equally.*|e-?mail(?: (?:the )?author)?|mail|view orcid profile|orcid(?: logo| icon)?)\b/gi;

/** The journal's name as the page's header shows it, in an element made for it. */
export function journalShown(page: Page): string | undefined {
  const name = page.facts.journals.find((text) => /^\p{Lu}[\p{L}&.,:()' -]{2,100}$/u.test(mendMojibake(text)));
  return name === undefined ? undefined : cleanJournal(mendMojibake(name));
}

/** The DOI that the page's elements carry, if they carry one only. */
export function attributeDoi(page: Page): string | undefined {
  const dois = page.facts.dataDois.map(cleanDoi).filter((doi) => doi !== undefined);
  return new Set(dois.map(doiKey)).size === 1 ? dois[0] : undefined;
}
