import { describe, expect, it } from 'vitest';
import type { Draft } from '../../lib/share/draft.ts';
import { parseDraft, parseImage } from '../../lib/share/parse-draft.ts';
import { MISFIT } from '../../lib/text/parse.ts';
import { aDraft } from '../support/builders.ts';

const IMAGE = { id: 'i', partId: 'part-1', alt: '', mime: 'image/png', width: 1, height: 1, size: 9 } as const;
const WHOLE: Partial<Draft> = {
  overrides: { x: [{ id: 'part-1', text: 'Short' }] },
  images: [{ ...IMAGE, told: ['place'] }],
  poll: { options: ['Yes', 'No'], minutes: 60, isMultiple: false },
  point: { session: 'S1', speaker: 'A', hashtag: '#x' },
  answer: { parts: ['It does.'], at: '2026-03-05T09:00:00.000Z' },
  contentWarning: 'Blood',
  template: 'own-template',
  language: 'en',
  dismissed: ['privacy age 83'],
  overwritten: [{ partId: 'part-1', text: 'Theirs', at: '2026-03-05T09:00:00.000Z' }],
  scheduledAt: '2026-03-05T09:00:00.000Z',
  deletedAt: '2026-03-05T09:00:00.000Z',
};

it('is a draft with all that it can have', () => {
  expect(parseDraft(aDraft(WHOLE))).toEqual(aDraft(WHOLE));
});

it('makes it anew, of what is known', () => {
  expect(parseDraft({ ...aDraft(), foreign: 1 })).toEqual(aDraft());
});

const parts = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, text: 'x'.repeat(length) }));
const BAD: [string, object, string[]][] = [
  ['a part that is too long', { parts: parts(1, 25_001) }, ['parts[0].text', 'parts[0]']],
  ['a part too many', { parts: parts(101, 1) }, ['parts[100]']],
  ['words that are no text', { parts: [{ id: 'a', text: 1 }] }, ['parts[0].text', 'parts[0]']],
  ["a network's own that are too many", { overrides: { x: parts(101, 1) } }, ['overrides.x[100]']],
  ['a network that there is not', { networks: ['x', 'y'] }, ['networks[1]']],
  ['a kind that there is not', { kind: 'essay' }, ['kind']],
  ['an image of another type', { images: [{ ...IMAGE, mime: 'image/svg+xml' }] }, ['images[0].mime', 'images[0]']],
  ['an image of a gigabyte', { images: [{ ...IMAGE, size: 1e9 }] }, ['images[0].size', 'images[0]']],
  ['a poll without options', { poll: { minutes: 1, isMultiple: true } }, ['poll.options', 'poll']],
  ['a template that is named by no id', { template: 1 }, ['template']],
  ['a time that is none', { scheduledAt: 'soon' }, ['scheduledAt']],
];

describe('one with', () => {
  it.each(BAD)('%s is refused, and of a backup kept without that', (_name, changes, left) => {
    const draft = { ...aDraft(), ...changes };
    expect(parseDraft(draft)).toBe(MISFIT);
    const mend = { left: [] as string[], at: '' };
    const mended = parseDraft(draft, mend);
    expect(mend.left).toEqual(left);
    expect(parseDraft(mended)).toEqual(mended);
  });
});

it.each([25_000, 1])('has room for a hundred parts of %i characters', (length) => {
  expect(parseDraft(aDraft({ parts: parts(100, length) }))).not.toBe(MISFIT);
});

it('takes an image of sixteen megabytes, and none larger', () => {
  const sizes = [16 * 1024 * 1024, 16 * 1024 * 1024 + 1].map((size) => parseImage({ ...IMAGE, size }) !== MISFIT);
  expect(sizes).toEqual([true, false]);
});
