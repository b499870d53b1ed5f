import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { type Harness, readArticles, until } from '../support/browsers/index.ts';
import { hasten } from './alarms.ts';
import { ARTICLE, PAGES, serveFixtures } from './fixtures.ts';
import type { Scenario } from './scenario.ts';
import { violations } from './violations.ts';

/** Every registry in one server of this machine, which answers with invented papers. */
interface Registries {
  base: string;
  /** The addresses that were asked, in their order. */
  asked: string[];
  /** What it does instead of answering. */
  ail: 'nothing' | 'down' | 'no-cors' | 'hangs';
  close(): Promise<void>;
}

async function registries(): Promise<Registries> {
  const held = new Set<{ destroy(): void }>();
  const server = createServer((request, response) => {
    const address = decodeURIComponent(request.url ?? '');
    state.asked.push(address);
    const cors = state.ail === 'no-cors' ? {} : { 'access-control-allow-origin': '*' };
    if (state.ail === 'hangs') {
      held.add(response);
      return;
    }
    if (state.ail === 'down') {
      response.writeHead(503, cors).end('down');
      return;
    }
    const answer = answerTo(address);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json', ...cors });
    response.end(typeof answer === 'string' ? answer : answer ? JSON.stringify(answer) : 'Resource not found.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const state: Registries = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    ail: 'nothing',
    async close() {
      for (const response of held) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}

function answerTo(address: string): unknown {
  const doi = /^\/api\.crossref\.org\/works\/(10\.5555\/[^?]+)/.exec(address)?.[1];
  if (doi?.toLowerCase() === ARTICLE.doi) {
    return {
      message: {
        DOI: doi,
        title: ['Feedback literacy'],
        publisher: 'Sample Press',
        'updated-by': [{ type: 'retraction' }],
      },
    };
  }
  if (doi?.startsWith('10.5555/many.')) {
    return {
      message: { DOI: doi, title: [`Paper ${doi.slice(13)}`], 'container-title': ['Journal of Sample Medicine'] },
    };
  }
  if (address.includes('/esearch.fcgi?')) {
    return { esearchresult: { idlist: address.includes('term=32678530[pmid]') ? ['32678530'] : [] } };
  }
  if (address.includes('/efetch.fcgi?')) {
    return '\nPMID- 32678530\nTI  - A paper that PubMed alone has.\nFAU - Lim, Wei Shen\nPT  - Journal Article\nPT  - Retracted Publication\n';
  }
  if (address.startsWith('/www.ebi.ac.uk/')) return { resultList: { result: [] } };
  return undefined;
}

/** Runs in a page of Sheaf: asks the background to set something, as the settings do. */
async function set(name: string, value: unknown): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ id: Date.now(), type: 'setSetting', data: [name, value], timestamp: Date.now() });
}

async function withRegistries(harness: Harness, run: (at: Registries) => Promise<void>): Promise<void> {
  const at = await registries();
  try {
    serveFixtures(harness.site);
    await harness.openOwn('app.html#/library');
    await harness.inSheaf(set, 'localRegistries', at.base);
    await harness.allowSending(true);
    await run(at);
  } finally {
    await at.close();
  }
}

async function capture(harness: Harness): Promise<void> {
  const popup = await harness.clickToolbar(await harness.open(PAGES.article));
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.close();
}

/** A click of the mouse, which a browser takes for the person's own. */
async function click(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await page.waitForSelector(`::-p-text(${name})`))?.click();
}

const text = (page: Page) => page.evaluate(() => document.body.innerText);

async function press(page: Page, name: string): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
          (each) => each.checkVisibility() && (each.textContent?.trim() === wanted || each.ariaLabel === wanted),
        );
        found?.click();
        return found !== undefined;
      }, name),
    async () => `no ${name} in: ${await text(page)}`,
  );
}

/** Asks again and again: a registry that failed in an earlier scenario is left alone for a while. */
async function lookUpUntil(page: Page, wanted: string, isSo = () => true): Promise<void> {
  await until(
    async () => {
      await press(page, 'Look up now');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return isSo() && (await text(page)).includes(wanted);
    },
    () => text(page),
    50_000,
  );
}

async function shows(page: Page, wanted: string, timeoutMs = 20_000): Promise<void> {
  await until(
    async () => (await text(page)).includes(wanted),
    async () => `no "${wanted}" in: ${await text(page)}`,
    timeoutMs,
  );
}

