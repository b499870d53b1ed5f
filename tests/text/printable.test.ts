import { expect, it } from 'vitest';
import { printable } from '../../lib/text/printable.ts';

it.each([
  ['control characters', 'a\0\u0007\u001b[31mb\u007f\u0092c', 'a[31mbc'],
  ['halves of a pair', 'a\ud83db\ude00c 😀', 'abc 😀'],
  ['what XML forbids', 'a\ufffe\uffff\ufdd0b', 'ab'],
  ['what turns the order of words', 'a\u202e\u2066b\u2069', 'ab'],
])('%s are left out', (_, text, left) => {
  expect(printable(text)).toBe(left);
});

it('tabs, signs of every script and marks of direction stay, lines end in one way', () => {
  expect(printable('a\tα 中\u200f עב\r\nb\rc\n')).toBe('a\tα 中\u200f עב\nb\nc\n');
});
