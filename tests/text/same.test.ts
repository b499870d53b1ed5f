import { expect, it } from 'vitest';
import { isSame } from '../../lib/text/same.ts';

it.each([
  [1, 1, true],
  ['a', 'b', false],
  [undefined, undefined, true],
  [null, undefined, false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1, c: 2 }, false],
  [{ a: { b: 1 } }, { a: { b: 2 } }, false],
])('%j and %j: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
  expect(isSame(b, a)).toBe(same);
});
