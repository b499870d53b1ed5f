import type { Stretch } from '../finding.ts';

export interface Sentence extends Stretch {
  text: string;
}

/** No longer than this is a sentence taken to be: what is looked for within one stays quick, whatever was pasted. */
const LONGEST = 600;

/** The look behind keeps a long row of points from being tried at each of them. */
const END = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s)|\n+/g;

/** A point behind these ends no sentence: `Mrs. Example`, `54 y.o. with`, `J. S. presented`. */
const ABBREVIATION = /(?:^|[\s(.])(?:mr|mrs|ms|dr|prof|st|vs|no|approx|yrs?|y\.o|pt|e\.g|i\.e|al|wk|hosp|[a-z])\.$/i;

/** The sentences of a text with their places, in order; a line is one at least. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    for (; end - start > LONGEST; start += LONGEST) add(sentences, text, start, start + LONGEST);
    add(sentences, text, start, end);
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const isAbbreviation = mark === '.' && ABBREVIATION.test(text.slice(Math.max(start, end - 8), end));
    if (!isAbbreviation) cut(end);
  }
  cut(text.length);
  return sentences;
}

function add(sentences: Sentence[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  if (piece.trim() !== '') sentences.push({ text: piece, start, end });
}

const ADDRESSES =
  /\bhttps?:\/\/\S{1,2000}|\bwww\.\S{1,2000}|(?<![\w/.])10\.\d{4,9}\/\S{1,300}|(?<![\w@.])@[\w.-]{1,100}/gi;

/** The text with its links, DOIs and handles blanked, every other character in its place. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESSES, (address) => ' '.repeat(address.length));
}
