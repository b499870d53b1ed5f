import { expect, it } from 'vitest';
import { isMass } from '../../../components/library/mass.ts';

it.each<[count: number, total: number, asks: boolean]>([
  [1, 1, false],
  [20, 20, false],
  [21, 21, true],
  [20, 100, false],
  [21, 100, true],
  [200, 1000, false],
  [201, 1000, true],
  [999, 100_000, false],
  [1000, 100_000, true],
])('%i of %i', (count, total, asks) => {
  expect(isMass(count, total)).toBe(asks);
});
