import { describe, expect, it } from 'vitest';
import type { Article, ArticleFields, CapturedArticle, MarkedText } from '../../lib/article/article.ts';
import { editField, fromCapture, mergeArticles, mergeCapture } from '../../lib/article/merge.ts';
import { isPreprintDoi } from '../../lib/article/versions.ts';
import { captureFromAddress, describeAddress } from '../../lib/tasks/from-address.ts';
import { aCapture } from '../support/builders.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';

/** As the extraction gives it: the address is the tab's, and the kind names no signal. */
function asCaptured(fields: Parameters<typeof aCapture>[0], sameAs: string[] = []): CapturedArticle {
  const capture = aCapture(fields, { sameAs });
  const { type: _, ...provenance } = capture.provenance;
  return { ...capture, provenance: { ...provenance, url: { from: 'url' } } };
}

const record = (captured: CapturedArticle) => fromCapture(captured, { id: 'a', now: NOW });

const PUBLISHED = asCaptured({
  title: 'Dexamethasone in Hospitalized Patients with Covid-19' as MarkedText,
  journal: 'New England Journal of Medicine',
  doi: '10.1056/NEJMoa2021436',
  issued: '2021-02-25',
  volume: '384',
  url: 'https://www.nejm.org/doi/full/10.1056/NEJMoa2021436',
});
const PREPRINT = asCaptured(
  {
    title: 'Effect of Dexamethasone in Hospitalized Patients with COVID-19' as MarkedText,
    journal: 'medRxiv',
    doi: '10.1101/2020.06.22.20137273',
    issued: '2020-06-22',
    type: 'preprint',
    abstract: 'Background: Coronavirus disease 2019 is associated with diffuse lung damage.',
    url: 'https://www.medrxiv.org/content/10.1101/2020.06.22.20137273v1',
  },
  ['doi:10.1056/nejmoa2021436'],
);

describe('a preprint and its published version', () => {
  const OF_PUBLISHED: (keyof ArticleFields)[] = ['title', 'journal', 'doi', 'issued', 'type', 'url', 'volume'];
  const orders: [string, Article][] = [
    ['the published first', mergeCapture(record(PUBLISHED), PREPRINT, LATER)],
    ['the preprint first', mergeCapture(record(PREPRINT), PUBLISHED, LATER)],
    ['as two records, joined', mergeArticles(record(PREPRINT), { ...record(PUBLISHED), addedAt: LATER }, LATER)],
    ['as two records the other way', mergeArticles(record(PUBLISHED), { ...record(PREPRINT), addedAt: LATER }, LATER)],
  ];

  it.each(orders)('%s: all of the published version stands', (_name, article) => {
    for (const name of OF_PUBLISHED) expect(article[name], name).toEqual(PUBLISHED.fields[name]);
  });

  it.each(orders)('%s: the preprint stays among the others', (_name, { provenance, keys, abstract }) => {
    for (const name of ['title', 'journal', 'doi', 'issued', 'type', 'url'] as const) {
      expect(
        provenance[name]?.others?.map(({ value }) => value),
        name,
      ).toContain(PREPRINT.fields[name]);
    }
    expect(keys).toContain('doi:10.1101/2020.06.22.20137273');
    expect(abstract).toBe(PREPRINT.fields.abstract);
  });

  it.each(orders)('%s: neither changes anything when it is captured again', (_name, article) => {
    const once = mergeCapture(mergeCapture(article, PUBLISHED, LATER), PREPRINT, LATER);
    expect(once).toMatchObject(PUBLISHED.fields);
    expect(mergeCapture(once, PREPRINT, LATER)).toBe(once);
    expect(mergeCapture(once, PUBLISHED, LATER)).toBe(once);
    expect(once.provenance.doi?.others?.map(({ value }) => value)).toEqual([PREPRINT.fields.doi]);
  });

  it('a published version borrows no journal, date or DOI that it lacks', () => {
    const poor = asCaptured({ ...PUBLISHED.fields, journal: undefined, issued: undefined });
    for (const article of [mergeCapture(record(poor), PREPRINT, LATER), mergeCapture(record(PREPRINT), poor, LATER)]) {
      expect(article).not.toHaveProperty('journal');
      expect(article).not.toHaveProperty('issued');
      expect(article.provenance.journal?.others?.map(({ value }) => value)).toEqual(['medRxiv']);
    }
  });

  it('a preprint’s being free says nothing of its published version', () => {
    const free = { ...PREPRINT, openAccess: true };
    expect(mergeCapture(record(PUBLISHED), free, LATER)).not.toHaveProperty('openAccess');
    expect(mergeCapture(record(free), PUBLISHED, LATER)).not.toHaveProperty('openAccess');
    expect(mergeCapture(record(free), { ...PUBLISHED, openAccess: false }, LATER).openAccess).toBe(false);
    const later = { ...record(PUBLISHED), addedAt: LATER };
    expect(mergeArticles(record(free), later, LATER)).not.toHaveProperty('openAccess');
    expect(mergeArticles(record(free), { ...later, openAccess: true }, LATER).openAccess).toBe(true);
  });

  it('what the person edited stands over both', () => {
    const edited = editField(record(PREPRINT), 'title', 'Mine' as MarkedText, NOW);
    const article = mergeCapture(edited, PUBLISHED, LATER);
    expect(article).toMatchObject({ title: 'Mine', doi: PUBLISHED.fields.doi, journal: PUBLISHED.fields.journal });
    expect(mergeCapture(article, PUBLISHED, LATER)).toBe(article);
  });

  it('a preprint of which an index says only its DOI is still one', () => {
    const atIndex = asCaptured({ ...PREPRINT.fields, type: 'journal-article' }, PREPRINT.sameAs);
    expect(mergeCapture(record(PUBLISHED), atIndex, LATER)).toMatchObject(PUBLISHED.fields);
  });
});

