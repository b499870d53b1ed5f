import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { alarmSet, hasten } from './alarms.ts';
import { addImage, fill, post, says, schedule, shot, signIn, withBluesky, write } from './bluesky-steps.ts';
import { press } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violations } from './violations.ts';

/** Of which each is a post of its own, by its length. */
const SENTENCES = ['One', 'Two', 'Three', 'Four', 'Five'].map((word) => `${word} ${'feedback works '.repeat(15)}well.`);
/** As they are posted. */
const numbered = (sentences: string[]) => sentences.map((text, index) => `${index + 1}/${sentences.length} ${text}`);

/** Waits until the toolbar button shows it, in every tab. */
async function badge(harness: Harness, shown: string): Promise<void> {
  const read = () =>
    harness.inSheaf(() => {
      const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } };
      return chrome.action.getBadgeText({});
    });
  await until(async () => (await read()) === shown, read);
}

/** All that is in the database, as text. */
async function database(): Promise<string> {
  const opened = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const names = [...opened.objectStoreNames];
  const rows = await Promise.all(
    names.map(
      (name) =>
        new Promise<unknown>((resolve) => {
          const reading = opened.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(reading.result);
        }),
    ),
  );
  opened.close();
  return JSON.stringify(rows);
}

/** Runs in a page of Sheaf: every row of a table is changed so. */
async function change(table: 'articles' | 'posts', changes: object): Promise<void> {
  const opened = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = opened.transaction(table, 'readwrite');
  const rows = writing.objectStore(table);
  const reading = rows.getAll();
  reading.onsuccess = () => {
    for (const row of reading.result) rows.put({ ...row, ...changes });
  };
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  opened.close();
}

/** Schedules what is written for in an hour, and waits until the background has set its alarm for then, which is the last that it does. */
async function scheduled(harness: Harness, page: Page): Promise<void> {
  const due = Date.now() + 3_600_000;
  await page.evaluate(schedule, due);
  await post(page, 'Schedule for Bluesky');
  await says(page, 'as @ed.example.com, if the browser is open then');
  await alarmSet(harness, 'outbox', due);
}

/** The time that what is scheduled waits for has come. */
async function comes(harness: Harness): Promise<void> {
  await harness.inSheaf(change, 'posts', { scheduledAt: new Date().toISOString() });
  await hasten(harness, 'outbox');
}

