import { readRis } from './formats/ris.ts';
import { toRis } from './formats/write-ris.ts';
import type { Exported, ExportOptions, FormatId, Reading } from './imported.ts';

const READERS: Partial<Record<FormatId, (text: string) => Generator<Reading>>> = {
  ris: readRis,
};

/** What can be written; `markdown` is a file an article, see `markdownFile`. */
export type WritableId = 'ris';

interface Written {
  /** Without its dot. */
  extension: string;
  mime: string;
  head?: string;
  entry(exported: Exported, options: ExportOptions): string;
  tail?: string;
}

const WRITERS: Record<WritableId, Written> = {
  ris: { extension: 'ris', mime: 'application/x-research-info-systems', entry: toRis },
};

/** The format of a file by its name and its beginning (a few thousand characters); `undefined` where it is none of ours. */
export function recogniseFormat(_name: string, head: string): FormatId | undefined {
  if (/^\s*TY\s{0,4}-/m.test(head)) return 'ris';
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
  const { head, entry, tail } = WRITERS[format];
  if (head) yield head;
  for (const exported of articles) yield entry(exported, options);
  if (tail) yield tail;
}
