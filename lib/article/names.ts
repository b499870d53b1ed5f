import { decodeEntities } from '../text/entities.ts';
import { collapseSpace, fold, stripInvisible } from '../text/strings.ts';
import type { Author } from './article.ts';

const PARTICLES = new Set(
  'van der den de het ten ter te vom von zu zur zum da das do dos du di del della delle dei degli lo la le les al el ibn bin ben abu af av st st. y e'.split(
    ' ',
  ),
);
/** Particles that are written with a capital too (De Luca, Van Gogh), where they stand inside a name. */
const CAPITAL_PARTICLES = new Set('Van Von De Da Dos Du Di Del Della La Le El Al Den Der Ter Ten St St.'.split(' '));
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const DEGREE =
  /^(?:m\.?d|ph\.?\s?d|d\.?phil|m\.?p\.?h|m\.?b\.?a|m\.?sc|b\.?sc|m\.?s|b\.?s|m\.?a|b\.?a|m\.?ed|ed\.?d|d\.?o|d\.?d\.?s|d\.?m\.?d|d\.?v\.?m|d\.?sc|sc\.?d|dr\.?p\.?h|pharm\.?d|psy\.?d|r\.?n|m\.?s\.?n|b\.?s\.?n|d\.?n\.?p|m\.?b|ch\.?b|m\.?b\.?b\.?s|mbchb|mbbch|mrcp|frcp[a-z]*|frcs[a-z]*|facp|facs|faan|facc|faha|fesc|frcgp|fhea|mmed|mhpe|mhs|mhsc|mrcgp|frcpath|frcpch|frcog|mrc\w+|frc\w+|fac\w+|cand\.?\s?med|dr\.?\s?med|md-phd|m\.?phil|llm|ll\.?m|j\.?d|esq|np|pa-c|cpnp|aprn|rd|rdn|ms-?hs|mshp|msce|mscr|msci|mstat|mmsc|meng|dsw|msw|lcsw|dpt|otr|prof|dipl\.?\S*|priv\.?-?doz\.?)\.?$/i;
const GROUP =
  /\b(?:groups?|consorti(?:um|a)|collaborat(?:ors|ion|ive)|investigators|committees?|societ(?:y|ies)|networks?|organi[sz]ations?|associations?|initiatives?|task ?force|working party|institutes?|universit(?:y|ies)|departments?|ministry|foundation|commission|council|academy|college|centers? for|centre for|agency|federation|alliance|trialists|registry|program(?:me)?|editorial (?:board|team|office)|editors|staff|team|reuters|associated press)\b/i;

/** The authors that a page names: each node may hold one or several. Rule 8 of the capture rules. */
export function parseAuthors(nodes: string[]): Author[] {
  const authors: Author[] = [];
  let previous = '';
  for (const name of nodes.flatMap(splitNames)) {
    const author = parseAuthor(name);
    if (!author) continue;
    const key = fold('group' in author ? author.group : `${author.family} ${author.given ?? ''}`);
    if (key !== previous) authors.push(author);
    previous = key;
  }
  return authors;
}

/** One author as a page writes it; `undefined` for what is no name (punctuation, "et al"). */
export function parseAuthor(raw: string): Author | undefined {
  const text = cleanName(raw);
  if (
    !/\p{L}/u.test(text) ||
    text.length > 300 ||
    /^(?:et al|and others|others|anonymous|unknown|no authors? listed|n\/?a)\.?$/i.test(text)
  )
    return undefined;
  if (isGroup(text)) return { group: text };
  const [first = '', ...more] = text.split(/\s*,\s*/).filter((part, i) => part && (i === 0 || !isDegree(part)));
  if (!first) return undefined;
  const suffix = more.find((part) => SUFFIX.test(part));
  const given = more.filter((part) => part !== suffix).join(' ');
  if (given) return person(withoutDegrees(first), joinSuffix(withoutDegrees(given), suffix));
  return fromWords(withoutDegrees(first), suffix);
}

function fromWords(text: string, suffixAfterComma?: string): Author | undefined {
  const words = text.split(' ').filter(Boolean);
  let suffix = suffixAfterComma;
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) suffix = words.pop();
  const [only] = words;
  if (!only) return undefined;
  if (words.length === 1) return fromOneWord(only);
  const last = words.at(-1) ?? '';
  if (isInitials(last) && !words.slice(0, -1).every(isInitials) && !isShortSurname(words)) {
    return person(words.slice(0, -1).join(' '), joinSuffix(last, suffix));
  }
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] ?? '')) from--;
  // A name that begins with a particle is all family: "van der Berg".
  if (from === 1 && PARTICLES.has(words[0] ?? '')) from = 0;
  return person(words.slice(from).join(' '), joinSuffix(words.slice(0, from).join(' '), suffix));
}

/** Chinese and Korean names are written without a space, family first. */
function fromOneWord(word: string): Author {
  if (/^[\p{Script=Han}]{2,3}$|^\p{Script=Hangul}{2,4}$/u.test(word))
    return { family: word.slice(0, 1), given: word.slice(1) };
  return { family: recase(word) };
}

function person(family: string, given: string): Author | undefined {
  const name = recase(collapseSpace(family));
  if (!/\p{L}/u.test(name)) return undefined;
  const rest = collapseSpace(given);
  return rest
    ? { family: name, given: isInitials(rest) && !isShoutedName(rest) ? rest : recase(rest) }
    : { family: name };
}

function joinSuffix(given: string, suffix: string | undefined): string {
  return suffix ? `${given} ${suffix}` : given;
}

