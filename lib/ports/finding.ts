/** What finding something to follow needs of the world. */

import type { SourceProblem } from '../sources/check.ts';
import type { NewSource, Where } from '../sources/source.ts';

/** Something that can be followed. */
export interface Found {
  source: NewSource;
  /** The same without a permission, through a registry: followed where the person does not let its site be read. */
  instead?: NewSource;
  /** Of a feed that answers at another address: what is followed there is the same. */
  leadsTo?: Where;
  /** Told beside it: its publisher. */
  detail?: string;
  /** Articles that it published in the last year. */
  perYear?: number;
}

/** Journals at a registry that lets everyone read. @throws ServiceError */
export interface JournalFinder {
  /** Journals of which the name holds these words, the likeliest first; by an ISSN too. */
  byName(name: string): Promise<Found[]>;
  /** The journal of an article; `undefined` where it is not known, or in none. */
  ofDoi(doi: string): Promise<Found | undefined>;
}

/** What is asked of others: for a journal by its name or by an article of it; what a page offers. */
export type Sought = { kind: 'name'; name: string } | { kind: 'doi'; doi: string } | { kind: 'page'; url: string };

/** Finds what can be followed; asks nobody but those that it is told to. @throws ServiceError */
export type FindSources = (
  sought: Sought,
) => Promise<{ ok: true; found: Found[] } | { ok: false; problem: SourceProblem }>;
