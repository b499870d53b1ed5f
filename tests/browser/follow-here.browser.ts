import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Harness, type Popup, until } from '../support/browsers/index.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

const SHOTS = process.env.SHEAF_SHOTS;
const URL = 'https://journal.example/doi/full/10.5555/followed.1';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper to follow | Journal of Sample Medicine</title>
<meta name="citation_title" content="A paper to follow"><meta name="citation_doi" content="10.5555/followed.1">
<meta name="citation_journal_title" content="Journal of Sample Medicine"><meta name="citation_issn" content="0142-159X">
<meta name="citation_author" content="Sample, Ada"><meta name="citation_author_orcid" content="https://orcid.org/0000-0002-1825-0097">
<link rel="alternate" type="application/rss+xml" title="News of the society" href="/news.xml">
</head><body><form name="querySelectorAll"></form><h1>A paper to follow</h1><p>${'Some text. '.repeat(60)}</p></body></html>`;

/** Crossref on this machine, which knows of nothing new. */
async function registry(): Promise<{ base: string; close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: { 'total-results': 0, items: [] } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Runs in a page of Sheaf: asks the background to set something, as the settings do. */
async function set(name: string, value: unknown): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ id: Date.now(), type: 'setSetting', data: [name, value], timestamp: Date.now() });
}

/** Runs in a page of Sheaf: the kinds of what is followed. */
async function followed(): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database.transaction('sources').objectStore('sources').getAll();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  database.close();
  const rows = reading.result as { where: { kind: string }; deletedAt?: string }[];
  return rows
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ where }) => where.kind)
    .sort();
}

/** Runs in a page of Sheaf: keeps what the popup does before the browser asks. */
async function wantJournal(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { set(kept: object): Promise<void> } } };
  };
  const source = { where: { kind: 'journal', issn: ['1466-187X'] }, title: 'Sample Teacher' };
  await chrome.storage.session.set({ toFollow: { source, operation: crypto.randomUUID(), tabId: 0, at: Date.now() } });
}

const areFollowed = (harness: Harness, ...kinds: string[]) =>
  until(
    async () => JSON.stringify(await harness.inSheaf(followed)) === JSON.stringify(kinds),
    async () => `${kinds}: ${await harness.inSheaf(followed)}`,
  );

async function says(popup: Popup, words: RegExp): Promise<void> {
  await until(
    async () => words.test(await popup.evaluate(() => document.body.innerText)),
    async () => `${words} in ${await popup.evaluate(() => document.body.innerText)}`,
  );
}

export const scenarios: Scenario[] = [
  {
    name: 'what the page in front offers to follow is followed from the popup, and taken back',
    async run(harness) {
      const at = await registry();
      try {
        await harness.inSheaf(set, 'localRegistries', at.base);
        harness.site.set(URL, PAGE);
        const popup = await harness.clickToolbar(await harness.open(URL));
        await popup.waitFor(() => document.querySelector('.actions .button:nth-of-type(2)'));
        await popup.click('.actions .button:nth-of-type(2)');
        await popup.waitFor(() => document.querySelectorAll('.found-line').length === 3);
        await popup.waitFor(() => document.activeElement?.matches('.found-line .primary'));
        match(
          await popup.evaluate(() => document.querySelector('.found-lines')?.textContent ?? ''),
          /Journal of Sample Medicine.*News of the society.*Ada Sample/s,
        );
        if (SHOTS) {
          mkdirSync(SHOTS, { recursive: true });
          await popup.screenshot(`${SHOTS}/follow-here-${harness.name}.png`);
        }
        await popup.click('.found-line .primary');
        await says(popup, /You follow Journal of Sample Medicine/);
        await areFollowed(harness, 'journal');
        // The question for a site can be answered in one browser only.
        if (harness.name === 'firefox') {
          await popup.click('.found-line:nth-child(2) .button');
          await says(popup, /You follow .*News of the society/);
          await areFollowed(harness, 'feed', 'journal');
        }
        const hash = await popup.evaluate(() => location.hash);
        await popup.waitFor(() => {
          const undo = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo');
          undo?.click();
          return undo;
        });
        await areFollowed(harness, ...(harness.name === 'firefox' ? ['journal'] : []));
        if (harness.name === 'chromium') {
          // The browser's question closes the popup, and its answer reaches the background alone.
          await harness.inSheaf(wantJournal);
          await harness.inWorker(() => {
            const { chrome } = globalThis as unknown as {
              chrome: { permissions: { onAdded: { dispatch(given: object): void } } };
            };
            chrome.permissions.onAdded.dispatch({ origins: [] });
          });
          await areFollowed(harness, 'journal');
        }
        // The popup closes by that.
        const page = await harness.openOwn(`follow.html${hash}`);
        await page.waitForSelector('.found-line');
        await page.setViewport({ width: 380, height: 600 });
        const look = async (theme: string) => {
          if (SHOTS) await page.screenshot({ path: `${SHOTS}/follow-here-${harness.name}-${theme}.png` });
        };
        deepEqual(await violationsInBoth(page, look), []);
        equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      } finally {
        await harness.inSheaf(set, 'localRegistries', '');
        await at.close();
      }
    },
  },
];
