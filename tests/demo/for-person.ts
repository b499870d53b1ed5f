import { rmSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { BUILDS } from '../support/browsers/builds.ts';
import { type BrowserName, getBrowser } from '../support/browsers/index.ts';
import { createSitePages } from '../support/browsers/site-pages.ts';
import { profileWithButton } from './profile-with-button.ts';
import { SAMPLE } from './sample.ts';

/** Opens a window with Sheaf in a fresh profile at the sample article, and stays until it is closed. */
export async function openForPerson(name: BrowserName): Promise<void> {
  const executablePath = await getBrowser(name);
  const browser = name === 'firefox' ? await openFirefox(executablePath) : await openChromium(executablePath);
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const site = createSitePages();
  site.set(SAMPLE.url, SAMPLE.html);
  const [page = await browser.newPage()] = await browser.pages();
  await site.serve(page);
  await page.goto(SAMPLE.url, { waitUntil: 'domcontentloaded' });
  console.log(WHAT_NEXT(name === 'firefox' ? 'Firefox' : 'browser'));
  process.once('SIGINT', () => void browser.close());
  await closed;
}

async function openChromium(executablePath: string): Promise<Browser> {
  const userDataDir = profileWithButton(BUILDS.chromium);
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    headless: false,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    handleSIGINT: false,
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--no-default-browser-check',
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ],
  });
  process.once('exit', () => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 }));
  try {
    await browser.installExtension(BUILDS.chromium);
  } catch (error) {
    await browser.close();
    throw new Error(
      `${executablePath} did not take the extension (${error instanceof Error ? error.message : error}).\n` +
        'Set CHROME_PATH to Chromium or Chrome for Testing, use `npm start -- --firefox`, or load .output/chrome-mv3 by hand: ' +
        'chrome://extensions, "Developer mode", "Load unpacked".',
    );
  }
  return browser;
}

async function openFirefox(executablePath: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    defaultViewport: null,
    handleSIGINT: false,
  });
  await browser.installExtension(BUILDS.firefox);
  return browser;
}

const WHAT_NEXT = (browser: string) => `
Sheaf is installed in a fresh ${browser} profile, and a sample article is open.
  1. Click the sheaf in the toolbar (or press Alt+Shift+S): the article is saved.
  2. Type a take-home point and a tag in the popup.
  3. Open the library from the popup, and search for it.
Then try it on any article on the web. Close the window (or press Ctrl+C here) when you are done;
the profile, with what you saved in it, is thrown away.`;
