import { describe, expect, it } from 'vitest';
import {
  cleanArxiv,
  cleanDoi,
  cleanIsbn,
  cleanIssn,
  cleanPmcid,
  cleanPmid,
  doiFromUrl,
  doiLink,
  findDois,
  identifiersFromUrl,
  recogniseInput,
} from '../../lib/article/identifiers.ts';

describe('cleaning a DOI', () => {
  // The table of the capture rules: inputs that a well-known tool gets wrong.
  it.each([
    ['https://www.nejm.org/doi/full/10.1056/NEJMoa2034577?query=featured', '10.1056/NEJMoa2034577'],
    ['https://x.org/a?doi=10.1001%2Fjama.2023.1234&utm=1', '10.1001/jama.2023.1234'],
    ['10.1016/j.cell.2020.01.001;', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001”', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001\u200b', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.\u200b2020.01.001', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001</a>', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001#sec1', '10.1016/j.cell.2020.01.001'],
    ['https://www.thelancet.com/doi/10.1016/S0140-6736(21)01431-8/fulltext', '10.1016/S0140-6736(21)01431-8'],
    ['https://www.medrxiv.org/content/10.1101/2020.06.22.20137273v2.full', '10.1101/2020.06.22.20137273'],
    [
      '10.1002/(SICI)1097-4679(199601)52:1&lt;1::AID-JCLP1&gt;3.0.CO;2-S',
      '10.1002/(SICI)1097-4679(199601)52:1<1::AID-JCLP1>3.0.CO;2-S',
    ],
    ['(10.1016/S0140-6736(21)01431-8)', '10.1016/S0140-6736(21)01431-8'],
    [
      'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0123456.s001',
      '10.1371/journal.pone.0123456',
    ],
    ['10.1037//0022-3514.51.6.1173', '10.1037/0022-3514.51.6.1173'],
  ])('%s', (raw, doi) => {
    expect(cleanDoi(raw)).toBe(doi);
  });

  it.each([
    ['doi: 10.1136/bmj.e8050.', '10.1136/bmj.e8050'],
    ['https://doi.org/10.1136/bmj.e8050', '10.1136/bmj.e8050'],
    ['http://dx.doi.org.proxy.lib.edu/10.1136/bmj.e8050', '10.1136/bmj.e8050'],
    ['info:doi/10.1136/bmj.e8050', '10.1136/bmj.e8050'],
    ['10.1136/bmj.e8050.full.pdf', '10.1136/bmj.e8050'],
    ['10.1002/hipo.20995/abstract', '10.1002/hipo.20995'],
    ['10.1007/s10548-018-0650-y/tables/1', '10.1007/s10548-018-0650-y'],
    ['10.1088/0953-8984/28/22/224009/meta', '10.1088/0953-8984/28/22/224009'],
    ['10.12688/f1000research.5879.2', '10.12688/f1000research.5879.2'],
    ['10.21203/rs.3.rs-123456/v1', '10.21203/rs.3.rs-123456/v1'],
    [
      '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-#',
      '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-#',
    ],
    ['10.1000/%E0%A4%A bad escape', '10.1000/%E0%A4%A'],
    ['10.1016/j.x.2020.01.001, and more', '10.1016/j.x.2020.01.001'],
    ['[10.1016/j.x.2020.01.001]', '10.1016/j.x.2020.01.001'],
    ['10.1016/{{id}}', undefined],
    ['10.1016/', undefined],
    ['10.12/short', undefined],
    ['version 10.1234', undefined],
    ['', undefined],
  ])('%s', (raw, doi) => {
    expect(cleanDoi(raw)).toBe(doi);
  });

  it('is not slowed by a megabyte of text', () => {
    expect(cleanDoi('10.'.repeat(400_000))).toBeUndefined();
    expect(findDois(`10.1234/${'('.repeat(200_000)}`)).toEqual([]);
  });
});

it('finds each DOI of a text once', () => {
  const text =
    'See doi:10.1/x, 10.1056/NEJMoa2034577 (again 10.1056/nejmoa2034577), and https://doi.org/10.1136/bmj.e8050.';
  expect(findDois(text)).toEqual(['10.1056/NEJMoa2034577', '10.1136/bmj.e8050']);
});

it.each([
  ['10.1056/NEJMoa2034577', 'https://doi.org/10.1056/NEJMoa2034577'],
  ['10.1016/S0140-6736(21)01431-8', 'https://doi.org/10.1016/S0140-6736(21)01431-8'],
  [
    '10.1002/(SICI)1097-4679(199601)52:1<1::AID-JCLP1>3.0.CO;2-S',
    'https://doi.org/10.1002/(SICI)1097-4679(199601)52:1%3C1::AID-JCLP1%3E3.0.CO;2-S',
  ],
])('links %s', (doi, link) => {
  expect(doiLink(doi)).toBe(link);
  expect(cleanDoi(link)).toBe(doi);
});

describe('an address', () => {
  it.each([
    ['https://onlinelibrary.wiley.com/doi/10.1111/epi.18058', '10.1111/epi.18058'],
    ['https://www.nature.com/articles/s41598-020-61892-5', '10.1038/s41598-020-61892-5'],
    ['https://www.nature.com/articles/s41598-020-61892-5.pdf', '10.1038/s41598-020-61892-5'],
    ['https://www.nature.com/articles/d41586-019-02790-3', '10.1038/d41586-019-02790-3'],
    ['https://elifesciences.org/articles/44753', '10.7554/eLife.44753'],
    ['https://peerj.com/articles/4886/', '10.7717/peerj.4886'],
    ['https://academic.oup.com/nar/article/doi/10.1093/nar/gkac001/6501234', '10.1093/nar/gkac001'],
    ['https://www-nejm-org.proxy.lib.edu/doi/full/10.1056/NEJMoa2034577', '10.1056/NEJMoa2034577'],
    ['http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0031314', '10.1371/journal.pone.0031314'],
    ['https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/NJ7XSO', '10.7910/DVN/NJ7XSO'],
    ['https://journals.sagepub.com/doi/10.3233/JAD-221229?url_ver=Z39.88-2003&rfr_id=ori%3Arid', '10.3233/JAD-221229'],
    ['https://www.sciencedirect.com/science/article/pii/S0028393218300265', undefined],
    ['https://search.example/?q=10.1056/NEJMoa2034577', undefined],
    ['not an address', undefined],
  ])('%s', (url, doi) => {
    expect(doiFromUrl(url)).toBe(doi);
  });

  it.each([
    ['https://pubmed.ncbi.nlm.nih.gov/38814972/', { pmid: '38814972' }],
    ['http://www.ncbi.nlm.nih.gov/pubmed/23175652', { pmid: '23175652' }],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC8885717/', { pmcid: 'PMC8885717' }],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8885717/pdf/main.pdf', { pmcid: 'PMC8885717' }],
    ['https://www-ncbi-nlm-nih-gov.ezproxy.lib.edu/pmc/articles/PMC8885717/', { pmcid: 'PMC8885717' }],
    ['https://europepmc.org/article/MED/32678530', { pmid: '32678530' }],
    ['https://europepmc.org/articles/PMC2654146/', { pmcid: 'PMC2654146' }],
    ['http://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=2151964', { pmcid: 'PMC2151964' }],
    ['https://arxiv.org/abs/1902.02534v2', { arxiv: '1902.02534' }],
    ['https://arxiv.org/pdf/hep-th/9901001', { arxiv: 'hep-th/9901001' }],
    ['https://doi.org/10.48550/arXiv.1902.02534', { doi: '10.48550/arXiv.1902.02534', arxiv: '1902.02534' }],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=dexamethasone', {}],
  ])('%s', (url, identifiers) => {
    expect(identifiersFromUrl(url)).toEqual(identifiers);
  });
});

