import { equal, match, ok } from 'node:assert/strict';
import { type Harness, readArticles, readRows, until } from '../support/browsers/index.ts';
import { hasten } from './alarms.ts';
import { ARTICLE, PAGES, serveFixtures } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

/** As far as these scenarios use it; an event of an extension can be dispatched in its own worker. */
interface Chrome {
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
    setIcon(icon: { path: Record<string, string> }): Promise<void>;
  };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
}
declare const chrome: Chrome;

/** The fixture's article in front, with the grant that a click gives and an empty library. No driver can click in a menu. */
async function granted(harness: Harness) {
  serveFixtures(harness.site);
  const page = await harness.open(PAGES.article);
  const popup = await harness.clickToolbar(page);
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.close();
  // To its end, its readable text too: until then a second capture of the page is the first.
  await until(
    async () =>
      (await harness.inSheaf(readArticles)).length > 0 && (await harness.inSheaf(readRows, 'jobs')).length === 0,
    () => 'an article, all of it',
  );
  await harness.reset();
  await page.bringToFront();
  return page;
}

const choose = (harness: Harness, info: object) =>
  harness.inWorker(async (chosen: object) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) chrome.contextMenus.onClicked.dispatch(chosen, tab);
  }, info);

const firstArticle = (harness: Harness) =>
  until(
    async () => (await harness.inSheaf(readArticles))[0],
    () => 'an article',
  );

export const scenarios: Scenario[] = [
  {
    name: 'the shortcut saves without a popup, and says so on the button and on the page',
    browsers: ['chromium'],
    async run(harness) {
      const page = await granted(harness);
      await harness.inWorker(() => {
        const { action } = chrome;
        const setIcon = action.setIcon.bind(action);
        action.setIcon = async (icon) => {
          await setIcon(icon);
          Object.assign(globalThis, { iconSet: icon.path[16] });
        };
      });
      const tabId = await harness.inWorker(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab) chrome.commands.onCommand.dispatch('save-article', tab);
        return tab?.id ?? -1;
      });
      equal((await firstArticle(harness)).doi, ARTICLE.doi);
      await page.waitForSelector('sheaf-announcement', { timeout: 20_000 });
      equal(await harness.inWorker((id: number) => chrome.action.getBadgeText({ tabId: id }), tabId), '');
      match(await harness.inWorker((id: number) => chrome.action.getTitle({ tabId: id }), tabId), /^Saved/);
      match(await harness.inWorker(() => String((globalThis as { iconSet?: string }).iconSet)), /saved-16\.png$/);
    },
  },
  {
    name: 'the context menu saves the page',
    browsers: ['chromium'],
    async run(harness) {
      await granted(harness);
      await choose(harness, { menuItemId: 'save-page' });
      const article = await firstArticle(harness);
      equal(article.doi, ARTICLE.doi);
      equal(article.authors?.length, 3);
    },
  },
  {
    name: 'the context menu saves the article behind a link, by its address',
    browsers: ['chromium'],
    async run(harness) {
      await granted(harness);
      await choose(harness, { menuItemId: 'save-link', linkUrl: 'https://doi.org/10.5555/linked.1' });
      equal((await firstArticle(harness)).doi, '10.5555/linked.1');
    },
  },
  {
    name: 'the context menu keeps the selection as a quote, with the words around it',
    browsers: ['chromium'],
    async run(harness) {
      const page = await granted(harness);
      await page.evaluate(() => {
        const passage = document.querySelector('#second em');
        if (passage) document.getSelection()?.selectAllChildren(passage);
      });
      await choose(harness, { menuItemId: 'quote-selection' });
      const quote = await until(
        async () => (await harness.inSheaf(readRows<'quotes'>, 'quotes'))[0],
        () => 'a quote',
      );
      equal(quote.exact, 'mortality was lower');
      match(quote.prefix, /In the treated group, $/);
      match(quote.suffix, /^ than in usual care\./);
      equal(quote.articleId, (await firstArticle(harness)).id);
    },
  },
  {
    name: 'a PDF is saved by the DOI in its address',
    async run(harness) {
      const url = 'https://journal.example/doi/pdf/10.5555/sample.2024.009';
      harness.site.set(url, { body: EMPTY_PDF, contentType: 'application/pdf' });
      const popup = await harness.clickToolbar(await harness.open(url));
      await popup.waitFor(() => document.body.innerText.includes('PDF'));
      const article = await firstArticle(harness);
      equal(article.doi, '10.5555/sample.2024.009');
      equal(article.pdfUrl, url);
    },
  },
  {
    name: 'popup closed and worker killed half way: the alarm wakes it, and the article is there once, complete',
    browsers: ['chromium'],
    timeoutMs: 90_000,
    async run(harness) {
      serveFixtures(harness.site);
      const page = await harness.open(PAGES.article);
      // A page of many megabytes takes long enough to be interrupted in.
      await page.evaluate(() => {
        const filler = `<p>${'A long page about nothing in particular. '.repeat(100)}</p>`.repeat(3000);
        document.querySelector('article')?.insertAdjacentHTML('beforeend', filler);
      });
      const popup = await harness.clickToolbar(page);
      await until(
        async () => (await harness.inSheaf(readRows, 'jobs')).length > 0,
        () => 'the capture to be recorded',
      );
      // In this order: a popup that is still there would ask again.
      await popup.close();
      await harness.killWorker();
      ok((await harness.inSheaf(readRows, 'jobs')).length > 0, 'the capture was over before the worker was killed');
      await hasten(harness, 'resume-captures');
      await until(
        async () => (await harness.inSheaf(readRows, 'jobs')).length === 0,
        async () =>
          JSON.stringify([await harness.inSheaf(readRows, 'jobs'), (await harness.inSheaf(readArticles)).length]),
        60_000,
      );
      const [article, ...others] = await harness.inSheaf(readArticles);
      equal(others.length, 0);
      equal(article?.doi, ARTICLE.doi);
      equal(article?.authors?.length, 3);
    },
  },
];

const EMPTY_PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');
