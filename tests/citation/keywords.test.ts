import { describe, expect, it } from 'vitest';
import { readEntries, writeEntries } from '../../lib/citation/formats.ts';
import { keywordsAndTags } from '../../lib/citation/keywords.ts';
import { anArticle } from '../support/builders.ts';

const OPTIONS = { tags: true, note: false, takeHome: false, quotes: false, state: false };
const article = anArticle({ keywords: ['Sepsis', 'Feedback'], tags: ['Landmark trial', 'Feedback'] });

describe.each(['ris', 'bibtex', 'endnote-xml'] as const)('%s', (format) => {
  const text = [...writeEntries(format, [{ article }], OPTIONS)].join('');

  it('holds tags plain, as other programs show them', () => {
    expect(text).toContain('Landmark trial');
    expect(text).not.toMatch(/#Landmark|\\#/);
  });

  it('gives keywords and tags back, what is both too', () => {
    const [entry] = readEntries(format, text);
    expect(entry).toMatchObject({
      tags: article.tags,
      described: { fields: { keywords: article.keywords } },
    });
  });

  it('tells no tags where they are to stay', () => {
    const without = [...writeEntries(format, [{ article }], { ...OPTIONS, tags: false })].join('');
    expect(without).not.toContain('Landmark');
  });
});

it('knows the tags of files of before, marked with a #', () => {
  expect(keywordsAndTags(['Sepsis', '#MedEd'], [])).toEqual({ keywords: ['Sepsis'], tags: ['MedEd'] });
});
