import type { BrowserName, Harness } from '../support/browsers/index.ts';

/**
 * One thing that a real browser must do. A file `tests/browser/x.browser.ts` exports `scenarios: Scenario[]`; `run.ts` runs each in
 * each of its browsers, with an empty library, and closes the tabs that it opened.
 */
export interface Scenario {
  name: string;
  /** Both, unless said otherwise. */
  browsers?: BrowserName[];
  /**
   * What it looks at is Sheaf's own: nothing in it waits for a browser's interface, focus, text fields, files or engine. Firefox, which
   * differs from Chromium in those alone, runs it with `--thorough` only.
   */
  isTheSameEverywhere?: true;
  /** Not run, with this reason, where it answers one: what it needs is not here. */
  skip?: () => string | undefined;
  timeoutMs?: number;
  run(harness: Harness): Promise<void>;
}
