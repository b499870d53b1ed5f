import type { Author } from '../../article/article.ts';
import { isSuffix, nameParts } from '../../article/name-parts.ts';
import { isGroup } from '../../article/name-words.ts';
import { groupOf, personOf } from '../file-names.ts';
import { latexToText } from './latex.ts';
import { escapeLatex } from './latex-out.ts';

const MOST_NAMES = 20_000;

/** The parts of a text between separators that stand in no braces. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const signs = new RegExp(`[{}]|${separator.source}`, 'gi');
  for (const match of text.matchAll(signs)) {
    const [found] = match;
    if (found === '{') depth++;
    else if (found === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(from, match.index));
      from = match.index + found.length;
    }
    if (parts.length > MOST_NAMES) break;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim());
}

/** The authors of a BibTeX name list, `Knuth, Donald and {The Group} and Ludwig van Beethoven and others`. */
export function bibtexAuthors(raw: string): Author[] {
  return splitOutside(raw, /\sand(?=\s)/)
    .map(nameOf)
    .filter((author) => author !== undefined);
}

function nameOf(raw: string): Author | undefined {
  if (!raw || /^(?:others|et al\.?)$/i.test(raw)) return undefined;
  const whole = /^\{(.*)\}$/s.exec(raw)?.[1];
  if (whole !== undefined && isOneGroup(whole)) return groupOf(latexToText(whole));
  if (/^(?:family|given|prefix|suffix)(?:-i)?\s*=/i.test(raw)) return extended(raw);
  const parts = splitOutside(raw, /,/);
  const [family = '', second = '', ...third] = parts.map(latexToText);
  if (parts.length > 3 && isGroup(latexToText(raw))) return groupOf(latexToText(raw));
  if (parts.length > 2) {
    // `Last, Jr, First`; some write `Last, First, Jr`.
    const [given, suffix] = isSuffix(third.join(' ')) ? [second, third.join(' ')] : [third.join(' '), second];
    return personOf({ family, given, suffix });
  }
  if (parts.length === 2) return personOf({ family, given: second });
  const words = splitOutside(raw, /[\s~]+/).filter(Boolean);
  if (words.length > 1 && isGroup(latexToText(raw))) return groupOf(latexToText(raw));
  let from = words.length - 1;
  const firstParticle = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(latexToText(word)) && !word.startsWith('{'),
  );
  if (firstParticle > 0) from = firstParticle;
  const text = (some: string[]) => latexToText(some.join(' '));
  return personOf({ family: text(words.slice(from)), given: text(words.slice(0, from)) });
}

/** Does the brace that the name began with close at its very end? */
function isOneGroup(inside: string): boolean {
  let depth = 0;
  for (const sign of inside) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** biblatex's extended form: `family=Beethoven, given=Ludwig, prefix=van`. */
function extended(raw: string): Author | undefined {
  const parts = new Map<string, string>();
  for (const part of splitOutside(raw, /,/)) {
    const [, name = '', value = ''] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(part) ?? [];
    parts.set(name.toLowerCase(), latexToText(value.replace(/^"|"$/g, '')));
  }
  return personOf({
    family: [parts.get('prefix'), parts.get('family')].filter(Boolean).join(' '),
    given: parts.get('given'),
    suffix: parts.get('suffix'),
  });
}

/** The names as a BibTeX list. */
export function toBibtexNames(authors: Author[]): string {
  return authors
    .map((author) => {
      if ('group' in author) return `{${escapeLatex(author.group)}}`;
      const { family, given, suffix } = nameParts(author);
      const rest = [given && suffix, given || suffix].flatMap((text) => text || []);
      return [`${part(family)},`, rest.map(part).join(', ')].filter(Boolean).join(' ');
    })
    .join(' and ');
}

function part(name: string): string {
  const text = escapeLatex(name);
  return /,|(?:^|\s)and(?:\s|$)/i.test(name) ? `{${text}}` : text;
}
