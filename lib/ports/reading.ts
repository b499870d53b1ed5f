import type { Passage } from '../article/anchor.ts';
import type { Quote, ReadingProgress } from '../article/article.ts';
import type { Reverse, Saved } from '../ports.ts';

/** What of a quote the person writes. */
export type QuoteChanges = Partial<Pick<Quote, 'comment' | 'colour'>>;

/** How far someone is in a text, and where. */
export type Progress = Pick<ReadingProgress, 'fraction' | 'place'>;

export interface ProgressReader {
  get(articleId: string): Promise<ReadingProgress | undefined>;
}

export interface ProgressStore extends ProgressReader {
  put(progress: ReadingProgress): Promise<void>;
}

/** What a person does while reading. */
export interface ReadingTasks {
  /** Keeps a passage of an article's text; the one that is there already, where it is the same. @throws ArticleMissing */
  addQuote(
    articleId: string,
    passage: Passage,
    own?: QuoteChanges | null,
    operation?: string,
  ): Promise<{ quoteId: string; outcome: Saved['outcome']; reverse: Reverse }>;
  /** Writes the comment or the colour of a quote; call it at each keystroke. */
  writeQuote(quoteId: string, changes: QuoteChanges, operation?: string): Promise<Reverse>;
  /** Remembers how far and where someone is in a text; a fraction never falls. */
  keepProgress(articleId: string, progress: Progress): Promise<void>;
}
