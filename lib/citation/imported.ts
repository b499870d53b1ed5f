/** What reading a file gives, one thing at a time, and what writing one is given. */

import type { Article, Described, Quote, TrustStatus } from '../article/article.ts';
import type { Feedback } from '../article/feedback.ts';
import type { OwnWords } from '../article/own-words.ts';

/** The formats that files of references come in. */
export const FORMAT_IDS = [
  'ris',
  'bibtex',
  'csl-json',
  'endnote-xml',
  'nbib',
  'wos',
  'zotero-rdf',
  'zotero-csv',
  'zotero-json',
  'pocket-csv',
  'readwise-csv',
  'instapaper-csv',
  'sheaf-csv',
  'bookmarks',
  'markdown',
  'identifiers',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Where in a file something stands. */
export interface Place {
  /** The line that it begins on, from 1. */
  line: number;
  /** Characters of the text up to its end: how far reading has come. */
  end: number;
}

/** What the person made of an article, as a file tells it. */
export interface Personal extends OwnWords {
  /** ISO instant. */
  addedAt?: string;
  /** Names of reading lists; one in another is `A / B`. */
  lists: string[];
  quotes: { exact: string; comment?: string }[];
}

/** One thing that a file describes. */
export interface ImportedEntry extends Place, Personal {
  kind: 'entry';
  described: Described;
  /** What the file says became of it: that it is retracted, say. */
  standing?: TrustStatus['status'];
}

/**
 * A part of a file that no article could be read from. `syntax`: it breaks the format's rules; `nothing`: it has neither a
 * title nor an identifier nor an address; `kind`: a kind of entry that is no work (an attachment, a note alone).
 */
export interface Unread extends Place {
  kind: 'unread';
  /** Its beginning, plain text. */
  text: string;
  why: 'syntax' | 'nothing' | 'kind';
}

export type Reading = ImportedEntry | Unread;

/** An article on its way out, with what belongs to it elsewhere in the library. */
export interface Exported {
  article: Article;
  quotes?: Pick<Quote, 'exact' | 'comment'>[];
  /** What others said of it; goes along with the notes. */
  feedback?: readonly Feedback[];
  /** Names of the reading lists that it is on. */
  lists?: string[];
}

/** Which of the person's own words go along. */
export interface ExportOptions {
  tags: boolean;
  note: boolean;
  takeHome: boolean;
  quotes: boolean;
  /** Read or not, starred or not, when it was added, on which lists. */
  state: boolean;
}
