/** What a check before posting finds. */

export const CHECKS = [
  'privacy',
  'trust',
  'disclosure',
  'link',
  'accessibility',
  'already-shared',
  'quotation',
] as const;
export type Check = (typeof CHECKS)[number];

/** A place in a draft: UTF-16 offsets in a part, or an image. */
export type Place =
  | { part: number; start: number; end: number }
  | { imageId: string }
  /** Of the whole post, or of the article. */
  | 'post';

export interface Finding {
  check: Check;
  /** What was found, within its check: the interface has a sentence for each that says why, and what to do. */
  reason: string;
  /** What the sentence names, as `{ what: 'Example Hospital' }`. */
  names?: Record<string, string>;
  place: Place;
  /** `stop`: it is not posted before the person has answered. `warn`: it is shown beside the button. `hint`: it could be better. */
  weight: 'stop' | 'warn' | 'hint';
  /** The same at each keystroke as long as the same words are found: what was called a false alarm stays one. */
  id: string;
}
