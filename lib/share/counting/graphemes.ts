import { remembered } from '../../text/remembered.ts';

/** One for all: making it costs more than a text does. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters that never join with one of the same class: between two of them a grapheme ends. Not CR, marks, joiners, Hangul or what Indic and emoji sequences are made of. */
const PLAIN =
  '\\t\\n\\x20-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20cf\\u2100-\\u2bff\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u4dbf\\u4e00-\\u9fff';
/** All others, with the plain character on each side, which they may join with. */
const JOINED = new RegExp(`[${PLAIN}]?[^${PLAIN}](?:[^${PLAIN}]|[${PLAIN}](?=[^${PLAIN}]))*[${PLAIN}]?`, 'g');

/** Where the graphemes of a text begin. */
const startsOf = remembered((text) => Array.from(segmenter.segment(text), ({ index }) => index));

/** How many characters a text has as a reader counts them. */
export function graphemeCount(text: string): number {
  let count = text.length;
  for (const [joined] of text.matchAll(JOINED)) {
    count += startsOf(joined).length - joined.length;
  }
  return count;
}

/** Where each grapheme of a text begins: UTF-16 offsets, the first 0. */
export function graphemeStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const match of text.matchAll(JOINED)) {
    while (at < match.index) starts.push(at++);
    for (const start of startsOf(match[0])) starts.push(match.index + start);
    at = match.index + match[0].length;
  }
  while (at < text.length) starts.push(at++);
  return starts;
}
