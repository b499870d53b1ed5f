import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { BUILDS } from '../support/browsers/builds.ts';
import { CHROMIUM_ARGS, installExtension, stopWorker } from '../support/browsers/chromium-extension.ts';
import { getBrowser } from '../support/browsers/index.ts';
import { createSitePages, type SitePages } from '../support/browsers/site-pages.ts';

/** A Chromium to measure in: several extensions at once, pages served from here, nothing throttled for being behind. */
export interface MeasuringBrowser {
  browser: Browser;
  site: SitePages;
  install(dir: string): Promise<Extension>;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** A page of an extension's own origin on which none of its code runs. */
  observer(extension: Extension, file: string): Promise<Page>;
  /** Has an extension's button in the toolbar for good: else the browser first draws it out of the menu at each click, for some 200 ms. */
  pin(extension: Extension): Promise<void>;
  /** Stops an extension's worker, as the browser does after half a minute without work. */
  stopWorker(extension: Extension): Promise<void>;
}

/** Opens the Chromium of the tests for measuring, on a profile of its own or on the one in `userDataDir`. */
export async function openMeasuringBrowser(userDataDir?: string): Promise<MeasuringBrowser> {
  const browser = await puppeteer.launch({
    executablePath: await getBrowser('chromium'),
    pipe: true,
    enableExtensions: true,
    ...(userDataDir && { userDataDir }),
    args: CHROMIUM_ARGS,
  });
  const site = createSitePages();
  return {
    browser,
    site,
    install: (dir) => installExtension(browser, dir),
    async open(url) {
      const page = await browser.newPage();
      await site.serve(page);
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
      return page;
    },
    async observer(extension, file) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extension.id}/${file}`);
      return page;
    },
    async pin({ id }) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      const isPinned = await page.evaluate(pinOnPage, id);
      if (!isPinned) throw new Error('The button is not in the toolbar');
      await page.close();
    },
    stopWorker: (extension) => stopWorker(browser, extension),
  };
}

/** Runs in the browser's page of extensions, as its own switch does. */
async function pinOnPage(extensionId: string): Promise<boolean> {
  interface Change {
    extensionId: string;
    pinnedToToolbar: boolean;
  }
  const { chrome } = globalThis as unknown as {
    chrome: {
      developerPrivate: {
        updateExtensionConfiguration(change: Change): Promise<void>;
        getExtensionInfo(id: string): Promise<{ pinnedToToolbar?: boolean }>;
      };
    };
  };
  await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true });
  return (await chrome.developerPrivate.getExtensionInfo(extensionId)).pinnedToToolbar === true;
}

/** Does something in a browser of its own, in which Sheaf is installed. */
export type InBrowser = <T>(use: (measuring: MeasuringBrowser, sheaf: Extension) => Promise<T>) => Promise<T>;

/** Measures in several browsers, one after the other, on one profile: the one that measures is not the one that filled it. */
export async function onOneProfile(measure: (inBrowser: InBrowser) => Promise<boolean>): Promise<boolean> {
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  try {
    return await measure(async (use) => {
      const measuring = await openMeasuringBrowser(profile);
      try {
        return await use(measuring, await measuring.install(BUILDS.chromium));
      } finally {
        await measuring.browser.close();
      }
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
