import { keysOfCapture } from '../article/merge.ts';
import { MOST_WITH_ONE_KEY, sameWork } from '../article/same-work.ts';
import { asCapture } from '../citation/as-capture.ts';
import type { FormatId, Reading } from '../citation/imported.ts';
import type { IncomingEntry } from '../ports/imports.ts';
import {
  type FileRead,
  type FileReading,
  type FilesRead,
  LARGEST_FILE,
  LARGEST_WHOLE,
  MOST_UNREAD,
  type Refusal,
  type Unread,
} from '../ports/reading-files.ts';
import { decodeText } from '../text/decode.ts';

/** What knows the formats. */
export interface Formats {
  /** The format of a file by its name and its beginning; `undefined` where it is none that we know. */
  recognise(name: string, head: string): FormatId | undefined;
  /** What a text holds, one thing at a time. */
  read(format: FormatId, text: string): Iterable<Reading>;
}

/** Characters by which a format is recognised. */
const HEAD = 8000;
/** Entries between two tellings of how far it is. */
const TOLD_EVERY = 500;

/** Reads files into memory, one after the other, and hands out their entries in blocks. A file that cannot be read does not keep the others from being read. */
export function createFileReading(formats: Formats): FileReading {
  let entries: IncomingEntry[] = [];
  const keysAt = (index: number) => keysOfCapture(asCapture(entries[index] as IncomingEntry));

  async function textOf(file: File): Promise<{ text: string } | { refused: Refusal }> {
    // Before it is read: a file of this size would take all the memory there is.
    if (file.size > LARGEST_FILE) return { refused: 'too-large' };
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length === 0) return { refused: 'empty' };
    if (isArchive(bytes)) return { refused: 'archive' };
    const text = decodeText(bytes);
    if (text === undefined) return { refused: 'not-text' };
    return text.trim() === '' ? { refused: 'empty' } : { text };
  }

  return {
    async read(files, onProgress) {
      const told: FileRead[] = [];
      const unread: Unread[] = [];
      let unreadCount = 0;
      const size = files.reduce((sum, file) => sum + file.size, 0) || 1;
      let done = 0;
      entries = [];

      async function readOne(file: File): Promise<Omit<FileRead, 'name' | 'entries'>> {
        const got = await textOf(file);
        if ('refused' in got) return got;
        const { text } = got;
        const format = formats.recognise(file.name, text.slice(0, HEAD));
        if (!format) return { refused: 'unknown' };
        if (text.length > (LARGEST_WHOLE[format] ?? Number.POSITIVE_INFINITY)) return { refused: 'too-large-whole' };
        let count = 0;
        for (const each of formats.read(format, text)) {
          if (each.kind === 'entry') entries.push({ ...each, file: file.name });
          else {
            unreadCount += 1;
            const { line, text: beginning, why } = each;
            if (unread.length < MOST_UNREAD) unread.push({ file: file.name, line, text: beginning, why });
          }
          count += 1;
          if (count % TOLD_EVERY === 0) onProgress((done + file.size * Math.min(1, each.end / text.length)) / size);
        }
        return { format };
      }

      for (const file of files) {
        const before = entries.length;
        const outcome = await readOne(file).catch((error: unknown) => {
          // It has gone from the disk, or is not to be read: the others are.
          console.error(error);
          return { refused: 'broken' as const };
        });
        told.push({ name: file.name, entries: entries.length - before, ...outcome });
        done += file.size;
        onProgress(done / size);
      }
      return {
        files: told,
        entries: entries.length,
        twice: findTwice(entries.length, keysAt),
        brings: bringsOf(entries),
        unread,
        unreadCount,
      };
    },
    entries: async (from, to) => entries.slice(from, to),
    keys: async (from, to) => entries.slice(from, to).map((_, index) => keysAt(from + index)),
    close() {
      entries = [];
    },
  };
}

/** Zip, gzip, 7z, rar: what they hold is not known before it is unpacked, and can be without end. */
function isArchive([a, b, c]: Uint8Array): boolean {
  return (
    (a === 0x50 && b === 0x4b && (c === 3 || c === 5 || c === 7)) ||
    (a === 0x1f && b === 0x8b) ||
    (a === 0x37 && b === 0x7a && c === 0xbc) ||
    (a === 0x52 && b === 0x61 && c === 0x72)
  );
}

function findTwice(count: number, keysAt: (index: number) => string[]): number[] {
  const papers = new Map<string, string[][]>();
  const twice: number[] = [];
  for (let index = 0; index < count; index++) {
    const own = keysAt(index);
    if (own.some((key) => papers.get(key)?.some((keys) => sameWork(keys, own)))) twice.push(index);
    for (const key of own) {
      const same = papers.get(key);
      if (!same) papers.set(key, [own]);
      else if (same.length < MOST_WITH_ONE_KEY) same.push(own);
    }
  }
  return twice;
}

function bringsOf(entries: IncomingEntry[]): FilesRead['brings'] {
  const count = (has: (entry: IncomingEntry) => boolean) => entries.reduce((sum, each) => sum + Number(has(each)), 0);
  return {
    tags: count(({ tags }) => tags.length > 0),
    keywords: count(({ described }) => (described.fields.keywords?.length ?? 0) > 0),
    notes: count(({ note, takeHome }) => Boolean(note || takeHome)),
    lists: count(({ lists }) => lists.length > 0),
    states: count(({ readState, starred }) => readState !== undefined || starred === true),
    quotes: count(({ quotes }) => quotes.length > 0),
  };
}
