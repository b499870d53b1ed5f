import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCrossref, parseWork } from '../../lib/services/crossref.ts';
import { aService } from './a-service.ts';

const NOW = '2026-11-25T09:00:00.000Z';
const NOBODY = { email: '', ncbiKey: '' };

const WORK = {
  DOI: '10.5555/Sample.2024.001',
  type: 'journal-article',
  title: ['Feedback in <i>Escherichia</i> &amp; other teachers'],
  subtitle: ['A scoping review'],
  'container-title': ['The Journal of Sample Medicine'],
  'short-container-title': ['J Sample Med'],
  author: [
    { family: 'VAN DER BERG', given: 'Anna' },
    { name: 'SAMPLE Study Group' },
    { family: 'Müller', given: 'J. A.', suffix: 'Jr' },
  ],
  issued: { 'date-parts': [[2024, 3, 1]] },
  'published-print': { 'date-parts': [[2024, 5]] },
  'published-online': { 'date-parts': [[2024, 3, 1]] },
  volume: '12',
  issue: '3',
  page: '123-30',
  ISSN: ['1234-5679', '0000-0001'],
  publisher: 'Sample Press',
  abstract:
    '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>To test &lt;0.5×10<jats:sup>6</jats:sup>.</jats:p></jats:sec>',
  language: 'en',
};

describe('a work of Crossref', () => {
  it('fills every field that it has', () => {
    const said = parseWork(WORK, NOW);
    expect(said?.fields).toMatchObject({
      title: 'Feedback in <i>Escherichia</i> &amp; other teachers: A scoping review',
      journal: 'The Journal of Sample Medicine',
      journalAbbreviation: 'J Sample Med',
      issued: '2024-05',
      onlineDate: '2024-03-01',
      volume: '12',
      issue: '3',
      pages: '123-130',
      issn: ['1234-5679'],
      publisher: 'Sample Press',
      abstract: 'Aim: To test <0.5×10⁶.',
      doi: '10.5555/Sample.2024.001',
      type: 'journal-article',
    });
    expect(said?.fields.authors).toMatchObject([
      { family: 'van der Berg', given: 'Anna' },
      { group: 'SAMPLE Study Group' },
      { family: 'Müller' },
    ]);
    expect(said?.provenance.title).toEqual({ from: 'crossref' });
  });

  it.each([
    [undefined, 'nothing-known'],
    [[{ type: 'correction', source: 'publisher' }], 'corrected'],
    [[{ type: 'correction' }, { type: 'expression_of_concern' }], 'expression-of-concern'],
    [[{ type: 'retraction', source: 'retraction-watch' }, { type: 'correction' }], 'retracted'],
    [[{ type: 'withdrawal' }], 'retracted'],
    [[{ type: 'removal' }], 'retracted'],
    [[{ type: 'new_version' }, 'nonsense', null], 'nothing-known'],
  ])('with the updates %j is %s', (updates, status) => {
    const said = parseWork({ ...WORK, 'updated-by': updates }, NOW);
    expect(said?.trust).toEqual({ status, from: 'crossref', checkedAt: NOW });
  });

  it.each([
    [
      'its notice and day',
      [['retraction', '10.5555/notice', [2024, 6, 5]]],
      { doi: '10.5555/notice', on: '2024-06-05' },
    ],
    ['no day that is none', [['retraction', '10.5555/notice', [null]]], { doi: '10.5555/notice' }],
    ['no notice that is the article itself', [['retraction', '10.5555/SAMPLE.1', [2024]]], { on: '2024' }],
    [
      'the last of the gravest',
      [
        ['retraction', '10.5555/first', [2024, 1]],
        ['retraction', '10.5555/second', [2024, 6]],
        ['correction', '10.5555/third', [2025]],
      ],
      { doi: '10.5555/second', on: '2024-06' },
    ],
  ] as [string, [string, string, (number | null)[]][], object][])(
    'that is retracted tells %s',
    (_, updates, notice) => {
      const work = {
        ...WORK,
        DOI: '10.5555/sample.1',
        'updated-by': updates.map(([type, DOI, day]) => ({ type, DOI, updated: { 'date-parts': [day] } })),
      };
      expect(parseWork(work, NOW)?.trust).toEqual({ status: 'retracted', from: 'crossref', checkedAt: NOW, notice });
    },
  );

  it('that is a notice is not itself retracted', () => {
    const notice = {
      ...WORK,
      title: ['Retraction: feedback'],
      'update-to': [{ type: 'retraction', DOI: '10.5555/x' }],
    };
    expect(parseWork(notice, NOW)?.trust.status).toBe('nothing-known');
  });

  it('names its preprint, and no other work', () => {
    const relation = {
      'has-preprint': [{ 'id-type': 'doi', id: '10.1101/2020.06.22.20137273' }],
      'is-preprint-of': [{ 'id-type': 'doi', id: '10.5555/another' }],
      references: [{ 'id-type': 'doi', id: '10.5555/cited' }],
    };
    expect(parseWork({ ...WORK, relation }, NOW)?.sameAs).toEqual(['doi:10.1101/2020.06.22.20137273']);
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ title: [], DOI: 7 }],
    [{ DOI: {}, title: {}, author: 'x', issued: { 'date-parts': [[null]] } }],
  ])('that is %j is none', (answer) => {
    expect(parseWork(answer, NOW)).toBeUndefined();
  });

  it('that is full of nonsense keeps what it can', () => {
    const odd = {
      ...WORK,
      author: [null, 5, { family: 7 }, {}],
      ISSN: 'x',
      page: {},
      'container-title': null,
      abstract: 3,
    };
    expect(parseWork(odd, NOW)?.fields).toMatchObject({ doi: WORK.DOI, volume: '12' });
  });
});

