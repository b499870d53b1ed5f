import { browser } from 'wxt/browser';
import type { ReadableText } from '../article/article.ts';
import { extractCapture } from '../article/extract/index.ts';
import { NOT_A_PAGE, type PageFacts } from '../article/extract/page-facts.ts';
import { type PageReader, PageUnreadable, type Selection } from '../ports.ts';
import { linkTextInPage, selectionInPage } from './in-page.ts';

/** Reads pages by injecting a script into the tab that was clicked on; what it gathers is read here. */
export const createPageReader = (now: () => string): PageReader => ({
  async capture(tabId) {
    const [frame] = await inject(() => browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'] }));
    const answer = frame?.result as PageFacts | typeof NOT_A_PAGE | null | undefined;
    if (answer === NOT_A_PAGE) throw new PageUnreadable('not an HTML page');
    // Chrome answers null for a script that threw.
    if (!answer) throw new Error('The page could not be read');
    return extractCapture(answer, now());
  },

  async readable(tabId) {
    const [frame] = await inject(() => browser.scripting.executeScript({ target: { tabId }, files: ['/readable.js'] }));
    return (frame?.result as ReadableText | null | undefined) ?? undefined;
  },

  async selection(tabId) {
    const [frame] = await inject(() => browser.scripting.executeScript({ target: { tabId }, func: selectionInPage }));
    return (frame?.result as Selection | null | undefined) ?? undefined;
  },

  async linkText(tabId, url) {
    const [frame] = await inject(() =>
      browser.scripting.executeScript({ target: { tabId }, func: linkTextInPage, args: [url] }),
    );
    return (frame?.result as string | null | undefined) ?? undefined;
  },
});

/** The browser rejects an injection only where it does not let us in, or where the tab is gone. */
async function inject<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new PageUnreadable(error instanceof Error ? error.message : String(error));
  }
}
