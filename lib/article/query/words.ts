import { fold } from '../../text/strings.ts';

/** Greek letters that stand for themselves are found by their names: `β-blockers` as `beta-blockers`. */
const LETTER_NAMES: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
  τ: 'tau',
  ω: 'omega',
};

/** A word of a text as the index keeps it, and its place among the others. */
export type OnWord = (word: string, place: number) => void;

/** Longer words are cut: nobody types them to their end. */
const MAX_WORD = 48;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const NOT_ASCII = /[^\0-\x7f]/;
/** Scripts that write no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Articles and particles that Arabic and Hebrew join to the word. */
const JOINED = /^(?:[وفبكل]?ال|لل|[הובלכמש](?=\p{L}{3}))/u;

/**
 * Goes through the words of a text, folded, from place `from` on; answers the place after the last. What people write in two
 * ways stands at one place in both: `o'brien` as `o`, `brien` and `obrien`, `e-learning` likewise, an Arabic word also without
 * its article. Scripts without spaces go in pairs of letters. `isQuery` leaves out these other ways.
 */
export function eachWord(text: string, from: number, onWord: OnWord, isQuery = false): number {
  if (!NOT_ASCII.test(text)) return eachPlainWord(text.toLowerCase(), from, onWord, isQuery);
  let place = from;
  let before = '';
  let beforeEnd = -1;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const start = place;
    for (const word of (NOT_ASCII.test(run) ? fold(run) : run.toLowerCase()).split(' ')) {
      if (word) place = oneRun(word, place, onWord, isQuery);
    }
    if (!isQuery && beforeEnd === index - 1 && start > from && joins(before, text.charAt(beforeEnd))) {
      onWord(cut(fold(before + run).replaceAll(' ', '')), start - 1);
    }
    before = run;
    beforeEnd = index + run.length;
  }
  return place;
}

/** The same for text of nothing but ASCII, in lower case: most of all there is, so without a pattern or a copy. */
function eachPlainWord(text: string, from: number, onWord: OnWord, isQuery: boolean): number {
  let place = from;
  let beforeStart = 0;
  let beforeEnd = -1;
  for (let at = 0; at < text.length; ) {
    while (at < text.length && !isPlain(text.charCodeAt(at))) at += 1;
    const start = at;
    while (at < text.length && isPlain(text.charCodeAt(at))) at += 1;
    if (start === at) break;
    onWord(cut(text.slice(start, at)), place);
    if (!isQuery && beforeEnd === start - 1 && place > from) {
      const before = text.slice(beforeStart, beforeEnd);
      if (joins(before, text.charAt(beforeEnd))) onWord(cut(before + text.slice(start, at)), place - 1);
    }
    place += 1;
    beforeStart = start;
    beforeEnd = at;
  }
  return place;
}

/** A digit or a small letter. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function joins(before: string, sign: string): boolean {
  return sign === "'" || sign === '’' || ((sign === '-' || sign === '‑') && before.length <= 2);
}

function oneRun(word: string, from: number, onWord: OnWord, isQuery: boolean): number {
  if (!NOT_ASCII.test(word)) {
    onWord(cut(word), from);
    return from + 1;
  }
  let place = from;
  let rest = 0;
  for (const { 0: letters, index } of word.matchAll(UNSPACED)) {
    if (index > rest) onWord(cut(word.slice(rest, index)), place++);
    place = inPairs([...letters], place, onWord, isQuery);
    rest = index + letters.length;
  }
  if (rest >= word.length) return place;
  const last = word.slice(rest);
  const name = LETTER_NAMES[last];
  if (name) onWord(name, place);
  if (name && isQuery) return place + 1;
  onWord(cut(last), place);
  const bare = isQuery ? last : last.replace(JOINED, '');
  if (bare !== last && bare.length > 1) onWord(cut(bare), place);
  return place + 1;
}

function inPairs(letters: string[], from: number, onWord: OnWord, isQuery: boolean): number {
  const last = letters.length - 1;
  for (let at = 0; at < last; at++) onWord(`${letters[at]}${letters[at + 1]}`, from + at);
  // The last one alone, so that a single letter is found wherever it stands.
  if (!isQuery || last === 0) onWord(letters[last] ?? '', from + last);
  return from + letters.length;
}

function cut(word: string): string {
  return word.length > MAX_WORD ? word.slice(0, MAX_WORD) : word;
}

/** The words of what was typed, as they are looked for. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, 0, (word) => words.push(word), true);
  return words;
}
