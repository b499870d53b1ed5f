import { browser } from 'wxt/browser';
import type { WebSignIn } from '../ports/publishing.ts';

/** Signing in at a page of the web, in a window of the browser's own. For the background only. */
export function createWebSignIn(): WebSignIn {
  return {
    redirectUrl: () => browser.identity.getRedirectURL(),
    async open(url) {
      try {
        return await browser.identity.launchWebAuthFlow({ url, interactive: true });
      } catch {
        // The browsers' only way to say that the person closed it, or that it could not be shown.
        return undefined;
      }
    },
  };
}
