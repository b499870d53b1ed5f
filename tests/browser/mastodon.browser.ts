import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { aMastodonServer } from '../services/mastodon-server.ts';
import { type Harness, until } from '../support/browsers/index.ts';
import { addImage, post, says, shot, write as writeWords } from './bluesky-steps.ts';
import { go, press, text } from './library-steps.ts';
import { signInToMastodon } from './mastodon-steps.ts';
import type { Scenario } from './scenario.ts';
import { violations } from './violations.ts';

/** More than one post, by its length. */
const WORDS = ['One', 'Two', 'Three'].map((word) => `${word} ${'feedback works '.repeat(15)}well.`).join(' ');

/** Writes a draft about the article that is in the library, with a picture that the browser draws. */
async function write(harness: Harness): Promise<Page> {
  const page = await writeWords(harness, WORDS);
  await addImage(page);
  return page;
}

export const scenarios: Scenario[] = [
  {
    name: 'signing in at the page of a Mastodon server gives Sheaf a token, which signing out takes back',
    async run(harness) {
      const server = await aMastodonServer({ now: Date.now });
      try {
        await harness.allowSending(true);
        const page = await signInToMastodon(harness, server, '');
        const signOut = await page.waitForSelector('.account-list button');
        await signOut?.click();
        await until(
          async () => server.revoked.length > 0,
          () => text(page),
        );
        deepEqual(server.revoked, [server.token]);
      } finally {
        await server.close();
      }
    },
  },
  {
    name: 'an article becomes a thread with an image on Mastodon: each part once, though the line broke behind the first',
    timeoutMs: 240_000,
    async run(harness) {
      const server = await aMastodonServer({ now: Date.now });
      try {
        await harness.allowSending(true);
        await signInToMastodon(harness, server);
        const page = await write(harness);
        server.next('POST /api/v1/statuses', 'drop-after');
        await post(page, 'Post to Mastodon');
        await says(page, 'Posted to Mastodon as @ed@example.social', 150_000);
        const [first, ...others] = server.statuses;
        ok(others.length > 0);
        match(first?.text ?? '', /One feedback/);
        deepEqual(
          others.map(({ in_reply_to_id }) => in_reply_to_id),
          server.statuses.slice(0, -1).map(({ id }) => id),
        );
        equal(new Set(server.texts()).size, server.statuses.length);
        deepEqual(
          server.statuses.flatMap(({ media_attachments }) => media_attachments.map(({ description }) => description)),
          ['A forest plot'],
        );
        equal(first?.visibility, 'public');
        await page.evaluate(() => {
          location.hash = '#/library';
        });
        await page.waitForSelector('.app-library:not([hidden]) [role="row"]');
        await page.keyboard.press('j');
        await says(page, 'Shared on Mastodon');
        server.reply(first?.id ?? '', '<p>How so?<br>&amp; where</p>');
        await go(page, '#/compose');
        await press(page, 'See replies and likes');
        await says(page, '0 likes · 0 reposts · 1 reply');
        await says(page, 'How so?\n& where');
        await press(page, 'Delete at Mastodon…');
        await press(page, 'Delete at Mastodon', 'dialog .dialog-actions');
        await says(page, 'Deleted at Mastodon: today');
        deepEqual(server.texts(), []);
      } finally {
        await server.close();
      }
    },
  },
  {
    name: 'the answer of a question is a draft of its own, and goes out as a reply to it',
    isTheSameEverywhere: true,
    timeoutMs: 150_000,
    async run(harness) {
      const server = await aMastodonServer({ now: Date.now });
      try {
        await harness.allowSending(true);
        await signInToMastodon(harness, server);
        const page = await writeWords(harness, 'Which of these two changes practice?');
        await page.select('.draft-set select', 'question');
        const label = await page.waitForSelector('.field label ::-p-text(Answer)');
        await label?.evaluate((each) => document.getElementById(each.closest('label')?.htmlFor ?? '')?.focus());
        await page.keyboard.type('The second one.');
        await post(page, 'Post to Mastodon');
        await says(page, 'Posted to Mastodon as @ed@example.social');
        deepEqual(server.texts(), ['Which of these two changes practice?']);
        await go(page, '#/compose');
        await press(page, 'Post the answer');
        await says(page, 'This answers your question');
        await shot(page, 'mastodon-answer');
        ok(!(await text(page)).includes('You shared “'));
        if (harness.name === 'chromium') deepEqual(await violations(page), []);
        await post(page, 'Post to Mastodon');
        await until(
          async () => server.statuses.length === 2,
          () => text(page),
        );
        const [question, answer] = server.statuses;
        deepEqual([answer?.text, answer?.in_reply_to_id], ['The second one.', question?.id]);
        await says(page, 'Posted to Mastodon as @ed@example.social');
        await go(page, '#/compose');
        await says(page, 'Go on with its answer');
      } finally {
        await server.close();
      }
    },
  },
];
