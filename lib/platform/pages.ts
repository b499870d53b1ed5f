import { browser } from 'wxt/browser';
import type { Pages } from '../ports.ts';

/** Opens pages from a page of Sheaf; one library tab is used again. */
export const pages: Pages = {
  async openLibrary(articleId) {
    const hash = articleId ? `#/library/${encodeURIComponent(articleId)}` : '#/library';
    const open = browser.extension.getViews({ type: 'tab' }).find((view) => view.location.pathname === '/app.html');
    const tab = await (
      open as { browserTab?: () => Promise<{ id?: number; windowId?: number }> } | undefined
    )?.browserTab?.();
    if (!open || tab?.id === undefined) {
      await browser.tabs.create({ url: `${browser.runtime.getURL('/app.html')}${hash}` });
      return;
    }
    open.location.hash = hash;
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  },
  async openTab(url) {
    await browser.tabs.create({ url });
  },
};

/** Lets a popup find this tab again: an extension's pages see one another's windows, but not their tab ids. */
export function beFindable(): void {
  Object.assign(window, { browserTab: () => browser.tabs.getCurrent() });
}
