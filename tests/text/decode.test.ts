import { expect, it } from 'vitest';
import { decodeText } from '../../lib/text/decode.ts';

const text = 'TY  - JOUR\nAU  - Müller, Å\n';
const utf16 = (mark: boolean, isBig: boolean) => {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map((each) => each.charCodeAt(0));
  return new Uint8Array(codes.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])));
};

it.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
  ['UTF-16LE with its mark', utf16(true, false)],
  ['UTF-16BE with its mark', utf16(true, true)],
  ['UTF-16LE without', utf16(false, false)],
  ['UTF-16BE without', utf16(false, true)],
  ['Latin-1', new Uint8Array([...text].map((each) => each.charCodeAt(0)))],
  ['Windows line ends', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', new TextEncoder().encode(text.replaceAll('\n', '\r'))],
])('reads %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

it('takes a picture for no text', () => {
  expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0]))).toBeUndefined();
});
