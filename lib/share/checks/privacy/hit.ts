import type { Stretch } from '../finding.ts';

export type PrivacyReason =
  | 'age-over-89'
  | 'time'
  | 'date'
  | 'place'
  | 'address'
  | 'rare-disease-place'
  | 'name'
  | 'initials'
  | 'record-number'
  | 'date-of-birth'
  | 'phone'
  | 'email'
  | 'name-in-image';

/** What may tell a reader who a patient is: a stretch of the text. */
export interface Hit extends Stretch {
  reason: PrivacyReason;
  /** The words that make it one of a patient, which are part of what a dismissal is of. */
  beside?: string;
}

/** A hit at a match in a sentence that begins at `offset`. */
export function hitAt(
  reason: PrivacyReason,
  match: { 0: string; index: number },
  offset: number,
  beside?: string,
): Hit {
  const start = offset + match.index;
  const hit = { reason, start, end: start + match[0].length };
  return beside === undefined ? hit : { ...hit, beside };
}
