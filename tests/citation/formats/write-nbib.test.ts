import { expect, it } from 'vitest';
import { readEntries, recogniseFormat, writeEntries } from '../../../lib/citation/formats.ts';
import { anArticle } from '../../support/builders.ts';

const OPTIONS = { tags: false, note: false, takeHome: false, quotes: false, state: false };
const { pmid: _, ...bare } = anArticle();
const file = [...writeEntries('nbib', [{ article: bare }, { article: { ...bare, id: 'b' } }], OPTIONS)].join('');

it('says nothing of a PMID where there is none', () => {
  expect(file).not.toMatch(/PMID/);
});

it('is known for what it is without a PMID, whatever its name, and read as many records', () => {
  expect(recogniseFormat('export.txt', file)).toBe('nbib');
  expect([...readEntries('nbib', file)].map(({ kind }) => kind)).toEqual(['entry', 'entry']);
});
