import { expect, it } from 'vitest';
import { directionOf } from '../../lib/text/language.ts';

it.each([
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['pa-Arab-PK', 'rtl'],
  ['en', 'ltr'],
  ['pa', 'ltr'],
  ['fil', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
