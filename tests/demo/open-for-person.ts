import puppeteer, { type Browser } from 'puppeteer-core';
import { BUILDS } from '../support/browsers/builds.ts';
import { type BrowserName, getBrowser } from '../support/browsers/index.ts';
import { serveSample } from './sample-site.ts';

/** Opens the person's own browser, with a fresh profile, Sheaf installed and the sample article in front; ends when it is closed. */
export async function openForPerson(name: BrowserName): Promise<void> {
  const executablePath = await getBrowser(name);
  const sample = await serveSample();
  const browser = await launch(name, executablePath);
  await browser.installExtension(BUILDS[name]);
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(sample.url);
  await page.bringToFront();
  console.log(
    [
      '',
      `Sheaf is in ${executablePath}.`,
      'Click the sheaf in the toolbar (it may be behind the puzzle piece), or press Alt+Shift+S.',
      'This profile is fresh and is thrown away when you close the browser.',
    ].join('\n'),
  );
  await new Promise((resolve) => browser.once('disconnected', resolve));
  sample.close();
}

function launch(name: BrowserName, executablePath: string): Promise<Browser> {
  const own = { executablePath, headless: false, defaultViewport: null } as const;
  if (name === 'firefox') return puppeteer.launch({ ...own, browser: 'firefox' });
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    ...own,
    pipe: true,
    enableExtensions: true,
    args: ['--no-first-run', '--enable-unsafe-extension-debugging', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
