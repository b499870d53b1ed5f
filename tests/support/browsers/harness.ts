import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find.ts';
import type { SitePages } from './site-pages.ts';

/** Runs in a page; its answer is sent back as JSON. It stands alone: nothing from outside its body is there. */
type InPage<A extends unknown[], T> = (...args: A) => T | Promise<T>;

/** A popup that a click on the toolbar button opened, or the side panel. */
export interface Popup {
  evaluate<A extends unknown[], T>(run: InPage<A, T>, ...args: A): Promise<T>;
  /** Waits until `isTrue` answers something true, and answers that. @throws after `timeoutMs`, with the popup's text. */
  waitFor<T>(isTrue: InPage<[], T>, timeoutMs?: number): Promise<T>;
  /** Puts the cursor into the field and types, as a person would. */
  type(selector: string, text: string): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'Tab'): Promise<void>;
  click(selector: string): Promise<void>;
  /** A picture of the popup. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A real browser with Sheaf installed. */
export interface Harness {
  name: BrowserName;
  /** The pages that it shows at their own addresses; every other address answers 404. */
  site: SitePages;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** Clicks the toolbar button with this page in front. */
  clickToolbar(page: Page): Promise<Popup>;
  /** The side panel, once it is open: Firefox's sidebar. */
  sidePanel(): Promise<Popup>;
  /** Opens a page of Sheaf, `app.html#/library`. */
  openOwn(path: string): Promise<Page>;
  /** Runs in a page of Sheaf that stays open for it. */
  inSheaf<A extends unknown[], T>(run: InPage<A, T>, ...args: A): Promise<T>;
  /** Runs in the background worker; only Chromium has one. */
  inWorker<A extends unknown[], T>(run: InPage<A, T>, ...args: A): Promise<T>;
  /** Stops the background worker at once; only Chromium has one. */
  killWorker(): Promise<void>;
  /** The tabs that are open. */
  pages(): Promise<Page[]>;
  /** Gives or takes away the consent that Firefox keeps for what is sent; other browsers keep none. */
  allowSending(isAllowed: boolean): Promise<void>;
  /** Empties the library. */
  reset(): Promise<void>;
  /** Closes every tab that a test opened. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
  /** Kills the browser's processes as `kill -9` does; only Chromium can be opened again at the same profile. */
  kill(): Promise<void>;
}

/** What opening a browser needs to know. */
export interface Opening {
  executablePath: string;
  extensionDir: string;
  headless: boolean;
  colorScheme?: 'light' | 'dark';
  /** The folder of a profile that outlives the browser; only Chromium's. */
  userDataDir?: string;
  /** Where downloads go, without a question; Chromium needs a profile for it. */
  downloadDir?: string;
}

/** Asks `look` until it answers something true. @throws `what` after `timeoutMs`. */
export async function until<T>(
  look: () => Promise<T>,
  what: () => string | Promise<string>,
  timeoutMs = 20_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const begun = performance.now();
    const answer = await look();
    if (answer) return answer as NonNullable<T>;
    const now = performance.now();
    if (now > end) throw new Error(`Not within ${timeoutMs} ms: ${await what()}`);
    // A look that takes long leaves the browser as much time again for what is waited for.
    await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(20, now - begun), 500)));
  }
}
