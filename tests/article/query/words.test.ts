import { expect, it } from 'vitest';
import { eachWord, wordsOf } from '../../../lib/article/query/words.ts';

function indexed(text: string): string[] {
  const found: string[] = [];
  eachWord(text, 0, (word, place) => found.push(`${place} ${word}`));
  return found;
}

it.each([
  ['Feedback, twice: feedback', ['0 feedback', '1 twice', '2 feedback']],
  ["O'Brien’s", ['0 o', '1 brien', '0 obrien', '2 s', '1 briens']],
  ['e-learning in well-known', ['0 e', '1 learning', '0 elearning', '2 in', '3 well', '4 known']],
  ['Müller ß', ['0 muller', '1 ss']],
  ['新型肺', ['0 新型', '1 型肺', '2 肺']],
  ['covid新型', ['0 covid', '1 新型', '2 型']],
  ['التعليم', ['0 التعليم', '0 تعليم']],
  ['', []],
  ['… -- !', []],
])('indexes %s', (text, words) => {
  expect(indexed(text)).toEqual(words);
});

it('gives the same words for ASCII and for other text', () => {
  const words = (text: string) => indexed(text).map((each) => each.split(' ')[1]);
  expect(words("a-b O'Neil x2, 3.5 é").slice(0, -1)).toEqual(words("a-b O'Neil x2, 3.5"));
});

it('looks for the plain words of what was typed', () => {
  expect(wordsOf("O'Brien 肺炎患")).toEqual(['o', 'brien', '肺炎', '炎患']);
});
