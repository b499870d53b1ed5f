import { deepEqual, equal, ok } from 'node:assert/strict';
import { readArticles, until } from '../support/browsers/index.ts';
import { PAGES, serveFixtures } from './fixtures.ts';
import { killedInTheMiddle } from './killed-in-the-middle.ts';
import type { Scenario } from './scenario.ts';

export const scenarios: Scenario[] = [
  {
    name: 'a browser killed in the middle of 1,000 edits keeps every edit that was acknowledged',
    browsers: ['chromium'],
    timeoutMs: 90_000,
    async run() {
      let acknowledged = 0;
      await killedInTheMiddle(
        async (harness) => {
          serveFixtures(harness.site);
          const popup = await harness.clickToolbar(await harness.open(PAGES.article));
          await popup.waitFor(() => document.querySelector('textarea'));
          await popup.close();
          const [article] = await harness.inSheaf(readArticles);
          ok(article);
          const page = await harness.openOwn('app.html#/library');
          await page.exposeFunction('acknowledge', (count: number) => {
            acknowledged = count;
          });
          // The page's own way of asking: the messages that it sends at each keystroke.
          void page
            .evaluate(async (id) => {
              const { chrome, acknowledge } = globalThis as unknown as {
                chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
                acknowledge(count: number): void;
              };
              for (let count = 1; count <= 1000; count++) {
                const data = [id, { note: `edit ${count}`, tags: [`edit-${count}`] }];
                await chrome.runtime.sendMessage({ id: count, type: 'writeArticle', data, timestamp: Date.now() });
                acknowledge(count);
              }
            }, article.id)
            .catch(() => undefined);
          await until(
            async () => acknowledged >= 300,
            () => `${acknowledged} edits`,
            30_000,
          );
        },
        async (harness) => {
          const [article, ...others] = await harness.inSheaf(readArticles);
          equal(others.length, 0);
          ok(article);
          const edit = Number(article.note.split(' ')[1]);
          ok(edit >= acknowledged, `edit ${edit} of ${acknowledged} acknowledged`);
          // One edit is one whole: never the note of the one with the tag of another.
          deepEqual(article.tags, [`edit-${edit}`]);
        },
      );
    },
  },
];