const SHOTS = process.env.SHEAF_SHOTS;
async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  for (const value of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]).catch(() => undefined);
    await page.screenshot({ path: `${SHOTS}/${name}-${value}.png` });
  }
}

export const scenarios: Scenario[] = [
  {
    name: 'nobody is asked before the person has said so; then a capture is looked up, and its retraction shown',
    async run(harness) {
      await withRegistries(harness, async (at) => {
        await capture(harness);
        const page = await harness.openOwn('app.html#/library');
        await shows(page, 'May Sheaf look up');
        await harness.allowSending(false);
        equal(at.asked.length, 0);
        await shot(page, 'look-up-ask');
        deepEqual(await violations(page), []);
        await click(page, 'Turn on');
        await until(
          () => page.evaluate(() => document.querySelector('.row-trust.retracted') !== null),
          () => text(page),
          20_000,
        );
        const [article] = await harness.inSheaf(readArticles);
        equal(article?.trust.from, 'crossref');
        equal(article?.publisher, 'Sample Press');
        // What the page said stands.
        match(article?.title ?? '', /scoping review/);
        ok(!(await text(page)).includes('May Sheaf look up'));
        ok(
          at.asked.every((address) => !address.includes('unpaywall')),
          'Unpaywall needs an address',
        );
      });
    },
  },
  {
    name: '50 lines are added, each with what became of it, looked up, and undone',
    isTheSameEverywhere: true,
    timeoutMs: 150_000,
    async run(harness) {
      await withRegistries(harness, async () => {
        await harness.inSheaf(set, 'lookUps', 'on');
        const page = await harness.openOwn('app.html#/library');
        await press(page, 'Add articles');
        const lines = [
          ...Array.from({ length: 48 }, (_, n) => `10.5555/many.${n}`),
          'feedback literacy',
          '10.5555/many.0',
        ];
        await page.waitForSelector('dialog textarea');
        await page.evaluate((pasted) => {
          const field = document.querySelector<HTMLTextAreaElement>('dialog textarea');
          if (!field) return;
          field.value = pasted;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, lines.join('\n'));
        await shows(page, '50 entries');
        await press(page, 'Add');
        await shows(page, '48 saved, 1 already here, 1 not added');
        await shows(page, 'Line 49: not recognised');
        equal((await harness.inSheaf(readArticles)).length, 48);
        await shows(page, 'Paper 0');
        await shot(page, 'added-lines');
        deepEqual(await violations(page), []);
        await press(page, 'Undo all');
        await shows(page, 'Undone: the 48 articles that were added are in the trash');
        equal((await harness.inSheaf(readArticles)).filter(({ deletedAt }) => !deletedAt).length, 0);
      });
    },
  },
  {
    name: 'a PMID that Europe PMC does not know is looked up at PubMed, with the key that the person gave',
    isTheSameEverywhere: true,
    timeoutMs: 90_000,
    async run(harness) {
      await withRegistries(harness, async (at) => {
        await harness.inSheaf(set, 'lookUps', 'on');
        const settings = await harness.openOwn('app.html#/settings/look-ups');
        await click(settings, 'API key for PubMed');
        await settings.keyboard.type('0123456789abcdef');
        await settings.keyboard.press('Tab');
        const page = await harness.openOwn('app.html#/library');
        await press(page, 'Add articles');
        await page.waitForSelector('dialog textarea');
        await page.evaluate(() => {
          const field = document.querySelector<HTMLTextAreaElement>('dialog textarea');
          if (!field) return;
          field.value = 'PMID: 32678530';
          field.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await press(page, 'Add');
        // One that is added alone is opened at once.
        await lookUpUntil(page, 'A paper that PubMed alone has');
        const [article] = await harness.inSheaf(readArticles);
        equal(article?.trust.status, 'retracted');
        ok(
          at.asked.some((address) => address.includes('/efetch.fcgi?') && address.includes('api_key=0123456789abcdef')),
        );
      });
    },
  },
  {
    name: 'a worker that is stopped in the middle of a look-up goes on with it',
    browsers: ['chromium'],
    timeoutMs: 120_000,
    async run(harness) {
      await withRegistries(harness, async (at) => {
        at.ail = 'hangs';
        await harness.inSheaf(set, 'lookUps', 'on');
        await capture(harness);
        await until(
          async () => at.asked.length > 0,
          () => 'nobody was asked',
        );
        await harness.killWorker();
        at.ail = 'nothing';
        // The alarm that was set before the request wakes it.
        await hasten(harness, 'look-ups');
        await until(
          async () => (await harness.inSheaf(readArticles))[0]?.trust.status === 'retracted',
          async () => JSON.stringify((await harness.inSheaf(readArticles))[0]?.trust),
          90_000,
        );
      });
    },
  },
  {
    name: 'nothing is sent without the consent that Firefox keeps, and the settings ask for it',
    browsers: ['firefox'],
    timeoutMs: 120_000,
    async run(harness) {
      await withRegistries(harness, async (at) => {
        await harness.allowSending(false);
        await harness.inSheaf(set, 'lookUps', 'on');
        await harness.inSheaf(set, 'email', 'me@example.org');
        await capture(harness);
        const page = await harness.openOwn('app.html#/settings/look-ups');
        await shows(page, 'Firefox keeps a permission of its own');
        await shot(page, 'look-up-consent');
        deepEqual(await violations(page), []);
        // What an earlier scenario began may still be on its way.
        deepEqual(
          at.asked.filter((address) => address.includes(ARTICLE.doi)),
          [],
        );
        await click(page, 'Allow in Firefox');
        await until(
          async () => at.asked.some((address) => address.includes('mailto=me@example.org')),
          async () => `${at.asked.join('\n')}\n${await text(page)}`,
          // A registry that an earlier scenario took away is left alone for a while.
          90_000,
        );
        ok(!(await text(page)).includes('Allow in Firefox'));
      });
    },
  },
  {
    name: 'the settings say what is sent where, and keep what is chosen',
    async run(harness) {
      const page = await harness.openOwn('app.html#/settings/look-ups');
      await shows(page, 'Look up what I save');
      await shows(page, 'Appearance');
      await shot(page, 'settings-look-ups');
      deepEqual(await violations(page), []);
      await page.evaluate(() => {
        for (const label of document.querySelectorAll<HTMLElement>('label'))
          if (['Unpaywall', 'Dark'].includes(label.textContent?.trim() ?? '')) label.click();
      });
      await until(
        () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'),
        () => 'the page is not dark',
      );
      deepEqual(await violations(page), []);
      const again = await harness.openOwn('app.html#/settings/look-ups');
      await shows(again, 'Look up what I save');
      const checked = await again.evaluate(() =>
        [...document.querySelectorAll('label')]
          .filter((label) => label.querySelector<HTMLInputElement>('input')?.checked)
          .map((label) => label.textContent?.trim()),
      );
      ok(
        checked.includes('Dark') && checked.includes('Crossref') && !checked.includes('Unpaywall'),
        checked.join(', '),
      );
    },
  },
  {
    name: 'a registry that is down, or that may not be read, leaves an article "not checked", and says why',
    isTheSameEverywhere: true,
    timeoutMs: 90_000,
    async run(harness) {
      await withRegistries(harness, async (at) => {
        at.ail = 'down';
        await capture(harness);
        const page = await harness.openOwn('app.html#/library');
        await page.waitForSelector('[role="row"]');
        await page.keyboard.press('j');
        await page.keyboard.press('Enter');
        await lookUpUntil(page, 'Crossref gave no answer: it has a fault of its own');
        await shows(page, 'Not checked for retractions');
        await shot(page, 'look-up-failed');
        deepEqual(await violations(page), []);
        equal((await harness.inSheaf(readArticles))[0]?.trust.status, 'unchecked');
      });
    },
  },
  {
    name: 'a server that does not allow it cannot be read',
    timeoutMs: 90_000,
    async run(harness) {
      await withRegistries(harness, async (at) => {
        at.ail = 'no-cors';
        await capture(harness);
        const page = await harness.openOwn('app.html#/library');
        await page.waitForSelector('[role="row"]');
        await page.keyboard.press('j');
        await page.keyboard.press('Enter');
        // A look-up that the scenario before left behind may still ask its own registries, which are gone.
        const isAsked = () => at.asked.some((address) => address.startsWith('/api.crossref.org/'));
        await lookUpUntil(page, 'Crossref gave no answer: it could not be reached', isAsked);
      });
    },
  },
];
