const segmenter = new Intl.Segmenter();

/** How many characters a reader sees in a text (grapheme clusters: an emoji with its modifiers is one). */
export function visibleLength(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
