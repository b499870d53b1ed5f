import { browser } from 'wxt/browser';

/** Opens an address in a tab behind the page that is read. */
export async function openBehind(url: string): Promise<void> {
  await browser.tabs.create({ url, active: false });
}
