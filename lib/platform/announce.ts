import { browser } from 'wxt/browser';
import { spelledOut } from '../article/spelled-out.ts';
import type { CaptureResult, QuoteResult } from '../ports.ts';
import { showInPage } from './in-page.ts';

/** The icon with its check, drawn for light and dark toolbars alike; the browser takes it back when the tab goes on. */
const SAVED_ICON = { 16: '/icons/saved-16.png', 32: '/icons/saved-32.png' };
const PROBLEM_COLOUR = '#9a5b00';

/** Shows on the toolbar button of a tab what became of a click. */
export async function showOnButton(tabId: number, result: CaptureResult): Promise<void> {
  const saved = result.ok && result.kind === 'saved';
  await onTab(async () => {
    if (saved) await browser.action.setIcon({ tabId, path: SAVED_ICON });
    else await browser.action.setBadgeBackgroundColor({ tabId, color: PROBLEM_COLOUR });
    await browser.action.setBadgeText({ tabId, text: saved ? '' : '!' });
    await browser.action.setTitle({ tabId, title: wordsFor(result) });
  });
}

/** The same for a click without a popup (shortcut, menu): also said on the page itself, where the browser lets us. */
export async function announce(tabId: number, result: CaptureResult): Promise<void> {
  await showOnButton(tabId, result);
  await say(tabId, wordsFor(result));
}

/** Says what became of a quote. */
export async function announceQuote(tabId: number, result: QuoteResult): Promise<void> {
  const key = result.ok
    ? result.outcome === 'known'
      ? 'announceQuoteKnown'
      : 'announceQuoteSaved'
    : result.error.code === 'nothing-selected'
      ? 'announceNothingSelected'
      : 'announceNotSaved';
  await say(tabId, browser.i18n.getMessage(key));
}

/** Says that something is followed, where the popup that asked for it may be gone. */
export async function announceFollowed(tabId: number, title: string): Promise<void> {
  await say(tabId, browser.i18n.getMessage('followDone', title));
}

/** Says a line on the page of a tab; silent where the page cannot be reached (the toolbar button tells). */
async function say(tabId: number, text: string): Promise<void> {
  await onTab(async () => {
    await browser.scripting.executeScript({ target: { tabId }, func: showInPage, args: [text] });
  });
}

function wordsFor(result: CaptureResult): string {
  const say = browser.i18n.getMessage;
  if (!result.ok) {
    return say(result.error.code === 'storage-full' ? 'announceStorageFull' : 'announceNotSaved');
  }
  switch (result.kind) {
    case 'saved': {
      const { article, outcome } = result.saved;
      const title = article.title ? spelledOut(article.title) : (article.doi ?? article.url ?? '');
      return say(outcome === 'known' ? 'announceKnown' : 'announceSaved', title);
    }
    case 'several':
      return say('announceSeveral', String(result.candidates.length));
    case 'not-an-article':
      return say('announceNotAnArticle');
    case 'barrier':
      return say('announceBarrier');
  }
}

/** A tab may close, or go where extensions may not, at any moment: then there is nothing to show. */
async function onTab(show: () => Promise<void>): Promise<void> {
  await show().catch(() => undefined);
}
