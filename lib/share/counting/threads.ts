import { emojiIn } from './emoji.ts';
import { utf8Length } from './utf-8.ts';

const ABOVE_BMP = /[\ud800-\udbff][\udc00-\udfff]/g;

/** The length of a post on Threads: characters (code points), but an emoji as many as its bytes in UTF-8. https://developers.facebook.com/docs/threads/overview */
export function threadsLength(text: string): number {
  let length = codePoints(text);
  for (const { start, end } of emojiIn(text)) {
    const emoji = text.slice(start, end);
    length += utf8Length(emoji) - codePoints(emoji);
  }
  return length;
}

function codePoints(text: string): number {
  return text.length - (text.match(ABOVE_BMP)?.length ?? 0);
}
