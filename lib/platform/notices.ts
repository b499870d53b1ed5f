import { browser } from 'wxt/browser';

/** One notice, which the next replaces. */
const NOTICE = 'new-items';

/** Not there until the person has allowed it. */
type Maybe = typeof browser.notifications | undefined;

/** Has the browser tell of new items; nothing where the person has not allowed it, or took that back. */
export async function tellOfNew(items: number): Promise<void> {
  const notifications = browser.notifications as Maybe;
  if (!notifications) return;
  const say = browser.i18n.getMessage;
  await notifications
    .create(NOTICE, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icons/128.png'),
      title: say('extensionName'),
      message: say(
        items === 1 ? 'announceNew_one' : 'announceNew_other',
        items.toLocaleString(browser.i18n.getUILanguage()),
      ),
    })
    .catch(() => undefined);
}

/** Opens the inbox at a click on a notice. Call it synchronously at the worker's start. */
export function onNoticeClick(): void {
  const listen = () =>
    (browser.notifications as Maybe)?.onClicked.addListener((id) => {
      if (id === NOTICE) void openInbox();
    });
  listen();
  // Allowed while the worker runs: from then on there are notices to click.
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) listen();
  });
}

async function openInbox(): Promise<void> {
  await (browser.notifications as Maybe)?.clear(NOTICE);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/app.html')}#/inbox` });
}

const NEEDED = { permissions: ['notifications' as const] };

/** The browser's notices, as a page asks for them. */
export const notices = {
  isAllowed: () => browser.permissions.contains(NEEDED),
  allow: () => browser.permissions.request(NEEDED),
};
