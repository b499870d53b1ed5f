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
  isMistypedIsbn,
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

  // Behind a DOI in running text stands what is no part of it.
  it.each([
    ['10.1016/j.cell.2020.01.001PMID:123', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001PMID: 32145 PMCID', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001PMC7102627', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001[published online', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001(published online', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001|PubMed', '10.1016/j.cell.2020.01.001'],
    ['（10.1016/j.cell.2020.01.001）', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001。後', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001–12', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001—a trial', '10.1016/j.cell.2020.01.001'],
    ['10.1016/S0140–6736(21)01431–8', undefined],
    ['10.1016/S0140‐6736(21)01431‑8', '10.1016/S0140-6736(21)01431-8'],
    ['10.1016/j.cell.2020.01.001Get rights and content', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001Abstract.', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001Received3March2020', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001.Copyright', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001https://doi.org/', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001doi:', '10.1016/j.cell.2020.01.001'],
    ['10.1016/j.cell.2020.01.001†', '10.1016/j.cell.2020.01.001'],
    ['10.1016/S0140-6736(21', undefined],
    ['10.12688/F1000Research.5879.2', '10.12688/F1000Research.5879.2'],
    ['10.7554/eLife.44753', '10.7554/eLife.44753'],
    ['10.1000/a\ud800b', undefined],
    ['10.1000/a\u0000b', '10.1000/ab'],
    ['110.1234/5678', undefined],
    ['3.10.1234/5678', undefined],
  ])('%j', (raw, doi) => {
    expect(cleanDoi(raw)).toBe(doi);
    expect(findDois(raw)).toEqual(doi === undefined ? [] : [doi]);
  });

  it('tells two DOIs apart that one sign joins', () => {
    expect(findDois('10.1016/j.cell.2020.01.001;10.1136/bmj.n71')).toEqual([
      '10.1016/j.cell.2020.01.001',
      '10.1136/bmj.n71',
    ]);
    expect(cleanDoi('10.1016/j.cell.2020.01.001,10.1136/bmj.n71')).toBe('10.1016/j.cell.2020.01.001');
  });

  it('takes a prefix that is a year on an address for a day, unless the address says DOI', () => {
    expect(cleanDoi('https://x.org/news/10.2023/new-drug-approved')).toBeUndefined();
    expect(findDois('see https://x.org/news/10.2023/new-drug-approved')).toEqual([]);
    expect(cleanDoi('https://doi.org/10.2023/abc.1')).toBe('10.2023/abc.1');
    expect(cleanDoi('10.2023/abc.1')).toBe('10.2023/abc.1');
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

it('links whatever it is given', () => {
  expect(doiLink('10.1000/a\ud800')).toBe('https://doi.org/10.1000/a%EF%BF%BD');
});

describe('the DOI at the end of an address, without what the site sets behind it', () => {
  it.each<[url: string, doi: string | undefined]>([
    [
      'https://static-content.springer.com/esm/art%3A10.1007%2Fs00125-020-05180-x/MediaObjects/125_2020_5180_MOESM1_ESM.pdf',
      '10.1007/s00125-020-05180-x',
    ],
    ['https://static.example.com/esm/art%3A10.1007%2Fs00125-020-05180-x/Anything9/x', '10.1007/s00125-020-05180-x'],
    ['https://link.springer.com/content/pdf/10.1007/s00125-020-05180-x.pdf', '10.1007/s00125-020-05180-x'],
    ['https://link.springer.com/chapter/10.1007/978-3-030-12345-6_5', '10.1007/978-3-030-12345-6_5'],
    ...[
      '',
      '/pdf/CDSR/CD013705/CD013705.pdf',
      '/full',
      '/full/es',
      '/information',
      '/epdf/standard',
      '/related-content',
    ].map<[string, string]>((tail) => [
      `https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD013705.pub2${tail}`,
      '10.1002/14651858.CD013705.pub2',
    ]),
    ...['/peer-review', '/comments', '/figures/3', '/tables/1', '/metrics'].map<[string, string]>((tail) => [
      `https://bmcmededuc.biomedcentral.com/articles/10.1186/s12909-020-02080-z${tail}`,
      '10.1186/s12909-020-02080-z',
    ]),
    ['https://www.mdpi.com/article/10.3390/nu12010001/s1', '10.3390/nu12010001'],
    ...['v1', 'v1.full', 'v1.full.pdf', 'v1.full.pdf+html', 'v1.supplementary-material', 'v2.article-metrics'].map<
      [string, string]
    >((tail) => [`https://www.biorxiv.org/content/10.1101/2020.06.22.165787${tail}`, '10.1101/2020.06.22.165787']),
    ...['/abstract;jsessionid=AB12.f01t01', '/suppinfo', '/abstract', ';jsessionid=AB12', '/full#sec1'].map<
      [string, string]
    >((tail) => [`https://onlinelibrary.wiley.com/doi/10.1002/hipo.20995${tail}`, '10.1002/hipo.20995']),
    [
      'https://onlinelibrary.wiley.com/doi/10.1002/(SICI)1097-4679(199601)52:1%3C1::AID-JCLP1%3E3.0.CO;2-S/abstract',
      '10.1002/(SICI)1097-4679(199601)52:1<1::AID-JCLP1>3.0.CO;2-S',
    ],
    ['https://www.degruyter.com/document/doi/10.1515/cclm-2020-0123/xml', '10.1515/cclm-2020-0123'],
    ['https://www.degruyter.com/document/doi/10.1515/cclm-2020-0123/html', '10.1515/cclm-2020-0123'],
    ...['/data', '/meta', '/pdf', ''].map<[string, string]>((tail) => [
      `https://iopscience.iop.org/article/10.1088/0953-8984/28/22/224009${tail}`,
      '10.1088/0953-8984/28/22/224009',
    ]),
    [
      'https://wellcomeopenresearch.org/articles/10.12688/wellcomeopenres.15889.2/doi',
      '10.12688/wellcomeopenres.15889.2',
    ],
    [
      'https://academic.oup.com/brain/article-pdf/doi/10.1093/brain/awab123/38000000/awab123.pdf',
      '10.1093/brain/awab123',
    ],
    ['https://academic.oup.com/brain/advance-article/doi/10.1093/brain/awab123/6275432', '10.1093/brain/awab123'],
    ['https://academic.oup.com/g3journal/article/doi/10.1093/g3journal/jkab123/6275432', '10.1093/g3journal/jkab123'],
    ['https://academic.oup.com/jcem/article/doi/10.1210/clinem/dgaa123/5835287', '10.1210/clinem/dgaa123'],
    ['https://oxfordre.com/x/view/10.1093/acrefore/9780190236557.001.0001/acrefore-9780190236557-e-123', undefined],
    ['https://www.frontiersin.org/articles/10.3389/fpubh.2020.00001/full', '10.3389/fpubh.2020.00001'],
    ['https://www.frontiersin.org/articles/10.3389/fpubh.2020.00001/downloadfile/x', '10.3389/fpubh.2020.00001'],
    [
      'https://www.tandfonline.com/doi/full/10.1080/0142159X.2020.1234567?scroll=top&needAccess=true',
      '10.1080/0142159X.2020.1234567',
    ],
    ['https://journals.sagepub.com/doi/pdf/10.1177/0141076820912345?download=true', '10.1177/0141076820912345'],
    [
      'https://www.nejm.org/doi/suppl/10.1056/NEJMoa2034577/suppl_file/nejmoa2034577_appendix.pdf',
      '10.1056/NEJMoa2034577',
    ],
    ['https://pubs.aip.org/aip/apl/article/doi/10.1063/5.0012345/123456/Title-of-the-paper', '10.1063/5.0012345'],
    ['https://pubs.aip.org/aip/apl/article-abstract/doi/10.1063/5.0012345/123456', '10.1063/5.0012345'],
    ['https://www.pnas.org/content/10.1073/pnas.1234567890/-/DCSupplemental', '10.1073/pnas.1234567890'],
    ['https://www.bmj.com/lookup/doi/10.1136/bmj.n71', '10.1136/bmj.n71'],
    ['https://x.org/doi/10.4103/0019-5545.12345', '10.4103/0019-5545.12345'],
    ['https://doi.org/10.1590/S0102-311X2020000100001', '10.1590/S0102-311X2020000100001'],
    ['https://doi.org/10.2210/pdb1abc/pdb', '10.2210/pdb1abc/pdb'],
    ['https://doi.org/10.31234/osf.io/abcde', '10.31234/osf.io/abcde'],
    ['https://doi.org/10.1155/2013/123456', '10.1155/2013/123456'],
    ['https://doi.org/10.1051/0004-6361/201732822', '10.1051/0004-6361/201732822'],
    ['https://doi.org/10.18653/v1/P19-1001', '10.18653/v1/P19-1001'],
    ['https://doi.org/10.1093%2Fbrain/awab123', '10.1093/brain/awab123'],
  ])('%s', (url, doi) => {
    expect(doiFromUrl(url)).toBe(doi);
  });
});

describe('the DOI of an address at nature.com', () => {
  it.each([
    ['npp2013262', '10.1038/npp.2013.262'],
    ['npp2013262.pdf', '10.1038/npp.2013.262'],
    ['onc2011282', '10.1038/onc.2011.282'],
    ['hdy201326', '10.1038/hdy.2013.26'],
    ['mp2012123', '10.1038/mp.2012.123'],
    ['npjgenmed201510', '10.1038/npjgenmed.2015.10'],
    ['nature12373', '10.1038/nature12373'],
    ['nature20123', '10.1038/nature20123'],
    ['srep20135', '10.1038/srep20135'],
    ['ncomms1234', '10.1038/ncomms1234'],
    ['ng.1234', '10.1038/ng.1234'],
    ['ng1901', '10.1038/ng1901'],
    ['ng1206-1345', '10.1038/ng1206-1345'],
    ['nrg1234', '10.1038/nrg1234'],
    ['nm.1234', '10.1038/nm.1234'],
    ['nprot.2006.52', '10.1038/nprot.2006.52'],
    ['sj.bdj.2012.123', '10.1038/sj.bdj.2012.123'],
    ['s41586-020-1234-5', '10.1038/s41586-020-1234-5'],
    ['s41586-020-2012-7_reference.pdf', '10.1038/s41586-020-2012-7'],
    ['s41586-020-2012-7/figures/2', '10.1038/s41586-020-2012-7'],
    ['143907a0', '10.1038/143907a0'],
    ['481237a', '10.1038/481237a'],
    ['35057062', '10.1038/35057062'],
    // Numbers alone do not name their journal, nor letters unknown to us.
    ['1203456', undefined],
    ['abcde12', undefined],
    ['npp2113262', undefined],
    ['npp201326212', undefined],
  ])('%s', (id, doi) => {
    expect(doiFromUrl(`https://www.nature.com/articles/${id}`)).toBe(doi);
  });
});

describe('a year on an address is no DOI', () => {
  it.each([
    ['https://x.org/news/10.2023/new-drug-approved', undefined],
    ['https://docs.example.com/10.2024/guide/install.html', undefined],
    ['https://x.org/a?id=10.2023/abc.1', undefined],
    ['https://x.org/a?doi=10.2023/abc.1', '10.2023/abc.1'],
    ['https://x.org/doi/abs/10.2023/abc.1', '10.2023/abc.1'],
    ['https://doi.org/10.1983/abc.1', '10.1983/abc.1'],
  ])('%s', (url, doi) => expect(doiFromUrl(url)).toBe(doi));
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
    ['https://arxiv.org/abs/cond-mat.str-el/9901001v1', { arxiv: 'cond-mat/9901001' }],
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
  ['cond-mat.str-el/9901001', 'cond-mat/9901001'],
  ['math.GT/0309136v2', 'math/0309136'],
  ['https://arxiv.org/abs/cond-mat.str-el/9901001', 'cond-mat/9901001'],
  ['unknown/9901001', undefined],
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
  ['978-3-16-148410-1', true],
  ['ISBN 0-306-40615-3', true],
  ['978-3-16-148410-0', false],
  ['feedback literacy', false],
  ['33301246', false],
])('a mistyped ISBN: %s', (text, is) => expect(isMistypedIsbn(text)).toBe(is));

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
  ['javascript:alert(1)//10.1056/x', undefined],
  ['data:text/html,10.1056/x', undefined],
  ['doi:10.1056/NEJMoa2034577', { doi: '10.1056/NEJMoa2034577' }],
  ['urn:doi:10.1056/NEJMoa2034577', { doi: '10.1056/NEJMoa2034577' }],
  ['cond-mat.str-el/9901001', { arxiv: 'cond-mat/9901001' }],
  ['feedback literacy', undefined],
  ['978-3-16-148410-0', { isbn: ['9783161484100'] }],
  ['ISBN 0-306-40615-2', { isbn: ['9780306406157'] }],
  ['978-3-16-148410-1', undefined],
  ['Seymour CW et al. PMID: 28528569', { pmid: '28528569' }],
  ['A paper. doi: 10.5555/x. Epub 2017 May 21. PMID: 5; PMCID: PMC6.', { doi: '10.5555/x', pmid: '5', pmcid: 'PMC6' }],
  ['One PMID: 5, and another PMID: 6', undefined],
])('typed: %s', (text, known) => expect(recogniseInput(text)).toEqual(known));
