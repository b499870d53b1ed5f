import { findLinks } from '../links.ts';
import { emojiIn, hasEmojiSequence } from './emoji.ts';

/** twitter-text's configuration, version 3. */
const LIGHT_RANGES = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;
const LINK = 23;
const EMOJI = 2;
const ASCII = /^[\0-\x7f]*$/;

/** The weighted length of a post on X: most Latin text counts 1 a character, all other 2, an emoji 2, a link 23. */
export function weightedLength(text: string): number {
  const composed = ASCII.test(text) ? text : text.normalize();
  let length = 0;
  let at = 0;
  for (const { start, end } of findLinks(composed)) {
    length += weightOf(composed.slice(at, start)) + LINK;
    at = end;
  }
  return length + weightOf(composed.slice(at));
}

/** The weight of a text in which links are nothing special, as the answers of a poll. */
export function weightOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (!hasEmojiSequence(text)) return weightOfCharacters(text, 0, text.length);
  let weight = 0;
  let at = 0;
  for (const { start, end } of emojiIn(text)) {
    weight += weightOfCharacters(text, at, start) + EMOJI;
    at = end;
  }
  return weight + weightOfCharacters(text, at, text.length);
}

function weightOfCharacters(text: string, start: number, end: number): number {
  let weight = 0;
  for (let at = start; at < end; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    weight += LIGHT_RANGES.some(([first, last]) => code >= first && code <= last) ? 1 : 2;
  }
  return weight;
}
