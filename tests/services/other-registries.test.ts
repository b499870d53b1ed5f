import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDataCite, parseDataCite } from '../../lib/services/data-cite.ts';
import { createEuropePmc, parseResult } from '../../lib/services/europe-pmc.ts';
import { createOpenLibrary } from '../../lib/services/open-library.ts';
import { createUnpaywall, parseUnpaywall } from '../../lib/services/unpaywall.ts';
import { aService } from './a-service.ts';

const NOW = '2026-11-25T09:00:00.000Z';
const NOBODY = { email: '', ncbiKey: '' };

const RECORD = {
  pmid: '32678530',
  pmcid: 'PMC7383595',
  doi: '10.5555/sample',
  title: 'Dexamethasone in <i>hospitalised</i> patients.',
  authorList: {
    author: [{ collectiveName: 'SAMPLE Group' }, { lastName: 'Lim', firstName: 'Wei Shen', initials: 'WS' }],
  },
  journalInfo: {
    volume: '384',
    issue: '8',
    dateOfPublication: '2021 Feb',
    journal: { title: 'The Sample journal of medicine', medlineAbbreviation: 'Sample J Med', issn: '0028-4793' },
  },
  pageInfo: '693-704',
  abstractText: '<h4>Background</h4>Coronavirus &lt;1.',
  language: 'eng',
  pubTypeList: { pubType: ['Review', 'Journal Article'] },
  meshHeadingList: { meshHeading: [{ descriptorName: 'Humans' }, { descriptorName: 'Dexamethasone' }] },
  keywordList: { keyword: ['covid', 'Humans'] },
  isOpenAccess: 'Y',
};

describe('a record of Europe PMC', () => {
  it('fills what the page lacks', () => {
    const said = parseResult(RECORD, NOW);
    expect(said?.fields).toMatchObject({
      title: 'Dexamethasone in <i>hospitalised</i> patients',
      pmid: '32678530',
      pmcid: 'PMC7383595',
      authors: [{ group: 'SAMPLE Group' }, { family: 'Lim', given: 'Wei Shen' }],
      issued: '2021-02',
      pages: '693-704',
      abstract: 'Background: Coronavirus <1.',
      keywords: ['Humans', 'Dexamethasone', 'covid'],
      journalAbbreviation: 'Sample J Med',
      type: 'review',
    });
    expect(said?.openAccess).toBe(true);
    expect(said?.trust.status).toBe('nothing-known');
  });

  it.each([
    [{ pubTypeList: { pubType: ['Retracted Publication'] } }, 'retracted'],
    [{ pubTypeList: { pubType: ['Retraction of Publication'] } }, 'nothing-known'],
    [{ commentCorrectionList: { commentCorrection: [{ type: 'Retraction in' }] } }, 'retracted'],
    [{ commentCorrectionList: { commentCorrection: [{ type: 'Erratum in' }, { type: 'Comment in' }] } }, 'corrected'],
    [{ commentCorrectionList: { commentCorrection: [{ type: 'Expression of concern in' }] } }, 'expression-of-concern'],
    [{ commentCorrectionList: { commentCorrection: [{ type: 'Erratum for' }] } }, 'nothing-known'],
  ])('with %j is %s', (changes, status) => {
    expect(parseResult({ ...RECORD, ...changes }, NOW)?.trust.status).toBe(status);
  });

  it('that only cites what was asked for is not taken', async () => {
    const results = { resultList: { result: [{ ...RECORD, pmid: '1' }, RECORD] } };
    const europePmc = createEuropePmc({ ...aService({ search: results }), base: 'https://api.test', now: () => NOW });
    expect((await europePmc.lookUp({ pmid: '32678530' }, NOBODY))?.fields.pmid).toBe('32678530');
    expect(await europePmc.lookUp({ pmid: '99' }, NOBODY)).toBeUndefined();
    expect((await europePmc.lookUp({ doi: '10.5555/SAMPLE' }, NOBODY))?.fields.pmid).toBe('1');
  });

  it.each([[undefined], [{}], ['x'], [{ title: [] }]])('%j is none', (answer) => {
    expect(parseResult(answer, NOW)).toBeUndefined();
  });
});

describe('Unpaywall', () => {
  it('is asked only with an address of the person, and says what is free', async () => {
    const answer = { is_oa: true, best_oa_location: { url_for_pdf: 'https://x.example/a.pdf' } };
    const unpaywall = createUnpaywall({ ...aService({ '/v2/': answer }), base: 'https://api.test' });
    expect(unpaywall.knows({ doi: '10.5555/a' }, NOBODY)).toBe(false);
    expect(unpaywall.knows({ doi: '10.5555/a' }, { ...NOBODY, email: 'me@uni.example' })).toBe(true);
    const said = await unpaywall.lookUp({ doi: '10.5555/a' }, { ...NOBODY, email: 'me@uni.example' });
    expect(said).toMatchObject({ openAccess: true, fields: { pdfUrl: 'https://x.example/a.pdf' } });
    expect(said?.trust.status).toBe('unchecked');
  });

  it('never gives an address that is no web page', () => {
    const answer = { is_oa: true, best_oa_location: { url_for_pdf: 'javascript:alert(1)' } };
    expect(parseUnpaywall(answer)?.fields).toEqual({});
  });
});

describe('Open Library', () => {
  it('names a book by its ISBN', async () => {
    const answer = {
      'ISBN:9780306406157': {
        title: 'Teaching',
        subtitle: 'A guide',
        authors: [{ name: 'Ann Lee' }],
        publish_date: '1999',
      },
    };
    const library = createOpenLibrary({ ...aService({ '/api/books': answer }), base: 'https://api.test' });
    const said = await library.lookUp({ isbn: ['9780306406157'] }, NOBODY);
    expect(said?.fields).toMatchObject({ title: 'Teaching: A guide', issued: '1999', type: 'book' });
    expect(await library.lookUp({ isbn: ['9780000000002'] }, NOBODY)).toBeUndefined();
  });
});

describe('DataCite', () => {
  it('is asked about arXiv papers by arXiv’s own DOI', async () => {
    const { fetch, asked } = aService({});
    const dataCite = createDataCite({ fetch, base: 'https://api.test' });
    expect(dataCite.knows({ doi: '10.1056/x' }, NOBODY)).toBe(false);
    await dataCite.lookUp({ arxiv: '1902.02534' }, NOBODY);
    expect(asked[0]?.toLowerCase()).toBe('https://api.test/dois/10.48550%2farxiv.1902.02534');
  });
});

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/api');

describe.skipIf(!existsSync(CORPUS))('recorded answers', () => {
  const read = (api: string) =>
    existsSync(CORPUS)
      ? readdirSync(join(CORPUS, api))
          .filter((file) => file.endsWith('.json'))
          .map((file) => [file, JSON.parse(readFileSync(join(CORPUS, api, file), 'utf8'))] as const)
      : [];

  it.each(read('datacite').filter(([, body]) => body.data?.attributes))('DataCite %s', (_, body) => {
    const said = parseDataCite(body.data.attributes);
    expect(said?.fields.title).toBeTruthy();
    expect(said?.fields.doi?.toLowerCase()).toBe(body.data.attributes.doi.toLowerCase());
    expect(said?.fields.issued).toMatch(new RegExp(`^${body.data.attributes.publicationYear}`));
  });

  it.each(read('unpaywall').filter(([, body]) => 'is_oa' in body))('Unpaywall %s', (_, body) => {
    expect(parseUnpaywall(body)?.openAccess).toBe(body.is_oa);
  });
});
