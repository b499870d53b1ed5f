import { decodeEntities } from '../text/entities.ts';
import { collapseSpace, fold, stripInvisible } from '../text/strings.ts';
import type { Author } from './article.ts';
import {
  areGivenNames,
  CAPITAL_PARTICLES,
  CHINESE_PARTICLES,
  COMMON_FAMILY,
  isDegree,
  isGivenName,
  isGroup,
  LEADING_TITLE,
  PARTICLES,
  ROLE,
  SHORT_FAMILY,
  SUFFIX,
  SURE_PARTICLES,
} from './name-words.ts';

/** What templates and catalogues write where nobody is named. */
const NOBODY =
  /^(?:(?:undefined|null|nan|\[?object|object\]?)(?:[\s,]+(?:undefined|null|nan|object\]?))*|none|et al|and others|others|anonymous|unknown|no authors? listed|n\/?a)\.?$/i;

/** The authors that a page names: each node may hold one or several. Rule 8 of the capture rules. */
export function parseAuthors(nodes: string[]): Author[] {
  const authors: Author[] = [];
  let previous = '';
  const familyFirst = areFamilyFirst(nodes);
  for (const name of nodes.flatMap((node) => splitNames(node, familyFirst))) {
    const author = parseAuthor(name);
    if (!author) continue;
    const key = fold('group' in author ? author.group : `${author.family} ${author.given ?? ''}`);
    if (key !== previous) authors.push(author);
    previous = key;
  }
  return authors;
}

/** One author as a page writes it; `undefined` for what is no name (punctuation, "et al", `undefined`). */
export function parseAuthor(raw: string): Author | undefined {
  const text = withoutRoles(cleanName(raw));
  if (!/\p{L}/u.test(text) || text.length > 300 || NOBODY.test(text)) return undefined;
  const behalf = BEHALF.exec(text)?.[0];
  if (behalf !== undefined) return { group: text.slice(behalf.length) };
  if (isGroup(text)) return { group: text.replace(/^for (?:the )?/i, '') };
  const [first = '', ...more] = text.split(/\s*,\s*/).filter((part, i) => part && (i === 0 || !isDegree(part)));
  if (!first) return undefined;
  const suffix = more.find((part) => SUFFIX.test(part));
  const given = more.filter((part) => part !== suffix).join(' ');
  if (given) return person(withoutDegrees(first), withoutDegrees(given, true), suffix);
  return fromWords(withoutDegrees(first), suffix);
}

/** A group that somebody wrote for is one whatever it is called. */
const BEHALF = /^(?:(?:and|writing|acting) )*on behalf of (?:the )?(?=\S)/i;

function withoutRoles(text: string): string {
  const parts = text.split(/\s*,\s*/);
  return parts.length > 1 ? parts.filter((part, i) => i === 0 || !ROLE.test(part)).join(', ') : text;
}

function fromWords(text: string, suffixAfterComma?: string): Author | undefined {
  const words = text.split(' ').filter(Boolean);
  let suffix = suffixAfterComma;
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) suffix = words.pop();
  const [only, second] = words;
  if (!only) return undefined;
  if (words.length === 1) return fromOneWord(only);
  if (second && words.length === 2 && isFamilyFirst(only, second)) return person(only, second, suffix);
  if (!isShortSurname(words)) {
    const initials = trailingInitials(words);
    if (initials > 0) return person(words.slice(0, -initials).join(' '), words.slice(-initials).join(' '), suffix);
  }
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] ?? '')) from--;
  // A name that begins with a particle is all family: "van der Berg".
  if (from === 1 && PARTICLES.has(words[0] ?? '')) from = 0;
  return person(words.slice(from).join(' '), words.slice(0, from).join(' '), suffix);
}

/** How many words at the end are initials (`Smith A B`); none where all are. */
function trailingInitials(words: string[]): number {
  let count = 0;
  while (count < words.length && isInitials(words.at(-1 - count) ?? '')) count++;
  // "JANE DOE" begins with a given name: what ends it is a family name.
  const isShout = words.every((word) => word === word.toUpperCase());
  if (isShout && isGivenName(words[0] ?? '') && isShoutedName(words.at(-1) ?? '')) return 0;
  return count === words.length ? 0 : count;
}

/** Chinese, Japanese and Korean names in their own script; `SMITH JOHN`, `LI WEI` in capitals as lists of names write them. */
function isFamilyFirst(first: string, second: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u.test(first + second))
    return true;
  if (!isShouted(first) || !isShouted(second)) return false;
  if (COMMON_FAMILY.test(first) && second.includes('-')) return true;
  return (
    (isGivenName(second) && !isGivenName(first)) ||
    (COMMON_FAMILY.test(first) && SHORT_FAMILY.test(second) && !COMMON_FAMILY.test(second))
  );
}

function isShouted(word: string): boolean {
  return /^\p{Lu}[\p{Lu}-]+$/u.test(word);
}

