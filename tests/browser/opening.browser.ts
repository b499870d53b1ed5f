import { match } from 'node:assert/strict';
import { type Harness, readArticles, until } from '../support/browsers/index.ts';
import type { Scenario } from './scenario.ts';

const URL = 'https://journal.example/doi/10.5555/waits';
const PAGE =
  '<!doctype html><meta charset="utf-8"><meta name="citation_title" content="A paper that waits"><meta name="citation_doi" content="10.5555/waits"><meta name="citation_journal_title" content="J"><h1>A paper that waits</h1>';

/** Runs in a page of Sheaf: has the database as version 3 left it, and holds it as a window of that version would that does not let go. */
async function holdVersion3(): Promise<void> {
  const gone = indexedDB.deleteDatabase('sheaf');
  const opening = indexedDB.open('sheaf', 30);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    const articles = database.createObjectStore('articles', { keyPath: 'id' });
    for (const index of ['keys', 'tags']) articles.createIndex(index, index, { multiEntry: true });
    for (const index of ['addedAt', 'updatedAt', 'issued', 'journalKey', 'readState', 'deletedAt'])
      articles.createIndex(index, index);
    database
      .createObjectStore('lists', { keyPath: 'id' })
      .createIndex('articleIds', 'articleIds', { multiEntry: true });
    database.createObjectStore('quotes', { keyPath: 'id' }).createIndex('articleId', 'articleId');
    database.createObjectStore('readable', { keyPath: 'articleId' });
    for (const name of ['jobs', 'typed']) database.createObjectStore(name, { keyPath: 'id' });
  };
  await new Promise((resolve, reject) => {
    gone.onerror = opening.onerror = reject;
    opening.onsuccess = resolve;
  });
  (globalThis as { held?: IDBDatabase }).held = opening.result;
}

const letGo = (harness: Harness) => harness.inSheaf(() => (globalThis as { held?: IDBDatabase }).held?.close());

export const scenarios: Scenario[] = [
  {
    name: 'while another window holds the library of an earlier version, the page and the popup say so, and go on when it is closed',
    timeoutMs: 120_000,
    async run(harness) {
      await harness.closeTabs();
      await harness.inSheaf(holdVersion3);
      try {
        const page = await harness.openOwn('app.html#/library');
        const text = () => page.evaluate(() => document.body.innerText);
        harness.site.set(URL, PAGE);
        // Before the page has said it: both wait a while before they do.
        const popup = await harness.clickToolbar(await harness.open(URL));
        await until(async () => (await text()).includes('Close the other windows and tabs of Sheaf'), text, 30_000);
        const said = await popup.waitFor(
          () => (document.body.innerText.includes('Not saved yet') ? document.body.innerText : ''),
          30_000,
        );
        match(said, /Close the other windows and tabs of Sheaf/);
        await letGo(harness);
        await until(
          async () => (await harness.inSheaf(readArticles)).length === 1,
          () => 'the article',
          30_000,
        );
        await until(async () => (await text()).includes('A paper that waits'), text, 30_000);
      } finally {
        await letGo(harness);
      }
    },
  },
];
