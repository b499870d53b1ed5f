/** What setting citations needs, and what the person's own styles are kept as. */

import type { Citations, CiteRequest } from '../citation/citations.ts';

/** Sets citations apart from the page; `onProgress` is told the share that is done, 0 to 1. Rejects when aborted. */
export type Cite = (
  request: CiteRequest,
  how?: { signal?: AbortSignal; onProgress?(share: number): void },
) => Promise<Citations>;

/** A citation style that the person added. */
export interface CitationStyle {
  id: string;
  title: string;
  /** The `.csl` file. */
  xml: string;
  /** ISO instant. */
  addedAt: string;
}

/** What a page asks of the background about styles. */
export interface CitationStyleTasks {
  /** Keeps a style; one with the same id is replaced. Safe to ask twice. */
  keepCitationStyle(style: CitationStyle): Promise<void>;
  /** Takes a style away; keeping it again takes that back. */
  removeCitationStyle(id: string): Promise<void>;
}

/** The person's own styles as a page reads them. */
export interface CitationStyleReader {
  /** By their titles. */
  all(): Promise<CitationStyle[]>;
  get(id: string): Promise<CitationStyle | undefined>;
}

export interface CitationStyleStore {
  put(style: CitationStyle): Promise<void>;
  remove(id: string): Promise<void>;
}
