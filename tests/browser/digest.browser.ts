import { deepEqual, equal } from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { plain } from '../../lib/article/markup.ts';
import type { DigestFormatId } from '../../lib/digest/formats/format.ts';
import { READERS } from '../eval/digest-readers.ts';
import { readRows, until } from '../support/browsers/index.ts';
import {
  ARTICLES,
  beginByKeys,
  HOSTILE,
  keyTo,
  openArticles,
  openDigests,
  order,
  PICKED,
  takeSaved,
} from './digest-steps.ts';
import { keepSaved } from './keep-saved.ts';
import { go, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

const COMMENTARY = 'What changes on Monday: <b>nothing</b> but **this**, in HLA-B*27.';
const RECORDS: readonly DigestFormatId[] = ['bibtex', 'ris', 'csl-json'];

/** How the file of each format ends, in a zip of them all. */
const FILES: Record<Exclude<DigestFormatId, 'rich-text'>, string> = {
  'web-page': '1.html',
  docx: '.docx',
  eml: '.eml',
  'email-html': 'e-mail.html',
  text: '.txt',
  markdown: '.md',
  slides: 'slides.html',
  rss: '.xml',
  'json-feed': 'feed.json',
  bibtex: '.bib',
  ris: '.ris',
  'csl-json': 'CSL.json',
};

/** What of the issue is not found in a file of it, as a program that is not ours reads it. */
async function missingIn(format: DigestFormatId, file: Uint8Array): Promise<string[]> {
  const { words } = await READERS[format](format === 'docx' ? file : new TextDecoder().decode(file));
  const all = [words].flat().join('\n').normalize().replace(/\s+/g, ' ').toLowerCase();
  const isOfRecords = RECORDS.includes(format);
  const wanted = PICKED.flatMap(({ title = '', doi = '', takeHome }) => [
    // What reads references takes the marks of a title for such.
    ...(isOfRecords && plain(title) === HOSTILE ? [] : [plain(title)]),
    doi,
    ...(isOfRecords ? [] : [takeHome]),
  ]);
  if (!isOfRecords) wanted.push(COMMENTARY);
  const missing = wanted.filter((each) => !all.includes(each.toLowerCase()));
  const unwanted = [plain(ARTICLES.at(-1)?.title ?? ''), 'private note'].filter((each) =>
    all.includes(each.toLowerCase()),
  );
  return [...missing.map((each) => `${format}: no ${each}`), ...unwanted.map((each) => `${format}: ${each}`)];
}

/** What ran of what means ill: in the page, and in each frame of it. */
const ran = (page: Page) =>
  page.evaluate(() =>
    [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)].some(
      (world) => (world as { ran?: number } | null)?.ran !== undefined,
    ),
  );

export const scenarios: Scenario[] = [
  {
    name: 'digest: twelve articles become an issue from the keyboard, ordered, commented and saved in every format, each read by a program of others',
    timeoutMs: 180_000,
    async run(harness) {
      const page = await openArticles(harness);
      await page.evaluate(keepSaved);
      await beginByKeys(page);
      const before = await order(page);
      deepEqual(
        before,
        PICKED.map(({ title = '' }) => plain(title)),
      );
      await keyTo(page, '.entry-moves button', `Move down: ${before[1]}`);
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.up('Alt');
      await until(
        async () => (await order(page))[0] === before[1],
        async () => (await order(page)).join('\n'),
      );
      // Told once it is kept: the focus has come along by then.
      await page.waitForFunction(() => document.body.textContent?.includes('Now 1 of 12'));
      await keyTo(page, '.entry-commentary textarea');
      await page.keyboard.type(COMMENTARY);
      await until(
        async () =>
          (await harness.inSheaf(readRows<'entries'>, 'entries')).some((each) => each.commentary.includes(COMMENTARY)),
        () =>
          page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.entry-commentary textarea')?.value ?? ''),
      );
      equal(await ran(page), false);
      await keyTo(page, '.issue-out button', 'Export', true);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.export-files');
      await keyTo(page, 'dialog button', 'All formats in one zip');
      await page.keyboard.press('Enter');
      const files = unzipSync(await takeSaved(page));
      const found = Object.entries(FILES).map(([format, ending]) => {
        const names = Object.keys(files).filter((name) => name.endsWith(ending));
        return { format: format as DigestFormatId, names };
      });
      deepEqual(
        found.filter(({ names }) => names.length !== 1),
        [],
      );
      const missing = await Promise.all(
        found.map(({ format, names: [name = ''] }) => missingIn(format, files[name] ?? new Uint8Array())),
      );
      deepEqual(missing.flat(), []);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));

      await keyTo(page, '.issue-out button', 'Publish');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog .primary[aria-disabled="false"]');
      await keyTo(page, 'dialog .primary', 'Publish');
      await page.keyboard.press('Enter');
      await until(
        async () => (await harness.inSheaf(readRows<'issues'>, 'issues')).some(({ publishedAt }) => publishedAt),
        () => text(page),
      );
      await page.waitForSelector('.digest-published');
      deepEqual(await violationsInBoth(page), []);
      await go(page, '#/library/picked-1');
      await until(
        () => page.evaluate(() => document.querySelector('.history')?.textContent?.includes('In \u2068Sample weekly')),
        () => text(page),
      );
      equal(await ran(page), false);
    },
  },
  {
    name: 'digest: what means ill runs nowhere in the preview, and axe finds nothing in the light and the dark',
    timeoutMs: 120_000,
    async run(harness) {
      const { page, series, issue, look } = await openDigests(harness);
      const VIEWS = {
        '#/digests': '.digest-issue',
        [`#/digests/series/${series.id}`]: '.digest-becomes',
        [`#/digests/templates/${look.id}`]: '.digest-template-preview h3',
        [`#/digests/${issue.id}`]: '.entry textarea',
      };
      for (const [hash, selector] of Object.entries(VIEWS)) {
        await go(page, hash);
        await page.waitForSelector(selector);
        deepEqual(await violationsInBoth(page), [], hash);
      }
      const shown = () =>
        page.evaluate(() => {
          const frame = document.querySelector<HTMLIFrameElement>('.preview-frame[data-shown="true"]');
          return frame?.contentDocument?.body?.innerText ?? '';
        });
      await until(async () => (await shown()).includes(HOSTILE), shown);
      // A link of the contents leads within the page that is shown, and not Sheaf into its frame.
      const placeAfterClick = () =>
        page.evaluate(() => {
          const frame = document.querySelector<HTMLIFrameElement>('.preview-frame[data-shown="true"]');
          frame?.contentDocument?.querySelector<HTMLElement>('nav a[href="#entry-9"]')?.click();
          return `${frame?.contentDocument?.URL}`;
        });
      await until(async () => (await placeAfterClick()) === 'about:srcdoc#entry-9', placeAfterClick);
      equal(await ran(page), false);
    },
  },
];
