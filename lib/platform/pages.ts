import { browser } from 'wxt/browser';
import type { Pages } from '../ports.ts';

/** A window of Sheaf's own that says which tab it is in: pages of an extension see one another's windows, not their tabs. */
interface SheafWindow extends Window {
  sheafTab?: () => Promise<{ id?: number; windowId?: number } | undefined>;
}

/** Opens pages from a page of Sheaf; a library that is open already is used again. */
export const pages: Pages = {
  openLibrary: (articleId) => openAt(articleId ? `#/library/${encodeURIComponent(articleId)}` : '#/library'),
  openComposer: (articleId) => openAt(`#/compose/article/${encodeURIComponent(articleId)}`),
  async openTab(url) {
    await browser.tabs.create({ url });
  },
};

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
