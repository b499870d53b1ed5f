import { deepEqual, equal, ok } from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Harness, readArticles, readRows, until } from '../support/browsers/index.ts';
import { alarmGone, alarmSet, ring } from './alarms.ts';
import { go } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violations } from './violations.ts';

/** Crossref on this machine: it knows one journal, and so many papers of it. */
async function registry() {
  const asked: string[] = [];
  const state = { papers: 1 };
  const server = createServer((request, response) => {
    const address = decodeURIComponent(request.url ?? '');
    asked.push(address);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ message: answerTo(address, state.papers) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    asked,
    base,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function answerTo(address: string, papers: number): unknown {
  if (address.startsWith('/api.crossref.org/journals?'))
    return {
      items: [
        { title: 'Sample Teacher', publisher: 'Sample Press', ISSN: ['0142-159X'], counts: { 'current-dois': 300 } },
      ],
    };
  const created = { 'date-time': new Date(Date.now() - 3_600_000).toISOString() };
  const works = Array.from({ length: papers }, (_, at) => ({
    DOI: `10.5555/new.${at + 1}`,
    title: [at === 0 ? 'A new paper' : 'A newer paper'],
    'container-title': ['Sample Teacher'],
    ISSN: ['0142-159X'],
    type: 'journal-article',
    created,
    indexed: created,
  }));
  return { 'total-results': papers, items: works.reverse() };
}

/** Runs in a page of Sheaf: what the toolbar button shows on every tab. */
async function badge(): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } };
  return chrome.action.getBadgeText({});
}

/** The toolbar button counts so many new items, or none. */
async function counts(harness: Harness, text: string): Promise<void> {
  await until(
    async () => (await harness.inSheaf(badge)) === text,
    async () => `the button says ${await harness.inSheaf(badge)} for ${text}`,
  );
}

/** Runs in a page of Sheaf: asks the background to set something, as the settings do. */
async function set(name: string, value: unknown): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ id: Date.now(), type: 'setSetting', data: [name, value], timestamp: Date.now() });
}

async function follow(harness: Harness): Promise<void> {
  const at = await registry();
  try {
    const library = await harness.openOwn('app.html#/library');
    await harness.inSheaf(set, 'localRegistries', at.base);
    // The background still knows of posts that failed in the scenario before, whose library is gone.
    await harness.inSheaf(ring, 'outbox');
    await library.close();
    const page = await harness.openOwn('app.html#/sources');
    await page.setViewport({ width: 360, height: 800 });
    await page.waitForSelector('.pack');
    deepEqual(await violations(page), []);
    const says = (words: string) =>
      until(
        () => page.evaluate((wanted) => document.body.innerText.includes(wanted), words),
        () => page.evaluate(() => document.body.innerText),
      );
    await page.focus('.follow-form input');
    await page.keyboard.type('sample teacher');
    await says('Journals called “sample teacher”');
    equal(at.asked.length, 0, 'something was asked while it was typed');
    await page.keyboard.press('Enter');
    await says('Sample Press');
    await page.keyboard.press('Enter');
    await says('You follow Sample Teacher');
    // The background looks at it at once.
    await says('checked today');
    equal(at.asked.filter((address) => address.includes('issn:0142-159X')).length, 1);
    await until(
      async () => (await harness.inSheaf(readRows, 'inboxItems')).length === 1,
      () => 'no item in the inbox',
    );
    ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    deepEqual(await violations(page), []);
    await counts(harness, '1');
    // Nothing wakes the background for what is not looked at by itself.
    await alarmSet(harness, 'refresh');
    await harness.inSheaf(set, 'autoRefresh', false);
    await alarmGone(harness, 'refresh');
    await harness.inSheaf(set, 'autoRefresh', true);
    await alarmSet(harness, 'refresh');
    // What comes out meanwhile is there after a refresh; what is saved is in the library, and new no more.
    at.papers = 2;
    await go(page, '#/inbox');
    await says('A new paper');
    await page.keyboard.press('r');
    await counts(harness, '2');
    await says('1 new item: show it');
    await page.keyboard.press('n');
    await says('A newer paper');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await counts(harness, '1');
    await page.keyboard.press('x');
    await counts(harness, '');
    const [saved, ...others] = await harness.inSheaf(readArticles);
    equal(others.length, 0);
    ok(saved);
    await go(page, '#/library');
    await says(saved.title ?? 'no title');
  } finally {
    await harness.inSheaf(set, 'localRegistries', '');
    await at.close();
  }
}

export const scenarios: Scenario[] = [
  {
    name: 'a journal is followed by its name and refreshed, and what it brings counted, saved and dismissed, from the keyboard',
    run: follow,
  },
];
