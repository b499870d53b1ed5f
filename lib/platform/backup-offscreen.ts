import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { MadeBackup } from '../ports/backup.ts';

interface FileAddress {
  url: string;
  name: string;
  rows: number;
}

const { sendMessage, onMessage } = defineExtensionMessaging<{ makeBackupFile(appVersion: string): FileAddress }>();

/** Chrome's own, which no polyfill knows. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Has a page that nobody sees make a backup, and gives its address to `use`: a worker can make no address itself. */
export async function askOffscreen<T>(use: (file: FileAddress) => Promise<T>): Promise<T> {
  const { offscreen } = (globalThis as unknown as { chrome: { offscreen: Offscreen } }).chrome;
  // One that a worker which was killed left open.
  await offscreen.closeDocument().catch(() => undefined);
  await offscreen.createDocument({
    url: '/backup.html',
    reasons: ['BLOBS'],
    justification: 'Makes the file of the weekly backup',
  });
  try {
    return await use(await sendMessage('makeBackupFile', browser.runtime.getManifest().version));
  } finally {
    await offscreen.closeDocument();
  }
}

/** Answers the worker from that page, which cannot ask for Sheaf's version itself; the address is good until the page is closed. */
export function answerOffscreen(make: (appVersion: string) => Promise<MadeBackup>): void {
  onMessage('makeBackupFile', async ({ data }) => {
    const { file, name, rows } = await make(data);
    return { url: URL.createObjectURL(file), name, rows };
  });
}
