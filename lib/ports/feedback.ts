import type { Feedback, FeedbackSaid } from '../article/feedback.ts';
import type { Reverse, Saved } from '../ports.ts';

export interface FeedbackReader {
  /** What others said of an article, the oldest first; without what is deleted. */
  of(articleId: string): Promise<Feedback[]>;
}

export interface FeedbackStore extends FeedbackReader {
  get(id: string): Promise<Feedback | undefined>;
  /** Puts a new one, unless its article has one of the same address: answers with that one, brought back if it was deleted. */
  add(feedback: Feedback): Promise<{ feedback: Feedback; outcome: Saved['outcome'] }>;
  /** Replaces one by `change` of it, in one transaction; `undefined` where it is gone. */
  change(id: string, change: (feedback: Feedback) => Feedback): Promise<Feedback | undefined>;
}

/** What the person writes of a piece of feedback; an empty `author`, `url` or `note` is none. */
export type FeedbackChanges = Partial<Pick<Feedback, 'kind' | 'text' | 'author' | 'url' | 'note'>> & {
  isDone?: boolean;
};

/** What a person does with feedback. @throws ArticleMissing, FeedbackRefused */
export interface FeedbackTasks {
  /** Saves what somebody said of an article; of one that it has from the same address, answers with that. */
  addFeedback(
    articleId: string,
    said: FeedbackSaid,
    operation?: string,
  ): Promise<{ feedbackId: string; outcome: Saved['outcome']; reverse: Reverse }>;
  /** Call it at each keystroke. */
  writeFeedback(feedbackId: string, changes: FeedbackChanges, operation?: string): Promise<Reverse>;
  deleteFeedback(feedbackId: string, operation?: string): Promise<Reverse>;
}

/** What was to be written is no feedback that is kept: nothing was changed. */
export class FeedbackRefused extends Error {
  override name = 'FeedbackRefused';
}
