import { lowerBound, prefixEnd } from './lookup.ts';
import type { Words } from './segment.ts';

/** So many other words are taken for the one that was typed. */
const MAX_WORDS = 24;

/** How many slips of the finger a word of this length may have; none in numbers and short words. */
export function slipsAllowed(word: string): number {
  if (!/^\p{L}+$/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The numbers of the words that begin like `typed` but for so many slips (a letter left out, added, wrong, or two turned
 * round): those with the fewest, in most documents.
 */
export function slipped(words: Words, letters: Uint32Array, typed: string, slips: number, fields: number): number[] {
  const wanted = lettersOf(typed);
  const found: { word: number; distance: number }[] = [];
  // Hardly anyone errs at the first letter, but for turning it round with the second or typing one too many before it.
  for (const first of new Set([typed.charAt(0), typed.charAt(1)])) {
    const from = lowerBound(words.list, first);
    const end = prefixEnd(words.list, first, from);
    for (let word = from; word < end; word++) {
      if (bitCount(wanted & ~(letters[word] ?? 0)) > slips || ((words.fields[word] ?? 0) & fields) === 0) continue;
      const distance = prefixDistance(typed, words.list[word] ?? '', slips);
      if (distance <= slips) found.push({ word, distance });
    }
  }
  const least = found.reduce((min, { distance }) => Math.min(min, distance), slips);
  return found
    .filter(({ distance }) => distance === least)
    .sort((a, b) => (words.documents[b.word] ?? 0) - (words.documents[a.word] ?? 0))
    .slice(0, MAX_WORDS)
    .map(({ word }) => word);
}

/** Which letters each word has: of those that lack too many, none is looked at further. */
export function lettersOfAll({ list }: Words): Uint32Array {
  return Uint32Array.from(list, lettersOf);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The least number of slips by which `typed` becomes a beginning of `word`; more than `max` where it takes more. */
function prefixDistance(typed: string, word: string, max: number): number {
  const length = Math.min(word.length, typed.length + max);
  let before: number[] = [];
  let row = Array.from({ length: length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= length; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > max) return least;
    before = row;
    row = next;
  }
  return Math.min(...row);
}
