import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { type Harness, readArticles, until } from '../support/browsers/index.ts';
import { PAGES, serveFixtures } from './fixtures.ts';
import type { Scenario } from './scenario.ts';
import { violations, violationsInBoth } from './violations.ts';

/** Captures the article and answers its id, once its text is stored. */
async function capture(harness: Harness): Promise<string> {
  serveFixtures(harness.site);
  const popup = await harness.clickToolbar(await harness.open(PAGES.article));
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.close();
  const id = (await harness.inSheaf(readArticles))[0]?.id as string;
  await until(
    async () => (await harness.inSheaf(rowsOf, 'readable')).length > 0,
    () => 'the readable text',
  );
  return id;
}

async function read(harness: Harness, id: string): Promise<Page> {
  const page = await harness.openOwn(`app.html#/read/${id}`);
  await page.waitForSelector('.reader-text p, .reader-text div');
  return page;
}

/** Closes the reader, as a person would, and opens it again: Firefox does not tell when a page of an extension has reloaded. */
async function again(harness: Harness, page: Page, id: string): Promise<Page> {
  await page.close();
  return read(harness, id);
}

/** Runs in a page of Sheaf: every row of a table. */
async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database.transaction(table).objectStore(table).getAll();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  database.close();
  return reading.result;
}

/** Runs in a page of Sheaf: puts another text in the place of the stored one. */
async function putText(articleId: string, html: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction('readable', 'readwrite');
  writing.objectStore('readable').put({ articleId, html, text: 'put', length: 3 });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

/** Runs in the reader: selects these words of the text. */
function select(words: string): void {
  const root = document.querySelector('.reader-text') as HTMLElement;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push(walker.currentNode as Text);
    text += (walker.currentNode as Text).data;
  }
  const start = text.indexOf(words);
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = at + node.data.length;
    if (start >= at && start < end) range.setStart(node, start - at);
    if (start + words.length > at && start + words.length <= end) range.setEnd(node, start + words.length - at);
    at = end;
  }
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

const marked = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('mark.quoted')].map((mark) => mark.textContent).join(''));
const body = (page: Page) => page.evaluate(() => document.body.innerText);
const isMarked = (page: Page, words: string) =>
  until(
    async () => (await marked(page)) === words,
    async () => `the mark; marked: ${await marked(page)}\n${await body(page)}`,
  );

const LONG = Array.from(
  { length: 120 },
  (_, index) => `<h3>Part ${index}</h3><p>Paragraph ${index}. ${'Learners who ask receive more of it. '.repeat(8)}</p>`,
).join('');

const HOSTILE = `<h1>Title</h1><script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><svg onload="window.ran = 3"></svg>
<style>body { display: none }</style><iframe src="javascript:parent.ran = 4"></iframe><a href="javascript:window.ran = 5">a link</a>
<form id="root"><input name="body"></form><p id="reader-panel" class="selection-bar" style="position:fixed;inset:0">styled</p>
<img src="https://tracker.example/pixel.png" alt="A chart"><table background="https://tracker.example/b.png"><tr><td>cell</td></tr></table>
<math><mtext><table><mglyph><style><img src onerror="window.ran = 6"></style></mglyph></table></mtext></math>
<p>the last paragraph</p>${'<div>'.repeat(2000)}deep${'</div>'.repeat(2000)}`;

