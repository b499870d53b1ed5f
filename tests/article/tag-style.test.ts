import { expect, it } from 'vitest';
import { cleanHashtags, hashtagOf } from '../../lib/article/tag-style.ts';

it.each([
  ['MedEd', '#MedEd'],
  ['Med Ed!', '#MedEd'],
  ['#MedEd #FOAMed', '#MedEd #FOAMed'],
  ['MedEd, ＃FOAMed,#MedEd', '#MedEd #FOAMed'],
  ['# #', undefined],
  [
    Array.from({ length: 25 }, (_, at) => `#a${at}`).join(' '),
    Array.from({ length: 20 }, (_, at) => `#a${at}`).join(' '),
  ],
])('the hashtags of %j are %j', (typed, expected) => {
  expect(cleanHashtags(typed)).toBe(expected);
});

it.each([
  ['medical education', '#MedicalEducation'],
  ['COVID-19', '#COVID19'],
  ['🔥', undefined],
])('the tag %j becomes %j', (tag, expected) => {
  expect(hashtagOf(tag)).toBe(expected);
});
