import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { BackgroundTasks, CaptureResult, QuoteResult, Tab } from '../ports.ts';

/** What pages of Sheaf may ask of the background: one function signature a message. */
interface Protocol {
  captureTab(tab: Tab): CaptureResult;
  quoteSelection(tab: Tab): QuoteResult;
}

const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

/** The background's tasks, as a page calls them. A worker that dies while it works is asked once more. */
export const backgroundTasks: BackgroundTasks = {
  captureTab: (tab) => again(() => sendMessage('captureTab', tab)),
  // Not asked twice: a second answer would be a second quote.
  quoteSelection: (tab) => sendMessage('quoteSelection', tab),
};

/** Answers the pages' messages. Call it synchronously at the worker's start. */
export function answerPages(tasks: BackgroundTasks): void {
  onMessage('captureTab', ({ data, sender }) => tasks.captureTab(fromOwnPage(data, sender)));
  onMessage('quoteSelection', ({ data, sender }) => tasks.quoteSelection(fromOwnPage(data, sender)));
}

/** A web page's frame can hold no message to us (nothing is externally connectable), but a content script could send one. */
function fromOwnPage(tab: unknown, sender: { id?: string; url?: string }): Tab {
  if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL('/'))) {
    throw new Error('A message that no page of Sheaf sent');
  }
  const { id, url, title } = tab as Partial<Tab>;
  if (typeof id !== 'number' || typeof url !== 'string' || typeof title !== 'string') throw new Error('Not a tab');
  return { id, url, title };
}

async function again<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    return ask();
  }
}
