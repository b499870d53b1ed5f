import type { Measure } from '../../../lib/share/card/wrap.ts';

/** Half a font's size for a letter, a whole one for an ideograph, none for a mark: near enough to a real font. */
export const measure: Measure = (text, { size }) => {
  let width = 0;
  for (const letter of text) {
    if (/\p{M}|\p{Cf}/u.test(letter)) continue;
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。，、「」]/u.test(letter) ? size : size / 2;
  }
  return width;
};
