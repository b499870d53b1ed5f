import type { Author } from './article.ts';

type Person = Exclude<Author, { group: string }>;

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;
const LONGEST_SUFFIX = 4;

/** Is the word one that stands behind a name: `Jr`, `Sr.`, `III`, `3rd`? */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

/** A person's names apart. What an author keeps as its given name may end in a suffix, which is given without its full stop. */
export function nameParts(person: Person): { family: string; given: string; suffix?: string } {
  const { family, given = '' } = withSuffixInPlace(person);
  const [before, last] = suffixApart(given.trim());
  // I. I. are initials; who is called Jr and nothing else has no given name.
  if (!last || (!before && /^i/i.test(last))) return { family, given };
  return { family, given: before, suffix: last.replace(/\.$/, '').replace(/^i+v?$/i, (sign) => sign.toUpperCase()) };
}

/** The author with the suffix that stands in the family name (`Wright Jr`) where suffixes are kept: behind the given name. */
export function withSuffixInPlace(author: Person): Person {
  const [family, suffix] = suffixApart(author.family);
  if (!family || !suffix || !(author.given || /^[js]r/i.test(suffix))) return author;
  return { family, given: [author.given, suffix].filter(Boolean).join(' ') };
}

/** What stands before the suffix of a name, and the suffix; no pattern runs over the whole name, which may be of any length. */
function suffixApart(name: string): [before: string, suffix: string] {
  const last = /[^\s,]*$/.exec(name.slice(-LONGEST_SUFFIX - 1))?.[0] ?? '';
  if (!isSuffix(last)) return [name, ''];
  let end = name.length - last.length;
  while (/[\s,]/.test(name.charAt(end - 1))) end--;
  return [name.slice(0, end), last];
}

/** Given names so that each initial shows: those that are written as one apart (`J. J. V.` of `JJV`), `Jae-Won` of `Jae-won`. */
export function withInitialsApart(given: string, family: string): string {
  return given
    .normalize('NFC')
    .replace(/(?<=\p{L}-)\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(GLUED, (word) =>
      isShoutedName(word, family) ? word : [...word.replace('.', '')].map((letter) => `${letter}.`).join(' '),
    );
}

const GLUED = /(?<![\p{L}'’])\p{Lu}{2,4}(?![\p{L}'’])\.?/gu;

/** `LI, WEI` is a name in capitals, `Brown, EAM` and `LI, WX` are initials. */
function isShoutedName(word: string, family: string): boolean {
  return word.length > 2 && /[AEIOUY]/.test(word) && /\p{Lu}{2}/u.test(family) && !/\p{Ll}/u.test(family);
}

/** The family name, or the name of the group. */
export function familyName(author: Author): string {
  return 'group' in author ? author.group : author.family;
}

/** An author as one is spoken of: `Peter Horby`, `王小明`; a group by its name. */
export function fullName(author: Author): string {
  if ('group' in author) return author.group;
  const { family, given = '' } = author;
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(given)) return family + given;
  return [given, family].filter(Boolean).join(' ');
}

/** An author as indexes write it: `Horby P`, `van der Berg JP`, `Wright JT Jr`; a group by its name. */
export function formatAuthor(author: Author): string {
  if ('group' in author) return author.group;
  const { family, given, suffix } = nameParts(author);
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(given)) return family + given;
  return [family, initialsOf(withInitialsApart(given, family)), suffix].filter(Boolean).join(' ');
}

function initialsOf(given: string): string {
  return (given.match(/(?<![\p{L}'’])\p{L}/gu) ?? []).join('').toUpperCase();
}

/** The first `max` authors as `Horby P, Lim WS`, and how many more there are. */
export function formatAuthors(authors: Author[], max = 3): { text: string; more: number } {
  const shown = authors.slice(0, max);
  return { text: shown.map(formatAuthor).join(', '), more: authors.length - shown.length };
}
