import type { ArticleView, LibraryCounts } from '../ports.ts';

/** The ids of a view in its order: as many as there are, without an array of them all. */
export interface IdList extends Iterable<string> {
  readonly length: number;
  at(index: number): string | undefined;
  /** -1 where it is not among them. */
  indexOf(id: string): number;
  slice(start?: number, end?: number): string[];
  /** Has the article at this place a take-home? A list knows by it how high its row is. */
  hasTakeHome(index: number): boolean;
}

/** Something to put into the search box in place of the part that is being typed. */
export interface Suggestion {
  kind: 'operator' | 'tag' | 'author' | 'journal' | 'list' | 'value';
  /** The part as it is typed: `tag:MedEd`. */
  text: string;
  /** The articles that have it, where that is known. */
  count?: number;
}

/** How often in a week, in a journal or with a tag something was done. */
export interface Activity {
  saved: number;
  read: number;
  shared: number;
}

export interface LibraryStatistics {
  /** By the Monday (`2026-01-05`) of each week in which anything was done, the oldest first. */
  weeks: ({ week: string } & Activity)[];
  /** Most saved first. */
  journals: ({ name: string } & Activity)[];
  tags: ({ name: string } & Activity)[];
}

/** Finding and counting over the whole library, as the index knows it. */
export interface ArticleSearch {
  find(view: ArticleView): Promise<IdList>;
  counts(): Promise<LibraryCounts>;
  /** Every tag in use in the library, most used first. */
  tags(): Promise<{ tag: string; count: number }[]>;
  /** How many articles a view has: for smart lists. */
  count(view: ArticleView): Promise<number>;
  /** What the part of the text that ends at `caret` can become, best first. */
  suggest(text: string, caret: number): Promise<Suggestion[]>;
  statistics(): Promise<LibraryStatistics>;
  /** What share of the library can be found, 0 to 1; 1 but for the time that an index takes to be made anew. */
  readiness(): Promise<number>;
  /** Calls whenever an answer may have become another, or readiness; answers how to stop. */
  onChange(listener: () => void): () => void;
}
