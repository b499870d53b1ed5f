import type { Extension, Page } from 'puppeteer-core';
import type { MeasuringBrowser } from './browser.ts';

/** Measures one click with whatever is in the library: to the article saved, and to the popup that shows it. */
export interface PopupClicker {
  click(page: Page, key: string): Promise<{ savedMs: number; filledMs: number }>;
}

/** Clicks of Sheaf's button; `key` is the identity key of the page's article, which is not in the library yet. */
export async function createPopupClicker(measuring: MeasuringBrowser, extension: Extension): Promise<PopupClicker> {
  const observer = await measuring.observer(extension, 'capture.js');
  return {
    async click(page, key) {
      await observer.evaluate(watch, key);
      await page.bringToFront();
      const started = performance.timeOrigin + performance.now();
      await page.triggerExtensionAction(extension);
      const seen = await observer.evaluate(() => (globalThis as unknown as { seen: Promise<Seen> }).seen);
      const popup = measuring.browser
        .targets()
        .find((target) => target.url().startsWith(`chrome-extension://${extension.id}/popup.html`));
      await (await popup?.asPage())?.close().catch(() => undefined);
      return { savedMs: seen.saved - started, filledMs: seen.filled - started };
    },
  };
}

interface Seen {
  saved: number;
  filled: number;
}

/** Runs in the observing page: has `seen` tell when the article can be read, and when the popup has its fields. */
async function watch(key: string): Promise<void> {
  const now = () => performance.timeOrigin + performance.now();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const isThere = () =>
    new Promise<boolean>((resolve) => {
      const counting = database.transaction('articles').objectStore('articles').index('keys').count(key);
      counting.onsuccess = () => resolve(counting.result > 0);
    });
  const saved = new Promise<number>((resolve) => {
    const commits = new BroadcastChannel('x-storagemutated-1');
    commits.onmessage = async () => {
      if (!(await isThere())) return;
      resolve(now());
      commits.close();
      database.close();
    };
  });
  const { chrome } = globalThis as unknown as {
    chrome: { extension: { getViews(of: { type: 'popup' }): Window[] } };
  };
  const filled = new Promise<number>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      if (popup?.document.querySelector('textarea')) resolve(now());
      // Now and then: it shares the popup's thread.
      else setTimeout(() => channel.port2.postMessage(undefined), 10);
    };
    channel.port2.postMessage(undefined);
  });
  const limit = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('No popup within 20 s')), 20_000));
  const seen = Promise.race([
    Promise.all([saved, filled]).then(([first, second]) => ({ saved: first, filled: second })),
    limit,
  ]);
  Object.assign(globalThis, { seen });
}
