/** What `capture.js` leaves in its world of the page for `readable.js`. */
export interface PageGlobals {
  /** The address that was captured: gone with the page. */
  sheafCaptured?: string;
}

/** What the injected script answers where the tab shows no HTML page but the browser's PDF viewer. */
export const NOT_A_PAGE = 'not-a-page';