/** Chinese and Korean names are written without a space, family first. */
function fromOneWord(word: string): Author {
  if (/^[\p{Script=Han}]{2,3}$|^\p{Script=Hangul}{2,4}$/u.test(word))
    return { family: word.slice(0, 1), given: word.slice(1) };
  return { family: recase(word) };
}

function person(family: string, given: string, suffix?: string): Author | undefined {
  const name = recase(collapseSpace(family));
  if (!/\p{L}/u.test(name)) return undefined;
  const words = collapseSpace(given);
  const shown = isInitials(words) && !isShoutedName(words) ? words : recase(words);
  const rest = [shown, suffix?.replace(/^i+v?$/i, (numeral) => numeral.toUpperCase())].filter(Boolean).join(' ');
  return rest ? { family: name, given: rest } : { family: name };
}

function cleanName(raw: string): string {
  let text = stripInvisible(decodeEntities(raw.slice(0, 2000))).replace(/<[^<>]{0,200}>/g, ' ');
  text = text
    .replace(/\S+@\S+/g, ' ')
    .replace(/https?:\/\/\S+|\b[Oo]rcid\S*|ORCID\S*/g, ' ')
    .replace(BRACKETED, ' ');
  // Footnote marks and numbers stick to names.
  text = text
    .replace(/[\u2070-\u209f\u00b9\u00b2\u00b3*†‡§¶‖#^|]+/g, ' ')
    .replace(/(?<=\p{L}\.?)\d+(?:\s*,\s*\d+)*/gu, '')
    .replace(/(?<![\p{L}\p{N}-])\d+(?![\p{L}\p{N}-])/gu, ' ');
  text = withoutByline(collapseSpace(text.replace(/\s+,/g, ',')));
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(LEADING_TITLE, '');
  }
  return text.replace(/^[\s,.;:&/-]+|[\s,;:&/-]+$/g, '').replace(/,?\s+(?:and|&|et\.? al\.?)$/i, '');
}

const BRACKETED = /\([^()]{0,200}\)|\[[^[\]]{0,200}\]/g;

/** `By Jane Smith`, `par Jean Dupont`; but Pär Hallberg without his dots is called Par, and Von Korff M begins with a particle. */
function withoutByline(text: string): string {
  const lead = /^(?:by|authors?:?|written by|and|&|von|par|por)\s+(?=\S)/i.exec(text)?.[0];
  if (lead === undefined) return text;
  const rest = text.slice(lead.length);
  if (/^von\s/.test(lead)) return text;
  if (!/^(?:Von|VON|Par|Por)\s/.test(lead)) return rest;
  const words = rest.split(' ');
  const isByline =
    words.length > 1 &&
    !rest.includes(',') &&
    !words.some(isInitials) &&
    !(words.length === 2 && isParticle(words[0] ?? ''));
  return isByline ? rest : text;
}

/** Do the nodes hold a person each, family name first (`Smith, Jane`)? */
function areFamilyFirst(nodes: string[]): boolean {
  const withComma = nodes.map(commaParts).filter((parts) => parts.length === 2);
  const sure = withComma.filter(([family = '']) => !family.includes(' ') || beginsWithParticle(family));
  return nodes.length > 1 && withComma.length > 1 && sure.length * 2 >= withComma.length;
}

function commaParts(text: string): string[] {
  return text
    .slice(0, 2000)
    .split(/\s*[,，]\s*/)
    .filter((part) => part && !isDegree(part) && !ROLE.test(part) && !SUFFIX.test(part));
}

function splitNames(node: string, familyFirst: boolean): string[] {
  const text = withoutRoles(collapseSpace(stripInvisible(node).replace(BRACKETED, ' ')).replace(/ ,/g, ','));
  const [people, group] = splitGroup(text);
  if (group !== undefined) return [...(people ? splitNames(people, familyFirst) : []), group];
  const parts = text.split(/\s*[;；、|]\s*/).filter((part) => part && !ROLE.test(part));
  const isFirst = familyFirst || areFamilyFirst(parts);
  return parts.flatMap((part) => {
    if (isGroup(part) || BEHALF.test(part)) return [part];
    const pairs = splitPairs(part);
    if (pairs) return pairs;
    return part.split(/\s*,?\s+(?:and|&|et|und)\s+(?!al\b)(?=\p{Lu})/u).flatMap((some) => splitAtCommas(some, isFirst));
  });
}

/** The people and the group that they wrote for: `Jane Doe, on behalf of the X Group`, `Doe J, Roe K, X Investigators`. */
function splitGroup(text: string): [people: string, group: string | undefined] {
  const behalf = /(?:^|[\s,;(])(?:(?:and|writing|acting) )*on behalf of (?=\S)/i.exec(text);
  if (behalf) {
    return [
      text.slice(0, behalf.index).replace(/[\s,;(]+$/, ''),
      `on behalf of ${asGroup(text.slice(behalf.index + behalf[0].length))}`,
    ];
  }
  if (!isGroup(text)) return [text, undefined];
  const forThe = /(?:^|[\s,;(]+)(?:for|and|&) the /i.exec(text);
  if (forThe) {
    const [people, group] = [text.slice(0, forThe.index), asGroup(text.slice(forThe.index + forThe[0].length))];
    const isOfName = people !== '' && (isGroup(`${people} x`) || !/[\s,]/.test(people));
    if (!isOfName && isGroup(group)) return [people, group];
  }
  const parts = text.split(/\s*,\s*/);
  const group = (parts.pop() ?? '').replace(/^(?:and|&) /, '');
  const arePeople =
    parts.length > 1 && parts.every((part) => part.includes(' ') && !isGroup(part) && part.split(' ').length < 5);
  return arePeople && isGroup(group) ? [parts.join(', '), group] : [text, undefined];
}

function asGroup(text: string): string {
  return text.replace(/[\s).,;]+$/, '');
}

/** `Smith, J., Jones, K., & Brown, L.` as a person a pair; `undefined` where the commas are not of this kind. */
function splitPairs(text: string): string[] | undefined {
  const parts = text
    .split(/\s*[,，]\s*|\s+(?:and|&)\s+/)
    .map((part) => part.replace(/^(?:and|&)\s+/, ''))
    .filter((part) => part && !isDegree(part));
  const pairs: string[] = [];
  for (const part of parts) {
    if (SUFFIX.test(part) && pairs.length > 0) pairs.push(`${pairs.pop()}, ${part}`);
    else if (isInitials(part)) {
      const family = pairs.pop();
      if (!family || family.includes(',')) return undefined;
      pairs.push(`${family}, ${part}`);
    } else pairs.push(part);
  }
  return pairs.length > 1 && pairs.every((pair) => pair.includes(',')) ? pairs : undefined;
}

function splitAtCommas(text: string, familyFirst: boolean): string[] {
  const parts = commaParts(text);
  if (parts.length < 2 || !parts.every((part) => /\S\s+\S/.test(part) || /^\p{Script=Han}{2,4}$/u.test(part)))
    return [text];
  const [family = '', given = ''] = parts;
  // "Doe J, Roe K" are two.
  const areIndexed = parts.every((part) => isInitials(part.split(' ').at(-1) ?? ''));
  if (parts.length === 2 && !areIndexed && (familyFirst || isFamilyAndGiven(family, given))) return [text];
  return parts;
}

/** Is `van der Berg, Jan Peter` or `Pérez de la Torre, José María` one person, and not two people of two words each? */
function isFamilyAndGiven(family: string, given: string): boolean {
  const endsInInitial = (text: string) => /\s\p{Lu}\.?$/u.test(text);
  return (
    beginsWithParticle(family) ||
    (areGivenNames(given) && !isGivenName(family.split(' ')[0] ?? '')) ||
    (endsInInitial(given) && given.split(' ').some(isGivenName) && !endsInInitial(family))
  );
}

function beginsWithParticle(text: string): boolean {
  const [first = '', second = ''] = text.split(' ');
  if (PARTICLES.has(first)) return true;
  const lower = first.toLowerCase();
  return (
    /^\p{Lu}/u.test(first) &&
    second !== '' &&
    SURE_PARTICLES.has(lower) &&
    (!CHINESE_PARTICLES.has(lower) || second.length > 3)
  );
}

function withoutDegrees(text: string, afterComma = false): string {
  const words = text.split(' ');
  // After "Smith, John" two capitals are a degree, after "Smith" they are initials.
  const isNamed = afterComma && /\p{Ll}/u.test(words[0] ?? '');
  while (words.length > 1 && isDegree(words.at(-1) ?? '') && (isNamed || !isLikelyInitials(words))) words.pop();
  return words.join(' ');
}

/** "Smith MA" is a person with initials, "Jane Smith MA" one with a degree. */
function isLikelyInitials(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.length === 2 && /^[A-Z]{1,3}$/.test(last);
}

/** Four consonants: no name is one. */
const NO_NAME = /^[B-DF-HJ-NP-TV-XZ]{4}$/;

function isInitials(word: string): boolean {
  return (
    /^(?:\p{Lu}\.?[-\s]?){1,4}$/u.test(word) &&
    word.replace(/\P{L}/gu, '').length <= 4 &&
    (word.includes('.') || word.replace(/\P{L}/gu, '').length <= 3 || NO_NAME.test(word))
  );
}

/** "WEI" before a surname is a name in capitals, "JBS" is initials. */
function isShoutedName(given: string): boolean {
  return /^\p{Lu}*[AEIOUY]\p{Lu}*$/u.test(given) && given.length > 2;
}

/** "WEI LI", all in capitals, ends in a surname, not in initials. */
function isShortSurname(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.every((word) => word === word.toUpperCase() && word.length > 1) && SHORT_FAMILY.test(last);
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
