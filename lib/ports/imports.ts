/** What importing needs of the store, and what a page asks of the background for it. */

import type { Described, TrustStatus } from '../article/article.ts';
import type { RowChange } from '../article/taken-back.ts';
import type { Personal } from '../citation/imported.ts';
import type { Joined } from '../ports.ts';

/** An entry of a file on its way into the library: what it says of the article, and the person's own words that it brings along. */
export interface IncomingEntry extends Personal {
  described: Described;
  /** Identity keys of the same work, by which it is also known. */
  sameAs?: string[];
  /** What its file says became of it. */
  standing?: TrustStatus['status'];
  /** The name of the file that it stands in. */
  file?: string;
}

/** What a block of entries did. */
export interface ImportCounts {
  added: number;
  /** They were in the library, and have more to say now. */
  merged: number;
  /** They were in the library, and had nothing to add. */
  unchanged: number;
  /** They were in the trash, and are back. */
  restored: number;
}

/** One import, from its start on: kept until the person forgets it. */
export interface Import {
  id: string;
  /** ISO instants. */
  startedAt: string;
  /** The names of its files. */
  files: string[];
  /** Entries that it is to write, and that it has written: where a browser died, `done` tells how far it came. */
  total: number;
  done: number;
  /** Entries that no article could be read from. */
  unread: number;
  counts: ImportCounts;
  /** `stopped`: by the person. `running` without a page that drives it: the browser was closed. */
  state: 'running' | 'done' | 'stopped' | 'undoing' | 'undone';
  /** Articles that it added or brought back and that stayed when it was undone, since the person has worked on them. */
  kept?: number;
  /** Articles that it added or brought back and that were in the trash once it was undone. */
  trashed?: number;
}

/** What one block of an import did: all that it takes to undo it. */
export interface ImportBlock {
  importId: string;
  number: number;
  counts: ImportCounts;
  /** The articles that it made, and those that it brought back from the trash, with what the person had made of each by then. */
  added: { id: string; own: string }[];
  restored: { id: string; own: string }[];
  merged: RowChange[];
  /** Records that an entry showed to be one paper, by the one that stayed. */
  joined: { id: string; joined: Joined[] }[];
  /** The reading lists that it put articles on; `made` where there was none of that name. */
  lists: { id: string; articleIds: string[]; made: boolean }[];
  quoteIds: string[];
}

/** What a page reads of imports. */
export interface ImportReader {
  /** The newest first. */
  all(): Promise<Import[]>;
  get(id: string): Promise<Import | undefined>;
  /** How each of these sets of identity keys stands in the library. */
  standing(keys: string[][]): Promise<('new' | 'known' | 'trash')[]>;
}

export interface ImportStore extends ImportReader {
  put(row: Import): Promise<void>;
  /** Replaces one import by `change` of it; passed over where it is gone. */
  change(id: string, change: (row: Import) => Import): Promise<Import | undefined>;
  /**
   * Writes the entries of one block in one transaction, with all that it takes to undo it; a block that is written already
   * is not written again. Answers how the import stands then, `undefined` where it is gone or no longer running.
   */
  write(importId: string, number: number, entries: IncomingEntry[], now: string): Promise<Import | undefined>;
  /** Undoes the last block that is left, in one transaction; answers how many are left then. */
  undoLast(importId: string, now: string): Promise<number>;
  /** Forgets an import with its blocks: it can no longer be undone. */
  forget(importId: string): Promise<void>;
}

/** The tasks of importing, a block at a time. */
export interface ImportTasks {
  /** Records an import before anything of it is written. */
  beginImport(id: string, begun: Pick<Import, 'files' | 'total' | 'unread'>): Promise<void>;
  /** Writes a block of entries, numbered from 0; safe to ask twice. */
  importBlock(importId: string, number: number, entries: IncomingEntry[]): Promise<Import | undefined>;
  /** No more is to come: all of it is written, or the person stopped it. */
  endImport(importId: string, state: 'done' | 'stopped'): Promise<void>;
  /** Undoes the last block of an import that is not undone yet; answers how many are left. Ask until none is. */
  undoImportBlock(importId: string): Promise<number>;
  forgetImport(importId: string): Promise<void>;
}

/** Which imports a page is at work on: no other page goes on with those. The browser lets go of a lock when its page is gone. */
export interface ImportLocks {
  /** Holds an import while `work` runs. */
  hold<T>(importId: string, work: () => Promise<T>): Promise<T>;
  /** The imports that some page is at work on. */
  held(): Promise<string[]>;
}
