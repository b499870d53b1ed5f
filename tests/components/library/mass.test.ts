import { expect, it } from 'vitest';
import { isMass } from '../../../components/library/mass.ts';

it.each([
  [1, 1, false],
  [9, 9, false],
  [10, 50, false],
  [11, 50, true],
  [20, 100, false],
  [21, 100, true],
  [999, 100_000, false],
  [1000, 100_000, true],
])('%i of %i', (count, total, asks) => {
  expect(isMass(count, total)).toBe(asks);
});
