import { browser } from 'wxt/browser';
import type { Tab } from '../ports.ts';

/** The tab in front in this window (from a popup) or in the last used window (from the background). */
export async function currentTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}