describe('a capture from an address only', () => {
  const pdf = 'https://www.nejm.org/doi/pdf/10.1056/NEJMoa2021436';
  const thin = captureFromAddress({ url: pdf, title: 'Dexamethasone | NEJM' })?.article as CapturedArticle;

  it('overrides nothing that a page said; a PDF fills the place of one', () => {
    const article = mergeCapture(record(PUBLISHED), thin, LATER);
    expect(article).toMatchObject({ ...PUBLISHED.fields, pdfUrl: pdf });
    expect(article.provenance.title).not.toHaveProperty('others');
    expect(mergeCapture(article, thin, LATER)).toBe(article);
  });

  it('gives way to the page, all but the PDF', () => {
    const article = mergeCapture(record(thin), PUBLISHED, LATER);
    expect(article).toMatchObject({ ...PUBLISHED.fields, pdfUrl: pdf });
  });

  it('of a link to a DOI gives way to the kind that the page tells', () => {
    const typed = describeAddress({ url: 'https://doi.org/10.1056/NEJMoa2021436' }, { doi: '10.1056/NEJMoa2021436' });
    const review = asCaptured({ ...PUBLISHED.fields, type: 'review' });
    expect(mergeCapture(record(typed), review, LATER)).toMatchObject(review.fields);
    expect(mergeCapture(record(review), typed, LATER)).toMatchObject(review.fields);
  });
});

describe('the address to open it at', () => {
  const url = PUBLISHED.fields.url as string;
  it.each([
    'https://pubmed.ncbi.nlm.nih.gov/32678530/',
    'https://europepmc.org/article/MED/32678530',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7383595/',
    'https://doi.org/10.1056/NEJMoa2021436',
    'https://www.nejm.org/doi/pdf/10.1056/NEJMoa2021436',
  ])('is the publisher’s own, not %s', (elsewhere) => {
    const index = asCaptured({ ...PUBLISHED.fields, url: elsewhere });
    expect(mergeCapture(record(PUBLISHED), index, LATER).url).toBe(url);
    const after = mergeCapture(record(index), PUBLISHED, LATER);
    expect(after.url).toBe(url);
    expect(after.keys).toEqual(expect.arrayContaining(record(index).keys));
  });

  it('is the one that the person gave', () => {
    const mine = editField(record(PUBLISHED), 'url', 'https://example.org/mine', NOW);
    expect(mergeCapture(mine, PUBLISHED, LATER).url).toBe('https://example.org/mine');
  });
});

it.each([
  ['10.1101/2020.06.22.20137273', true],
  ['10.1101/123456', true],
  ['10.48550/arXiv.2101.00001', true],
  ['10.21203/rs.3.rs-12345/v1', true],
  ['10.1101/gr.276550.121', false],
  ['10.1101/cshperspect.a040204', false],
  ['10.1056/NEJMoa2021436', false],
])('%s is a preprint’s: %s', (doi, expected) => {
  expect(isPreprintDoi(doi)).toBe(expected);
});
