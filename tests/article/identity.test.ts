import { expect, it } from 'vitest';
import { canonicalUrl, deproxyUrl, keysFromUrl, keysOf, urlKey } from '../../lib/article/identity.ts';

it.each([
  ['https://www.nejm.org.proxy.lib.edu/doi/full/10.1/x', 'https://www.nejm.org/doi/full/10.1/x'],
  ['https://www-nejm-org.proxy.lib.edu/doi/full/10.1/x', 'https://www.nejm.org/doi/full/10.1/x'],
  ['https://www-sciencedirect-com.ezproxy.lib.utexas.edu/science/x', 'https://www.sciencedirect.com/science/x'],
  ['https://some--journal-org.ezproxy.lib.edu/x', 'https://some-journal.org/x'],
  ['https://www-nejm-org.mylib.idm.oclc.org/x', 'https://www.nejm.org/x'],
  [
    'https://ezproxy.lib.edu/login?url=https://www.nejm.org/doi/full/10.1/x?query=1',
    'https://www.nejm.org/doi/full/10.1/x?query=1',
  ],
  ['https://ezproxy.lib.edu/login?qurl=https%3A%2F%2Fwww.nejm.org%2Fx', 'https://www.nejm.org/x'],
  ['https://go.openathens.net/redirector/lib.edu?url=https%3A%2F%2Fwww.nejm.org%2Fx', 'https://www.nejm.org/x'],
  ['https://my-journal.org/x', 'https://my-journal.org/x'],
  ['https://proxy.example.com/x', 'https://proxy.example.com/x'],
  ['https://my-app.proxy.example.com/x', 'https://my-app.proxy.example.com/x'],
  ['https://www.bbc.co.uk/news', 'https://www.bbc.co.uk/news'],
  ['not an address', 'not an address'],
])('behind the proxy: %s', (url, direct) => expect(deproxyUrl(url)).toBe(direct));

it.each([
  ['https://x.org/a?utm_source=t&id=3&fbclid=9#sec1', 'https://x.org/a?id=3'],
  ['https://user:secret@x.org/a', 'https://x.org/a'],
  ['https://x.org/a;jsessionid=12AB', 'https://x.org/a'],
])('canonical %s', (url, canonical) => expect(canonicalUrl(url)).toBe(canonical));

it.each([
  ['https://www.nejm.org/doi/full/10.1/x/', 'url:nejm.org/doi/full/10.1/x'],
  ['http://m.example.org/a?id=3', 'url:example.org/a?id=3'],
  ['https://example.org/', undefined],
  ['https://example.org/search?q=sepsis', undefined],
  ['about:blank', undefined],
])('the key of %s', (url, key) => expect(urlKey(url)).toBe(key));

it('gives one key to a paper wherever it is read', () => {
  const doi = 'doi:10.1056/nejmoa2034577';
  for (const url of [
    'https://www.nejm.org/doi/full/10.1056/NEJMoa2034577?query=featured',
    'https://www.nejm.org/doi/pdf/10.1056/NEJMoa2034577',
    'https://www-nejm-org.proxy.lib.edu/doi/10.1056/NEJMoa2034577',
    'https://doi.org/10.1056/NEJMoa2034577',
  ]) {
    expect(keysFromUrl(url)).toContain(doi);
  }
});

it('takes an arXiv paper and its DOI for one', () => {
  const expected = ['doi:10.48550/arxiv.1902.02534', 'arxiv:1902.02534'];
  expect(keysOf({ arxiv: '1902.02534' })).toEqual(expected);
  expect(keysOf({ doi: '10.48550/arXiv.1902.02534' })).toEqual(expected);
});

it('names what a page says is the same work, and its PDF', () => {
  expect(
    keysOf({ doi: '10.1101/p', pdfUrl: 'https://x.org/p.pdf' }, { urls: ['https://x.org/p'], sameAs: ['doi:10.1/a'] }),
  ).toEqual(['doi:10.1101/p', 'doi:10.1/a', 'url:x.org/p.pdf', 'url:x.org/p']);
});
