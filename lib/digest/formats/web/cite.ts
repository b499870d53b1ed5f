import { parseMarked, plain } from '../../../article/markup.ts';
import { familyName } from '../../../article/name-parts.ts';
import { type WritableId, writeEntries } from '../../../citation/formats.ts';
import type { ExportOptions } from '../../../citation/imported.ts';
import { fold } from '../../../text/strings.ts';
import type { EditionEntry, EditionWords } from '../../edition.ts';
import { articleOf } from '../article-of.ts';
import { htmlText } from '../html.ts';
import { markedHtml } from './marked.ts';

/** The reference alone. */
const NOTHING: ExportOptions = { tags: false, note: false, takeHome: false, quotes: false, state: false };

/** How an entry is cited, folded up: the citation to copy, and files for reference managers. */
export function citeHtml(entry: EditionEntry, words: Pick<EditionWords, 'cite'>): string {
  const title = plain(entry.fields.title ?? '');
  const name = referenceName(entry);
  const files = (
    [
      ['RIS', 'ris', 'application/x-research-info-systems', referenceOf(entry, 'ris')],
      ['BibTeX', 'bib', 'application/x-bibtex', referenceOf(entry, 'bibtex')],
    ] as const
  ).map(
    ([label, extension, mime, file]) =>
      `<a download="${htmlText(name)}.${extension}" href="data:${mime};charset=utf-8,${encodeURIComponent(file)}">${label}</a>`,
  );
  return `<details class="cite"><summary>${htmlText(words.cite)}<span class="unseen"> ${htmlText(title)}</span></summary><p>${markedHtml(parseMarked(entry.citation))}</p><p class="files">${files.join(' ')}</p></details>`;
}

function referenceOf(entry: EditionEntry, format: WritableId): string {
  // Its abstract would make the page several times as long.
  const { abstract: _, excerpt: __, ...article } = articleOf(entry);
  return [...writeEntries(format, [{ article }], NOTHING)].join('');
}

/** What the file is called, without its extension: `horby-2021`. */
function referenceName({ fields, number }: EditionEntry): string {
  const [first] = fields.authors ?? [];
  const parts = [first ? fold(familyName(first)) : '', fields.issued?.slice(0, 4) ?? ''].filter(Boolean);
  return (
    parts
      .join('-')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60) || `reference-${number}`
  );
}
