import { expect, it } from 'vitest';
import { newDraft } from '../../lib/share/new-draft.ts';
import { LONGEST_PART, MOST_PARTS, parseDraft } from '../../lib/share/parse-draft.ts';
import { MISFIT } from '../../lib/text/parse.ts';

const begun = (texts: string[], language?: string) =>
  newDraft({
    id: 'draft-1',
    kind: 'share',
    articleIds: ['article-1'],
    texts,
    networks: ['bluesky'],
    now: '2026-03-04T09:00:00.000Z',
    newId: () => 'part-1',
    language,
  });

it.each([
  ['English', 'en'],
  ['en_US', 'en-US'],
  ['English; French', undefined],
  ['x'.repeat(5000), undefined],
  [undefined, undefined],
])('says of an article in %s that it is in %s', (language, spoken) => {
  expect(begun(['One'], language).language).toBe(spoken);
  expect(parseDraft(begun(['One'], language))).not.toBe(MISFIT);
});

it('can be begun about an article that says more of itself than a draft holds', () => {
  const long = `${'x'.repeat(LONGEST_PART - 1)}\u{1f600}`;
  const draft = begun(Array.from({ length: MOST_PARTS + 1 }, () => long));
  expect(draft.parts[0]?.text).toHaveLength(LONGEST_PART);
  expect(draft.parts[0]?.text.isWellFormed()).toBe(true);
  expect(parseDraft(draft)).not.toBe(MISFIT);
});
