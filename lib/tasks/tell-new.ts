import type { InboxReader } from '../ports/inbox.ts';
import type { SettingsStore } from '../ports.ts';

/** Who follows much would else be told of it all day. */
const APART_MS = 3 * 3_600_000;

interface Needs {
  settings: SettingsStore;
  inbox: Pick<InboxReader, 'count'>;
  now: () => string;
  /** Has the browser tell it, wherever the person is. */
  tell(items: number): Promise<void>;
}

/** Tells the person that items came by themselves, if they want to be told: one word for all that is new, and seldom. */
export function createTellNew({ settings, inbox, now, tell }: Needs): () => Promise<void> {
  return async () => {
    if (!(await settings.get('inboxNotices'))) return;
    const last = Date.parse((await settings.get('lastNoticeAt')) || new Date(0).toISOString());
    // The clock may have been ahead.
    if (Math.abs(Date.parse(now()) - last) < APART_MS) return;
    const items = await inbox.count('new');
    if (items === 0) return;
    await settings.put('lastNoticeAt', now());
    await tell(items);
  };
}
