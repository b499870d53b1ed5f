import { browser } from 'wxt/browser';
import type { Secrets } from '../ports/publishing.ts';

const PREFIX = 'secret ';

/** Chrome's own; Firefox shows its local storage to no script on a page that Sheaf did not put there, and has no such call. */
interface Guarded {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Secrets in the browser's storage for Sheaf: not in its database, of which backups are made. For the background only. */
export function createSecrets(): Secrets {
  const { local } = browser.storage;
  // What runs on a page, be it Sheaf's own, has nothing to read there.
  void (local as Guarded).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  return {
    get: async (accountId) => (await local.get(PREFIX + accountId))[PREFIX + accountId],
    put: (accountId, secret) => local.set({ [PREFIX + accountId]: secret }),
    remove: (accountId) => local.remove(PREFIX + accountId),
  };
}
