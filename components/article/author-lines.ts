import type { Author } from '../../lib/article/article.ts';

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
  const comma = line.indexOf(',');
  if (comma > 0) return person(line.slice(0, comma), line.slice(comma + 1));
  if (GROUP.test(line)) return { group: line };
  const last = line.lastIndexOf(' ');
  const [before, after] = [line.slice(0, Math.max(last, 0)), line.slice(last + 1)];
  return /^\p{Lu}{1,3}$/u.test(after) ? person(before || after, before && after) : person(after, before);
}

function person(family: string, given: string): Author {
  return given.trim() ? { family: family.trim(), given: given.trim() } : { family: family.trim() };
}
