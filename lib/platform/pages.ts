import { browser } from 'wxt/browser';
import type { Pages } from '../ports.ts';
import { HANDED_OVER, type HandedOver } from './handed-over.ts';

/** A window of Sheaf's own that says which tab it is in: pages of an extension see one another's windows, not their tabs. */
interface SheafWindow extends Window {
  sheafTab?: () => Promise<{ id?: number; windowId?: number } | undefined>;
}

/** Opens pages from a page of Sheaf; a library that is open already is used again. */
export const pages: Pages = {
  openLibrary: (articleId) => openAt(articleId ? `#/library/${encodeURIComponent(articleId)}` : '#/library'),
  openComposer: (articleId, tabId) =>
    openPanel(articleId, tabId).catch(() => openAt(`#/compose/article/${encodeURIComponent(articleId)}`)),
  async openTab(url) {
    await browser.tabs.create({ url });
  },
};

/** What opens a panel beside the page: Chrome's call (since version 116), or Firefox's. */
interface Panels {
  sidePanel?: { open?(beside: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** @throws where the browser has no such panel, or not in this window. */
async function openPanel(articleId: string, tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  // Before anything is waited for: it takes the person's press.
  const opening = sidebarAction ? sidebarAction.open() : sidePanel?.open?.({ tabId });
  if (!opening) throw new Error('No panel');
  const handed: HandedOver = { articleId, tabId, at: Date.now() };
  // At once: the popup closes when the panel takes the focus.
  await Promise.all([opening, browser.storage.session.set({ [HANDED_OVER]: handed })]);
}

/** Opens a view of the full page, `#/inbox`, where there is one open already in its place. */
export const openView = openAt;

async function openAt(hash: string): Promise<void> {
  const views = browser.extension.getViews({ type: 'tab' }) as unknown as SheafWindow[];
  const open = views.find((view) => view.location.pathname === '/app.html');
  const tab = await open?.sheafTab?.();
  if (!open || tab?.id === undefined) {
    await browser.tabs.create({ url: browser.runtime.getURL('/app.html') + hash });
    return;
  }
  open.location.hash = hash;
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Lets `openLibrary` of another page find this one. */
export function beFindable(): void {
  (window as SheafWindow).sheafTab = () => browser.tabs.getCurrent();
}
