import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, MarkedText } from '../../lib/article/article.ts';
import { beginEntry } from '../../lib/digest/begin-entry.ts';
import type { LabelKind } from '../../lib/digest/edition.ts';
import { type EditionParts, editionOf } from '../../lib/digest/make-edition.ts';
import { citationItem } from '../../lib/digest/public-fields.ts';
import { EDITION_LABELS, EDITION_WORDS } from '../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../support/an-issue.ts';
import { anArticle } from '../support/builders.ts';

function made(changes: Partial<EditionParts> = {}) {
  return editionOf({
    series: aSeries(),
    issue: anIssue(),
    entries: [anEntry()],
    articles: [anArticle()],
    citations: new Map([['article-1', 'Müller A. <i>Sample</i>.' as MarkedText]]),
    words: EDITION_WORDS,
    labels: EDITION_LABELS,
    template: { entry: 'e', issue: 'i' },
    corrections: [],
    date: '2026-11-29',
    ...changes,
  });
}

const entriesOf = (changes: Partial<EditionParts>) => made(changes).edition.sections.flatMap(({ entries }) => entries);

describe('editionOf', () => {
  it('says all of an issue', () => {
    const { edition, gone } = made({
      series: aSeries({ homepage: 'https://digest.example/', recipients: ['ward@hospital.example'] }),
      issue: anIssue({ title: 'Feedback', intro: 'Hello.', closing: 'Bye.' }),
      publishedAt: '2026-11-29T09:00:00.000Z',
    });
    expect(edition).toMatchObject({
      series: { id: 'series-1', name: 'Rheum weekly', homepage: 'https://digest.example/', language: 'en' },
      issueId: 'issue-12',
      number: 12,
      title: 'Feedback',
      date: '2026-11-29',
      publishedAt: '2026-11-29T09:00:00.000Z',
      intro: 'Hello.',
      closing: 'Bye.',
      template: { entry: 'e', issue: 'i' },
      sections: [
        {
          id: 'section-1',
          entries: [{ number: 1, key: 'doi:10.5555/sample.2024.001', citation: 'Müller A. <i>Sample</i>.' }],
        },
      ],
    });
    expect(gone).toEqual([]);
    expect(JSON.stringify(edition)).not.toContain('ward@hospital.example');
  });

  it('numbers the entries in the order of the sections, whatever the order they come in', () => {
    const sections = [
      { id: 's1', title: 'First', entryIds: ['c', 'a'] },
      { id: 's2', title: 'Empty', entryIds: [] },
      { id: 's3', title: 'Last', entryIds: ['b'] },
    ];
    const { edition } = made({
      issue: anIssue({ sections }),
      entries: ['a', 'b', 'c'].map((id) => anEntry({ id })),
    });
    const shown = edition.sections.map(({ title, entries }) => [title, entries.map(({ id, number }) => id + number)]);
    expect(shown).toEqual([
      ['First', ['c1', 'a2']],
      ['Last', ['b3']],
    ]);
  });

  it('leaves out an entry whose article is gone, and tells it', () => {
    const sections = [{ id: 's1', title: '', entryIds: ['entry-1', 'lost', 'trashed', 'deleted'] }];
    const lost = anEntry({ id: 'lost', articleId: 'nowhere' });
    const trashed = anEntry({ id: 'trashed', articleId: 'article-2' });
    const deleted = anEntry({ id: 'deleted', deletedAt: '2026-11-23T09:00:00.000Z' });
    const { edition, gone } = made({
      issue: anIssue({ sections }),
      entries: [lost, anEntry(), trashed, deleted],
      articles: [anArticle(), anArticle({ id: 'article-2', keys: [], deletedAt: '2026-11-23T09:00:00.000Z' })],
    });
    expect(edition.sections[0]?.entries.map(({ id }) => id)).toEqual(['entry-1']);
    expect(gone).toEqual([lost, trashed]);
  });

  it('finds the record that an article went into by its key', () => {
    const entry = anEntry({ articleId: 'merged-away', key: 'doi:10.5555/sample.2024.001' });
    expect(entriesOf({ entries: [entry] })).toMatchObject([{ articleId: 'article-1', citation: /Müller/ }]);
  });

  it.each<[string, Partial<Article>, LabelKind[]]>([
    ['nothing known', { trust: { status: 'nothing-known' } }, []],
    ['retracted', { trust: { status: 'retracted' } }, ['retracted']],
    ['in doubt', { trust: { status: 'expression-of-concern' } }, ['expression-of-concern']],
    ['corrected and free', { trust: { status: 'corrected' }, openAccess: true }, ['corrected', 'open-access']],
    ['a preprint', { type: 'preprint', doi: '10.1101/2024.01.02.123456', keys: [] }, ['preprint']],
    [
      'a preprint that is published since',
      { type: 'preprint', doi: '10.1101/2024.01.02.123456', keys: ['doi:10.5555/published.1'] },
      [],
    ],
    ['at PubMed Central', { pmcid: 'PMC123' }, ['open-access']],
    ['with a PDF of unknown price', { pdfUrl: 'https://journal.example/a.pdf' }, []],
  ])('labels an article: %s', (_, article, kinds) => {
    const [entry] = entriesOf({ articles: [anArticle(article)] });
    expect(entry?.labels).toEqual(kinds.map((kind) => ({ kind, text: EDITION_LABELS[kind] })));
    expect(entry?.isUnpublished ?? false).toBe(kinds.includes('preprint'));
  });

  it('keeps the private words out, and the addresses that only the person can open', () => {
    const article = anArticle({
      note: 'SECRET note',
      tags: ['SECRET tag'],
      capturedFrom: 'https://SECRET.ezproxy.example.edu/a',
      url: 'file:///home/SECRET/paper.pdf',
      pdfUrl: 'https://me:SECRET@files.example/a.pdf',
    });
    const entry = anEntry({ overwritten: [{ field: 'commentary', text: 'SECRET', at: '2026-11-22T09:00:00.000Z' }] });
    expect(JSON.stringify(made({ articles: [article], entries: [entry] }))).not.toContain('SECRET');
    expect(JSON.stringify(citationItem(article))).not.toContain('SECRET');
    expect(citationItem(article).id).toBe('article-1');
  });

  it('says of an article nothing but its own fields, whatever else is on its record', () => {
    const before = made();
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, secret) => {
        const article = { ...anArticle(), note: secret, tags: [secret], [`of${name}`]: secret };
        expect(made({ articles: [article] })).toEqual(before);
      }),
    );
  });
});

