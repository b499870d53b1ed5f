import { expect, it } from 'vitest';
import { asNew } from '../../../components/compose/as-new.ts';
import { aPost } from '../../support/builders.ts';

const now = '2026-01-01T00:00:00.000Z';
const again = (texts: string[]) => {
  const parts = texts.map((text) => ({ text, imageIds: [] }));
  const draft = asNew(aPost({ parts }), { now, newId: () => crypto.randomUUID() });
  return { texts: draft.parts.map(({ text }) => text), numbering: draft.numbering };
};

it.each([
  [['One.'], ['One.'], 'count-of'],
  [['1/2 One.', '2/2 Two.'], ['One.', 'Two.'], 'count-of'],
  [['1/ One.', '2/ Two.'], ['One.', 'Two.'], 'count'],
  [['One.', 'Two.'], ['One.', 'Two.'], 'none'],
  [['1/2 One.', 'Two.'], ['1/2 One.', 'Two.'], 'none'],
])('%j begins as %j, numbered %s', (posted, texts, numbering) => {
  expect(again(posted)).toEqual({ texts, numbering });
});
