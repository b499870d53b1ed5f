import { expect, it } from 'vitest';
import { lastWeeks, scaleEnd, totalOf } from '../../../components/statistics/activity.ts';

const wednesday = new Date(2026, 10, 25, 12);

it('shows every week up to this one, those without anything too', () => {
  const weeks = lastWeeks([{ week: '2026-11-16', saved: 3, read: 1, shared: 0 }], 3, wednesday);
  expect(weeks.map(({ week, saved }) => [week, saved])).toEqual([
    ['2026-11-09', 0],
    ['2026-11-16', 3],
    ['2026-11-23', 0],
  ]);
  expect(totalOf(weeks)).toEqual({ saved: 3, read: 1, shared: 0 });
});

it.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [10, 10],
  [11, 20],
  [101, 200],
  [90_000, 100_000],
])('ends a scale that holds %d at %d', (highest, end) => {
  expect(scaleEnd(highest)).toBe(end);
});
