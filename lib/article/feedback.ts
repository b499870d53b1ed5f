/** What others said of an article: answers to a post, or what the person was told elsewhere. */

import {
  anId,
  anInstant,
  aWebAddress,
  LONG_AGO,
  maybe,
  oneOf,
  orElse,
  type Parse,
  type Shape,
  shaped,
  textOf,
} from '../text/parse.ts';

export const FEEDBACK_KINDS = ['question', 'correction', 'idea'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export interface Feedback {
  id: string;
  articleId: string;
  kind: FeedbackKind;
  /** The other's own words, plain text. */
  text: string;
  /** Who said it: a handle, or as the person calls them. */
  author?: string;
  /** Where it was said. */
  url?: string;
  /** When it was said, where a network told it; its words are then as they stood there. */
  saidAt?: string;
  /** The person's own words on it. */
  note?: string;
  /** ISO instant since which it is dealt with: answered, corrected, taken up. */
  doneAt?: string;
  addedAt: string;
  updatedAt?: string;
  deletedAt?: string;
}

/** What is said of a piece of feedback when it is saved. */
export type FeedbackSaid = Pick<Feedback, 'kind' | 'text' | 'author' | 'url' | 'saidAt'>;

const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 400;

const aFeedbackText = textOf(LONGEST_TEXT);

const SAID: Shape<FeedbackSaid> = {
  kind: orElse(oneOf(FEEDBACK_KINDS), 'idea'),
  text: orElse(aFeedbackText, ''),
  author: maybe(textOf(LONGEST_NAME)),
  url: maybe(aWebAddress),
  saidAt: maybe(anInstant),
};

/** What a message says of a piece of feedback, or `MISFIT`. */
export const parseFeedbackSaid: Parse<FeedbackSaid> = shaped<FeedbackSaid>(SAID);

/** A piece of feedback as it is kept, or `MISFIT`. */
export const parseFeedback: Parse<Feedback> = shaped<Feedback>({
  ...SAID,
  id: anId,
  articleId: anId,
  note: maybe(aFeedbackText),
  doneAt: maybe(anInstant),
  addedAt: orElse(anInstant, LONG_AGO),
  updatedAt: maybe(anInstant),
  deletedAt: maybe(anInstant, LONG_AGO),
});

/** A piece of feedback, and what is not shown beside it: the same words of the same reply again. */
interface SaidOnce {
  shown: Feedback;
  again: Feedback[];
}

/**
 * An article's feedback, each reply once: two articles that were joined may both have kept it. Shown is the one that the person wrote on,
 * then one that is dealt with, else the first; with another note it is shown as well.
 */
export function eachOnce(feedback: readonly Feedback[]): SaidOnce[] {
  const replies = Map.groupBy(feedback, ({ id, url, saidAt, text }) => (url && saidAt ? `${url} ${text}` : id));
  const shown = new Map<Feedback, Feedback[]>();
  for (const same of replies.values()) {
    const best = same.find(({ note }) => note) ?? same.find(({ doneAt }) => doneAt) ?? same[0];
    if (!best) continue;
    const isAgain = (each: Feedback) => each !== best && (!each.note || each.note === best.note);
    for (const each of same.filter((one) => !isAgain(one))) shown.set(each, each === best ? same.filter(isAgain) : []);
  }
  return feedback.flatMap((each) => {
    const again = shown.get(each);
    return again ? [{ shown: each, again }] : [];
  });
}
