import { remembered } from '../../text/remembered.ts';
import type { Span } from '../link-domains.ts';

/** These may be followed by U+FE0F though they are shown as emoji without it; phones write `⚡️`. After twemoji's list, which has no other. */
const SELECTED =
  '[\\u{1f004}\\u{1f21a}\\u{1f22f}\\u231a\\u231b\\u25fd\\u25fe\\u2614\\u2615\\u2648-\\u2653\\u267f\\u2693\\u26a1\\u26aa\\u26ab\\u26bd\\u26be\\u26c4\\u26c5\\u26d4\\u26ea\\u26f2\\u26f3\\u26f5\\u26fa\\u26fd\\u2757\\u2b1b\\u2b1c\\u2b50\\u2b55]\\ufe0f';
/** As some keyboards write it, with a U+FE0F that Unicode does not want there. */
const SKIN_TONED = '[\\p{Emoji_Modifier_Base}--\\p{Emoji_Presentation}]\\ufe0f\\p{Emoji_Modifier}';
const KEYCAP = '[#*0-9]\\ufe0f?\\u20e3';
/** The longest first: `⚡️` and not `⚡` with a U+FE0F left over. */
const EMOJI = new RegExp(`${SELECTED}|${SKIN_TONED}|\\p{RGI_Emoji}|${KEYCAP}`, 'gv');

/** What an emoji can be made of: the pattern above is too slow to be tried at each letter. */
const CLUSTER =
  /(?:[#*0-9](?=\ufe0f?\u20e3)|[\ufe0f\u20e3\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d)+/gu;
/** What a sequence of more than one character holds. */
const MARKS = /\u200d|[\ufe0f\u20e3\ud83c\udb40]/;

const emojiOfCluster = remembered((cluster) =>
  Array.from(cluster.matchAll(EMOJI), ({ 0: emoji, index }): Span => ({ start: index, end: index + emoji.length })),
);

/** The emoji of a text, each with all that belongs to it: skin tone, ZWJ sequence, flag, keycap. */
export function emojiIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    for (const { start, end } of emojiOfCluster(cluster)) found.push({ start: index + start, end: index + end });
  }
  return found;
}

/** May the text hold an emoji of more than one character? */
export function hasEmojiSequence(text: string): boolean {
  return MARKS.test(text);
}
