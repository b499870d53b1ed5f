import { collapseSpace, fold } from '../text/strings.ts';
import type { Author } from './article.ts';
import { cleanName, withoutRoles } from './clean-name.ts';
import { isSuffix, withSuffixInPlace } from './name-parts.ts';
import {
  COMMON_FAMILY,
  isDegree,
  isGivenName,
  isGroup,
  isInitials,
  isParticle,
  PARTICLES,
  SHORT_FAMILY,
} from './name-words.ts';
import { areFamilyFirst, BEHALF, splitNames } from './split-names.ts';

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
  const suffix = more.find(isSuffix);
  const given = more.filter((part) => part !== suffix).join(' ');
  if (given) return indexed(withoutDegrees(first), withoutDegrees(given, true), suffix);
  return fromWords(withoutDegrees(first), suffix);
}

function fromWords(text: string, suffixAfterComma?: string): Author | undefined {
  const words = text.split(' ').filter(Boolean);
  let suffix = suffixAfterComma;
  if (words.length > (/^[js]r/i.test(words.at(-1) ?? '') ? 1 : 2) && isSuffix(words.at(-1) ?? '')) suffix = words.pop();
  const [only, second] = words;
  if (!only) return undefined;
  if (words.length === 1) return suffix ? person(only, '', suffix) : fromOneWord(only);
  if (second && words.length === 2 && isFamilyFirst(only, second)) return person(only, second, suffix);
  if (!isShortSurname(words)) {
    const initials = trailingInitials(words);
    if (initials > 0) return indexed(words.slice(0, -initials).join(' '), words.slice(-initials).join(' '), suffix);
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

/** A name whose family name stands first: after `Brown`, EAM are initials; after `LI`, WEI is a name. */
function indexed(family: string, given: string, suffix?: string): Author | undefined {
  return person(family, given, suffix, isInitials(given) && /\p{Ll}/u.test(family));
}

function person(family: string, given: string, suffix?: string, areInitials = false): Author | undefined {
  const name = recase(collapseSpace(family));
  if (!/\p{L}/u.test(name)) return undefined;
  const words = collapseSpace(given);
  const shown = areInitials || (isInitials(words) && !isShoutedName(words)) ? words : recase(words);
  const rest = [shown, suffix?.replace(/^i+v?$/i, (numeral) => numeral.toUpperCase())].filter(Boolean).join(' ');
  return withSuffixInPlace(rest ? { family: name, given: rest } : { family: name });
}

function withoutDegrees(text: string, afterComma = false): string {
  const words = text.split(' ');
  // After "Smith, John" two capitals are a degree, after "Smith" they are initials.
  const isNamed = afterComma && /\p{Ll}/u.test(words[0] ?? '');
  while (words.length > 1 && isDegree(words.at(-1) ?? '') && (isNamed || !isLikelyInitials(words))) words.pop();
  return words.join(' ');
}

/** "Smith MA" and "De La Cruz MA" are persons with initials, "Jane Smith MA" one with a degree. */
function isLikelyInitials(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.slice(0, -2).every(isParticle) && /^[A-Z]{1,3}$/.test(last);
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