it.each([
  ['1,1', '1'],
  ['PMID: 32678530', '32678530'],
  ['123,456', undefined],
  ['none', undefined],
])('PMID %s', (raw, pmid) => expect(cleanPmid(raw)).toBe(pmid));

it.each([
  ['PMC8885717', 'PMC8885717'],
  ['8885717', 'PMC8885717'],
  ['PMC8885717,PMC8885717', 'PMC8885717'],
])('PMCID %s', (raw, pmcid) => expect(cleanPmcid(raw)).toBe(pmcid));

it.each([
  ['arXiv:2101.00001v2', '2101.00001'],
  ['2101.00001', '2101.00001'],
  ['hep-th/9901001v1', 'hep-th/9901001'],
  ['nothing', undefined],
])('arXiv %s', (raw, id) => expect(cleanArxiv(raw)).toBe(id));

it.each([
  ['0142159X', '0142-159X'],
  ['1466-187x', '1466-187X'],
  ['ISSN 0028-4793 (print)', '0028-4793'],
  ['0028-4794', undefined],
  ['00000000', undefined],
])('ISSN %s', (raw, issn) => expect(cleanIssn(raw)).toBe(issn));

it.each([
  ['978-3-16-148410-0', '9783161484100'],
  ['0-306-40615-2', '0306406152'],
  ['978-3-16-148410-1', undefined],
])('ISBN %s', (raw, isbn) => expect(cleanIsbn(raw)).toBe(isbn));

it.each([
  ['  10.1056/NEJMoa2034577 ', { doi: '10.1056/NEJMoa2034577' }],
  ['pmid 33301246', { pmid: '33301246' }],
  ['PMID: 33301246', { pmid: '33301246' }],
  ['33301246', { pmid: '33301246' }],
  ['PMC 7745181', { pmcid: 'PMC7745181' }],
  ['arXiv:2101.00001', { arxiv: '2101.00001' }],
  ['https://doi.org/10.1136/bmj.e8050', { doi: '10.1136/bmj.e8050', url: 'https://doi.org/10.1136/bmj.e8050' }],
  ['example.org/teaching', { url: 'https://example.org/teaching' }],
  ['javascript:alert(1)', undefined],
  ['feedback literacy', undefined],
])('typed: %s', (text, known) => expect(recogniseInput(text)).toEqual(known));
