/** What the checks of an issue find, before it goes out. */

import type { LabelKind } from '../edition.ts';

/** How grave it is. `stop`: an issue is not published before the person has said that it may stand. */
export type DigestWeight = 'stop' | 'warn' | 'hint';

/**
 * One thing that was found. `id` is the same as long as the same is found, whatever else changes: `Issue.dismissed` keeps those that
 * the person has let be. `entryIds`: the entries that it is about, in their order; none where it is about the issue.
 */
export type DigestFinding = { id: string; entryIds: string[]; weight: DigestWeight } & (
  | { kind: 'retracted' | 'expression-of-concern' }
  /** Nobody has looked up whether these articles are retracted or corrected. */
  | { kind: 'unchecked' }
  /** The article is in the library no more: the entry goes out in nothing. */
  | { kind: 'article-gone' }
  /** Another entry above is about the same article. */
  | { kind: 'twice' }
  /** What is shown of the entry does not say this of it. */
  | { kind: 'label-missing'; label: LabelKind; text: string }
  /** The issues of the series in which it was, the newest first. */
  | { kind: 'earlier-issue'; issues: { id: string; number: number }[] }
  /** All that is picked comes from there. */
  | { kind: 'one-journal'; name: string }
  | { kind: 'one-publisher'; name: string }
  | { kind: 'no-entries' }
  | { kind: 'no-commentary' | 'no-link' | 'no-alt' | 'no-question' | 'no-answer' }
  /** A heading under which nothing stands goes out in nothing. */
  | { kind: 'empty-section'; sectionId: string; title: string }
  /** The e-mail has this many bytes, and Gmail shows no more than the other. */
  | { kind: 'too-large'; bytes: number; most: number }
  /** Another issue of the series has this number. */
  | { kind: 'number-used'; number: number }
);
