import { expect, it } from 'vitest';
import { marksIn, partAround } from '../../../lib/article/query/marks.ts';

it.each([
  ['Feedback in clinical teaching', ['feedb', 'teach'], ['Feedb', 'teach']],
  ['Müller and Muller', ['muller'], ['Müller', 'Muller']],
  ["O'Brien", ["o'brien"], ['O', 'Brien']],
  ['新型冠状病毒肺炎住院患者', ['肺炎'], ['肺炎']],
  ['Immunology', ['munology'], []],
  ['anything', [], []],
])('marks in %s', (text, sought, marked) => {
  expect(marksIn(text, sought).map(([start, end]) => text.slice(start, end))).toEqual(marked);
});

it('shows the part around the first mark, from a whole word on', () => {
  const text = `${'before '.repeat(20)}feedback ${'after '.repeat(60)}`;
  const part = partAround(text, ['feedback']) ?? '';
  expect(part).toMatch(/^…before (before )*feedback after/);
  expect(part.length).toBeLessThan(200);
  expect(partAround(text, ['elsewhere'])).toBeUndefined();
});
