import type { KeyInput, Page } from 'puppeteer-core';
import { until } from '../support/browsers/index.ts';

/** Milliseconds from each press of a key to the next item under the cursor, drawn; where it deals with the item, to that item's being gone too. */
export async function timeItemKeys(page: Page, key: KeyInput, presses: number): Promise<number[]> {
  await page.evaluate((pressed) => {
    const notes = { times: [] as number[] };
    Object.assign(globalThis, { keyNotes: notes });
    const active = () => document.querySelector<HTMLElement>('.row.active')?.dataset.id;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== pressed) return;
        const started = event.timeStamp;
        const before = active();
        const look = () => {
          const now = active();
          if (now === undefined || now === before) return;
          if (pressed !== 'j' && document.querySelector(`[data-id="${before}"]`)) return;
          observer.disconnect();
          requestAnimationFrame(() => notes.times.push(performance.now() - started));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      },
      { capture: true },
    );
  }, key);
  const times = () => page.evaluate(() => (globalThis as unknown as { keyNotes: { times: number[] } }).keyNotes.times);
  for (let press = 1; press <= presses; press++) {
    await page.keyboard.press(key);
    await until(
      async () => (await times()).length >= press,
      () => `nothing came of ${key}`,
      10_000,
    );
  }
  return times();
}
