import type { CDPSession, Extension, Page, Target } from 'puppeteer-core';
import type { MeasuringBrowser } from './browser.ts';
import { bringToRest } from './click-time.ts';

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
      await evaluate(worker, `(${listenForSaved})(${JSON.stringify(key)})`);
      await observer.evaluate(watchForFields);
      await bringToRest(page);
      const started = performance.timeOrigin + performance.now();
      await page.triggerExtensionAction(extension);
      const savedAt = await evaluate(worker, 'saved');
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

/** @throws what it throws. */
async function evaluate(worker: CDPSession, expression: string): Promise<number> {
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await worker.send('Runtime.evaluate', asked);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as number;
}

/** Runs in the background: has `saved` tell the time of day at which the article can be read. */
async function listenForSaved(key: string): Promise<void> {
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
  const saved = new Promise<number>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('Not saved within 20 s')), 20_000);
    // Dexie tells other windows of each commit on this channel, and which tables it changed.
    const commits = new BroadcastChannel('x-storagemutated-1');
    commits.onmessage = async ({ data }: MessageEvent<object>) => {
      const at = performance.timeOrigin + performance.now();
      if (!Object.keys(data).some((part) => part.includes('/articles/')) || !(await isThere())) return;
      resolve(at);
      clearTimeout(limit);
      commits.close();
      database.close();
    };
  });
  Object.assign(globalThis, { saved });
}

/** Runs in a page of Sheaf: has `filled` tell when the popup has its fields. */
async function watchForFields(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { extension: { getViews(of: { type: 'popup' }): (Window & typeof globalThis)[] } };
  };
  const filled = new Promise<number>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('No popup within 20 s')), 20_000);
    const looking = setInterval(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      // Until then its document is another.
      if (!popup?.document.querySelector('#root')) return;
      clearInterval(looking);
      const look = () => {
        if (!popup.document.querySelector('textarea')) return;
        observer.disconnect();
        clearTimeout(limit);
        // Drawn, as the bare one is.
        popup.requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          channel.port2.postMessage(undefined);
        });
      };
      const observer = new popup.MutationObserver(look);
      observer.observe(popup.document, { childList: true, subtree: true });
      look();
    }, 5);
  });
  Object.assign(globalThis, { filled });
}
