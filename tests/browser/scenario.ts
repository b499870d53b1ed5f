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
   * What it looks at is Sheaf's own doing, and the parts of a browser that it goes by are gone by in other scenarios as well. Firefox runs
   * it with `--thorough`, or asked for by `--firefox`.
   */
  isTheSameEverywhere?: true;
  /** Not run, with this reason, where it answers one: what it needs is not here. */
  skip?: () => string | undefined;
  timeoutMs?: number;
  run(harness: Harness): Promise<void>;
}
