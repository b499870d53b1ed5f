/** The name under which a part of a post is kept at Bluesky: the same at each try, so that a part sent twice is one record. */

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';
const LENGTH = 13;
const CLOCK_BITS = 10n;
/** Parts follow each other by a microsecond each, all within the millisecond of their post. */
const MICROSECONDS = 1000;

/** The record key of a part: a TID (https://atproto.com/specs/tid) of when the post left the composer, the part's number, and the post's id. */
export function recordKey(post: { id: string; createdAt: string }, part: number): string {
  const milliseconds = Math.max(0, Date.parse(post.createdAt) || 0);
  const time = BigInt(Math.trunc(milliseconds) * MICROSECONDS + (part % MICROSECONDS));
  let rest = (time << CLOCK_BITS) | BigInt(hashOf(post.id) % 1024);
  let key = '';
  for (let digit = 0; digit < LENGTH; digit++) {
    key = DIGITS.charAt(Number(rest & 31n)) + key;
    rest >>= 5n;
  }
  return key;
}

/** FNV-1a of a text, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // Its low bits alone follow the last letters.
  return (hash ^ (hash >>> 15)) >>> 0;
}
