import { printable } from '../../../text/printable.ts';
import { collapseSpace } from '../../../text/strings.ts';
import type { Recipient } from '../../recipients.ts';
import { base64 } from '../base64.ts';

/** A line of a header is no longer, without its end (RFC 5322, 2.1.1: should; must be at most 998). */
const LINE = 76;
/** Bytes of a text in one encoded word, `=?UTF-8?B?` and `?=` around their base64: one fits into a line behind `Subject: ` (RFC 2047, 2). */
const BYTES_OF_WORD = 39;
/** An ASCII word that no line can be broken in is encoded when it is longer. */
const LONGEST_WORD = 60;

/**
 * A header whose value is free text (`Subject`): one line or several folded ones. Whatever the text holds, it ends no header and
 * begins none: line ends become spaces, and what could be read as an encoded word is encoded itself.
 */
export function textHeader(name: string, text: string): string {
  const value = collapseSpace(printable(text));
  return isPlain(value) ? foldedWords(name, value.split(' ')) : foldedWords(name, encodedWords(value));
}

/** A header of mailboxes (`Bcc`). */
export function mailboxHeader(name: string, recipients: readonly Recipient[]): string {
  const words = recipients.flatMap((recipient, index) => {
    const end = index < recipients.length - 1 ? ',' : '';
    const address = recipient.name === '' ? recipient.address : `<${recipient.address}>`;
    return [...phrase(recipient.name), `${address}${end}`];
  });
  return foldedWords(name, words);
}

/** A name beside an address: words, a text in quotes, or encoded words. */
function phrase(name: string): string[] {
  if (name === '') return [];
  if (!isPlain(name)) return encodedWords(name);
  return /^[\w!#$%&'*+/=?^`{|}~ -]+$/.test(name) ? name.split(' ') : `"${name.replace(/["\\]/g, '\\$&')}"`.split(' ');
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text) && !text.includes('=?') && !text.split(' ').some((word) => word.length > LONGEST_WORD);
}

/** A text as encoded words, none of which ends within a character. */
function encodedWords(text: string): string[] {
  const encoder = new TextEncoder();
  const words: string[] = [];
  let bytes: number[] = [];
  const end = () => {
    if (bytes.length > 0) words.push(`=?UTF-8?B?${base64(Uint8Array.from(bytes))}?=`);
    bytes = [];
  };
  for (const character of text) {
    const encoded = encoder.encode(character);
    if (bytes.length + encoded.length > BYTES_OF_WORD) end();
    bytes.push(...encoded);
  }
  end();
  return words;
}

/** Words with a space between them, and a line end before it wherever the line would be too long. */
function foldedWords(name: string, words: readonly string[]): string {
  let out = `${name}:`;
  let column = out.length;
  for (const word of words) {
    const isTooLong = column + 1 + word.length > LINE && column > name.length + 1;
    out += isTooLong ? `\r\n ${word}` : ` ${word}`;
    column = isTooLong ? 1 + word.length : column + 1 + word.length;
  }
  return out;
}
