import { stripInvisible } from '../../text/strings.ts';
import type { Author } from '../article.ts';
import { parseAuthors } from '../names.ts';

/** What stands behind a reference and is no part of it, at the end of a text: links' labels, identifiers, addresses. */
const BEHIND =
  /[\s[\]()|,;.↵-]*(?:(?:pubmed|crossref|pmc|medline) (?:abstract|full[ -]?text|central)|pub ?med(?: ?central)?|pmc|cross-?ref|pmc free article|free (?:pmc |full )?(?:article|text)|google ?scholar|web of science|view in (?:article|scopus)|view (?:article|at publisher|record in scopus)|open ?url(?: placeholder text)?|search ads|find (?:in my library|this article online)|biomed central(?: full text)?|publisher(?: full text)?|world ?cat|medline|scopus|\bisi|\bcas|\badsabs|full[ -]?text|\bpdf|chemport|links?|wiley online library|\[?doi\]?|\bpmc\d+|(?:doi:? ?)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+|pmc?id:? ?(?:pmc)?\d+|https?:\/\/\S+)[\s[\]()|,;.-]*$/i;
const LABELS_AT_MOST = 20;
const LONGEST_TEXT = 1000;

const PARTICLE = /(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|ten|ter) /y;
const SURNAME = /\p{Lu}[\p{L}'’‐-]+/uy;
const SECOND_SURNAME = / \p{Lu}[\p{L}'’‐-]{2,}/uy;
const INITIALS = /,? ?(?:\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}|\p{Lu}(?:[ -]?\p{Lu}){0,3}\.?)(?!\p{L})/uy;
const SUFFIX = /,? (?:Jr|Sr|II|III|[23]rd|4th)(?:\b\.?|(?=et al))/y;
const BETWEEN = /\s*[,;.]?\s*(?:(?:&|and|…|\.\.\.)\s)?\s*/y;
const OTHERS = /[\s,….]*et al\b\.?/y;
const MOST_NAMES = 100;
const YEAR = /^[\s,.:;(]*(?:19|20)\d\d[a-z]?[\s,.:;)]+/;
/** A sentence ends, and a journal with its year or volume begins: `. J Neurol 1999`, `? Lancet. 2001;`. */
const END = /(?<!(?<!\p{L})\p{Lu}\p{Ll}{0,3})[.?!](?=\s+\p{Lu}[^.?!\d]{1,80}[.,]?\s*\(?(?:(?:19|20)\d\d|\d+\s*[:(,]))/u;
const IN_QUOTES = /^[“"]([^”"]{12,}?)[,.]?[”"]/;
/** `J Zool 2004, 263:329-342`: the end of a reference. */
const JOURNAL_ALONE = /^\p{Lu}[^.\d]{1,60}[.,]?\s*(?:19|20)\d\d[,;] ?\d/u;
const SHORTEST_TITLE = 12;
const LONGEST_TITLE = 300;

/** The title in a reference, or what is left of the reference where its title cannot be told; empty where nothing is. */
export function titleOfReference(text: string): string {
  const said = withoutLabels(text);
  if (JOURNAL_ALONE.test(said)) return '';
  return (titleIn(said) ?? said).slice(0, LONGEST_TITLE).trim();
}

/** The title that a whole citation plainly names, and its authors where it names them all. */
export function readCitation(text: string): { title?: string; authors?: Author[] } {
  const said = withoutLabels(text);
  const title = titleIn(said);
  if (title === undefined) return {};
  const names = said
    .slice(0, namesAtStart(said))
    .trim()
    .replace(/^([^.]*)\.$/, '$1');
  const authors = /et al\.?$|…|\.\.\./.test(names) ? [] : parseAuthors([names]);
  return { title, ...(authors.length > 0 && { authors }) };
}

function titleIn(said: string): string | undefined {
  const length = namesAtStart(said);
  const authors = said.slice(0, length);
  const rest = said.slice(length);
  // Without a sign between them nobody can tell where the names end.
  if (!authors || !(/\.$|al$/.test(authors) || /^\s*[.,:;("“\d]/.test(rest))) return undefined;
  const title = rest
    .replace(/^[\s.,:;]+/, '')
    .replace(YEAR, '')
    .replace(/^[\s.,:;]+/, '');
  const quoted = IN_QUOTES.exec(title)?.[1];
  if (quoted) return quoted;
  const end = END.exec(title);
  if (end === null || end.index < SHORTEST_TITLE) return undefined;
  const found = title.slice(0, end.index + (end[0] === '.' ? 0 : 1));
  // More names, and no title.
  return /(?:^|\s)\p{Ll}{3,}/u.test(found) ? found : undefined;
}

/** How far the names reach with which a text begins: `Harper C, Sullivan E V`, `Adolphs, R., & Damasio, H.`, `J. S. Chang`, `et al`. */
function namesAtStart(text: string): number {
  const after = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  };
  const surnameAfter = (start: number) => {
    let at = start;
    for (let next = after(PARTICLE, at); next !== undefined; next = after(PARTICLE, at)) at = next;
    return after(SURNAME, at);
  };
  const nameAfter = (at: number) => {
    const surname = surnameAfter(at);
    if (surname !== undefined) {
      const end = after(INITIALS, surname) ?? after(INITIALS, after(SECOND_SURNAME, surname) ?? text.length);
      return end === undefined ? undefined : (after(SUFFIX, end) ?? end);
    }
    const initials = after(INITIALS, at);
    return initials === undefined ? undefined : surnameAfter(initials + (text[initials] === ' ' ? 1 : 0));
  };
  let end = 0;
  for (let i = 0; i < MOST_NAMES; i++) {
    const name = nameAfter(end === 0 ? 0 : (after(BETWEEN, end) ?? end));
    if (name === undefined) break;
    end = name;
  }
  return end === 0 ? 0 : (after(OTHERS, end) ?? end);
}

/** A reference without its number and without the links behind it; empty where nothing but those is there. */
export function withoutLabels(text: string): string {
  let said = stripInvisible(text.slice(0, LONGEST_TEXT))
    .replace(/^[\s↵.,;&]+/, '')
    .replace(/^(?:\[?\d{1,3}[.)\]]\s*|\d{1,3}(?=\p{Lu}\p{Ll})|\d{1,3}\s+(?=\p{Lu}\.))/u, '')
    .trim();
  for (let i = 0; i < LABELS_AT_MOST; i++) {
    const shorter = said.replace(BEHIND, '');
    if (shorter === said) break;
    said = /\([^()]*$/.test(shorter) ? `${shorter})` : shorter;
  }
  return /\p{L}{2}/u.test(said) && !/^\d+\/\S+$/.test(said) ? said : '';
}
