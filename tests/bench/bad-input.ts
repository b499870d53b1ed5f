import { extractCapture } from '../../lib/article/extract/index.ts';
import type { MeasuringBrowser } from './browser.ts';
import { type Scripts, timeScripts } from './script-time.ts';

const URL = 'https://hostile.example/doi/10.5555/hostile';
const TAGS =
  '<title>A hostile page</title><meta name="citation_title" content="A hostile page"><meta name="citation_doi" content="10.5555/hostile"><meta name="citation_journal_title" content="Journal of Hostility">';

const repeat = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join('');
const words = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Pages that are made to be slow to read. */
const PAGES: Record<string, () => string> = {
  '20 MB': () => page('', `<p>${'A long page about nothing, with <b>tags</b>. '.repeat(100)}</p>`.repeat(4500)),
  '5,000 metas and 3,000 authors': () =>
    page(
      repeat(5000, (n) => `<meta name="x-${n}" content="10.5555/other.${n}">`) +
        repeat(3000, (n) => `<meta name="citation_author" content="Family${words(n)}, Given">`),
    ),
  'broken JSON-LD': () =>
    page(`<script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"${' {'.repeat(100_000)}</script>`),
  'linked data of spaces': () =>
    page(
      `<script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"A hostile page","identifier":[${repeat(90, () => `"https://a/${' '.repeat(19_000)}x",`)}0]}</script>`,
    ),
  'tags of brackets': () => page(repeat(50, () => `<meta name="citation_keywords" content="a${'{'.repeat(19_000)}">`)),
  'identifiers of brackets': () =>
    page(repeat(1000, (n) => `<meta name="citation_doi" content="10.5555/${')'.repeat(500)}${n}">`)),
  'names of notes': () =>
    page(
      '',
      repeat(200, (n) => `<span class="author-name">Jane${n} ${'1,'.repeat(700)}x</span>`),
    ),
};

function page(head: string, body = ''): string {
  return `<!doctype html><html><head><meta charset="utf-8">${TAGS}${head}</head><body><h1>A hostile page</h1>${body}</body></html>`;
}

/** What the injected script and the reading of what it gathered take together on each hostile page, in milliseconds; the readable text is not counted. */
export async function timeBadInput(measuring: MeasuringBrowser, scripts: Scripts): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const [name, make] of Object.entries(PAGES)) {
    measuring.site.set(URL, make());
    const tab = await measuring.open(URL);
    const { facts, captureMs } = await timeScripts(tab, scripts);
    const started = performance.now();
    extractCapture(facts, new Date().toISOString());
    times.set(name, captureMs + performance.now() - started);
    await tab.close();
  }
  return times;
}
