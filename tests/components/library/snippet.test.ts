import { expect, it } from 'vitest';
import { notShown } from '../../../components/library/snippet.ts';
import { anArticle } from '../../support/builders.ts';

it.each([
  ['one', []],
  // Whether a further tag has room in the row is not known.
  ['two', ['two']],
])('counts on no tag of a row but the first: %s', (sought, words) => {
  expect(notShown(anArticle({ tags: ['one', 'two'] }), [sought])).toEqual(words);
});
