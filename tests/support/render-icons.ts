import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { getBrowser } from './browsers/index.ts';

/** `npm run icons`: draws `public/icons/*.png` from the two SVGs beside them, with the Chromium of the tests. */
const ICONS = join(import.meta.dirname, '../../public/icons');

/** For dark toolbars, in Firefox: the same sheaf with lighter outlines. Chrome has one icon for both. */
const FOR_DARK: Record<string, string> = { '#6a4cc4': '#9b82e8', '#b3a1f0': '#d3c7fa', '#8c72dc': '#b5a2f2' };

/** The mark of a page that is in the library, on a drawing of 16 by 16. */
const CHECK =
  '<circle cx="11.5" cy="11.5" r="4.5" fill="#1a6633" stroke="#fff" stroke-width=".8"/>' +
  '<path d="m9.4 11.6 1.5 1.6 2.8-3.2" fill="none" stroke="#fff" stroke-width="1.3"/>';

const full = readFileSync(join(ICONS, 'sheaf.svg'), 'utf8');
const small = readFileSync(join(ICONS, 'sheaf-small.svg'), 'utf8');
const forDark = Object.entries(FOR_DARK).reduce((svg, [from, to]) => svg.replaceAll(from, to), small);
const saved = small.replace('</svg>', `${CHECK}</svg>`);

const browser = await puppeteer.launch({
  executablePath: await getBrowser('chromium'),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const size of [16, 32]) {
  await draw(small, size, `${size}.png`);
  await draw(forDark, size, `on-dark-${size}.png`);
  await draw(saved, size, `saved-${size}.png`);
}
for (const size of [48, 96, 128]) await draw(full, size, `${size}.png`);
await browser.close();

async function draw(svg: string, size: number, name: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await page.setContent(`<body style="margin:0"><img style="display:block" width="${size}" src="${source}">`);
  writeFileSync(join(ICONS, name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
