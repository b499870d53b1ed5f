import { deepEqual, equal, match } from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { post, says, shot, signIn, withBluesky, write } from './bluesky-steps.ts';
import { go, press, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violations } from './violations.ts';

const REPLY = 'Was the outcome assessor <b>blinded</b>? 盲法 — τυφλοποίηση';
/** More than one post, by its length. */
const WORDS = ['One', 'Two'].map((word) => `${word} ${'feedback works '.repeat(15)}well.`).join(' ');

/** Once as it is, once in the dark and narrow. */
async function look(page: Page, name: string): Promise<void> {
  if (!process.env.SHEAF_SHOTS) return;
  await shot(page, `${name}-light`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]).catch(() => undefined);
  await page.setViewport({ width: 360, height: 800 });
  await shot(page, `${name}-dark-narrow`);
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([]).catch(() => undefined);
}

export const scenarios: Scenario[] = [
  {
    name: 'a reply to a thread is counted, kept on the article as feedback and dealt with; then the thread is deleted at the network',
    isTheSameEverywhere: true,
    timeoutMs: 240_000,
    async run(harness) {
      await withBluesky(harness, async (at) => {
        await signIn(harness, at);
        const page = await write(harness, WORDS);
        await post(page);
        await says(page, 'Posted to Bluesky as @ed.example.com');
        const [first, second] = at.posted();
        at.reply(first?.uri ?? '', REPLY, { name: 'Dr Ann' });
        at.reply(second?.uri ?? '', 'Thanks!', { handle: 'bo.example.com', at: '2026-03-06T09:00:00.000Z' });
        at.like(first?.uri ?? '', { likes: 4, reposts: 1 });
        const asked = () => at.requests.filter(({ method }) => method.startsWith('app.bsky.')).length;

        await go(page, '#/compose');
        await says(page, 'See replies and likes');
        equal(asked(), 0);
        await press(page, 'See replies and likes');
        await says(page, '4 likes · 1 repost · 2 replies, as of today');
        await says(page, REPLY);
        equal(await page.$('.replies b'), null);
        await press(page, 'Question', '.replies');
        await says(page, 'Saved as feedback: Question');
        deepEqual(await violations(page), []);
        await look(page, 'history-replies');

        await go(page, '#/library');
        await page.waitForSelector('.app-library:not([hidden]) [role="row"]');
        await page.keyboard.press('j');
        await says(page, '4 likes · 1 repost · 2 replies');
        await page.waitForSelector('.feedback-item');
        match(await text(page), /outcome assessor <b>blinded<\/b>/);
        await page.click('.feedback-item input[type="checkbox"]');
        await page.waitForSelector('.feedback-item input[type="checkbox"]:checked');
        await (await page.waitForSelector('.feedback-item textarea'))?.type('Answered: yes');
        await says(page, 'Saved');
        if (harness.name === 'chromium') deepEqual(await violations(page), []);
        await look(page, 'history-article');

        await go(page, '#/compose');
        await (await page.waitForSelector('.post-line button ::-p-text(Delete at Bluesky…)'))?.evaluate((label) =>
          label.closest('button')?.focus(),
        );
        await page.keyboard.press('Enter');
        await says(page, 'This cannot be undone there.');
        deepEqual(await violations(page), []);
        await look(page, 'history-delete');
        equal(at.texts().length, 2);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await says(page, 'Deleted at Bluesky: today');
        await page.waitForFunction(() => document.activeElement?.matches('.post-line'));
        deepEqual(at.texts(), []);
        await look(page, 'history-deleted');
        await go(page, '#/library');
        await page.waitForSelector('.app-library:not([hidden]) [role="row"]');
        await page.keyboard.press('j');
        await says(page, '(deleted there: today');
      });
    },
  },
];
