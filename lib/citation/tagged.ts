import type { MarkedText } from '../article/article.ts';
import { markedFromText, plain, toMarked } from '../article/markup.ts';

const LONGEST = 200_000;

/** Marked text for a format that holds plain text with tags in it: as plain as reading it back allows. */
export function tagged(marked: MarkedText): string {
  const light = marked.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return toMarked(light) === marked ? light : marked;
}

/** Plain text for the same kind of field. */
export function untagged(text: string): string {
  return plain(toMarked(text, LONGEST)) === text ? text : markedFromText(text, LONGEST);
}
