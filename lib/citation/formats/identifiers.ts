import { findDois, recogniseInput } from '../../article/identifiers.ts';
import { entryFrom, unread } from '../draft.ts';
import type { Reading } from '../imported.ts';
import { linesOf } from '../lines.ts';

const LONGEST = 20_000;

/** What a list of DOIs, PMIDs, PMCIDs, arXiv ids and addresses names, one a line or several; of other text, its DOIs. */
export function* readIdentifiers(text: string): Generator<Reading> {
  for (const { text: whole, ...place } of linesOf(text)) {
    const line = whole
      .slice(0, LONGEST)
      .replace(/^\s*(?:[-*•]|\d{1,5}[.)])\s+/, '')
      .trim();
    if (line === '' || line.startsWith('#')) continue;
    const found = named(line);
    if (found.length === 0) yield unread(place, whole, 'syntax');
    for (const each of found) yield entryFrom('file:identifiers', place, each);
  }
}

function named(line: string): NonNullable<ReturnType<typeof recogniseInput>>[] {
  const dois = findDois(line);
  if (dois.length > 1) return dois.map((doi) => ({ doi }));
  const whole = recogniseInput(line);
  if (whole) return [whole];
  const words = line
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(recogniseInput);
  if (words.every((word) => word !== undefined)) return words;
  return dois.map((doi) => ({ doi }));
}

/** Is each of the first lines an identifier? */
export function areIdentifiers(head: string): boolean {
  const lines = head
    .split(/\r\n?|\n/)
    .slice(0, 20)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  return (
    lines.length > 0 &&
    lines.slice(0, head.length > 3000 ? -1 : undefined).every((line) => named(line.slice(0, 2000)).length > 0)
  );
}

/** The line that names an article best: its DOI, else another identifier, else its address. */
export function toIdentifier(article: {
  doi?: string;
  pmid?: string;
  pmcid?: string;
  arxiv?: string;
  isbn?: string[];
  url?: string;
}): string {
  const name =
    article.doi ??
    article.pmcid ??
    (article.arxiv && `arXiv:${article.arxiv}`) ??
    (article.pmid && `PMID: ${article.pmid}`) ??
    (article.isbn?.[0] && `ISBN ${article.isbn[0]}`) ??
    article.url;
  return name ? `${name}\n` : '';
}
