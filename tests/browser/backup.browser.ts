import { deepEqual, equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { keepSaved } from './keep-saved.ts';
import { killedInTheMiddle } from './killed-in-the-middle.ts';
import type { Scenario } from './scenario.ts';
import { violations, violationsInBoth } from './violations.ts';

type Rows = Record<string, Record<string, unknown>[]>;

const TABLES = [
  'articles',
  'lists',
  'quotes',
  'readable',
  'progress',
  'tagStyles',
  'typed',
  'drafts',
  'draftImages',
  'posts',
];

/** Runs in a page of Sheaf: puts a library of `count` articles in, each with what can hang on one. */
async function fill(count: number): Promise<void> {
  const opening = indexedDB.open('sheaf');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const at = '2026-01-01T00:00:00.000Z';
  const tables = ['articles', 'lists', 'quotes', 'readable', 'progress', 'changed', 'drafts', 'draftImages', 'posts'];
  const writing = database.transaction(tables, 'readwrite');
  const put = (table: string, row: unknown) => writing.objectStore(table).put(row);
  for (let n = 0; n < count; n++) {
    put('articles', {
      id: `a-${n}`,
      keys: [`doi:10.5555/${n}`],
      title: `Article ${n} &lt;img src=x onerror=alert(1)&gt; <i>marked</i>`,
      doi: `10.5555/${n}`,
      authors: [{ family: 'Müller', given: 'A' }],
      provenance: { title: { from: 'citation_title', others: [{ value: 'Other', from: 'og:title' }] } },
      capturedFrom: `https://journal.example/${n}`,
      journalKey: 'name:j',
      trust: { status: 'unchecked' },
      abstract: `Words of the abstract ${n} ${'of no end '.repeat(40)}`,
      tags: ['MedEd', `tag-${n % 7}`],
      takeHome: `Take ${n} \ud800`,
      note: `<script>alert(${n})</script>`,
      readState: n % 3 ? 'unread' : 'read',
      starred: n % 5 === 0,
      addedAt: at,
      updatedAt: at,
      ...(n % 11 === 10 && { deletedAt: at }),
    });
    put('changed', { id: `a-${n}` });
  }
  put('lists', { id: 'l', name: 'Journal club', articleIds: ['a-2', 'a-0'], addedAt: at, updatedAt: at });
  put('quotes', {
    id: 'q',
    articleId: 'a-0',
    exact: 'x',
    prefix: '',
    suffix: '',
    url: '',
    comment: 'Mine',
    addedAt: at,
  });
  put('readable', {
    articleId: 'a-0',
    html: '<p>Text <b>bold</b> &amp; more</p>',
    text: 'Text bold & more',
    length: 16,
  });
  put('progress', { articleId: 'a-0', fraction: 0.25, updatedAt: at });
  const own = { articleIds: ['a-0'], createdAt: at, updatedAt: at };
  const parts = [{ id: 'p', text: 'Feedback works 😀' }];
  const draft = { kind: 'thread', overrides: {}, networks: ['x'], numbering: 'none', images: [], dismissed: [] };
  put('drafts', { id: 'd', ...own, ...draft, parts });
  put('posts', { id: 's', ...own, draftId: 'd', network: 'x', parts: [], state: { kind: 'posted' } });
  // In a large library as large as they come.
  const image = new Uint8Array(count < 700 ? 5000 : 2_000_000);
  for (const id of ['i-0', 'i-1', 'i-2', 'i-3']) {
    for (let at = 0; at < image.length; at++) image[at] = (at * at + at * id.charCodeAt(2)) >> 3;
    put('draftImages', { id, draftId: 'd', bytes: new Blob([image], { type: 'image/png' }) });
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}

/** Runs in a page of Sheaf: every row of these tables, half surrogates as their escapes, bytes as their digest. */
async function rowsOf(tables: string[]): Promise<string> {
  const opening = indexedDB.open('sheaf');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database.transaction(tables);
  const rows: Record<string, unknown[]> = {};
  for (const table of tables) {
    const all = reading.objectStore(table).getAll();
    all.onsuccess = () => {
      rows[table] = all.result;
    };
  }
  await new Promise((resolve) => {
    reading.oncomplete = resolve;
  });
  database.close();
  for (const row of (rows.draftImages ?? []) as { bytes: Blob | string }[]) {
    if (typeof row.bytes === 'string') continue;
    const digest = await crypto.subtle.digest('SHA-256', await row.bytes.arrayBuffer());
    row.bytes = `${row.bytes.type} ${row.bytes.size} ${new Uint8Array(digest)}`;
  }
  return JSON.stringify(rows);
}

const rows = async (harness: Harness): Promise<Rows> => JSON.parse(await harness.inSheaf(rowsOf, TABLES)) as Rows;

/** The settings at the backup, on a library of `count` articles; what is saved as a file stays in the page as `saved`. */
async function openSettings(harness: Harness, count: number): Promise<Page> {
  const page = await harness.openOwn('app.html#/settings/backup');
  await button(page, 'Back up now');
  if (count > 0) await harness.inSheaf(fill, count);
  await page.evaluate(keepSaved);
  return page;
}

async function button(page: Page, name: string): Promise<void> {
  await until(
    () =>
      page.evaluate(
        (wanted) => [...document.querySelectorAll('button')].some((each) => each.textContent?.startsWith(wanted)),
        name,
      ),
    async () => `a button ${name} in ${await text(page)}`,
    20_000,
  );
}

async function press(page: Page, name: string): Promise<void> {
  await button(page, name);
  await page.evaluate((wanted) => {
    const all = [...document.querySelectorAll('button')].filter((each) => each.textContent?.startsWith(wanted));
    all.at(-1)?.click();
  }, name);
}

const text = (page: Page) => page.evaluate(() => document.body.innerText);

async function says(page: Page, words: string | RegExp): Promise<void> {
  await until(
    async () => {
      const shown = await text(page);
      return typeof words === 'string' ? shown.includes(words) : words.test(shown);
    },
    async () => `“${words}” in ${await text(page)}`,
    30_000,
  );
}

async function backUp(page: Page): Promise<void> {
  await press(page, 'Back up now');
  await says(page, 'Backup saved');
}

/** Gives the file chooser a file that a function in the page makes. */
async function choose(page: Page, make: () => Blob): Promise<void> {
  await page.evaluate(`(() => {
    const files = new DataTransfer();
    files.items.add(new File([(${make})()], 'Sheaf 2026-11-25 0930.zip'));
    const input = document.querySelector('input[type="file"]');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

const saved = () => (globalThis as unknown as { saved: Blob }).saved;

/** The same backup, whose first article has no id that can be one, and whose second a date that is none. */
function brokenBackup(whole: Uint8Array): Buffer {
  const files = unzipSync(whole);
  const [first = '', second = '', ...more] = strFromU8(files['articles-0001.jsonl'] ?? new Uint8Array()).split('\n');
  const bytes = strToU8(
    [
      JSON.stringify({ ...JSON.parse(first), id: 'a\u0000b' }),
      JSON.stringify({ ...JSON.parse(second), issued: 'soon' }),
      ...more,
    ].join('\n'),
  );
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
    entries: { name: string; bytes: number; sha256: string }[];
  };
  for (const entry of manifest.entries.filter(({ name }) => name === 'articles-0001.jsonl')) {
    entry.bytes = bytes.length;
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  const changed = { 'articles-0001.jsonl': bytes, 'manifest.json': strToU8(JSON.stringify(manifest)) };
  return Buffer.from(zipSync({ ...files, ...changed }));
}

export const scenarios: Scenario[] = [
  {
    name: 'backup, wipe, restore: the library is equal, through the interface',
    timeoutMs: 120_000,
    async run(harness) {
      const page = await openSettings(harness, 700);
      const before = await rows(harness);
      equal(before.articles?.length, 700);
      equal(before.draftImages?.length, 4);
      await backUp(page);
      await harness.reset();
      equal((await rows(harness)).articles?.length, 0);
      await choose(page, saved);
      await says(page, 'Only in the backup');
      await press(page, 'Merge');
      await says(page, 'Merged: ');
      deepEqual(await rows(harness), before);

      // What came since goes with a replacement, and stays in a copy.
      await harness.inSheaf(fill, 710);
      await choose(page, saved);
      await says(page, /Articles, those in the trash too\s+0\s+0\s+700\s+10/);
      await press(page, 'Replace…');
      await says(page, '10 articles that are only here will be removed.');
      await press(page, 'Replace the library');
      await says(page, 'Restored.');
      deepEqual(await rows(harness), before);
      await says(page, 'Before a restore');
      await press(page, 'Restore…');
      await says(page, 'Only in the backup');
      await press(page, 'Merge');
      await until(
        async () => (await rows(harness)).articles?.length === 710,
        () => text(page),
      );
    },
  },
  {
    name: 'a damaged backup, another file, a bomb and half a gigabyte are refused, and nothing is touched',
    timeoutMs: 120_000,
    async run(harness) {
      const page = await openSettings(harness, 50);
      const before = await rows(harness);
      await backUp(page);
      const problems: [string, () => Blob][] = [
        ['this backup is damaged', () => (globalThis as unknown as { saved: Blob }).saved.slice(0, -100)],
        [
          'this backup is damaged',
          () => {
            const whole = (globalThis as unknown as { saved: Blob }).saved;
            return new Blob([whole.slice(0, 300), new Uint8Array(20), whole.slice(320)]);
          },
        ],
        ['no backup of Sheaf', () => new Blob(['TY  - JOUR\nER  - \n'])],
        [
          'no backup of Sheaf',
          () => {
            const piece = new Blob([new Uint8Array(10 * 1024 * 1024)]);
            return new Blob(Array.from({ length: 50 }, () => piece));
          },
        ],
        [
          'would unpack to more than any library is',
          () => {
            // One entry that says that it is a gigabyte.
            const central = new DataView(new ArrayBuffer(46 + 1));
            central.setUint32(0, 0x02014b50, true);
            central.setUint16(10, 8, true);
            central.setUint32(20, 1000, true);
            central.setUint32(24, 1024 ** 3, true);
            central.setUint16(28, 1, true);
            const end = new DataView(new ArrayBuffer(22));
            end.setUint32(0, 0x06054b50, true);
            end.setUint16(8, 1, true);
            end.setUint16(10, 1, true);
            end.setUint32(12, 47, true);
            end.setUint32(16, 1030, true);
            return new Blob([new Uint8Array(1030), central.buffer, end.buffer]);
          },
        ],
      ];
      for (const [words, make] of problems) {
        await choose(page, make);
        await says(page, words);
      }
      deepEqual(await rows(harness), before);
    },
  },
  {
    name: 'a backup with lines that cannot be read says which, and the rest restores',
    isTheSameEverywhere: true,
    timeoutMs: 90_000,
    async run(harness) {
      const page = await openSettings(harness, 3);
      await backUp(page);
      const base64 = await page.evaluate(async () => {
        const { saved } = globalThis as unknown as { saved: Blob };
        return btoa(String.fromCharCode(...new Uint8Array(await saved.arrayBuffer())));
      });
      const broken = brokenBackup(Buffer.from(base64, 'base64')).toString('base64');
      await page.evaluate((text) => {
        const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
        (globalThis as unknown as { saved: Blob }).saved = new Blob([bytes]);
      }, broken);
      await harness.reset();
      await choose(page, saved);
      await says(page, '1 line of this backup cannot be read and stays out.');
      await says(page, '1 line has a part that cannot be read and comes without it.');
      await page.evaluate(() => document.querySelector<HTMLElement>('.restore-preview summary')?.click());
      await says(page, 'articles-0001.jsonl, line 1: stays out, its id cannot be read.');
      await says(page, 'articles-0001.jsonl, line 2: comes without issued.');
      deepEqual(await violations(page), []);
      await press(page, 'Merge');
      await says(page, 'Merged: ');
      equal((await rows(harness)).articles?.length, 2);
    },
  },
  {
    name: 'what is restored in one window shows in another that is open',
    isTheSameEverywhere: true,
    timeoutMs: 90_000,
    async run(harness) {
      const page = await openSettings(harness, 30);
      await backUp(page);
      const other = await harness.openOwn('app.html#/library');
      await other.waitForSelector('[role="row"]');
      const shown = (count: string) =>
        until(
          async () => (await text(other)).includes(`${count} articles`),
          async () => `${count} articles in ${await text(other)}`,
        );
      await shown('28');
      await harness.inSheaf(fill, 60);
      await choose(page, saved);
      await press(page, 'Replace…');
      await press(page, 'Replace the library');
      await says(page, 'Restored.');
      await shown('28');
    },
  },
  {
    name: 'what is edited or deleted in one window shows in another, and is neither lost nor back',
    timeoutMs: 90_000,
    async run(harness) {
      await openSettings(harness, 5);
      const [one, other] = [
        await harness.openOwn('app.html#/library/a-1'),
        await harness.openOwn('app.html#/library/a-1'),
      ];
      const takeHome = (page: Page) =>
        page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.article-details textarea')?.value ?? '');
      await other.waitForSelector('.article-details textarea');
      await one.bringToFront();
      const field = await one.waitForSelector('.article-details textarea');
      await field?.type('Ask. ');
      const typed = await takeHome(one);
      ok(typed.includes('Ask. '));
      await until(
        async () => (await takeHome(other)) === typed,
        () => takeHome(other),
      );
      await one.keyboard.press('Escape');
      await one.evaluate(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
      await one.keyboard.press('#');
      await until(
        async () => /\n?4 articles/.test(await text(other)),
        () => text(other),
      );
      await other.bringToFront();
      await other.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      equal((await rows(harness)).articles?.find(({ id }) => id === 'a-1')?.takeHome, typed);
    },
  },
  {
    // The quota of an extension with `unlimitedStorage` cannot be set from outside: the page's own writes find no room.
    name: 'a backup that does not fit on the disk changes nothing, and says so',
    timeoutMs: 90_000,
    async run(harness) {
      const page = await openSettings(harness, 1200);
      await backUp(page);
      await harness.reset();
      await harness.inSheaf(fill, 3);
      const before = await rows(harness);
      const fullAfter = (name: 'add' | 'put', writes: number) =>
        page.evaluate(
          (method, allowed) => {
            const world = globalThis as unknown as Record<string, IDBObjectStore['put']>;
            const whole = world[method] ?? IDBObjectStore.prototype[method];
            world[method] = whole;
            let left = allowed;
            IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args) {
              if (left-- > 0) return whole.apply(this, args);
              throw new DOMException('The disk is full', 'QuotaExceededError');
            };
          },
          name,
          writes,
        );
      await fullAfter('add', 5);
      await choose(page, saved);
      await says(page, 'the disk is full. Nothing was touched.');
      deepEqual(await rows(harness), before);
      await fullAfter('add', 1e6);
      await choose(page, saved);
      await fullAfter('put', 600);
      await press(page, 'Merge');
      await says(page, 'the disk is full. Nothing was touched.');
      deepEqual(await rows(harness), before);
      await fullAfter('put', 1e6);
      await choose(page, saved);
      await press(page, 'Merge');
      await says(page, 'Merged: ');
      equal((await rows(harness)).articles?.length, 1200);
    },
  },
  ...(['merge', 'replace'] as const).map(
    (way): Scenario => ({
      name: `a browser killed in the middle of a restore has the library as it was (${way})`,
      browsers: ['chromium'],
      timeoutMs: 180_000,
      async run() {
        let before: Rows = {};
        await killedInTheMiddle(
          async (harness) => {
            const page = await openSettings(harness, 10_000);
            await backUp(page);
            await harness.reset();
            await harness.inSheaf(fill, 500);
            before = await rows(harness);
            await choose(page, saved);
            await button(page, 'Merge');
            let isMidway = false;
            await page.exposeFunction('midway', () => {
              isMidway = true;
            });
            await page.evaluate(() => {
              const { midway } = globalThis as unknown as { midway(): void };
              const { put } = IDBObjectStore.prototype;
              let writes = 0;
              IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
                writes += 1;
                if (writes === 6000) midway();
                return put.apply(this, args);
              };
            });
            if (way === 'merge') await press(page, 'Merge');
            else {
              await press(page, 'Replace…');
              await press(page, 'Replace the library');
            }
            await until(
              async () => isMidway,
              () => 'the middle',
              60_000,
            );
          },
          async (harness) => {
            const page = await openSettings(harness, 0);
            deepEqual(await rows(harness), before);
            // And it goes on: a backup can be made and taken in again.
            await backUp(page);
            await choose(page, saved);
            await says(page, /Articles, those in the trash too\s+0\s+0\s+500\s+0/);
          },
        );
      },
    }),
  ),
  {
    name: 'the settings are without axe violations, light and dark',
    browsers: ['chromium'],
    async run(harness) {
      const page = await openSettings(harness, 40);
      await backUp(page);
      await choose(page, saved);
      await says(page, 'Only in the backup');
      deepEqual(await violationsInBoth(page), [], 'with a preview');
      await press(page, 'Replace…');
      await says(page, 'Replace the whole library?');
      deepEqual(await violationsInBoth(page), [], 'with the question');
      await press(page, 'Replace the library');
      await says(page, 'Before a restore');
      await choose(page, () => new Blob(['x']));
      await says(page, 'no backup of Sheaf');
      deepEqual(await violationsInBoth(page), [], 'with a refusal');
      ok(await page.$('meter'));
    },
  },
];