describe('a request to Crossref', () => {
  it('sends the DOI, and no address of the person unless there is one', async () => {
    const { fetch, asked } = aService({ '/works/': { message: WORK } });
    const crossref = createCrossref({ fetch, base: 'https://api.test', now: () => NOW });
    await crossref.lookUp({ doi: '10.1002/(SICI)1<1::AID>3.0.CO;2-S' }, NOBODY);
    await crossref.lookUp({ doi: '10.5555/a' }, { ...NOBODY, email: 'me@uni.example' });
    expect(asked).toEqual([
      'https://api.test/works/10.1002%2F(SICI)1%3C1%3A%3AAID%3E3.0.CO%3B2-S',
      'https://api.test/works/10.5555%2Fa?mailto=me%40uni.example',
    ]);
  });

  it.each([
    [
      () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
      { code: 'rate-limited', retryAfterMs: 7000 },
    ],
    [() => new Response('', { status: 503 }), { code: 'server' }],
    [() => new Response('', { status: 403 }), { code: 'refused' }],
    [() => new Response('<html>not json'), { code: 'bad-answer' }],
    [
      () => {
        throw new TypeError('Failed to fetch https://api.test/works/10.5555/secret');
      },
      { code: 'offline' },
    ],
  ])('that fails says why, and nothing of what was sent (%#)', async (answer, expected) => {
    const { fetch } = aService({ '/works/': answer });
    const crossref = createCrossref({ fetch, base: 'https://api.test', now: () => NOW });
    const failure = await crossref
      .lookUp({ doi: '10.5555/secret' }, { ...NOBODY, email: 'me@uni.example' })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject(expected);
    expect(String(failure)).not.toMatch(/secret|uni\.example/);
  });

  it('about what is not there finds nothing', async () => {
    const crossref = createCrossref({ ...aService({}), base: 'https://api.test', now: () => NOW });
    expect(await crossref.lookUp({ doi: '10.5555/none' }, NOBODY)).toBeUndefined();
  });

  it('is not made for what Crossref does not register', () => {
    const crossref = createCrossref({ ...aService({}), base: 'https://api.test', now: () => NOW });
    expect(crossref.knows({ doi: '10.48550/arXiv.2101.00001' }, NOBODY)).toBe(false);
    expect(crossref.knows({ pmid: '1' }, NOBODY)).toBe(false);
    expect(crossref.knows({ isbn: ['9780306406157'] }, NOBODY)).toBe(true);
  });
});

const RECORDED = join(import.meta.dirname, '../../../shared/corpus/api/crossref');

describe.skipIf(!existsSync(RECORDED))('recorded answers of Crossref', () => {
  const files = existsSync(RECORDED)
    ? readdirSync(RECORDED).filter((name) => name.startsWith('api.crossref.org_works_10'))
    : [];
  const answers = files.flatMap((file) => {
    const text = readFileSync(join(RECORDED, file), 'utf8');
    return text.startsWith('{') ? [[file, JSON.parse(text).message] as const] : [];
  });

  it.each(answers)('%s', (_, work) => {
    const said = parseWork(work, NOW);
    expect(said?.fields.title).toBeTruthy();
    expect(said?.fields.doi?.toLowerCase()).toBe(String(work.DOI).toLowerCase());
    if (work.issued['date-parts'][0][0]) expect(said?.fields.issued).toMatch(/^\d{4}/);
    if (work.author) expect(said?.fields.authors).toHaveLength(work.author.length);
    if (work['updated-by']) expect(said?.trust.status).toBe('corrected');
  });
});
