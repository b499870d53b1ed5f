import type { CDPSession, Extension, Page, Target } from 'puppeteer-core';
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
      const worker = await workerOf(measuring, extension, observer);
      const saved = worker.send('Runtime.evaluate', {
        expression: `(${whenSaved})(${JSON.stringify(key)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      await observer.evaluate(watchForFields);
      await page.bringToFront();
      const started = performance.timeOrigin + performance.now();
      await page.triggerExtensionAction(extension);
      const savedAt = (await saved).result.value as number;
      const filledAt = await observer.evaluate(() => (globalThis as unknown as { filled: Promise<number> }).filled);
      await worker.detach();
      const popup = measuring.browser
        .targets()
        .find((target) => target.url().startsWith(`chrome-extension://${extension.id}/popup.html`));
      await (await popup?.asPage())?.close().catch(() => undefined);
      return { savedMs: savedAt - started, filledMs: filledAt - started };
    },
  };
}

/** The thread of the background, awake: one of Sheaf's pages would share the popup's, and see what was saved when that has drawn. */
async function workerOf(measuring: MeasuringBrowser, extension: Extension, observer: Page): Promise<CDPSession> {
  await observer.evaluate(wake);
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extension.id}/`);
  const target = await measuring.browser.waitForTarget(isWorker, { timeout: 20_000 });
  return target.createCDPSession();
}

/** Runs in a page of Sheaf: asks the background for next to nothing. */
async function wake(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ id: 1, type: 'keepTyped', data: ['bench', ''], timestamp: Date.now() });
}

/** Runs in the background: the time of day at which the article can be read. */
async function whenSaved(key: string): Promise<number> {
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
  return new Promise((resolve, reject) => {
    // Dexie tells other windows of each commit on this channel.
    const commits = new BroadcastChannel('x-storagemutated-1');
    setTimeout(() => reject(new Error('Not saved within 20 s')), 20_000);
    commits.onmessage = async () => {
      const at = performance.timeOrigin + performance.now();
      if (!(await isThere())) return;
      resolve(at);
      commits.close();
      database.close();
    };
  });
}

/** Runs in a page of Sheaf: has `filled` tell when the popup has its fields. */
async function watchForFields(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { extension: { getViews(of: { type: 'popup' }): Window[] } };
  };
  const filled = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('No popup within 20 s')), 20_000);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      if (popup?.document.querySelector('textarea')) resolve(performance.timeOrigin + performance.now());
      // Now and then: it shares the popup's thread.
      else setTimeout(() => channel.port2.postMessage(undefined), 10);
    };
    channel.port2.postMessage(undefined);
  });
  Object.assign(globalThis, { filled });
}
