import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { openLibrary, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violationsInBoth } from './violations.ts';

const SHOTS = process.env.SHEAF_SHOTS;

/** The composer, at the draft about the one article of the library. */
async function openComposer(harness: Harness): Promise<Page> {
  const page = await openLibrary(harness);
  await page.keyboard.press('j');
  await page.keyboard.press('p');
  await page.waitForSelector('.composer textarea', { timeout: 30_000 });
  return page;
}

/** What the page would have opened, instead of opening it. */
async function catchTabs(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as { opened: string[]; copied: string[]; chrome: { tabs: { create: unknown } } };
    kept.opened = [];
    kept.copied = [];
    kept.chrome.tabs.create = async ({ url }: { url: string }) => {
      kept.opened.push(url);
    };
    navigator.clipboard.writeText = async (written) => {
      kept.copied.push(written);
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

const previews = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.network-preview')].map((each) => [
        each.querySelector('h2')?.textContent,
        [...each.querySelectorAll('.post-text')].map((post) => post.textContent),
      ]),
    ),
  );

async function writeIn(page: Page, words: string): Promise<void> {
  await page.focus('.part textarea');
  await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).select());
  await page.keyboard.type(words);
}

/** Without axe violations, and no wider than the window, in both colours; Firefox runs no script that a page of an extension does not bring along. */
async function looksWell(harness: Harness, page: Page, name: string): Promise<void> {
  if (harness.name !== 'chromium') return;
  for (const width of [360, 1280]) {
    await page.setViewport({ width, height: 900 });
    equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${width} px`);
    deepEqual(await violationsInBoth(page, (theme) => shoot(page, `${name}-${theme}-${width}`)), []);
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

export const scenarios: Scenario[] = [
  {
    name: 'an article becomes a post: written, counted, opened at its network, and noted on the article',
    async run(harness) {
      const page = await openComposer(harness);
      match((await previews(page)).X?.[0] ?? '', /https:\/\/doi\.org\//);
      await writeIn(page, 'Feedback works.');
      await until(
        async () => (await previews(page)).X?.[0] === 'Feedback works.',
        () => text(page),
      );
      match(await text(page), /15 \/ 280/);
      const opened = await catchTabs(page);
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.network-preview .button')]
          .find((button) => button.textContent === 'Open in X')
          ?.click(),
      );
      await until(
        async () => (await opened()).length === 1,
        () => text(page),
      );
      deepEqual(await opened(), ['https://x.com/intent/tweet?text=Feedback%20works.']);
      await page.waitForSelector('.did-you-post');
      await page.type('.did-you-post input', 'https://x.com/someone/status/1');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !document.querySelector('.did-you-post'));
      await page.evaluate(() => {
        location.hash = '#/library';
      });
      await page.waitForSelector('.app-library:not([hidden]) [role="row"]');
      await page.keyboard.press('j');
      await until(
        async () => /Shared on X/.test(await text(page)),
        () => text(page),
      );
    },
  },
  {
    name: 'each network that takes posts by its own page is opened with exactly the words, or with what it takes',
    async run(harness) {
      const page = await openComposer(harness);
      const link = 'https://doi.org/10.5555/sample.2024.001';
      const words = `Feedback works & lasts: 5 > 3. ${link}`;
      await writeIn(page, words);
      for (const network of ['LinkedIn', 'Threads', 'Facebook', 'WhatsApp', 'Telegram']) {
        await page.evaluate((name) => {
          const boxes = [...document.querySelectorAll<HTMLLabelElement>('.network-choice label')];
          boxes.find((label) => label.textContent?.trim() === name)?.click();
        }, network);
        await until(
          async () => (await previews(page))[network]?.[0] === words,
          () => text(page),
        );
      }
      const opened = await catchTabs(page);
      const said = encodeURIComponent(words);
      const expected: [string, string][] = [
        ['LinkedIn', `https://www.linkedin.com/feed/?shareActive=true&text=${said}`],
        ['Threads', `https://www.threads.com/intent/post?text=${said}`],
        ['WhatsApp', `https://api.whatsapp.com/send?text=${said}`],
        ['Bluesky', `https://bsky.app/intent/compose?text=${said}`],
        ['X', `https://x.com/intent/tweet?text=${said}`],
        ['Telegram', `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${said}`],
        ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`],
      ];
      for (const [index, [network, url]] of expected.entries()) {
        await page.evaluate((name) => {
          const buttons = [...document.querySelectorAll<HTMLElement>('.network-preview .button')];
          buttons.find((button) => button.textContent === `Open in ${name}`)?.click();
        }, network);
        if (network === 'Facebook') {
          await page.waitForSelector('dialog .primary');
          await page.click('dialog .primary');
        }
        await until(
          async () => (await opened()).length === index + 1,
          () => text(page),
        );
        equal((await opened())[index], url);
      }
      const copied = await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
      deepEqual(copied, [words]);
    },
  },
  {
    name: 'a keystroke is kept when the page is closed, and a check that stops it is answered',
    async run(harness) {
      const page = await openComposer(harness);
      const address = await page.evaluate(() => location.hash);
      await writeIn(page, 'Mrs Smith, 93, was admitted to Example Hospital last night.');
      await until(
        async () => /Stop:/.test(await text(page)),
        () => text(page),
      );
      equal(await page.$eval('.network-preview .button', (button) => button.getAttribute('aria-disabled')), 'true');
      await page.close();
      const again = await harness.openOwn(`app.html${address}`);
      await again.waitForSelector('.part textarea');
      equal(
        await again.$eval('.part textarea', (field) => (field as HTMLTextAreaElement).value),
        'Mrs Smith, 93, was admitted to Example Hospital last night.',
      );
      for (let left = 10; left > 0; left--) {
        const button = await again.$('.checks > ul .finding[data-weight="stop"] .finding-actions button:last-child');
        if (!button) break;
        const before = await again.$$eval('.checks > ul > li', (all) => all.length);
        await button.evaluate((element) => (element as HTMLElement).click());
        await until(
          async () => (await again.$$eval('.checks > ul > li', (all) => all.length)) < before,
          () => text(again),
        );
      }
      equal(await again.$eval('.network-preview .button', (button) => button.getAttribute('aria-disabled')), 'false');
    },
  },
  {
    name: 'undo and redo go over the whole thread: words, a break, and words again',
    async run(harness) {
      const page = await openComposer(harness);
      const parts = () =>
        page.$$eval('.part textarea', (fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
      const become = (...texts: string[]) =>
        until(
          async () => JSON.stringify(await parts()) === JSON.stringify(texts),
          async () => JSON.stringify(await parts()),
        );
      const press = async (...keys: ('Control' | 'Shift' | 'Enter' | 'z')[]) => {
        for (const key of keys) await page.keyboard.down(key);
        for (const key of keys.toReversed()) await page.keyboard.up(key);
      };
      await writeIn(page, 'First.');
      await press('Control', 'Shift', 'Enter');
      await become('First.', '');
      await page.waitForFunction(() => document.activeElement === document.querySelectorAll('.part textarea')[1]);
      await page.keyboard.type('Second.');
      await become('First.', 'Second.');
      // On a slow machine the letters are more than one step.
      for (let left = 10; left > 0 && (await parts())[1] !== ''; left--) {
        const before = await parts();
        await page.waitForFunction(() => document.activeElement?.matches('.part textarea'));
        await press('Control', 'z');
        await until(
          async () => JSON.stringify(await parts()) !== JSON.stringify(before),
          () => 'another step',
        );
      }
      await become('First.', '');
      await page.waitForFunction(() => document.activeElement?.matches('.part textarea'));
      await press('Control', 'z');
      await become('First.');
      await page.waitForFunction(() => document.activeElement?.matches('.part textarea'));
      await press('Control', 'Shift', 'z');
      await become('First.', '');
    },
  },
  {
    name: 'a template that is added in the settings is what a draft begins with, once it is chosen',
    isTheSameEverywhere: true,
    async run(harness) {
      const page = await openLibrary(harness);
      await page.evaluate(() => {
        location.hash = '#/settings/share';
      });
      await page.waitForSelector('.share-templates, .settings-part summary');
      await page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLDetailsElement>('.settings-part details')) part.open = true;
      });
      await page.waitForSelector('.own-templates > .button');
      await page.focus('.own-templates > .button');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('.own-template input'));
      await page.keyboard.type('Grand round 查房');
      await page.focus('.own-template textarea');
      await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).select());
      await page.keyboard.type('For the grand round: {year} {link}');
      await page.waitForFunction(() => /Remove Grand round 查房/.test(document.body.innerText));
      await looksWell(harness, page, 'own-templates');
      await page.evaluate(() => {
        location.hash = '#/library';
      });
      await page.waitForSelector('.app-library:not([hidden]) [role="row"]');
      await page.keyboard.press('j');
      await page.keyboard.press('p');
      await page.waitForSelector('.template-choice select');
      await page.select(
        '.template-choice select',
        await page.$eval('.template-choice option:last-child', (option) => (option as HTMLOptionElement).value),
      );
      await until(
        async () => /^For the grand round: .*https:\/\/doi\.org\//.test((await previews(page)).X?.[0] ?? ''),
        () => text(page),
      );
      await looksWell(harness, page, 'template-choice');
      await writeIn(page, 'My own words.');
      await until(
        async () => (await previews(page)).X?.[0] === 'My own words.',
        () => text(page),
      );
      await page.select('.template-choice select', '');
      await until(
        async () => /Your words stay as they are/.test(await text(page)),
        () => text(page),
      );
      equal((await previews(page)).X?.[0], 'My own words.');
    },
  },
  {
    name: 'the composer is without axe violations, light and dark',
    // Firefox runs no script that a page of an extension does not bring along.
    browsers: ['chromium'],
    async run(harness) {
      const page = await openComposer(harness);
      // What hangs on the article comes a little later.
      await page.waitForFunction(() => {
        for (const part of document.querySelectorAll<HTMLDetailsElement>('.composer details')) part.open = true;
        return document.querySelector('.handle-form');
      });
      // At the last the letters are twice as large: 640 pixels of a window at 200 %.
      for (const [width, letters] of [
        [1280, '100%'],
        [768, '100%'],
        [360, '100%'],
        [640, '200%'],
      ] as const) {
        await page.setViewport({ width, height: 900 });
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, letters);
        deepEqual(
          await page.evaluate(() =>
            [...document.querySelectorAll('main *')]
              .filter((element) => element.getBoundingClientRect().right > innerWidth)
              .map((element) => element.outerHTML.slice(0, 120)),
          ),
          [],
          `${width} px, ${letters}`,
        );
        equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        deepEqual(await violationsInBoth(page, (theme) => shoot(page, `compose-${theme}-${width}`)), []);
      }
      await page.evaluate(() => {
        location.hash = '#/compose';
      });
      await page.waitForSelector('.draft-list a');
      deepEqual(await violationsInBoth(page, (theme) => shoot(page, `drafts-${theme}`)), []);
    },
  },
];
