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
  ['https://www-nejm-org.eu1.proxy.openathens.net/x', 'https://www.nejm.org/x'],
  ['https://www-nejm-org.mylib.us1.proxy.openathens.net/x', 'https://www.nejm.org/x'],
  ['https://0-www-nejm-org.library.uor.edu/x', 'https://www.nejm.org/x'],
  ['https://0-www.nejm.org.library.uor.edu/x', 'https://www.nejm.org/x'],
  ['https://0-bmj.com.cataleg.uab.cat/x', 'https://bmj.com/x'],
  ['https://www-nejm-org.pbidi.unam.mx:2443/x', 'https://www.nejm.org/x'],
  ['https://www-nejm-org.offcampus.lib.washington.edu/x', 'https://www.nejm.org/x'],
  ['https://pubs-rsc-org.remotexs.ntu.edu.sg/x', 'https://pubs.rsc.org/x'],
  ['https://www-thieme--connect-de.ezproxy.lib.edu/x', 'https://www.thieme-connect.de/x'],
  ['https://www-bmj-co-uk.ezproxy.lib.edu/x', 'https://www.bmj.co.uk/x'],
  ['https://www-nejm-org.translate.goog/x?_x_tr_sl=en&_x_tr_tl=de&id=1', 'https://www.nejm.org/x?id=1'],
  ['https://my--journal-org.translate.goog/x', 'https://my-journal.org/x'],
  ...[
    'https://en-gb.proxy-list.com/x',
    'https://en-us.proxy-list.com/x',
    'https://www.co.uk.webproxy.net/x',
    'https://co-uk.webproxy.net/x',
    'https://www-org.proxy.lib.edu/x',
    'https://pt-br.ezproxy.example.com/x',
    'https://sign-in.proxy.example.com/x',
    'https://www-nejm-org.example.com/x',
    'https://0-day.example.com/x',
    'https://2-www.example.com/x',
    'https://www-nejm-org.cdn.ampproject.org/c/s/www.nejm.org/x',
    'https://library.nejm.org/x',
  ].map((url) => [url, url]),
  ['https://my-journal.org/x', 'https://my-journal.org/x'],
  ['https://proxy.example.com/x', 'https://proxy.example.com/x'],
  ['https://my-app.proxy.example.com/x', 'https://my-app.proxy.example.com/x'],
  ['https://www.bbc.co.uk/news', 'https://www.bbc.co.uk/news'],
  ['not an address', 'not an address'],
])('behind the proxy: %s', (url, direct) => expect(deproxyUrl(url ?? '')).toBe(direct));

it.each([
  ['https://x.org/a?utm_source=t&id=3&fbclid=9#sec1', 'https://x.org/a?id=3'],
  ['https://user:secret@x.org/a', 'https://x.org/a'],
  ['https://x.org/a;jsessionid=12AB', 'https://x.org/a'],
  ['https://x.org/app#/paper/2', 'https://x.org/app#/paper/2'],
  ['https://x.org/app#!/paper/2', 'https://x.org/app#!/paper/2'],
  ['https://x.org/app#/paper/2:~:text=foo', 'https://x.org/app#/paper/2'],
  ['https://x.org/a#:~:text=foo', 'https://x.org/a'],
  ['https://x.org/a#/', 'https://x.org/a'],
  ['https://x.org/a#!', 'https://x.org/a'],
  ['https://x.org/a?source=3&src=4&via=5&linkid=6', 'https://x.org/a?source=3&src=4&via=5&linkid=6'],
  ['https://x.org/a?id=3&gclid=1&mc_cid=2&ref_src=twsrc', 'https://x.org/a?id=3'],
  ['https://x.org/a?af=R&rss=1', 'https://x.org/a'],
  ['https://x.org/a?af=2&rss=feed', 'https://x.org/a?af=2&rss=feed'],
])('canonical %s', (url, canonical) => expect(canonicalUrl(url)).toBe(canonical));

it.each([
  ['https://www.nejm.org/doi/full/10.1/x/', 'url:nejm.org/doi/full/10.1/x'],
  ['http://m.example.org/a?id=3', 'url:example.org/a?id=3'],
  ['https://x.org/app#/paper/2', 'url:x.org/app#/paper/2'],
  ['https://x.org/#/paper/2', 'url:x.org#/paper/2'],
  ['https://x.org/app#sec1', 'url:x.org/app'],
  ['https://x.org/#/', undefined],
  ['https://x.org/app#/search?q=sepsis', undefined],
  ['https://user:secret@x.org/a', 'url:x.org/a'],
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

it.each([
  '',
  '.abstract',
  '.extract',
  '.short',
  '.long',
  '.full',
  '.full.pdf',
  '.full.pdf+html',
  '.full?ijkey=1&keytype=ref#sec1',
])('names the article of which HighWire shows a view: %s', (view) => {
  const url = `https://www.bmj.com/content/345/bmj.e8050${view}`;
  expect(keysFromUrl(url)).toContain('url:bmj.com/content/345/bmj.e8050');
  // As it was saved before.
  expect(keysFromUrl(url)).toContain(urlKey(url));
});

it.each([
  ['https://x.org/content/2021.short?article=5', 'https://x.org/content/2021.short?article=6'],
  ['https://x.org/content/2021.full#/article/5', 'https://x.org/content/2021.full#/article/6'],
])('tells by their queries and routes what are no views of one article: %s', (one, other) => {
  expect(keysFromUrl(one)).toEqual([urlKey(one)]);
  expect(keysFromUrl(other)).toEqual([urlKey(other)]);
});

it.each(['https://x.org/content/notes.full', 'https://x.org/2020/report-1.full', 'https://x.org/content/12/3.html'])(
  'takes %s for no view of another page',
  (url) => expect(keysFromUrl(url)).toEqual([urlKey(url)]),
);
