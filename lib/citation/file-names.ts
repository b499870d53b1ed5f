import type { Author } from '../article/article.ts';
import { isSuffix, nameParts, withSuffixInPlace } from '../article/name-parts.ts';
import { isGroup } from '../article/name-words.ts';
import { parseAuthor } from '../article/names.ts';
import { collapseSpace, stripInvisible } from '../text/strings.ts';

const LONGEST_NAME = 500;

/** A person whose names a file gives apart; `undefined` where there is none. A suffix (`Jr`) stands behind the given name. */
export function personOf({
  family,
  given,
  suffix,
}: {
  family?: string;
  given?: string;
  suffix?: string;
}): Author | undefined {
  const [last, first] = [clean(family), [clean(given), clean(suffix)].filter(Boolean).join(' ')];
  if (!last) return first ? { family: first } : undefined;
  return withSuffixInPlace(first ? { family: last, given: first } : { family: last });
}

/** A group by its name. */
export function groupOf(name: string): Author | undefined {
  const group = clean(name);
  return group ? { group } : undefined;
}

/**
 * A name as reference managers write it in one line: `Last, First, Jr`; without a comma a group, or a name as people write
 * it. EndNote's signs for a group: a comma at its end, and two for each in it (`University of X,, Department of Y,`).
 */
export function fromNameLine(raw: string): Author | undefined {
  const text = clean(raw);
  if (!text) return undefined;
  if (text.includes(',,')) return groupOf(text.replace(/,,/g, ',').replace(/,$/, ''));
  const parts = text.split(/\s*,\s*/);
  const [family = '', given = '', suffix = ''] = parts;
  if (parts.length === 2 && given === '') return groupOf(family);
  if (parts.length === 2 && isGroup(text)) return groupOf(text);
  if (parts.length > 3) return isGroup(text) ? groupOf(text) : parseAuthor(text);
  if (parts.length > 1)
    return personOf(isSuffix(given) && suffix ? { family, given: suffix, suffix: given } : { family, given, suffix });
  if (isGroup(text)) return groupOf(text);
  return text.split(' ').length > 4 ? groupOf(text) : parseAuthor(text);
}

/** The line that `fromNameLine` reads as this very author, where there is one; else the usual one. */
export function toNameLine(author: Author): string {
  const lines =
    'group' in author
      ? [author.group, `${author.group},`, `${author.group.replace(/,/g, ',,')},`, `${author.group},,`]
      : author.given
        ? [withSuffixApart(author), `${author.family}, ${author.given}`]
        : [author.family, `${author.family}, ,`];
  const same = JSON.stringify(author);
  return lines.find((line) => JSON.stringify(fromNameLine(line)) === same) ?? lines[0] ?? '';
}

/** `King, Martin Luther, Jr`. */
function withSuffixApart(author: Extract<Author, { family: string }>): string {
  const { family, given, suffix } = nameParts(author);
  return [family, given, suffix].filter(Boolean).join(', ');
}

function clean(text: string | undefined): string {
  return collapseSpace(stripInvisible((text ?? '').slice(0, LONGEST_NAME).toWellFormed()));
}
