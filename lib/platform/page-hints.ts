import { browser } from 'wxt/browser';
import { type PageHints, pageHints } from '../sources/page-hints.ts';
import { hintsInPage } from './in-page.ts';

/** What the page of a tab says of itself, read by the grant of the click; `undefined` where the browser lets nobody read it. */
export async function readPageHints(tabId: number): Promise<PageHints | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: hintsInPage });
    const said = frame?.result as { url: string; html: string } | null | undefined;
    return said ? pageHints(said.html, said.url) : undefined;
  } catch {
    // It rejects only where it does not let us in, or where the tab is gone.
    return undefined;
  }
}
