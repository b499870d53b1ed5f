import { readBibtex } from './formats/bibtex.ts';
import { readCslJson } from './formats/csl-json.ts';
import { readRis } from './formats/ris.ts';
import { bibtexWriter } from './formats/write-bibtex.ts';
import { cslWriter } from './formats/write-csl.ts';
import { toRis } from './formats/write-ris.ts';
import type { Exported, ExportOptions, FormatId, Reading } from './imported.ts';

const READERS: Partial<Record<FormatId, (text: string) => Generator<Reading>>> = {
  ris: readRis,
  bibtex: readBibtex,
  'csl-json': readCslJson,
};

/** What can be written; `markdown` is a file an article, see `markdownFile`. */
export type WritableId = 'ris' | 'bibtex' | 'csl-json';

interface Written {
  /** Without its dot. */
  extension: string;
  mime: string;
  head?: string;
  /** Called once a file. */
  writer(): (exported: Exported, options: ExportOptions) => string;
  tail?: string;
}

/** How each of them is written. */
export const WRITERS: Record<WritableId, Written> = {
  ris: { extension: 'ris', mime: 'application/x-research-info-systems', writer: () => toRis },
  bibtex: { extension: 'bib', mime: 'application/x-bibtex', writer: bibtexWriter },
  'csl-json': {
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    head: '[\n',
    writer: cslWriter,
    tail: '\n]\n',
  },
};

/** The format of a file by its name and its beginning (a few thousand characters); `undefined` where it is none of ours. */
export function recogniseFormat(_name: string, head: string): FormatId | undefined {
  if (/^\s*TY\s{0,4}-/m.test(head)) return 'ris';
  if (/^\s{0,8}@[a-z]{2,30}\s{0,20}[{(]/im.test(head)) return 'bibtex';
  if (/^\s*[[{]/.test(head) && /"(?:itemType|itemID)"\s*:/.test(head)) return 'zotero-json';
  if (/^\s*[[{]/.test(head)) return 'csl-json';
  return undefined;
}

/**
 * What a file holds, one thing at a time as it is asked for; `end` of each tells how far reading has come in the text.
 * Takes any text and never throws: what cannot be read is an `Unread`.
 */
export function* readEntries(format: FormatId, text: string): Generator<Reading> {
  const reader = READERS[format];
  if (reader) yield* reader(text);
}

/** The file of articles, in pieces. */
export function* writeEntries(
  format: WritableId,
  articles: Iterable<Exported>,
  options: ExportOptions,
): Generator<string> {
  const { head, writer, tail } = WRITERS[format];
  const entry = writer();
  if (head) yield head;
  for (const exported of articles) yield entry(exported, options);
  if (tail) yield tail;
}
