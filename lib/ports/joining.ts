/** Records that turned out to be one work, and how they become several again. */

import type { Article, MarkedText } from '../article/article.ts';
import type { RowChange } from '../article/taken-back.ts';
import type { Joined, Reverse, Saved } from '../ports.ts';

/** A join, with all that it takes to undo it. */
export interface JoinRow {
  number: number;
  /** The article that stayed. */
  articleId: string;
  /** ISO instant. */
  at: string;
  joined: Joined[];
  /** What it made of the article that stayed. */
  change: RowChange;
}

/** A join as it is told in an article's history. */
export interface JoinTold {
  number: number;
  at: string;
  /** The titles of the records that went into the article. */
  titles: (MarkedText | undefined)[];
}

/** Records that were taken out of an article. */
export interface Parted {
  id: string;
  others: string[];
}

export interface JoinReader {
  /** What went into an article, the oldest first. */
  of(articleId: string): Promise<JoinTold[]>;
  /** Other articles, not in the trash, that have one of these keys; the first few. */
  sharing(articleId: string, keys: string[]): Promise<Article[]>;
}

export interface JoinStore extends JoinReader {
  /**
   * Makes several records of one again: what the join made of the one that stayed is taken back where it still stands, and
   * neither is taken for the other any more. Nothing where it is done already.
   */
  part(number: number, now: string): Promise<Parted | undefined>;
  /** Makes one record of two: the older stays. Nothing where one of them is gone. */
  join(id: string, otherId: string, now: string): Promise<Saved | undefined>;
}

export interface JoiningTasks {
  /** Makes several records of one again that a page or a registry had joined. */
  partRecords(join: number, operation?: string): Promise<Reverse>;
  /** Makes one record of two that the person says are one; `undoCapture` takes it back. Nothing where one of them is gone. */
  joinRecords(id: string, otherId: string, operation?: string): Promise<Saved | undefined>;
}
