/** What a check before posting finds. */

import { hashOf } from '../../text/hash.ts';
import { nameKey } from '../../text/strings.ts';
import type { Network } from '../draft.ts';

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

/** A stretch of a text: UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** One of the texts of a draft that others come to read. */
export type TextOf =
  /** A part; of a network's own words where it names one. */
  | { part: number; network?: Network }
  /** A part of the answer that is posted later. */
  | { answer: number }
  /** An option of the poll. */
  | { option: number }
  | { contentWarning: true }
  /** The alt text of an image. */
  | { altOf: string };

/** A place in a draft: a stretch of a text, an image, or the whole post (or its article). */
export type Place = (TextOf & Stretch) | { imageId: string } | 'post';

export interface Finding {
  check: Check;
  /** What was found, within its check: the interface has a sentence for each that says why, and what to do. */
  reason: string;
  /** What the sentence names, as `{ what: 'Example Hospital' }`. */
  names?: Record<string, string>;
  place: Place;
  /** `stop`: it is not posted before the person has answered. `warn`: it is shown beside the button. `hint`: it could be better. */
  weight: 'stop' | 'warn' | 'hint';
  /**
   * The same at each keystroke as long as the same words are found: what was called a false alarm stays one. Two places of
   * the same words share it; the same words found for another reason do not.
   */
  id: string;
}

/** The `Finding.id` of what was found: of the words, whatever their case and spaces. A draft keeps which were dismissed without a second copy of a patient's name. */
export function findingId(check: Check, reason: string, ...words: string[]): string {
  return `${check}:${reason}:${hashOf(words.map(nameKey).join('|'))}`;
}
