/** Where a text may be broken into the parts of a thread. */

import { graphemeStarts } from './counting/graphemes.ts';
import type { Span } from './link-domains.ts';

/** How good a place it is: behind a paragraph or sentence, a clause, a word, or only behind a letter. */
export const RANKS = ['sentence', 'clause', 'word', 'grapheme'] as const;
export type Rank = (typeof RANKS)[number];

/** A place between two parts; white space around it goes to neither. */
export interface Break {
  /** UTF-16 offset. */
  at: number;
  rank: Rank;
}

/** A period behind one of these ends no sentence. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:al|vs?|cf|e\.?g|i\.?e|etc|approx|ca|no|nos|fig|figs|tab|ref|refs|suppl|vol|pp?|ed|eds|dr|drs|mr|mrs|ms|prof|st|jr|sr|inc|ltd|dept|univ|assoc|intl|int|med|surg|engl|am|ann|clin|acad|teach|educ|[a-z])\.$/i;
/** A number, and what makes it one thing with the word behind it. */
const NUMBER = /^[([]?[\p{Sc}±≤≥<>~≈]?\d[\d.,:/×x^–-]*[%‰°]?$/u;
const OPERATOR = /^[=<>≤≥±≈×+/–-]+$/u;
/** What names the number behind it: HR 0.83, n 12, Fig. 2, No. 4. */
const NAMES_NUMBER =
  /^(?:[A-Z][A-Za-z]{0,3}\.?|[npPtrFχα]|[Nn]os?\.|[Ff]igs?\.|[Tt]able|[Pp]hase|[Gg]rade|[Ss]tage|[Tt]ype|CI)$/u;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Every place at which a text may be broken, in its order: never inside one of the `whole` spans (its links), a number with its
 * unit, or a grapheme.
 */
export function breaksOf(text: string, whole: readonly Span[]): Break[] {
  /** Of each offset: the place of its rank in `RANKS`, and that behind the last where there is none. */
  const ranks = new Uint8Array(text.length).fill(RANKS.length);
  const put = (at: number, rank: Rank) => {
    const place = RANKS.indexOf(rank);
    if (at > 0 && place < (ranks[at] ?? 0)) ranks[at] = place;
  };
  for (const at of graphemeStarts(text)) put(at, 'grapheme');
  for (const at of wordBreaks(text)) put(at, 'word');
  for (const { index } of text.matchAll(/(?<=[,;:)\]”’])\s|(?<=[、，；：])|\s(?=[–—-]\s|\()/gu)) put(index, 'clause');
  for (const at of sentenceBreaks(text)) put(at, 'sentence');
  for (const { index } of text.matchAll(/\n/g)) put(index, 'sentence');
  for (const { start, end } of [...whole, ...quantities(text)]) {
    ranks.fill(RANKS.length, start + 1, end);
  }
  const breaks: Break[] = [];
  for (let at = 1; at < ranks.length; at++) {
    const rank = RANKS[ranks[at] ?? RANKS.length];
    if (rank) breaks.push({ at, rank });
  }
  return breaks;
}

/** Between a word and the white space behind it; between two words where a script has no space. */
function* wordBreaks(text: string): Iterable<number> {
  let wasSpace = true;
  let wasWord = false;
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const isSpace = /^\s/.test(segment);
    if (isSpace && !wasSpace) yield index;
    if (isWordLike && wasWord) yield index;
    wasSpace = isSpace;
    wasWord = isWordLike === true;
  }
}

function* sentenceBreaks(text: string): Iterable<number> {
  for (const { segment, index } of sentences.segment(text)) {
    const sentence = segment.trimEnd();
    if (!ABBREVIATIONS.test(sentence.slice(-12))) yield index + sentence.length;
  }
}

/** The spans that hold a number together with its unit, sign or name. */
function quantities(text: string): Span[] {
  const found: Span[] = [];
  let before: { text: string; start: number; end: number } | undefined;
  let isOpen = false;
  for (const match of text.matchAll(/[^\s]+/gu)) {
    const token = { text: match[0], start: match.index, end: match.index + match[0].length };
    if (before && !text.slice(before.end, token.start).includes('\n') && isOne(before.text, token.text)) {
      const last = found.at(-1);
      if (isOpen && last) last.end = token.end;
      else found.push({ start: before.start, end: token.end });
      isOpen = true;
    } else isOpen = false;
    before = token;
  }
  return found;
}

function isOne(first: string, second: string): boolean {
  if (OPERATOR.test(second)) return isNumeric(first) || NAMES_NUMBER.test(first);
  if (OPERATOR.test(first)) return isNumeric(second);
  if (isNumeric(first))
    return /^[\p{L}%‰°]/u.test(second) && !/^(?:and|or|but|the|in|of|to|with|for|vs)$/i.test(second);
  return /^[\p{Sc}±≤≥<>~≈]?\d/u.test(second) && NAMES_NUMBER.test(first);
}

function isNumeric(token: string): boolean {
  return NUMBER.test(token);
}
