import { deepEqual, ok } from 'node:assert/strict';
import { addCopies, openLibrary } from './library-steps.ts';
import type { Scenario } from './scenario.ts';

export const scenarios: Scenario[] = [
  {
    name: 'statistics: the numbers at the side are whole, the bars stand beside their names',
    async run(harness) {
      const library = await openLibrary(harness);
      await harness.inSheaf(addCopies, 4999);
      await library.close();
      const page = await harness.openOwn('app.html#/statistics');
      await page.waitForFunction(() => document.querySelector('.chart-lines > text')?.textContent === '5,000', {
        timeout: 20_000,
      });
      for (const [width, size] of [
        [1280, 1],
        [360, 1],
        [1280, 2],
      ] as const) {
        await page.setViewport({ width, height: 800 });
        await page.evaluate((factor) => {
          document.documentElement.style.fontSize = `${factor * 100}%`;
        }, size);
        await page.waitForFunction(
          () => {
            const chart = document.querySelector('.chart') as Element;
            // Firefox's box of a text is a pixel wider than the text.
            const edge = chart.getBoundingClientRect().left - 1;
            return [...chart.querySelectorAll('.chart-lines > text')].every(
              (text) => text.getBoundingClientRect().left >= edge,
            );
          },
          { timeout: 3000 },
        );
        const away = await page.evaluate(() =>
          [...document.querySelectorAll('.name-row')].map((row) => {
            const middle = (selector: string) => {
              const { top, bottom } = (row.querySelector(selector) as Element).getBoundingClientRect();
              return (top + bottom) / 2;
            };
            return Math.abs(middle('.name-label') - middle('.name-bar'));
          }),
        );
        ok(away.length > 0);
        deepEqual(
          away.filter((px) => px > 2),
          [],
        );
      }
    },
  },
];
