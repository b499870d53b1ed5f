import type { ReadableText } from '../article.ts';

/** What the injected script leaves on the page's isolated world for the second look. */
export interface PageGlobals {
  sheafReadable?: () => ReadableText | undefined;
}

/** What the injected script answers where the tab shows no HTML page but the browser's PDF viewer. */
export const NOT_A_PAGE = 'not-a-page';
