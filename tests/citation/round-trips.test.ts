import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFields } from '../../lib/article/article.ts';
import { readEntries, type WritableId, writeEntries } from '../../lib/citation/formats.ts';
import type { ExportOptions } from '../../lib/citation/imported.ts';
import { anyFields, articleOf } from '../support/any-article.ts';
import { anArticle } from '../support/builders.ts';

const ALL: ExportOptions = { tags: true, note: true, takeHome: true, quotes: true, state: true };

/** What each format has no field for, and what it holds of a value: said in the code of its writer. */
const FORMATS: [format: WritableId, lacks: (keyof ArticleFields)[]][] = [
  ['ris', ['excerpt']],
  ['bibtex', []],
  ['csl-json', []],
  ['endnote-xml', ['excerpt']],
  ['sheaf-csv', []],
];

describe.each(FORMATS)('%s', (format, lacks) => {
  it('loses no field out and in again', () => {
    fc.assert(
      fc.property(fc.array(anyFields(lacks), { minLength: 1, maxLength: 3 }), (all) => {
        const held = all.map((fields) => holdable(format, fields));
        const file = [
          ...writeEntries(
            format,
            held.map((fields) => ({ article: articleOf(fields) })),
            ALL,
          ),
        ].join('');
        const read = [...readEntries(format, file)];
        expect(read.map((each) => (each.kind === 'entry' ? each.described.fields : each))).toEqual(held);
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the person's words", () => {
    // EndNote has no field for what is read and when it came.
    const isStateHeld = format !== 'endnote-xml';
    const article = anArticle({
      tags: ['MedEd', 'to, do'],
      note: 'Line one\nTY  - JOUR\n\nSecond {paragraph} 100%',
      takeHome: 'Ask first',
      readState: 'read',
      starred: true,
    });
    const quotes = [{ exact: 'A passage & more', comment: 'My words' }, { exact: 'Another' }];
    const [read] = [
      ...readEntries(
        format,
        [...writeEntries(format, [{ article, quotes, lists: ['Journal club', 'A / B'] }], ALL)].join(''),
      ),
    ];
    expect(read).toMatchObject({
      tags: article.tags,
      note: article.note,
      takeHome: 'Ask first',
      starred: true,
      quotes,
      ...(isStateHeld && { readState: 'read', lists: ['Journal club', 'A / B'], addedAt: article.addedAt }),
    });
  });

  it('leaves out what the person does not want to go along', () => {
    const article = anArticle({ tags: ['secret-tag'], note: 'secret-note', takeHome: 'secret-lesson', starred: true });
    const file = [
      ...writeEntries(format, [{ article, quotes: [{ exact: 'secret-quote' }], lists: ['secret-list'] }], {
        tags: false,
        note: false,
        takeHome: false,
        quotes: false,
        state: false,
      }),
    ].join('');
    expect(file).not.toMatch(/secret|starred|2026-03-03/);
  });
});

/** The fields as far as the format can hold them. */
function holdable(format: WritableId, fields: Partial<ArticleFields>): Partial<ArticleFields> {
  const held = { ...fields };
  // The type says what the number is: a report's or a thesis's is no article number.
  if (format === 'csl-json' && ['thesis', 'report', 'book'].includes(held.type ?? '')) delete held.articleNumber;
  // Semicolons part what a cell lists.
  if (format === 'sheaf-csv' && held.keywords) held.keywords = held.keywords.filter((word) => !word.includes(';'));
  if (held.keywords?.length === 0) delete held.keywords;
  return held;
}