export const scenarios: Scenario[] = [
  {
    name: 'an article becomes a thread with an image on Bluesky, posted once, shown on the article; nothing secret is in the database',
    async run(harness) {
      await withBluesky(harness, async (at) => {
        const settings = await signIn(harness, at);
        await shot(settings, 'bluesky-account');
        const page = await write(harness, SENTENCES.slice(0, 2).join(' '));
        await addImage(page);
        await post(page);
        await says(page, 'Posted to Bluesky as @ed.example.com');
        await shot(page, 'bluesky-posted');
        deepEqual(at.texts(), numbered(SENTENCES.slice(0, 2)));
        const [first, second] = at.posted();
        match(JSON.stringify(first?.value.embed), /"alt":"A forest plot".*"width":8,"height":4/);
        equal(second?.value.reply?.parent.cid, first?.cid);
        const kept = await harness.inSheaf(database);
        ok(kept.includes('did:plc:ed'));
        deepEqual(
          at.secrets().filter((secret) => kept.includes(secret)),
          [],
        );
        await page.evaluate(() => {
          location.hash = '#/library';
        });
        await page.waitForSelector('.app-library:not([hidden]) [role="row"]');
        await page.keyboard.press('j');
        await says(page, 'Shared on Bluesky');
      });
    },
  },
  {
    name: 'the card of an article’s link goes out with the picture that was shown',
    isTheSameEverywhere: true,
    async run(harness) {
      await withBluesky(harness, async (at) => {
        await signIn(harness, at);
        const page = await write(harness, 'Feedback works. https://doi.org/10.5555/sample.2024.001');
        await page.waitForSelector('.bluesky .preview-card-picture:not([hidden])');
        await shot(page, 'bluesky-card');
        if (harness.name === 'chromium') deepEqual(await violations(page), []);
        await post(page);
        await says(page, 'Posted to Bluesky as @ed.example.com');
        match(
          JSON.stringify(at.posted()[0]?.value.embed),
          /"title":"Feedback literacy.*"thumb":.*"mimeType":"image\/(?:png|jpeg)"/,
        );
      });
    },
  },
  {
    name: 'a thread of five goes on with what is missing after its worker was killed at the third',
    browsers: ['chromium'],
    timeoutMs: 180_000,
    async run(harness) {
      await withBluesky(harness, async (at) => {
        await signIn(harness, at);
        const page = await write(harness, SENTENCES.join(' '));
        at.silentFrom = 2;
        await post(page);
        await until(
          async () => at.texts().length === 3,
          () => at.texts().join('\n'),
        );
        await says(page, 'Being posted as @ed.example.com: 2 of 5 are out');
        deepEqual(await violations(page), []);
        await harness.killWorker();
        at.silentFrom = Number.POSITIVE_INFINITY;
        // The alarm that was set before the part was sent wakes it.
        await hasten(harness, 'outbox');
        await says(page, 'Posted to Bluesky as @ed.example.com', 90_000);
        deepEqual(at.texts(), numbered(SENTENCES));
        deepEqual(await violations(page), []);
      });
    },
  },
  {
    name: 'a scheduled post goes out at its time, by an alarm that outlives the worker',
    browsers: ['chromium'],
    timeoutMs: 180_000,
    async run(harness) {
      await withBluesky(harness, async (at) => {
        await signIn(harness, at);
        const page = await write(harness, 'Feedback works.');
        await scheduled(harness, page);
        await harness.killWorker();
        await comes(harness);
        await says(page, 'Posted to Bluesky as @ed.example.com', 90_000);
        deepEqual(at.texts(), ['Feedback works.']);
      });
    },
  },
  {
    name: 'a scheduled post about an article that was retracted meanwhile waits for the person, who posts it anyway',
    timeoutMs: 150_000,
    async run(harness) {
      await withBluesky(harness, async (at) => {
        await signIn(harness, at);
        const page = await write(harness, 'Feedback works.');
        await scheduled(harness, page);
        const trust = { status: 'retracted', from: 'crossref', checkedAt: new Date().toISOString() };
        await harness.inSheaf(change, 'articles', { trust });
        await comes(harness);
        await says(page, 'Not posted: since you queued it, an article that it is about has been retracted', 90_000);
        await shot(page, 'bluesky-doubted');
        deepEqual(await violations(page), []);
        await badge(harness, '!');
        deepEqual(at.texts(), []);
        await press(page, 'Post anyway', '.did-you-post');
        await says(page, 'Posted to Bluesky as @ed.example.com');
        await badge(harness, '');
        deepEqual(at.texts(), ['Feedback works.']);
      });
    },
  },
  {
    name: 'a post that is refused says so there and on the toolbar button, until it is tried again',
    isTheSameEverywhere: true,
    async run(harness) {
      await withBluesky(harness, async (at) => {
        await signIn(harness, at);
        const page = await write(harness, 'Feedback works.');
        at.next('com.atproto.repo.createRecord', { status: 400, body: { error: 'InvalidRequest' } });
        await post(page);
        await says(page, 'Not posted: the network refused it.');
        await shot(page, 'bluesky-refused');
        await (await page.waitForSelector('.part textarea'))?.type(' Truly.');
        await says(page, 'It goes out with the words that it had');
        await page.click('.did-you-post summary');
        await shot(page, 'bluesky-other-words');
        if (harness.name === 'chromium') deepEqual(await violations(page), []);
        await badge(harness, '!');
        await page.evaluate(() =>
          [...document.querySelectorAll('button')].find((each) => each.textContent === 'Try again')?.click(),
        );
        await says(page, 'Posted to Bluesky as @ed.example.com');
        await badge(harness, '');
        deepEqual(at.texts(), ['Feedback works.']);
      });
    },
  },
  {
    name: 'a sign-in that fails says what to do; the form is without axe violations',
    browsers: ['chromium'],
    async run(harness) {
      await withBluesky(harness, async (at) => {
        const page = await fill(harness, 'wrong', at.base);
        await says(page, 'The server does not take that handle and app password.');
        deepEqual(await violations(page), []);
        equal(await page.$eval('.sign-in input', (field) => (field as HTMLInputElement).value), 'ed.example.com');
      });
    },
  },
  {
    name: 'signing in asks the browser for the server’s site and for the consent that it keeps, in one question',
    // Chromium's own question cannot be answered from here.
    browsers: ['firefox'],
    async run(harness) {
      await harness.allowSending(false);
      const page = await fill(harness, 'abcd-efgh', 'pds.example.org');
      await says(page, 'The server could not be reached.');
      const granted = await harness.inSheaf(async () => {
        const { browser } = globalThis as unknown as {
          browser: { permissions: { getAll(): Promise<{ origins: string[]; data_collection: string[] }> } };
        };
        return browser.permissions.getAll();
      });
      ok(granted.origins.includes('https://pds.example.org/*'));
      deepEqual(granted.data_collection.sort(), ['authenticationInfo', 'personalCommunications']);
    },
  },
];
