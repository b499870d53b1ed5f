import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Harness, readArticles, readRows, until } from '../support/browsers/index.ts';
import { killedInTheMiddle } from './killed-in-the-middle.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

/** Entries of a RIS file. */
function ris(count: number, first = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return [
      'TY  - JOUR',
      `TI  - What learners make of feedback, part ${number}`,
      'AU  - Sample, Ada',
      'PY  - 2024',
      'JO  - Journal of Sample Medicine',
      `DO  - 10.5555/import.${number}`,
      `AB  - ${'What was found, at some length. '.repeat(20)}`,
      'ER  - ',
      '',
    ].join('\n');
  }).join('\n');
}

/** Runs with files on the disk, which are gone afterwards. */
async function withFiles(
  files: Record<string, string | Uint8Array>,
  work: (path: (name: string) => string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-import-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    await work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openImport(harness: Harness): Promise<Page> {
  const page = await harness.openOwn('app.html#/import');
  await page.waitForSelector('.exchange-drop');
  return page;
}

async function choose(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.waitForSelector('.exchange-drop input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
  await page.waitForSelector('.exchange-files', { timeout: 30_000 });
}

// The marks of direction around a name are in Chromium's text, and not in Firefox's.
const text = (page: Page) => page.evaluate(() => document.body.innerText.replace(/[\u2068\u2069]/g, ''));
const says = (page: Page, words: string, timeoutMs?: number) =>
  until(
    async () => (await text(page)).includes(words),
    async () => `${words}\n${await text(page)}`,
    timeoutMs,
  );

/** Clicks the button or link that is called so. */
async function click(page: Page, name: string): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('button, a, summary')];
        const match = all.find((each) => each.innerText.trim().startsWith(wanted) && each.checkVisibility());
        match?.click();
        return match !== undefined;
      }, name),
    async () => `${name}\n${await text(page)}`,
  );
}

const kept = async (harness: Harness) => (await harness.inSheaf(readArticles)).filter(({ deletedAt }) => !deletedAt);

