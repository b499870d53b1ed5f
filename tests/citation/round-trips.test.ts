import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFields } from '../../lib/article/article.ts';
import { cleanJournal } from '../../lib/article/journals.ts';
import { markedFromText } from '../../lib/article/markup.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { readEntries, type WritableId, writeEntries } from '../../lib/citation/formats.ts';
import type { ExportOptions } from '../../lib/citation/imported.ts';
import { collapseSpace, stripInvisible } from '../../lib/text/strings.ts';
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
  ['nbib', ['excerpt', 'url', 'pdfUrl', 'arxiv']],
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

  // PubMed's format has no place for them.
  it.skipIf(format === 'nbib')("keeps the person's words", () => {
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

const IN_PUBMED = new Set<ArticleFields['type']>([
  'journal-article',
  'preprint',
  'review',
  'guideline',
  'editorial',
  'letter',
  'case-report',
  'book',
  'book-chapter',
]);

/** The fields as far as the format can hold them. */
function holdable(format: WritableId, fields: Partial<ArticleFields>): Partial<ArticleFields> {
  const held = { ...fields };
  // The type says what the number is: a report's or a thesis's is no article number.
  if (format === 'csl-json' && ['thesis', 'report', 'book'].includes(held.type ?? '')) delete held.articleNumber;
  // Semicolons part what a cell lists.
  if (format === 'sheaf-csv' && held.keywords) held.keywords = held.keywords.filter((word) => !word.includes(';'));
  if (format === 'nbib') {
    // Articles and books only; of the place in a journal, one.
    if (!IN_PUBMED.has(held.type ?? 'journal-article')) held.type = 'journal-article';
    if (held.type === 'book') delete held.journal;
    // A name with brackets or a colon is read as NLM's catalogue sets one.
    if (held.journal && / \(| : /.test(held.journal)) held.journal = cleanJournal(held.journal.replace(/[<>&]/g, ''));
    if (held.pages) delete held.articleNumber;
    // A short name alone is read as the name.
    if (held.journalAbbreviation && !held.journal && !held.type?.startsWith('book')) {
      held.journal = held.journalAbbreviation;
      delete held.journalAbbreviation;
    }
    if (held.onlineDate && held.onlineDate.length < 10) delete held.onlineDate;
  }
  if (held.keywords?.length === 0) delete held.keywords;
  return held;
}

it('bookmarks keep the title, the address, the tags and the second', () => {
  const tag = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => `t${text.replaceAll(',', '')}`);
  fc.assert(
    fc.property(anyFields(), fc.uniqueArray(tag.map(tidied), { maxLength: 4 }), fc.nat(1e9), (fields, tags, second) => {
      const addedAt = new Date(1e12 + second * 1000).toISOString();
      const article = { ...articleOf(fields), url: fields.url ?? 'https://journal.example/a', tags, addedAt };
      const [read] = [...readEntries('bookmarks', [...writeEntries('bookmarks', [{ article }], ALL)].join(''))];
      expect(read).toMatchObject({
        kind: 'entry',
        tags,
        addedAt,
        described: { fields: { title: markedFromText(spelledOut(fields.title ?? '')), url: article.url } },
      });
    }),
    { numRuns: 400 },
  );
});

function tidied(text: string): string {
  return collapseSpace(stripInvisible(text));
}
