/** Where a text may be broken into the parts of a thread. */

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

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Every place at which a text may be broken, in its order: never inside one of the `whole` spans (its links), a number with its
 * unit, or a grapheme.
 */
export function breaksOf(text: string, whole: readonly Span[]): Break[] {
  const ranks = new Map<number, Rank>();
  const put = (at: number, rank: Rank) => {
    if (at <= 0 || at >= text.length) return;
    const before = ranks.get(at);
    if (before === undefined || RANKS.indexOf(rank) < RANKS.indexOf(before)) ranks.set(at, rank);
  };
  for (const { index } of graphemes.segment(text)) put(index, 'grapheme');
  for (const at of wordBreaks(text)) put(at, 'word');
  for (const { index } of text.matchAll(/(?<=[,;:)\]”’])\s|(?<=[、，；：])|\s(?=[–—-]\s|\()/gu)) put(index, 'clause');
  for (const at of sentenceBreaks(text)) put(at, 'sentence');
  for (const { index } of text.matchAll(/\n/g)) put(index, 'sentence');
  for (const { start, end } of [...whole, ...quantities(text)]) {
    for (let at = start + 1; at < end; at++) ranks.delete(at);
  }
  return [...ranks].map(([at, rank]) => ({ at, rank })).sort((a, b) => a.at - b.at);
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
