/** Reading the files of an import, apart from the thread that the page lives on. */

import type { FormatId } from '../citation/imported.ts';
import type { IncomingEntry } from './imports.ts';

/** An entry, or what stands in its place, that no article could be read from. */
export interface Unread {
  file: string;
  /** From 1. */
  line: number;
  /** Its beginning. */
  text: string;
  /** `syntax`: it breaks the format's rules; `nothing`: it names nothing that could be looked up; `kind`: it is no work. */
  why: 'syntax' | 'nothing' | 'kind';
}

/** Why a whole file could not be read. */
export type Refusal = 'too-large' | 'too-large-whole' | 'archive' | 'not-text' | 'empty' | 'unknown' | 'broken';

/** One of the files that were read. */
export interface FileRead {
  name: string;
  /** Absent where it was refused. */
  format?: FormatId;
  entries: number;
  refused?: Refusal;
}

/** What files hold. The entries themselves stay where they were read, and are asked for a block at a time. */
export interface FilesRead {
  files: FileRead[];
  entries: number;
  /** Places of the entries that are the same paper as an earlier one of these files. */
  twice: number[];
  /** How many entries bring along what is the person's own, or can be made it. */
  brings: { tags: number; keywords: number; notes: number; lists: number; states: number; quotes: number };
  /** The first that could not be read, and how many there are. */
  unread: Unread[];
  unreadCount: number;
}

/** More could not be shown, nor would anyone read them. */
export const MOST_UNREAD = 1000;

/** The largest file that is read, in bytes: what is larger is no list of references. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/** The largest of a format that is read as a whole before its first entry, in characters: it takes fifteen times as much memory. */
export const LARGEST_WHOLE: Partial<Record<FormatId, number>> = { 'zotero-rdf': 50 * 1024 * 1024 };

/** Files under reading; `close` it when they are done with. */
export interface FileReading {
  /** `onProgress` is told the share that is read, 0 to 1. */
  read(files: File[], onProgress: (share: number) => void): Promise<FilesRead>;
  /** The entries from one to before another, in the order of the files. */
  entries(from: number, to: number): Promise<IncomingEntry[]>;
  /** Their identity keys. */
  keys(from: number, to: number): Promise<string[][]>;
  close(): void;
}
