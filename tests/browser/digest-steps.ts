import type { Page } from 'puppeteer-core';
import type { Article } from '../../lib/article/article.ts';
import { markedFromText } from '../../lib/article/markup.ts';
import { beginIssue, beginSeries } from '../../lib/digest/begin-issue.ts';
import type { DigestTemplate, Entry } from '../../lib/digest/issue.ts';
import { shippedTemplate } from '../../lib/digest/template/shipped.ts';
import { type Harness, until } from '../support/browsers/index.ts';
import { anArticle } from '../support/builders.ts';
import { text } from './library-steps.ts';

/** A title that means ill, wherever it is taken for more than words. */
export const HOSTILE =
  '</title></style><img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script> [x](javascript:globalThis.ran=1)';

/** The one that the selection leaves out. */
const LEFT_OUT = 'What nobody picked';

/** Twelve articles for an issue, the first one with the hostile title, and one more. */
export const ARTICLES: Article[] = Array.from({ length: 13 }, (_, index) =>
  anArticle({
    id: `picked-${index}`,
    title: markedFromText(index === 0 ? HOSTILE : index === 12 ? LEFT_OUT : `Paper ${index} on β-blockers & co`),
    doi: `10.5555/digest.${index}`,
    url: `https://journal.example/doi/10.5555/digest.${index}`,
    keys: [`doi:10.5555/digest.${index}`],
    journal: `Journal of Samples ${index}`,
    issued: '2026-05',
    takeHome: `Take-home ${index}.`,
    note: 'A private note',
    // The newest stands first.
    addedAt: new Date(Date.UTC(2026, 2, 28 - index)).toISOString(),
  }),
);

/** Those that are picked for the issue. */
export const PICKED = ARTICLES.slice(0, 12);

/** Runs in a page of Sheaf: puts rows into tables of its database. */
async function put(tables: Record<string, object[]>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction(Object.keys(tables), 'readwrite');
  for (const [table, rows] of Object.entries(tables)) for (const row of rows) writing.objectStore(table).put(row);
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

/** Puts what is there before the page is opened. */
async function fill(harness: Harness, tables: Record<string, object[]>): Promise<void> {
  const first = await harness.openOwn('app.html#/library');
  await first.waitForSelector('.empty');
  await first.close();
  await harness.inSheaf(put, tables);
}

/** The library with the articles in it, the focus in the list. */
export async function openArticles(harness: Harness): Promise<Page> {
  await fill(harness, { articles: ARTICLES });
  const page = await harness.openOwn('app.html#/library');
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('[role="grid"][aria-rowcount="13"] .row-title');
  await page.focus('[role="grid"]');
  return page;
}

/** The digests, with an issue of the articles that are picked, and a look of the person's own. */
export async function openDigests(harness: Harness) {
  const making = { newId: () => crypto.randomUUID(), now: '2026-03-03T09:00:00.000Z' };
  const begin = {
    intro: 'No. {{ number }}',
    closing: HOSTILE,
    style: 'vancouver',
    template: 'own-look',
    language: 'en',
  };
  const series = beginSeries(`Sample weekly ${HOSTILE}`, begin, making);
  const issue = beginIssue(series, { number: 12, intro: begin.intro, closing: begin.closing }, making);
  const empty = { quote: '', question: '', answer: '', prompt: '', updatedAt: making.now };
  const entries = PICKED.map(
    ({ id }): Entry => ({ ...empty, id: `of-${id}`, issueId: issue.id, articleId: id, commentary: HOSTILE }),
  );
  issue.sections = [{ id: 'section', title: HOSTILE, entryIds: entries.map(({ id }) => id) }];
  const { entry, issue: around } = shippedTemplate('full');
  const look: DigestTemplate = { id: 'own-look', name: 'My own', entry, issue: around, updatedAt: making.now };
  await fill(harness, { articles: ARTICLES, series: [series], issues: [issue], entries, digestTemplates: [look] });
  const page = await harness.openOwn('app.html#/digests');
  await page.setViewport({ width: 1280, height: 900 });
  return { page, series, issue, look };
}

/** Goes on with Tab, or back with Shift, until the focus is on what `selector` names, and, where `name` is given, is called so. */
export async function keyTo(page: Page, selector: string, name?: string, isBack = false): Promise<void> {
  const isThere = () =>
    page.evaluate(
      (wanted, called) => {
        const at = document.activeElement as HTMLElement | null;
        const name = (at?.ariaLabel ?? at?.innerText ?? '').replace(/[\u2066-\u2069]/g, '').trim();
        return at?.matches(wanted) === true && (called === null || name === called);
      },
      selector,
      name ?? null,
    );
  if (isBack) await page.keyboard.down('Shift');
  for (let presses = 0; !(await isThere()); presses++) {
    if (presses > 80) throw new Error(`No way by Tab to ${selector} ${name ?? ''}: ${await text(page)}`);
    await page.keyboard.press('Tab');
  }
  if (isBack) await page.keyboard.up('Shift');
}

/** From the library to an issue of a new series, by keys alone. */
export async function beginByKeys(page: Page): Promise<void> {
  for (const _ of PICKED) {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
  }
  await page.waitForFunction(() => document.querySelectorAll('.row[aria-selected="true"]').length === 12);
  await page.keyboard.press('i');
  await page.waitForSelector('#to-digest');
  await keyTo(page, '#to-digest input');
  await page.keyboard.type('Sample weekly');
  await keyTo(page, 'button', 'Add and open');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.entry').length === 12);
}

/** The titles of the entries, in their order. */
export const order = (page: Page) =>
  // What is out of sight has no `innerText`.
  page.evaluate(() => [...document.querySelectorAll('.entry-title')].map((each) => each.textContent));

/** What the page saved as a file last, since `keepSaved`; waits until there is one. */
export async function takeSaved(page: Page): Promise<Uint8Array> {
  const base64 = await until(
    () =>
      page.evaluate(async () => {
        const world = globalThis as unknown as { saved?: Blob };
        const { saved } = world;
        if (!saved) return;
        delete world.saved;
        const url = await new Promise<string>((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result as string);
          reader.readAsDataURL(saved);
        });
        return url.slice(url.indexOf(',') + 1);
      }),
    () => text(page),
    60_000,
  );
  return Buffer.from(base64, 'base64');
}
