import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import PostalMime from 'postal-mime';
import puppeteer from 'puppeteer-core';
import type { DigestFormatId } from '../../lib/digest/formats/format.ts';
import { writeEdition } from '../../lib/digest/write-edition.ts';
import { getBrowser } from '../support/browsers/index.ts';
import { aHostileEdition, HOSTILE_RECIPIENTS } from '../support/hostile-edition.ts';

/** What a browser opens, and the HTML in a mail. */
const OPENED: readonly DigestFormatId[] = [
  'email-html',
  'web-page',
  'slides',
  'rich-text',
  'eml',
  'rss',
  'json-feed',
  'markdown',
  'text',
];

/** Opens an issue full of attacks in real Chromium, in every format that it shows; answers what ran, and whom it asked. */
export async function openedInChromium(): Promise<{ opened: number; ill: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-digest-'));
  const browser = await puppeteer.launch({
    executablePath: await getBrowser('chromium'),
    pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
  const ill: string[] = [];
  try {
    for (const format of OPENED) {
      const { bytes, extension } = await written(format);
      const file = join(folder, `${format}.${extension}`);
      writeFileSync(file, bytes);
      const page = await browser.newPage();
      page.on('request', (request) => {
        if (!/^(?:file|data|blob|about):/.test(request.url())) ill.push(`${format} asks for ${request.url()}`);
      });
      page.on('dialog', (dialog) => {
        ill.push(`${format} opens a dialog`);
        dialog.dismiss().catch(() => undefined);
      });
      await page.goto(pathToFileURL(file).href, { waitUntil: 'networkidle0' });
      // What waits for a person: every element is gone over and comes into focus.
      const ran = await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('*')) {
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          element.focus?.();
        }
        return 'hacked' in globalThis;
      });
      if (ran) ill.push(`${format} runs what was typed`);
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { opened: OPENED.length, ill };
}

async function written(format: DigestFormatId): Promise<{ bytes: Uint8Array | string; extension: string }> {
  const edition = aHostileEdition();
  const recipients = HOSTILE_RECIPIENTS;
  const file = await writeEdition({ format, edition, earlier: [], images: new Map(), recipients }, () => undefined);
  if (format !== 'eml') return file;
  return { bytes: (await PostalMime.parse(file.bytes)).html ?? '', extension: 'html' };
}
