import { BUILDS } from './builds.ts';
import { openChromium } from './chromium.ts';
import type { BrowserName } from './find.ts';
import { openFirefox } from './firefox.ts';
import { getBrowser } from './get.ts';
import type { Harness, Opening } from './harness.ts';

export type { BrowserName } from './find.ts';
export { getBrowser } from './get.ts';
export { type Harness, type Popup, until } from './harness.ts';
export { readArticles, readRows } from './library.ts';

/** Opens a real browser with the built extension; gets the browser first where there is none. */
export async function openBrowser(name: BrowserName, options: Partial<Opening> = {}): Promise<Harness> {
  const opening = {
    executablePath: options.executablePath ?? (await getBrowser(name)),
    extensionDir: options.extensionDir ?? BUILDS[name],
    headless: options.headless ?? true,
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.userDataDir && { userDataDir: options.userDataDir }),
    ...(options.downloadDir && { downloadDir: options.downloadDir }),
  };
  return name === 'chromium' ? openChromium(opening) : openFirefox(opening);
}