function cleanName(raw: string): string {
  let text = stripInvisible(decodeEntities(raw.slice(0, 2000))).replace(/<[^<>]{0,200}>/g, ' ');
  text = text
    .replace(/\S+@\S+/g, ' ')
    .replace(/https?:\/\/\S+|\b[Oo]rcid\S*|ORCID\S*/g, ' ')
    .replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]/g, ' ');
  // Footnote marks and numbers stick to names.
  text = text
    .replace(/[\u2070-\u209f\u00b9\u00b2\u00b3*†‡§¶‖#^|]+/g, ' ')
    .replace(/(?<=\p{L}\.?)\d+(?:\s*,\s*\d+)*/gu, '')
    .replace(/(?<![\p{L}\p{N}-])\d+(?![\p{L}\p{N}-])/gu, ' ');
  text = collapseSpace(text.replace(/\s+,/g, ','));
  text = text.replace(
    /^(?:by|von|par|por|authors?:?|written by|and|&|(?:prof|dr|mr|mrs|ms|sir)\.?)\s+(?=\S)/i,
    (lead) => (/^von\s/.test(lead) ? lead : ''),
  );
  return text.replace(/^[\s,.;:&/-]+|[\s,;:&/-]+$/g, '').replace(/,?\s+(?:and|&|et\.? al\.?)$/i, '');
}

function splitNames(node: string): string[] {
  const text = collapseSpace(node);
  if (isGroup(text) && !text.includes(';')) return [text];
  const parts = text.split(/\s*[;；、]\s*|\s*\|\s*/).filter(Boolean);
  return parts.flatMap((part) =>
    isGroup(part) ? [part] : part.split(/\s*,?\s+(?:and|&|et|und)\s+(?!al\b)(?=\p{Lu})/u).flatMap(splitAtCommas),
  );
}

function splitAtCommas(text: string): string[] {
  const parts = text.split(/\s*[,，]\s*/).filter((part) => part && !isDegree(part) && !SUFFIX.test(part));
  if (parts.length < 2 || !parts.every((part) => /\S\s+\S/.test(part) || /^\p{Script=Han}{2,4}$/u.test(part)))
    return [text];
  // "van der Berg, Jan Peter" is one person.
  if (parts.length === 2 && PARTICLES.has((parts[0] ?? '').split(' ')[0] ?? '')) return [text];
  return parts;
}

function isGroup(text: string): boolean {
  return GROUP.test(text) && text.split(' ').length > 1 && !/^\S+,\s\S+$/.test(text);
}

/** Ma, Do and Meng are family names: a short degree is not written with small letters only after the first. */
function isDegree(word: string): boolean {
  return DEGREE.test(word) && (!/^\p{Lu}\p{Ll}{1,3}$/u.test(word) || /^(?:phd|msc|bsc|mph|esq)$/i.test(word));
}

function withoutDegrees(text: string): string {
  const words = text.split(' ');
  while (words.length > 1 && isDegree(words.at(-1) ?? '') && !isLikelyInitials(words)) words.pop();
  return words.join(' ');
}

/** "Smith MA" is a person with initials, "Jane Smith MA" one with a degree. */
function isLikelyInitials(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.length === 2 && /^[A-Z]{1,3}$/.test(last);
}

function isInitials(word: string): boolean {
  return (
    /^(?:\p{Lu}\.?[-\s]?){1,4}$/u.test(word) &&
    word.replace(/\P{L}/gu, '').length <= 4 &&
    (word.includes('.') || word.replace(/\P{L}/gu, '').length <= 3)
  );
}

/** "WEI" before a surname is a name in capitals, "JBS" is initials. */
function isShoutedName(given: string): boolean {
  return /^\p{Lu}*[AEIOUY]\p{Lu}*$/u.test(given) && given.length > 2;
}

/** "WEI LI", all in capitals, ends in a surname, not in initials. */
function isShortSurname(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  return (
    words.every((word) => word === word.toUpperCase() && word.length > 1) &&
    /^(?:LI|XU|WU|HE|MA|HU|YU|LU|LE|HO|NG|DU|GU|FU|YE|LIU|KIM|LEE|YANG|WEI|SUN|ZHU|LIN|GUO|TAN|ONG|LIM|CHU)$/.test(last)
  );
}

function isParticle(word: string): boolean {
  return (
    PARTICLES.has(word) ||
    CAPITAL_PARTICLES.has(word) ||
    (word === word.toUpperCase() && word.length > 1 && PARTICLES.has(word.toLowerCase()))
  );
}

/** Words all in capitals as names are written: `MCDONALD` McDonald, `O'BRIEN` O'Brien; others as they are. */
function recase(text: string): string {
  if (!/\p{Lu}{2}/u.test(text) || /\p{Ll}/u.test(text)) return text;
  return text
    .split(' ')
    .map((word) => {
      if (word.replace(/\P{L}/gu, '').length < 2) return word;
      const lower = word.toLowerCase();
      if (PARTICLES.has(lower) && lower.length > 1 && text.includes(' ')) return lower;
      return lower
        .replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join(' ');
}

/** The family name, or the name of the group. */
export function familyName(author: Author): string {
  return 'group' in author ? author.group : author.family;
}

/** An author as indexes write it: `Horby P`, `van der Berg JP`; a group by its name. */
export function formatAuthor(author: Author): string {
  if ('group' in author) return author.group;
  const given = author.given ?? '';
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(given)) return author.family + given;
  const initials = /^\p{Lu}{1,4}$/u.test(given)
    ? given
    : (given.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toUpperCase();
  return initials ? `${author.family} ${initials}` : author.family;
}

/** The first `max` authors as `Horby P, Lim WS`, and how many more there are. */
export function formatAuthors(authors: Author[], max = 3): { text: string; more: number } {
  const shown = authors.slice(0, max);
  return { text: shown.map(formatAuthor).join(', '), more: authors.length - shown.length };
}
