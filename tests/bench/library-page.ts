import type { Page } from 'puppeteer-core';
import { until } from '../support/browsers/index.ts';

/** What the library page notes of itself, for as long as it is open; runs before any of its own code. */
export function takeNotes(): void {
  const notes = { firstRows: 0, longest: 0, answers: [] as number[] };
  Object.assign(globalThis, { notes });
  const observer = new MutationObserver(() => {
    if (notes.firstRows || !document.querySelector('[role="row"] .row-title')) return;
    notes.firstRows = -1;
    // Drawn, not only in the document.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        notes.firstRows = performance.now();
      };
      channel.port2.postMessage(undefined);
    });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longest = Math.max(notes.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

interface Notes {
  firstRows: number;
  longest: number;
  answers: number[];
}

/** Milliseconds from the opening of the page to its first rows. */
export async function timeFirstRows(page: Page): Promise<number> {
  const read = () => page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes.firstRows);
  await until(
    async () => (await read()) > 0,
    () => page.evaluate(() => document.body.innerText.slice(0, 300)),
    30_000,
  );
  return read();
}

/** Milliseconds from the opening of the page until a search for a word that one article holds has found that one. */
export async function timeSearchable(page: Page, word: string): Promise<number> {
  return page.evaluate(async (sought) => {
    const frame = () => new Promise((resolve) => setTimeout(resolve, 4));
    let input: HTMLInputElement | null = null;
    while (!input) {
      await frame();
      input = document.querySelector('.list-head input');
    }
    input.value = sought;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') !== '1') await frame();
    return performance.now();
  }, word);
}

/** Milliseconds from each key to its results, drawn; and the longest task of the main thread meanwhile. */
export async function timeKeystrokes(page: Page, typed: readonly string[]): Promise<{ ms: number[]; longest: number }> {
  await page.evaluate(() => {
    const { notes } = globalThis as unknown as { notes: Notes };
    notes.longest = 0;
    document.addEventListener(
      'input',
      (event) => {
        const { value } = event.target as HTMLInputElement;
        const started = event.timeStamp;
        const look = () => {
          if (document.querySelector('.list-pane')?.getAttribute('data-shown') !== value) return false;
          observer.disconnect();
          requestAnimationFrame(() => notes.answers.push(performance.now() - started));
          return true;
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-shown'] });
      },
      { capture: true },
    );
  });
  let keys = 0;
  const answers = () => page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes.answers);
  for (const text of typed) {
    await page.focus('.list-head input');
    for (const letter of text) {
      await page.keyboard.type(letter);
      keys += 1;
      await until(
        async () => (await answers()).length >= keys,
        async () =>
          `no results for a key of ${text}; ${await page.evaluate(() => document.querySelector('.list-pane')?.getAttribute('data-shown'))}`,
        10_000,
      );
    }
    // Emptied by one more key.
    await page.$eval('.list-head input', (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    keys += 1;
    await until(
      async () => (await answers()).length >= keys,
      () => `not emptied after ${text}`,
    );
  }
  const longest = await page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes.longest);
  return { ms: await answers(), longest };
}

/** Scrolls the list from end to end in so many frames: the longest frame in milliseconds, and how many took over 50. */
export async function timeScrolling(page: Page, frames: number): Promise<{ longest: number; over50: number }> {
  return page.evaluate(async (steps) => {
    const grid = document.querySelector('[role="grid"]');
    if (!grid) throw new Error('No list');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    grid.scrollTop = 0;
    await frame();
    let last = await frame();
    let longest = 0;
    let over50 = 0;
    for (let step = 1; step <= steps; step++) {
      grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * step) / steps;
      const now = await frame();
      longest = Math.max(longest, now - last);
      if (now - last > 50) over50 += 1;
      last = now;
    }
    return { longest, over50 };
  }, frames);
}

/** Megabytes of JavaScript heap in use by the page, after a collection. */
export async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize / 1024 / 1024;
}
