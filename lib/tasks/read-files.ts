import { keysOfCapture } from '../article/merge.ts';
import { sameWork } from '../article/same-work.ts';
import { asCapture } from '../citation/as-capture.ts';
import type { IncomingEntry } from '../ports/imports.ts';
import {
  type FileRead,
  type FileReading,
  type FilesRead,
  LARGEST_FILE,
  MOST_UNREAD,
  type Refusal,
  type Unread,
} from '../ports/reading-files.ts';
import { decodeText } from '../text/decode.ts';

/** What reads the text of a file. */
export interface Formats {
  /** The format of a file by its name and its text, and a name for people; `undefined` where it is none that we know. */
  recognise(name: string, text: string): { label: string; read(): ReadEntries } | undefined;
}

interface ReadEntries {
  entries: IncomingEntry[];
  unread: Omit<Unread, 'file'>[];
}

/** Reads files into memory, one after the other, and hands out their entries in blocks. A file that cannot be read does not keep the others from being read. */
export function createFileReading(formats: Formats): FileReading {
  let entries: IncomingEntry[] = [];
  const keysAt = (index: number) => keysOfCapture(asCapture(entries[index] as IncomingEntry));

  async function readOne(file: File): Promise<{ read?: ReadEntries; label?: string; refused?: Refusal }> {
    // Before it is read: a file of this size would take all the memory there is.
    if (file.size > LARGEST_FILE) return { refused: 'too-large' };
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length === 0) return { refused: 'empty' };
    if (isArchive(bytes)) return { refused: 'archive' };
    const text = decodeText(bytes);
    if (text === undefined) return { refused: 'not-text' };
    if (text.trim() === '') return { refused: 'empty' };
    const format = formats.recognise(file.name, text);
    if (!format) return { refused: 'unknown' };
    return { read: format.read(), label: format.label };
  }

  return {
    async read(files, onProgress) {
      const told: FileRead[] = [];
      const unread: Unread[] = [];
      let unreadCount = 0;
      const size = files.reduce((sum, file) => sum + file.size, 0) || 1;
      let done = 0;
      entries = [];
      for (const file of files) {
        const { read, label, refused } = await readOne(file).catch(() => ({ refused: 'broken' as const }) as never);
        told.push({
          name: file.name,
          entries: read?.entries.length ?? 0,
          ...(label && { format: label }),
          ...(refused && { refused }),
        });
        for (const entry of read?.entries ?? []) entries.push(entry);
        unreadCount += read?.unread.length ?? 0;
        for (const each of read?.unread ?? []) {
          if (unread.length >= MOST_UNREAD) break;
          unread.push({ ...each, file: file.name });
        }
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
      if (same) same.push(own);
      else papers.set(key, [own]);
    }
  }
  return twice;
}

function bringsOf(entries: IncomingEntry[]): FilesRead['brings'] {
  const count = (has: (entry: IncomingEntry) => boolean) => entries.reduce((sum, each) => sum + Number(has(each)), 0);
  return {
    tags: count(({ tags }) => tags.length > 0),
    notes: count(({ note, takeHome }) => Boolean(note || takeHome)),
    lists: count(({ lists }) => lists.length > 0),
    states: count(({ readState, starred }) => readState !== undefined || starred === true),
    quotes: count(({ quotes }) => quotes.length > 0),
  };
}