describe('the link of an entry', () => {
  const { doi: _, url: __, ...bare } = anArticle();
  const OPEN = { openAccess: true, pdfUrl: 'https://journal.example/a.pdf' };

  it.each<[string, Article, 'doi' | 'open-access', string | undefined]>([
    ['its DOI', anArticle({ pmcid: 'PMC1', ...OPEN }), 'doi', 'https://doi.org/10.5555/Sample.2024.001'],
    [
      'what a DOI is in an address',
      anArticle({ doi: '10.5555/a<b>#1' }),
      'doi',
      'https://doi.org/10.5555/a%3Cb%3E%231',
    ],
    [
      'PubMed Central before the PDF',
      anArticle({ pmcid: 'PMC1', ...OPEN }),
      'open-access',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/',
    ],
    ['the free PDF', anArticle(OPEN), 'open-access', 'https://journal.example/a.pdf'],
    [
      'its DOI where the PDF may cost',
      anArticle({ pdfUrl: OPEN.pdfUrl }),
      'open-access',
      'https://doi.org/10.5555/Sample.2024.001',
    ],
    [
      'its DOI where no copy is known',
      anArticle({ openAccess: true }),
      'open-access',
      'https://doi.org/10.5555/Sample.2024.001',
    ],
    ['arXiv', anArticle({ arxiv: '2101.00001' }), 'open-access', 'https://arxiv.org/abs/2101.00001'],
    ['its own address', { ...bare, url: 'http://blog.example/a' }, 'doi', 'http://blog.example/a'],
    [
      'what is behind a proxy',
      { ...bare, url: 'https://www-nejm-org.ezproxy.example.edu/doi/1' },
      'doi',
      'https://www.nejm.org/doi/1',
    ],
    [
      'PubMed where its address is a file',
      { ...bare, url: 'file:///a.pdf', pmid: '12' },
      'doi',
      'https://pubmed.ncbi.nlm.nih.gov/12/',
    ],
    ['nowhere: a file', { ...bare, url: 'file:///home/me/a.pdf' }, 'doi', undefined],
    ['nowhere: a password', { ...bare, url: 'https://me:word@a.example/' }, 'doi', undefined],
    ['nowhere: a proxy', { ...bare, url: 'https://login.ezproxy.example.edu/connect' }, 'doi', undefined],
    ['nowhere: a script', { ...bare, url: 'javascript:alert(1)' }, 'doi', undefined],
    ['nowhere', bare, 'open-access', undefined],
  ])('is %s', (_, article, link, expected) => {
    expect(entriesOf({ articles: [article], series: aSeries({ link }) })[0]?.link).toBe(expected);
  });

  it('is what the entry chose before what the series chose', () => {
    const parts = { articles: [anArticle({ pmcid: 'PMC1' })], entries: [anEntry({ link: 'open-access' })] };
    expect(entriesOf(parts)[0]?.link).toContain('PMC1');
  });
});

it('begins an entry with the take-home, and nothing of the note', () => {
  const article = anArticle({ takeHome: 'Ask before you tell.', note: 'SECRET' });
  expect(beginEntry('new', article)).toEqual({
    id: 'new',
    articleId: 'article-1',
    key: 'doi:10.5555/sample.2024.001',
    commentary: 'Ask before you tell.',
    quote: '',
  });
});