export const scenarios: Scenario[] = [
  {
    name: 'a file is looked at before anything is written, imported, imported again without doubles, and undone',
    async run(harness) {
      await withFiles(
        { 'refs.ris': `${ris(3)}\nwhat is this\nTY  - JOUR\nDO  - 10.5555/import.1\nER  - \n` },
        async (path) => {
          const page = await openImport(harness);
          await choose(page, path('refs.ris'));
          await says(page, '4 entries found');
          await says(page, '3 are new');
          await says(page, '1 is the same paper as another in these files');
          await says(page, '1 entry could not be read');
          equal((await harness.inSheaf(readArticles)).length, 0, 'written before it was asked for');
          await click(page, 'Import 4 entries');
          await says(page, '3 new articles');
          equal((await kept(harness)).length, 3);
          await choose(page, path('refs.ris'));
          await says(page, '3 are in your library already');
          await click(page, 'Import 4 entries');
          await says(page, '4 were there already, unchanged');
          const [article] = await kept(harness);
          const details = await harness.openOwn(`app.html#/library/${article?.id}`);
          await details.waitForSelector('.history');
          await says(details, 'Imported from refs.ris today');
          await click(details, 'Details');
          await says(details, 'from refs.ris, imported today');
          await details.close();
          equal((await kept(harness)).length, 3);
          // The second did nothing: undoing the first takes them away.
          await page.evaluate(() => {
            const buttons = [...document.querySelectorAll<HTMLElement>('.exchange-earlier button')];
            buttons
              .filter((each) => each.innerText === 'Undo this import')
              .at(-1)
              ?.click();
          });
          await says(page, 'The import is undone');
          equal((await kept(harness)).length, 0);
        },
      );
    },
  },
  {
    name: 'an import that is stopped keeps what it wrote, goes on while the library shows, and the rest comes with the next',
    timeoutMs: 120_000,
    async run(harness) {
      await withFiles({ 'many.ris': ris(3000) }, async (path) => {
        const page = await openImport(harness);
        await choose(page, path('many.ris'));
        await click(page, 'Import 3,000 entries');
        await page.waitForSelector('.exchange-part progress');
        await page.evaluate(() => {
          location.hash = '#/library';
        });
        await page.waitForSelector('.exchange-notice progress');
        await page.evaluate(() => {
          location.hash = '#/import';
        });
        await click(page, 'Stop');
        await page.waitForSelector('.exchange-result h2', { timeout: 30_000 });
        const [row] = await harness.inSheaf(readRows<'imports'>, 'imports');
        equal((await kept(harness)).length, row?.done);
        if (row?.state === 'stopped') await says(page, `Stopped after ${row.done.toLocaleString('en')} of 3,000`);
        await choose(page, path('many.ris'));
        await click(page, 'Import 3,000 entries');
        await page.waitForSelector('.exchange-result h2', { timeout: 60_000 });
        await says(page, 'Imported');
        equal((await kept(harness)).length, 3000);
      });
    },
  },
  {
    name: 'a browser killed in the middle of an import has whole blocks, says so, and undoes them',
    browsers: ['chromium'],
    timeoutMs: 120_000,
    async run() {
      await withFiles({ 'many.ris': ris(10_000) }, async (path) => {
        await killedInTheMiddle(
          async (harness) => {
            const page = await openImport(harness);
            await choose(page, path('many.ris'));
            await click(page, 'Import 10,000 entries');
            await until(
              async () => ((await harness.inSheaf(readRows<'imports'>, 'imports'))[0]?.done ?? 0) >= 1000,
              () => 'a thousand',
              60_000,
            );
          },
          async (harness) => {
            const page = await harness.openOwn('app.html#/library');
            await says(page, 'An import stopped after', 30_000);
            const [row] = await harness.inSheaf(readRows<'imports'>, 'imports');
            ok(row && row.done >= 1000 && row.done < 10_000, `${row?.done} done`);
            equal((await harness.inSheaf(readArticles)).length, row.done);
            equal((await harness.inSheaf(readRows<'importBlocks'>, 'importBlocks')).length, Math.ceil(row.done / 500));
            await click(page, 'Undo this import');
            await until(
              async () => (await kept(harness)).length === 0,
              () => text(page),
              60_000,
            );
          },
        );
      });
    },
  },
  {
    name: 'what is exported is read back to an equal library',
    timeoutMs: 120_000,
    async run(harness) {
      await withFiles({ 'refs.ris': ris(60) }, async (path) => {
        const page = await openImport(harness);
        await choose(page, path('refs.ris'));
        await click(page, 'Import 60 entries');
        await says(page, '60 new articles');
        const before = (await kept(harness)).map(bibliographic).sort();
        await page.close();
        let formats: string[] | undefined;
        for (let turn = 0; turn < (formats?.length ?? 1); turn++) {
          const out = await harness.openOwn('app.html#/export');
          await out.waitForSelector('form select');
          formats ??= await out.evaluate((left) => {
            const all = [...document.querySelectorAll('option')].map(({ value }) => value);
            return all.filter((each) => !left.includes(each));
          }, NOT_READ_BACK);
          // Writing and reading are the same code in every browser.
          if (harness.name !== 'chromium') formats = formats.slice(0, 2);
          const format = formats[turn] ?? '';
          await out.select('form select', format);
          await click(out, 'Export 60 articles');
          await says(out, '60 articles are in');
          const file = await out.evaluate(async () => {
            const link = document.querySelector<HTMLAnchorElement>('a[download]');
            return { name: link?.download ?? '', text: await (await fetch(link?.href ?? '')).text() };
          });
          await out.close();
          writeFileSync(path(file.name), file.text);
          await harness.reset();
          const back = await openImport(harness);
          await choose(back, path(file.name));
          await click(back, 'Import 60 entries');
          await says(back, '60 new articles');
          deepEqual((await kept(harness)).map(bibliographic).sort(), before, format);
          await back.close();
        }
      });
    },
  },
  {
    name: 'an export is downloaded',
    browsers: ['chromium'],
    async run(harness) {
      await withFiles({ 'refs.ris': ris(2) }, async (path) => {
        const page = await openImport(harness);
        await choose(page, path('refs.ris'));
        await click(page, 'Import 2 entries');
        await says(page, '2 new articles');
        const client = await page.createCDPSession();
        await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: path('') });
        await page.evaluate(() => {
          location.hash = '#/export';
        });
        await click(page, 'Export 2 articles');
        await until(
          async () => readdirSync(path('')).some((name) => /^Sheaf export \d{4}-\d\d-\d\d\.ris$/.test(name)),
          () => readdirSync(path('')).join(),
        );
      });
    },
  },
  {
    name: 'hostile files are refused or shown as text',
    async run(harness) {
      const payload = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
      const hostile = ['TI', 'AU', 'JO', 'AB', 'KW', 'UR', 'N1', 'VL', 'PY'].map((tag) => `${tag}  - ${payload}`);
      const files = {
        'bomb.zip': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
        'picture.ris': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0]),
        'nothing.ris': '',
        'other.txt': '\u0001 what',
        '<img src=x onerror=alert(1)>.ris': `TY  - JOUR\n${hostile.join('\n')}\nDO  - 10.5555/hostile\nER  - \n`,
        'huge.ris': '',
      };
      await withFiles(files, async (path) => {
        truncateSync(path('huge.ris'), 201 * 1024 * 1024);
        const page = await openImport(harness);
        await choose(page, ...Object.keys(files).map(path));
        await says(page, 'Larger than 200 MB');
        await says(page, 'An archive: not opened');
        await says(page, 'Not a text file');
        await says(page, 'The file is empty');
        await says(page, '1 entry found');
        await click(page, 'Import 1 entry');
        await says(page, '1 new article');
        await click(page, 'Go to the library');
        await page.waitForSelector('.row-title');
        equal(await page.evaluate(() => document.querySelectorAll('img, .exchange script, .library script').length), 0);
        ok(!(await page.title()).includes('run'));
      });
    },
  },
  {
    name: 'import and export go from the keyboard alone',
    browsers: ['chromium'],
    async run(harness) {
      await withFiles({ 'refs.ris': ris(2) }, async (path) => {
        const page = await harness.openOwn('app.html#/library');
        await page.waitForSelector('.rail a');
        await page.focus('.rail a[href="#/import"]');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.exchange-drop');
        await tabTo(page, 'Choose files');
        const chooser = await until(
          async () => {
            const opened = page.waitForFileChooser({ timeout: 5000 }).catch(() => undefined);
            // A busy browser may open nothing for a press: where the button still has the focus, the next one does.
            await page.keyboard.press('Enter');
            return opened;
          },
          () => page.evaluate(() => `no file chooser; ${document.activeElement?.outerHTML} has the focus`),
        );
        await chooser.accept([path('refs.ris')]);
        await says(page, '2 entries found');
        await tabTo(page, 'Import 2 entries');
        await page.keyboard.press('Enter');
        await says(page, '2 new articles');
        await tabTo(page, 'Undo this import');
        await page.keyboard.press('Enter');
        await says(page, 'The import is undone');
      });
    },
  },
  {
    name: 'import and export are without axe violations, light and dark',
    browsers: ['chromium'],
    async run(harness) {
      await withFiles({ 'refs.ris': `${ris(3)}\njunk\n`, 'bomb.zip': 'PK\u0003\u0004' }, async (path) => {
        const page = await openImport(harness);
        deepEqual(await violationsInBoth(page), [], 'choosing');
        await choose(page, path('refs.ris'), path('bomb.zip'));
        await says(page, '3 entries found');
        deepEqual(await violationsInBoth(page), [], 'preview');
        await click(page, 'Import 3 entries');
        await says(page, '3 new articles');
        deepEqual(await violationsInBoth(page), [], 'result');
        await page.evaluate(() => {
          location.hash = '#/export';
        });
        await page.waitForSelector('select');
        deepEqual(await violationsInBoth(page), [], 'export');
        await click(page, 'Export 3 articles');
        await says(page, '3 articles are in');
        deepEqual(await violationsInBoth(page), [], 'exported');
      });
    },
  },
];

/** Formats that are written for people and other programs, and hold less than the others. */
const NOT_READ_BACK = ['markdown', 'bookmarks', 'identifiers'];

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
    if (at.trim().startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

function bibliographic(article: Awaited<ReturnType<typeof readArticles>>[number]): string {
  const { title, authors, issued, journal, doi, abstract, type } = article;
  return JSON.stringify([doi, title, authors, issued, journal, abstract, type]);
}
