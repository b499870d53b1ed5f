import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { CHROMIUM_ARGS, installExtension, stopWorker } from './chromium-extension.ts';
import { type Harness, type Opening, type Popup, until } from './harness.ts';
import { resetLibrary } from './library.ts';
import { createSitePages } from './site-pages.ts';
import { closeOthers, openTab } from './tabs.ts';

/** Real Chromium with Sheaf installed. */
export async function openChromium(opening: Opening): Promise<Harness> {
  const { executablePath, extensionDir, headless, colorScheme, userDataDir, downloadDir } = opening;
  if (downloadDir && userDataDir) preferDownloads(userDataDir, downloadDir);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    ...(userDataDir && { userDataDir }),
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [...CHROMIUM_ARGS, '--window-size=1280,900', ...(colorScheme === 'dark' ? ['--force-dark-mode'] : [])],
  });
  const site = createSitePages();
  const extension = await installExtension(browser, extensionDir);
  const own = (path: string) => `chrome-extension://${extension.id}/${path}`;
  let bench: Page | undefined;

  const harness: Harness = {
    name: 'chromium',
    site,
    open: (url) => openTab(browser, site, url),
    async clickToolbar(page) {
      await page.bringToFront();
      const opened = browser.waitForTarget((target) => isPopup(target, own('popup.html')), { timeout: 20_000 });
      await page.triggerExtensionAction(extension);
      return popupOf(await (await opened).asPage());
    },
    async sidePanel() {
      const isPanel = (target: Target) => target.url().split('#')[0] === own('sidepanel.html');
      return popupOf(await (await browser.waitForTarget(isPanel, { timeout: 20_000 })).asPage());
    },
    async openOwn(path) {
      const page = await browser.newPage();
      if (colorScheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
      await page.goto(own(path), { waitUntil: 'domcontentloaded' });
      return page;
    },
    async inSheaf(run, ...args) {
      bench ??= await quietPage(browser, own('capture.js'));
      return (await bench.evaluate(run as never, ...(args as unknown as never[]))) as never;
    },
    async inWorker(run, ...args) {
      const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(own(''));
      const target = await browser.waitForTarget(isWorker, { timeout: 20_000 });
      // Not `target.worker()`, which stays attached: the worker that comes after it is then never started by an alarm.
      const client = await target.createCDPSession();
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
        expression: `(${run})(...${JSON.stringify(args)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      await client.detach();
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as never;
    },
    killWorker: () => stopWorker(browser, extension),
    allowSending: async () => undefined,
    reset: () => harness.inSheaf(resetLibrary),
    pages: async () => (await browser.pages()).filter((page) => page !== bench),
    closeTabs: async () => closeOthers(await harness.pages()),
    close: () => browser.close(),
    kill: () => killAll(browser),
  };
  return harness;
}

/** Not by the driver's own means, which gives every file a name of its own. */
function preferDownloads(userDataDir: string, downloadDir: string): void {
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  const preferences = { download: { default_directory: downloadDir, prompt_for_download: false } };
  writeFileSync(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The browser's own process first: it would start its children again. */
async function killAll(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('No process to kill');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // Puppeteer starts it as the leader of a group of its own.
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

function isPopup(target: Target, url: string): boolean {
  return target.url() === url;
}

/** A page of the extension's own origin on which none of its code runs. */
async function quietPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** Where the popup goes on to another page of Sheaf's, nothing is true of it for a moment. */
function unlessGoneOn(error: unknown): undefined {
  if (!/context was destroyed|cannot find context/i.test(String(error))) throw error;
}

function popupOf(page: Page): Popup {
  const popup: Popup = {
    evaluate: (run, ...args) => page.evaluate(run as never, ...(args as unknown as never[])) as never,
    waitFor: (isTrue, timeoutMs) =>
      until(
        () => page.evaluate(isTrue as never).catch(unlessGoneOn) as never,
        () => page.evaluate(() => document.body.innerText),
        timeoutMs,
      ),
    async type(selector, text) {
      await page.focus(selector);
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.click(selector),
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png`, fullPage: true });
    },
    close: () => page.close(),
  };
  return popup;
}
