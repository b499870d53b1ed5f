import type { Browser, Extension } from 'puppeteer-core';

/** What Chromium is started with to drive an extension: nothing asked of the network, no first-run pages. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--enable-unsafe-extension-debugging',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Installs an unpacked extension. @throws where the browser does not take it. */
export async function installExtension(browser: Browser, dir: string): Promise<Extension> {
  const id = await browser.installExtension(dir);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The browser did not install ${dir}`);
  return extension;
}

/** Stops an extension's worker at once; nothing happens where none runs. */
export async function stopWorker(browser: Browser, extension: Extension): Promise<void> {
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos) {
    if (type === 'service_worker' && url.startsWith(`chrome-extension://${extension.id}/`)) {
      await client.send('Target.closeTarget', { targetId });
    }
  }
  await client.detach();
}
