import type { Author } from '../../lib/article/article.ts';
import { isSuffix, withSuffixInPlace } from '../../lib/article/name-parts.ts';

/** What a group calls itself: enough for a line that a person typed, where a comma says the rest. */
const GROUP =
  /group|consorti|collaborat|investigator|committee|societ|network|organi[sz]ation|association|college|academy|institut|foundation|commission|council|trialist|team|task force/i;

/** Authors for editing, one a line: `Horby, Peter`, a group as it is. */
export function authorsToLines(authors: Author[], between = '\n'): string {
  return authors.map(toLine).join(between);
}

/** Who wrote it, for a line that has little room: `Horby, Lim +13`. */
export function shortAuthors(authors: Author[]): string {
  const names = authors.map((author) => ('group' in author ? author.group : author.family));
  // One more name is as short as the number that would stand for it.
  const shown = names.length > 3 ? 2 : names.length;
  return names.slice(0, shown).join(', ') + (names.length > shown ? ` +${names.length - shown}` : '');
}

/** Authors from lines that a person edited; a line that was not touched gives the author that it showed. */
export function authorsFromLines(lines: string, before: Author[]): Author[] {
  const known = new Map(before.map((author) => [toLine(author), author]));
  return lines
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => known.get(line) ?? fromLine(line));
}

function toLine(author: Author): string {
  if ('group' in author) return author.group;
  return author.given ? `${author.family}, ${author.given}` : author.family;
}

/** `Horby, Peter`, `Horby P` and `Peter Horby` are one person; a group is known by its words. */
function fromLine(line: string): Author {
  const [first = '', ...more] = line.split(/\s*,\s*/).filter(Boolean);
  const suffix = more.find(isSuffix) ?? '';
  const given = more.filter((part) => part !== suffix).join(', ');
  if (given) return person(first, given, suffix);
  if (GROUP.test(line)) return { group: line };
  const words = first.split(' ');
  const behind = suffix || (words.length > 2 && isSuffix(words.at(-1) ?? '') ? (words.pop() ?? '') : '');
  const last = words.pop() ?? '';
  const before = words.join(' ');
  return before && /^\p{Lu}{1,3}$/u.test(last) ? person(before, last, behind) : person(last, before, behind);
}

function person(family: string, given: string, suffix: string): Author {
  const rest = [given, suffix].filter(Boolean).join(' ');
  return withSuffixInPlace(rest ? { family, given: rest } : { family });
}
