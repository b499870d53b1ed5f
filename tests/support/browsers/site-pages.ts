import type { HTTPRequest, Page } from 'puppeteer-core';

/** A page that the tests show at an address of its own. */
export interface SitePage {
  body: string | Buffer;
  contentType?: string;
}

/** Pages by address. */
export interface SitePages {
  set(url: string, page: SitePage | string): void;
  /** Has every request of this tab answered from here. */
  serve(page: Page): Promise<void>;
}

/** Pages in memory, shown at their own addresses without a server: each request is answered before it leaves the browser. */
export function createSitePages(): SitePages {
  const pages = new Map<string, SitePage>();

  function answer(request: HTTPRequest): void {
    const url = request.url();
    if (/^(?:chrome|moz)-extension:|^data:|^blob:|^about:/.test(url)) {
      void request.continue().catch(gone);
      return;
    }
    const page =
      request.isNavigationRequest() && request.frame()?.parentFrame() === null
        ? (pages.get(withoutFragment(url)) ??
          // Chromium tries https first, whatever was asked for.
          pages.get(withoutFragment(url).replace(/^https:/, 'http:')))
        : undefined;
    void request
      .respond(
        page
          ? {
              status: 200,
              headers: {
                'content-type': page.contentType ?? 'text/html',
                // A saved page must not run its own scripts, nor reach out.
                'content-security-policy': "script-src 'none'; object-src 'self'",
              },
              body: page.body,
            }
          : { status: 404, headers: { 'content-type': 'text/plain' }, body: '' },
      )
      .catch(gone);
  }

  return {
    set: (url, page) => pages.set(withoutFragment(new URL(url).href), typeof page === 'string' ? { body: page } : page),
    async serve(page) {
      await page.setRequestInterception(true);
      page.on('request', answer);
    },
  };
}

/** The tab was closed meanwhile. */
function gone(): void {}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
