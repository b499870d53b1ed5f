import type { Extension, Page } from 'puppeteer-core';
import type { MeasuringBrowser } from './browser.ts';

/** Measures one click of one extension on a page in front, in milliseconds from the click to what it is for. */
export interface Clicker {
  click(page: Page): Promise<number>;
}

/** Sheaf: until its article can be read from the database. */
export async function createSheafClicker(measuring: MeasuringBrowser, extension: Extension): Promise<Clicker> {
  const observer = await measuring.observer(extension, 'capture.js');
  return { click: (page) => clickAndWait(measuring, extension, page, observer, watchForArticle) };
}

/** The bare extension: until its popup has drawn its first frame. */
export async function createBareClicker(measuring: MeasuringBrowser, extension: Extension): Promise<Clicker> {
  const observer = await measuring.observer(extension, 'popup.js');
  return { click: (page) => clickAndWait(measuring, extension, page, observer, watchForPopup) };
}

async function clickAndWait(
  { browser }: MeasuringBrowser,
  extension: Extension,
  page: Page,
  observer: Page,
  watch: () => Promise<void>,
): Promise<number> {
  await observer.evaluate(watch);
  await bringToRest(page);
  const started = now();
  await page.triggerExtensionAction(extension);
  const seen = await observer.evaluate(() => (globalThis as unknown as { seen: Promise<number> }).seen);
  const popup = browser
    .targets()
    .find((target) => target.url().startsWith(`chrome-extension://${extension.id}/popup.html`));
  await (await popup?.asPage())?.close().catch(() => undefined);
  return seen - started;
}

/** A page is read before it is saved: by then the button of the last click has gone back into the browser's menu. */
const READING_MS = 500;

/** A page in front that has been there for a moment. */
export async function bringToRest(page: Page): Promise<void> {
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, READING_MS));
}

/** The time of day in milliseconds and their parts, on the clock that every process of this machine shares. */
const now = () => performance.timeOrigin + performance.now();

/** Runs in the observing page: empties the library, then has `seen` tell when an article can be read from it. */
async function watchForArticle(): Promise<void> {
  const open = () =>
    new Promise<IDBDatabase | undefined>((resolve) => {
      const opening = indexedDB.open('sheaf');
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(undefined);
    });
  const database = await open();
  if (database) {
    const names = [...database.objectStoreNames];
    const clearing = database.transaction(names, 'readwrite');
    for (const name of names) clearing.objectStore(name).clear();
    await new Promise((resolve) => {
      clearing.oncomplete = resolve;
    });
  }
  const isThere = async (kept: IDBDatabase | undefined) =>
    kept !== undefined &&
    (await new Promise<boolean>((resolve) => {
      const counting = kept.transaction('articles').objectStore('articles').count();
      counting.onsuccess = () => resolve(counting.result > 0);
    }));
  const seen = new Promise<number>((resolve, reject) => {
    // Dexie tells other windows of each commit on this channel; that is what `liveQuery` listens to.
    const commits = new BroadcastChannel('x-storagemutated-1');
    const limit = setTimeout(() => reject(new Error('No article within 20 s')), 20_000);
    commits.onmessage = async () => {
      if (!(await isThere(database ?? (await open())))) return;
      resolve(performance.timeOrigin + performance.now());
      clearTimeout(limit);
      commits.close();
      database?.close();
    };
  });
  Object.assign(globalThis, { seen });
}

/** Runs in the observing page: has `seen` tell when the bare popup has drawn. */
async function watchForPopup(): Promise<void> {
  const seen = new Promise<number>((resolve) => {
    const channel = new BroadcastChannel('bare-popup');
    channel.onmessage = () => {
      resolve(performance.timeOrigin + performance.now());
      channel.close();
    };
  });
  Object.assign(globalThis, { seen });
}
