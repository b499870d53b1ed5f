import { equal, ok } from 'node:assert/strict';
import { plain } from '../../lib/article/markup.ts';
import { type Harness, readArticles, readRows, until } from '../support/browsers/index.ts';
import type { Scenario } from './scenario.ts';

const URL = 'https://hostile.example/doi/10.5555/hostile';
const DOI = '<meta name="citation_doi" content="10.5555/hostile">';
const JOURNAL = '<meta name="citation_journal_title" content="Journal of Hostility">';

const html = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="citation_title" content="A hostile page">${DOI}${JOURNAL}${head}</head><body><h1>A hostile page</h1>${body}</body></html>`;

async function capture(harness: Harness, html: string, filler?: { piece: string; times: number }) {
  harness.site.set(URL, html);
  const page = await harness.open(URL);
  // Made there: many megabytes are long in coming through the driver.
  if (filler)
    await page.evaluate(
      ({ piece, times }) => document.body.insertAdjacentHTML('beforeend', piece.repeat(times)),
      filler,
    );
  const popup = await harness.clickToolbar(page);
  const articles = await until(
    async () => {
      const all = await harness.inSheaf(readArticles);
      return all.length > 0 ? all : undefined;
    },
    () => popup.evaluate(() => document.body.innerText),
    90_000,
  );
  equal(articles.length, 1);
  const [article] = articles;
  ok(article);
  equal(article.doi, '10.5555/hostile');
  return { article, popup };
}

export const scenarios: Scenario[] = [
  {
    name: 'a page of 20 MB is captured',
    isTheSameEverywhere: true,
    async run(harness) {
      const paragraph = `<p>${'A long page about nothing in particular, with <b>tags</b>. '.repeat(100)}</p>`;
      const times = Math.ceil(20_000_000 / paragraph.length);
      const { article } = await capture(harness, html(''), { piece: paragraph, times });
      equal(article.title, 'A hostile page');
    },
  },
  {
    name: '5,000 meta tags and 3,000 authors are captured',
    async run(harness) {
      const metas = Array.from({ length: 5000 }, (_, i) => `<meta name="x-${i}" content="10.5555/other.${i}">`).join(
        '',
      );
      const authors = Array.from(
        { length: 3000 },
        (_, i) => `<meta name="citation_author" content="Family${letters(i)}, Given">`,
      );
      const { article } = await capture(harness, html(metas + authors.join('')));
      equal(article.authors?.length, 3000);
    },
  },
  {
    name: 'a title with markup and script shows as text, and nothing runs',
    async run(harness) {
      const title = `&lt;script&gt;document.title='pwned'&lt;/script&gt;&lt;img src=x onerror=&quot;document.title='pwned'&quot;&gt;A title &lt;i&gt;in italics&lt;/i&gt;`;
      const page = `<!doctype html><html><head><meta name="citation_title" content="${title}">${DOI}${JOURNAL}</head><body><h1>x</h1></body></html>`;
      const { article, popup } = await capture(harness, page);
      equal(plain(article.title ?? ''), 'A title in italics');
      await popup.waitFor(() => document.querySelector('h1')?.textContent?.includes('in italics'));
      equal(await popup.evaluate(() => document.querySelectorAll('h1 img, h1 script').length), 0);
      ok((await popup.evaluate(() => document.title)) !== 'pwned');
    },
  },
  {
    name: 'elements named like the document’s own parts are not taken for them',
    async run(harness) {
      const parts =
        'title body links scripts documentElement querySelector querySelectorAll getElementsByTagName'.split(' ');
      const forms = parts.map((name) => `<form name="${name}"></form><img name="${name}">`).join('');
      const inputs = 'getAttribute firstChild nextSibling id className contains closest localName nodeType'.split(' ');
      const form = `<form>${inputs.map((name) => `<input name="${name}">`).join('')}<p>Published 3 May 2024</p></form>`;
      const page = html('<title>A hostile page</title>', `${forms}${form}<p>${'Some text to read. '.repeat(100)}</p>`);
      const { article } = await capture(harness, page);
      equal(article.journal, 'Journal of Hostility');
      await until(
        async () => (await harness.inSheaf(readRows, 'readable')).length === 1,
        () => 'the readable text',
      );
    },
  },
  {
    name: 'broken JSON-LD does no harm',
    async run(harness) {
      const broken = [
        '{"@type":"ScholarlyArticle",',
        '[[[[',
        '{"@type":"Article","headline":{"@value":[null]},"author":[[],7,null]}',
        'null',
      ];
      const scripts = broken.map((text) => `<script type="application/ld+json">${text}</script>`).join('');
      const { article } = await capture(harness, html(scripts));
      equal(article.title, 'A hostile page');
    },
  },
];

function letters(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
}
