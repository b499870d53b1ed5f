import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodedLength } from '../../lib/share/punycode-length.ts';

it('is the length of a label in an address', () => {
  const letters = fc.constantFrom(...'abcxyz019äöéжшязαβγあいう漢字試験한국'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 25 }), (label) => {
      const [encoded = ''] = new URL(`http://a${label}.example`).hostname.split('.');
      // An address has no label of more than 63.
      expect(encodedLength(`a${label}`, 63)).toBe(encoded.length);
    }),
  );
});

it.each([
  ['a full stop of another script separates', 'あ。い', 'xn--l8j.xn--m8j'.length],
  ['what is longer than asked for is only that', 'a'.repeat(1000), 64],
  ['so is what would be, encoded', 'あ'.repeat(64), 64],
])('%s', (_, label, length) => {
  expect(encodedLength(label, 63)).toBe(length);
});
