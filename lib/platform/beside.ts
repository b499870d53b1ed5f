import { browser } from 'wxt/browser';
import type { Beside } from '../ports/beside.ts';
import { HANDED_OVER, type HandedOver } from './handed-over.ts';

/** What was handed over longer ago met no panel: the person has gone on without it. */
const FRESH_MS = 60_000;

/** The side panel's view of the tab in front in its own window: without a host permission it has no more than the click gave. */
export const beside: Beside = {
  watchTab(tell) {
    let isOver = false;
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (!isOver) tell(tab?.url);
    };
    const onChange = () => void look().catch(console.error);
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(onChange);
    onUpdated.addListener(onChange);
    // A click on the toolbar button makes the address known, and changes no tab.
    window.addEventListener('focus', onChange);
    onChange();
    return () => {
      isOver = true;
      onActivated.removeListener(onChange);
      onUpdated.removeListener(onChange);
      window.removeEventListener('focus', onChange);
    };
  },

  watchHandedOver(tell) {
    let last: HandedOver | undefined;
    const take = async (handed: HandedOver | undefined) => {
      if (!handed || handed.at === last?.at || Date.now() - handed.at > FRESH_MS) return;
      const [tab, own] = await Promise.all([browser.tabs.get(handed.tabId), browser.windows.getCurrent()]);
      // Another window's panel takes it.
      if (tab.windowId !== own.id || handed.at === last?.at) return;
      last = handed;
      await browser.storage.session.remove(HANDED_OVER);
      tell(handed.articleId);
    };
    const onChanged = (changes: Record<string, { newValue?: unknown }>) =>
      void take(changes[HANDED_OVER]?.newValue as HandedOver | undefined).catch(console.error);
    browser.storage.session.onChanged.addListener(onChanged);
    // The popup may have been quicker than the panel that it opened.
    void browser.storage.session
      .get(HANDED_OVER)
      .then((stored) => take(stored[HANDED_OVER] as HandedOver | undefined))
      .catch(console.error);
    return () => browser.storage.session.onChanged.removeListener(onChanged);
  },
};
