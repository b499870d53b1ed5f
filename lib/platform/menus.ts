import { type Browser, browser } from 'wxt/browser';
import type { Tab } from '../ports.ts';

/** What was asked from a context menu, and where. */
export type MenuRequest =
  | { kind: 'page'; tab: Tab }
  | { kind: 'link'; tab: Tab; url: string }
  | { kind: 'selection'; tab: Tab };

const MENUS = [
  { id: 'save-page', contexts: ['page'], title: 'menuSavePage' },
  { id: 'save-link', contexts: ['link'], title: 'menuSaveLink' },
  { id: 'quote-selection', contexts: ['selection'], title: 'menuQuoteSelection' },
] as const;

/** Puts Sheaf's entries into the context menu; call it when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of MENUS) {
    browser.contextMenus.create({ id, contexts: [...contexts], title: browser.i18n.getMessage(title) });
  }
}

/** Calls `handle` for each choice of an entry of ours. Call it synchronously at the worker's start. */
export function onMenu(handle: (request: MenuRequest) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const request = requestOf(info, tab);
    if (request) handle(request);
  });
}

function requestOf(
  info: Browser.contextMenus.OnClickData,
  clicked: { id?: number; url?: string; title?: string } | undefined,
) {
  if (clicked?.id === undefined) return undefined;
  const tab: Tab = { id: clicked.id, url: clicked.url ?? info.pageUrl ?? '', title: clicked.title ?? '' };
  switch (info.menuItemId as (typeof MENUS)[number]['id']) {
    case 'save-page':
      return { kind: 'page', tab } as const;
    case 'save-link':
      return info.linkUrl ? ({ kind: 'link', tab, url: info.linkUrl } as const) : undefined;
    case 'quote-selection':
      return { kind: 'selection', tab } as const;
  }
}
