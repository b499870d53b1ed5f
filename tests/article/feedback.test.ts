import { expect, it } from 'vitest';
import { eachOnce, type Feedback } from '../../lib/article/feedback.ts';
import { someFeedback } from '../support/builders.ts';

const shown = (feedback: Feedback[]) =>
  eachOnce(feedback).map(({ shown: { id }, again }) => [id, ...again.map((each) => each.id)]);
const [one, two] = [someFeedback({ id: 'one' }), someFeedback({ id: 'two' })];
const other = someFeedback({ id: 'other', url: 'https://bsky.app/profile/bo.example.com/post/3k' });

it.each<[string, Feedback[], string[][]]>([
  ['the first', [one, other, two], [['one', 'two'], ['other']]],
  ['the one with a note', [one, { ...two, note: 'Yes' }], [['two', 'one']]],
  ['the one that is dealt with', [one, { ...two, doneAt: '2026-03-07T09:00:00.000Z' }], [['two', 'one']]],
  [
    'both where each has a note',
    [
      { ...one, note: 'No' },
      { ...two, note: 'Yes' },
    ],
    [['one'], ['two']],
  ],
  [
    'one where both have the same note',
    [
      { ...one, note: 'Yes' },
      { ...two, note: 'Yes' },
    ],
    [['one', 'two']],
  ],
])('of a reply that is there twice is shown %s', (_name, feedback, told) => {
  expect(shown(feedback)).toEqual(told);
});

it('what the person wrote down themselves is each a thing of its own', () => {
  const [first, second] = [one, two].map(({ saidAt: _, ...said }) => said) as [Feedback, Feedback];
  expect(shown([first, second])).toEqual([['one'], ['two']]);
  expect(shown([one, { ...two, text: 'Edited there since' }])).toEqual([['one'], ['two']]);
});
