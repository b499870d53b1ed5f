import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Harness, Popup } from '../support/browsers/index.ts';

const WIDTH = 1280;
const HEIGHT = 800;

/** A picture of a page with the popup over it, where a window would show it: a headless browser draws them apart. */
export async function pictureOfBoth(harness: Harness, page: Page, popup: Popup, path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-picture-'));
  try {
    const popupPng = join(folder, 'popup.png') as `${string}.png`;
    await popup.screenshot(popupPng);
    await page.setViewport({ width: WIDTH, height: HEIGHT });
    const pagePng = await page.screenshot({ encoding: 'base64' });
    const over = existsSync(popupPng) ? readFileSync(popupPng, 'base64') : undefined;
    const canvas = await harness.openOwn('capture.js');
    await canvas.setViewport({ width: WIDTH, height: HEIGHT });
    await canvas.evaluate(draw, pagePng, over);
    await canvas.screenshot({ path: path as `${string}.png` });
    await canvas.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in a page: shows the one picture with the other at its top right. */
async function draw(page: string, popup: string | undefined): Promise<void> {
  document.documentElement.innerHTML = '<body style="margin:0;overflow:hidden"></body>';
  const add = async (png: string, style: string) => {
    const image = document.createElement('img');
    image.src = `data:image/png;base64,${png}`;
    image.style.cssText = style;
    document.body.append(image);
    await image.decode();
  };
  await add(page, 'display:block;width:100vw');
  if (!popup) return;
  await add(popup, 'position:fixed;top:8px;right:16px;border-radius:8px;box-shadow:0 6px 30px rgb(0 0 0/45%)');
}