export const scenarios: Scenario[] = [
  {
    name: 'reader: a passage is highlighted with a comment, and found again after a reload and after the text changed',
    async run(harness) {
      const id = await capture(harness);
      let page = await read(harness, id);
      await page.evaluate(select, 'mortality was lower than in usual care');
      await page.waitForSelector('.selection-bar');
      await page.keyboard.press('q');
      await page.waitForSelector('.reader-quote textarea');
      await until(
        () => page.evaluate(() => document.activeElement?.matches('.reader-quote textarea')),
        () => body(page),
      );
      await page.keyboard.type('For Tuesday');
      await isMarked(page, 'mortality was lower than in usual care');
      await until(
        async () => (await harness.inSheaf(rowsOf, 'quotes'))[0]?.comment === 'For Tuesday',
        () => 'the comment',
      );
      const [quote] = await harness.inSheaf(rowsOf, 'quotes');
      equal(quote?.exact, 'mortality was lower than in usual care');
      match(String(quote?.prefix), /In the treated group, $/);
      equal((await harness.inSheaf(readArticles))[0]?.readState, 'reading');
      page = await again(harness, page, id);
      await isMarked(page, 'mortality was lower than in usual care');
      const [{ html } = { html: '' }] = (await harness.inSheaf(rowsOf, 'readable')) as { html: string }[];
      await harness.inSheaf(putText, id, html.replace(/mortality was lower/, 'overall mortality was  lower'));
      page = await again(harness, page, id);
      await until(
        async () => /mortality was {1,2}lower.* than in usual care/.test(await marked(page)),
        async () => `the changed mark; marked: ${await marked(page)}`,
      );
      await harness.inSheaf(putText, id, '<p>Something else altogether, which nobody has quoted.</p>');
      page = await again(harness, page, id);
      await until(
        async () => (await body(page)).includes('not in the text any more'),
        () => body(page),
      );
      equal(
        await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.reader-quote textarea')?.value),
        'For Tuesday',
      );
    },
  },
  {
    name: 'reader: the place is found again after reading on, and in larger letters',
    async run(harness) {
      const id = await capture(harness);
      await harness.inSheaf(putText, id, LONG);
      let page = await read(harness, id);
      const top = () =>
        page.evaluate(() => {
          const head = document.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
          const all = [...document.querySelectorAll('.reader-text p')];
          return all.findIndex((each) => each.getBoundingClientRect().bottom > head + 4);
        });
      await page.evaluate(() => document.querySelectorAll('.reader-text p')[60]?.scrollIntoView());
      const before = await top();
      ok(before > 50, String(before));
      await until(
        async () => Number((await harness.inSheaf(rowsOf, 'progress'))[0]?.fraction) > 0.4,
        async () => JSON.stringify(await harness.inSheaf(rowsOf, 'progress')),
      );
      page = await again(harness, page, id);
      await until(
        async () => Math.abs((await top()) - before) <= 1,
        async () => `paragraph ${before}, was ${await top()}`,
      );
      await page.click('[aria-label="Larger letters"]');
      await page.click('[aria-label="Larger letters"]');
      await until(
        async () =>
          (await page.evaluate(() => getComputedStyle(document.querySelector('.reader-text') as Element).fontSize)) ===
          '22px',
        () => 'larger letters',
      );
      await until(
        async () => Math.abs((await top()) - before) <= 1,
        async () => `paragraph ${before}, was ${await top()} in larger letters`,
      );
      // The last word is kept although the page goes at once.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await page.close();
      await until(
        async () => (await harness.inSheaf(rowsOf, 'progress'))[0]?.fraction === 1,
        async () => JSON.stringify(await harness.inSheaf(rowsOf, 'progress')),
      );
      const library = await harness.openOwn(`app.html#/library/${id}`);
      await until(
        async () => (await body(library)).includes('Read · 100%'),
        () => body(library),
      );
    },
  },
  {
    name: 'reader: the place stays the same, whichever way the reader is left',
    isTheSameEverywhere: true,
    async run(harness) {
      const id = await capture(harness);
      await harness.inSheaf(putText, id, LONG);
      const kept = async () => (await harness.inSheaf(rowsOf, 'progress'))[0];
      const page = await harness.openOwn('app.html#/library');
      await page.waitForSelector('[role="row"]');
      const enter = async () => {
        await page.keyboard.press('j');
        await page.keyboard.press('r');
        await page.waitForSelector('.reader-text p');
      };
      await enter();
      await page.mouse.move(400, 400);
      await page.mouse.wheel({ deltaY: 9000 });
      let settled = await kept();
      await until(
        async () => {
          const last = settled;
          await new Promise((resolve) => setTimeout(resolve, 1200));
          settled = await kept();
          return settled?.place === last?.place && Number(settled?.place) > 5000;
        },
        () => JSON.stringify(settled),
      );
      ok(Number(settled?.fraction) < 0.6, JSON.stringify(settled));
      const ways: Record<string, () => Promise<unknown>> = {
        link: () => page.click('.reader-head > a'),
        Escape: () => page.keyboard.press('Escape'),
        back: () => page.evaluate(() => history.back()),
      };
      for (const [name, leave] of Object.entries(ways)) {
        await leave();
        await page.waitForSelector('.reader', { hidden: true });
        await page.waitForSelector('.details, [role="row"]', { visible: true });
        deepEqual(await kept(), settled, name);
        await until(
          async () => (await body(page)).includes(`Read · ${Math.round(Number(settled?.fraction) * 100)}%`),
          () => body(page),
        );
        await enter();
        await until(
          () => page.evaluate(() => window.scrollY > 4000),
          async () => `${name}: at ${await page.evaluate(() => window.scrollY)}`,
        );
        // What leaving or coming back would write late is there by now.
        await new Promise((resolve) => setTimeout(resolve, 1500));
        deepEqual((await kept())?.place, settled?.place, name);
      }
    },
  },
  {
    name: 'reader: everything from the keyboard',
    async run(harness) {
      const id = await capture(harness);
      const page = await harness.openOwn('app.html#/library');
      await page.waitForSelector('[role="row"]');
      await page.keyboard.press('j');
      await page.keyboard.press('r');
      await page.waitForSelector('.reader-text p');
      await page.keyboard.press('n');
      await page.waitForSelector('.selection-bar');
      const selected = () => page.evaluate(() => document.getSelection()?.toString());
      const first = await selected();
      await page.keyboard.press('n');
      ok((await selected()) !== first);
      await page.keyboard.press('p');
      equal(await selected(), first);
      await page.keyboard.press('h');
      await until(
        async () => (await harness.inSheaf(rowsOf, 'quotes'))[0]?.exact === first?.trim(),
        async () => `${first}: ${JSON.stringify(await harness.inSheaf(rowsOf, 'quotes'))}`,
      );
      await isMarked(page, first as string);
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog[open]', { hidden: true });
      await page.keyboard.press('Escape');
      await until(
        async () => (await page.evaluate(() => location.hash)) === `#/library/${id}`,
        () => body(page),
      );
    },
  },
  {
    name: 'reader: hostile text runs nothing, asks for nothing, breaks nothing',
    async run(harness) {
      const id = await capture(harness);
      await harness.inSheaf(putText, id, HOSTILE);
      let page = await harness.openOwn('app.html#/library');
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!/^(chrome|moz)-extension:|^data:|^blob:/.test(request.url())) asked.push(request.url());
      });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/read/${id}`);
      await page.waitForSelector('.reader-text p');
      equal(await page.evaluate(() => (globalThis as { ran?: number }).ran), undefined);
      const bad = await page.evaluate(
        () =>
          document.querySelectorAll(
            '.reader-text :is(script, style, svg, iframe, form, input, math, [id], [style], [background], [onerror], a[href])',
          ).length,
      );
      equal(bad, 0);
      deepEqual(asked, []);
      ok((await body(page)).includes('the last paragraph'));
      await harness.inSheaf(
        putText,
        id,
        `<p>${'A sentence of a very long text. '.repeat(32_000)}</p><p>the very end</p>`,
      );
      page = await again(harness, page, id);
      await page.waitForSelector('.reader-text p');
      await page.keyboard.press('n');
      await page.waitForSelector('.selection-bar');
      await page.keyboard.press('h');
      await isMarked(page, 'A sentence of a very long text.');
    },
  },
  {
    name: 'reader: no accessibility violation, light and dark, wide and narrow',
    async run(harness) {
      const id = await capture(harness);
      await harness.inSheaf(
        putText,
        id,
        `${LONG}<table><tr><th>A</th><td>1</td></tr></table><p>A <a href="https://x.example/">link</a></p>`,
      );
      const page = await read(harness, id);
      const shots = process.env.SHEAF_SHOTS;
      const look = async (theme: string) => {
        if (shots) await page.screenshot({ path: `${shots}/reader-${theme}.png` as `${string}.png` });
      };
      await page.evaluate(select, 'Learners who ask receive more of it.');
      await page.waitForSelector('.selection-bar');
      deepEqual(await violationsInBoth(page), []);
      await page.keyboard.press('q');
      await page.waitForSelector('.reader-quote textarea');
      deepEqual(await violationsInBoth(page, look), []);
      await page.setViewport({ width: 360, height: 740 });
      deepEqual(await violations(page), []);
      equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      if (shots) await page.screenshot({ path: `${shots}/reader-narrow.png` as `${string}.png` });
    },
  },
];
