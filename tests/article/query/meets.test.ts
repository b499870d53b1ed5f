import { expect, it } from 'vitest';
import type { ArticleFields, MarkedText } from '../../../lib/article/article.ts';
import { createMeeting } from '../../../lib/article/query/meets.ts';
import { parseQuery } from '../../../lib/article/query/parse.ts';
import { anArticle } from '../../support/builders.ts';
import { aDatabase, aStore } from '../../support/memory.ts';

const FIELDS: Partial<ArticleFields> = {
  title: 'Arthritis in <i>mice</i>: e-learning and β-blockers' as MarkedText,
  abstract: 'Residents were randomised to feedback. Sepsis was rare.',
  authors: [{ family: 'Müller', given: 'Anna' }, { group: 'SAMPLE Study Group' }],
  journal: 'Journal of Samples',
  issued: '2026-11-02',
  doi: '10.5555/Sample.1',
  issn: ['1234-5678'],
  type: 'review',
};

it.each([
  ['art', true],
  ['"art"', false],
  ['"arthritis in mice"', true],
  ['"mice arthritis"', false],
  ['mice rats', false],
  ['mice OR rats', true],
  ['-rats', true],
  ['-mice', false],
  ['title:sepsis', false],
  ['abstract:sepsis', true],
  ['author:muller', true],
  ['author:"anna müller"', true],
  // One name does not go on in the next.
  ['author:"müller sample"', false],
  ['journal:samples', true],
  ['beta-blockers', true],
  ['elearning', true],
  ['doi:10.5555/sample', true],
  ['issn:12345678', true],
  ['type:review', true],
  ['year:2026', true],
  ['year:..2025', false],
  ['has:abstract', true],
  ['is:starred', false],
])('%s: %s, as the search of the library finds it', async (query, isMet) => {
  const meets = createMeeting(parseQuery(query), '2026-11-29T12:00:00.000Z');
  expect(meets({ fields: FIELDS, tags: [], addedAt: '2026-11-29T09:00:00.000Z' })).toBe(isMet);
  const db = aDatabase();
  await db.articles.put(anArticle({ ...FIELDS, id: 'a' }));
  await db.changed.put({ id: 'a' });
  const found = await aStore(db).articles.find({ text: query, sort: 'added', descending: true });
  expect(found.slice()).toEqual(isMet ? ['a'] : []);
});
