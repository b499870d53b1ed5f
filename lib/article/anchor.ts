import search from 'approx-string-match';
import type { Quote } from './article.ts';
import { type FoldedText, fold, foldWord } from './folded-text.ts';

/** A passage by what it says and what stood before and after it: a TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export type Passage = Pick<Quote, 'exact' | 'prefix' | 'suffix'>;

/** Where a passage is in a text, in UTF-16 units; `confidence` from 0 to 1 (unchanged, with all that stood around it). */
export interface Place {
  start: number;
  end: number;
  confidence: number;
}

/** Of a passage's letters, how many may have changed. */
const MOST_CHANGED = 0.25;
/** A passage of fewer letters is anywhere once letters may differ: found only as it was. */
const SHORTEST_CHANGED = 12;
/** One of fewer is found in texts that have nothing to do with it: something around it must be as it was. */
const SHORTEST_ALONE = 24;
const LEAST_AROUND = 0.3;
/** A longer passage is found by its ends: the time of a search goes with the length times the errors. */
const LONGEST_WHOLE = 256;
const AT_AN_END = 128;
const AROUND = 48;
/** So many places have all that stood around them compared letter by letter; the most like ones, where there are more. */
const MOST_COMPARED = 64;
/** More places than these are those of a letter, not of a passage. */
const MOST_PLACES = 100_000;

/** Finds the passages of one text, which is prepared once; answers `undefined` for what is not in it any more. */
export function createFinder(text: string): (passage: Passage) => Place | undefined {
  const folded = fold(text);
  return ({ exact, prefix, suffix }) => {
    const letters = foldWord(exact);
    if (letters === '') return findRaw(text, exact);
    const around = { before: foldWord(prefix).slice(-AROUND), after: foldWord(suffix).slice(0, AROUND) };
    const spans = unchanged(folded.letters, letters);
    const span = best(
      folded.letters,
      spans.length > 0 ? spans : changed(folded.letters, letters),
      around,
      letters.length,
    );
    if (!span) return undefined;
    const { start, end } = withEnds(text, exact, sourceOf(folded, span));
    return { start, end, confidence: span.confidence };
  };
}

/** The passage with the punctuation at its two ends, where the text has the same there. */
function withEnds(text: string, exact: string, span: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = span;
  const words = exact.trim();
  for (const mark of /^[\p{P}\p{M}]*/u.exec(words)?.[0].split('').reverse() ?? []) {
    if (text[start - 1] !== mark) break;
    start -= 1;
  }
  for (const mark of /[\p{P}\p{M}]*$/u.exec(words)?.[0] ?? '') {
    if (text[end] !== mark) break;
    end += 1;
  }
  return { start, end };
}

/** Are these the same passage of the same text, as far as what they say and stand between tells? */
export function isSamePassage(a: Passage, b: Passage): boolean {
  if (foldWord(a.exact) !== foldWord(b.exact)) return false;
  if (foldWord(a.exact) === '' && a.exact !== b.exact) return false;
  const near = 12;
  const [before, otherBefore] = [foldWord(a.prefix), foldWord(b.prefix)].map((each) => each.slice(-near)) as [
    string,
    string,
  ];
  const [after, otherAfter] = [foldWord(a.suffix), foldWord(b.suffix)].map((each) => each.slice(0, near)) as [
    string,
    string,
  ];
  return agree(before, otherBefore, 'end') || agree(after, otherAfter, 'start');
}

function agree(a: string, b: string, at: 'start' | 'end'): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return at === 'start' ? longer.startsWith(shorter) : longer.endsWith(shorter);
}

interface Span {
  start: number;
  end: number;
  errors: number;
}

/** Of what holds no letter and no digit there is only the text itself. */
function findRaw(text: string, exact: string): Place | undefined {
  const start = exact.trim() === '' ? -1 : text.indexOf(exact);
  return start < 0 ? undefined : { start, end: start + exact.length, confidence: 0.5 };
}

function unchanged(text: string, letters: string): Span[] {
  const spans: Span[] = [];
  let start = text.indexOf(letters);
  while (start >= 0 && spans.length < MOST_PLACES) {
    spans.push({ start, end: start + letters.length, errors: 0 });
    start = text.indexOf(letters, start + 1);
  }
  return spans;
}

function changed(text: string, letters: string): Span[] {
  if (letters.length < SHORTEST_CHANGED) return [];
  if (letters.length <= LONGEST_WHOLE) return search(text, letters, Math.floor(letters.length * MOST_CHANGED));
  const most = Math.floor(AT_AN_END * MOST_CHANGED);
  const heads = apart(search(text, letters.slice(0, AT_AN_END), most));
  if (heads.length === 0) return [];
  const tails = apart(search(text, letters.slice(-AT_AN_END), most));
  const leeway = Math.floor(letters.length * MOST_CHANGED);
  const spans: Span[] = [];
  for (const head of heads) {
    for (const tail of tails) {
      const off = Math.abs(tail.end - head.start - letters.length);
      if (off <= leeway) spans.push({ start: head.start, end: tail.end, errors: head.errors + tail.errors + off });
    }
  }
  return spans;
}

/** The best of each place: an approximate match comes with its neighbours. */
function apart(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.errors - b.errors)) {
    if (kept.length === MOST_COMPARED) break;
    if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push(span);
  }
  return kept;
}

interface Around {
  before: string;
  after: string;
}

/** The place with the fewest changes in it and around it. */
function best(
  text: string,
  spans: Span[],
  around: Around,
  length: number,
): (Span & { confidence: number }) | undefined {
  let compared = spans;
  if (spans.length > MOST_COMPARED) {
    const runs = spans.map((span) => ({ span, run: runAround(text, span, around) - span.errors }));
    runs.sort((a, b) => b.run - a.run);
    compared = runs.slice(0, MOST_COMPARED).map(({ span }) => span);
  }
  const size = around.before.length + around.after.length;
  let found: (Span & { confidence: number }) | undefined;
  for (const span of compared) {
    const likeness = size === 0 ? 1 : 1 - distanceAround(text, span, around) / size;
    if (length < SHORTEST_ALONE && likeness < LEAST_AROUND) continue;
    const confidence = 0.7 * Math.max(0, 1 - span.errors / length) + 0.3 * likeness;
    if (!found || confidence > found.confidence) found = { ...span, confidence };
  }
  return found;
}

/** How many letters at the passage's two sides are as they were. */
function runAround(text: string, { start, end }: Span, { before, after }: Around): number {
  let run = 0;
  while (run < before.length && text[start - 1 - run] === before[before.length - 1 - run]) run += 1;
  let next = 0;
  while (next < after.length && text[end + next] === after[next]) next += 1;
  return run + next;
}

function distanceAround(text: string, { start, end }: Span, { before, after }: Around): number {
  return (
    distance(text.slice(Math.max(0, start - before.length), start), before) +
    distance(text.slice(end, end + after.length), after)
  );
}

/** How many letters must be put in, taken out or replaced to make one of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

function sourceOf({ starts, ends }: FoldedText, span: Span): { start: number; end: number } {
  return { start: starts[span.start] ?? 0, end: ends[span.end - 1] ?? 0 };
}
