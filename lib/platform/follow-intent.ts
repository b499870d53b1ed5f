import { browser } from 'wxt/browser';
import type { FollowIntent } from '../ports/following.ts';

/** Under this name the session holds what is to be followed once the browser has been told that it may. */
const INTENT = 'toFollow';
/** Who answers the browser's question later than this has gone on to something else. */
const LASTS_MS = 600_000;

type Kept = FollowIntent & { tabId: number; at: number };

/** Keeps what the person wants to follow while the browser asks them: its question closes a popup. `undefined`: nothing any more. */
export async function keepFollowIntent(intent: FollowIntent | undefined, tabId: number): Promise<void> {
  if (intent) await browser.storage.session.set({ [INTENT]: { ...intent, tabId, at: Date.now() } satisfies Kept });
  else await browser.storage.session.remove(INTENT);
}

/** Calls `follow` with what waits for a permission when one was given; it is forgotten when `follow` answers that it is done. */
export function onPermissionGiven(follow: (intent: FollowIntent, tabId: number) => Promise<boolean>): void {
  browser.permissions.onAdded.addListener(async () => {
    const { [INTENT]: kept } = (await browser.storage.session.get(INTENT)) as { [INTENT]?: Kept };
    if (!kept) return;
    const { at, tabId, ...intent } = kept;
    if (Date.now() - at > LASTS_MS || (await follow(intent, tabId))) await browser.storage.session.remove(INTENT);
  });
}
