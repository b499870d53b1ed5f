/** What was done to the words of a thread, to be taken back and done again: over all its parts, not within one field only. */

import type { DraftImage, DraftPart } from './draft.ts';

/** A thread as it stood. */
export interface Moment {
  parts: readonly DraftPart[];
  /** Which part each image stood under, by its id. */
  places: Readonly<Record<string, string>>;
}

export interface ThreadHistory {
  /** The latest last. */
  past: readonly Moment[];
  /** What was taken back, the next to be done again last. */
  future: readonly Moment[];
  /** Where letters are being typed that are taken back together. Milliseconds. */
  run?: { partId: string; since: number; last: number };
}

export const NO_HISTORY: ThreadHistory = { past: [], future: [] };

const MOST_MOMENTS = 200;
/** Letters that follow each other so quickly are taken back together. */
const PAUSE_MS = 1000;
/** But not more than were typed in so long a time. */
const LONGEST_RUN_MS = 5000;

/** What is about to happen to a thread. */
export type Deed =
  /** A text is written in a part, at an instant in milliseconds. */
  | { kind: 'written'; partId: string; text: string; at: number }
  /** Its parts are broken, joined, moved or taken away. */
  | { kind: 'arranged' };

/** The history with the thread as it stands before a deed; the letters of one run are one step. What was taken back is not done again after it. */
export function remembered(history: ThreadHistory, before: Moment, deed: Deed): ThreadHistory {
  const push = { past: [...history.past, before].slice(-MOST_MOMENTS), future: [] };
  if (deed.kind === 'arranged') return push;
  const { partId, text, at } = deed;
  const { run } = history;
  const was = before.parts.find(({ id }) => id === partId)?.text ?? '';
  // What is pasted or put in is a step of its own.
  if (Math.abs(text.length - was.length) > 1) return push;
  const goesOn = run?.partId === partId && at - run.last < PAUSE_MS && at - run.since < LONGEST_RUN_MS;
  if (goesOn && run) return { past: history.past, future: [], run: { ...run, last: at } };
  return { ...push, run: { partId, since: at, last: at } };
}

/** One step back from the thread as it stands: where to, and the history then; `undefined` where nothing is left to take back. */
export function undone(history: ThreadHistory, now: Moment): { to: Moment; history: ThreadHistory } | undefined {
  const to = history.past.at(-1);
  return to && { to, history: { past: history.past.slice(0, -1), future: [...history.future, now] } };
}

/** One step forward again; `undefined` where nothing was taken back. */
export function redone(history: ThreadHistory, now: Moment): { to: Moment; history: ThreadHistory } | undefined {
  const to = history.future.at(-1);
  return to && { to, history: { past: [...history.past, now], future: history.future.slice(0, -1) } };
}

/** Images under the parts under which they stood: those that have come since stay where they are. */
export function placedAs(images: readonly DraftImage[], places: Moment['places']): DraftImage[] {
  return images.map((image) => ({ ...image, partId: places[image.id] ?? image.partId }));
}

/** Where a change of the words ends, in the parts as they become: for the caret. */
export function endOfChange(
  before: readonly DraftPart[],
  after: readonly DraftPart[],
): { id: string; at: number } | undefined {
  const index = after.findIndex(({ id, text }, place) => before[place]?.id !== id || before[place]?.text !== text);
  const [part, was] = index < 0 ? [after.at(-1)] : [after[index], before[index]];
  if (!part) return undefined;
  const { id, text } = part;
  if (was?.id !== id) return { id, at: index < 0 ? text.length : 0 };
  const least = Math.min(text.length, was.text.length);
  let start = 0;
  while (start < least && text[start] === was.text[start]) start++;
  // Of a part that was broken or joined the seam is meant.
  if (before.length !== after.length) return { id, at: start };
  let same = 0;
  while (same < least - start && text.at(-1 - same) === was.text.at(-1 - same)) same++;
  return { id, at: text.length - same };
}
