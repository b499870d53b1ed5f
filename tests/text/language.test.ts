import { expect, it } from 'vitest';
import { languageOf } from '../../lib/text/language.ts';

it.each([
  ['EN', 'en'],
  ['en_US', 'en-US'],
  ['pt-br', 'pt-BR'],
  ['eng', 'en'],
  ['English', 'en'],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['toString', undefined],
  ['', undefined],
])('%s is %s', (raw, tag) => expect(languageOf(raw)).toBe(tag));
