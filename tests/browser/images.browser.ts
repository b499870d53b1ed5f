import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { readImageFile } from '../../lib/share/images/image-file.ts';
import { type Harness, until } from '../support/browsers/index.ts';
import { aGif, bytesOf, exifSegment, GIF_FRAME, GIF_LOOP, withSegment } from '../support/images.ts';
import { openLibrary, text } from './library-steps.ts';
import type { Scenario } from './scenario.ts';
import { violations, violationsInBoth } from './violations.ts';

const SHOTS = process.env.SHEAF_SHOTS;

async function openComposer(harness: Harness): Promise<Page> {
  const page = await openLibrary(harness);
  await page.keyboard.press('j');
  await page.keyboard.press('p');
  await page.waitForSelector('.composer textarea', { timeout: 30_000 });
  return page;
}

/** A picture that the browser itself wrote; `noise` makes it as large as it gets. */
async function drawn(page: Page, type: string, width: number, height: number, noise = false): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (mime, w, h, isNoise) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      if (isNoise) {
        const data = context.createImageData(w, h);
        for (let at = 0; at < data.data.length; at += 65_536)
          crypto.getRandomValues(data.data.subarray(at, Math.min(at + 65_536, data.data.length)));
        for (let at = 3; at < data.data.length; at += 4) data.data[at] = 255;
        context.putImageData(data, 0, 0);
      } else {
        context.fillStyle = '#b03060';
        context.fillRect(0, 0, w / 2, h);
        context.fillStyle = '#3060b0';
        context.fillRect(w / 2, 0, w / 2, h);
      }
      const blob = await canvas.convertToBlob({ type: mime, quality: 1 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let binary = '';
      for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(binary);
    },
    type,
    width,
    height,
    noise,
  );
  return Buffer.from(base64, 'base64');
}

/** A photograph as a phone writes it: on its side, with its place and its date. */
async function aPhotograph(page: Page): Promise<Uint8Array> {
  const photograph = withSegment(
    await drawn(page, 'image/jpeg', 64, 32),
    exifSegment({ place: [51.75, 1.25], takenAt: '2026:03:04 22:10:00', make: 'Camera', orientation: 6 }),
  );
  deepEqual(readImageFile(photograph)?.told, ['place', 'date']);
  return photograph;
}

/** Pastes files into the first part, or drops them on it, as the browser does. */
async function give(page: Page, how: 'paste' | 'drop', name: string, type: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (kind, fileName, mime, base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName, { type: mime }));
      const event =
        kind === 'paste'
          ? // Firefox takes no data that a script gives.
            Object.defineProperty(new ClipboardEvent('paste', { bubbles: true, cancelable: true }), 'clipboardData', {
              value: data,
            })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('.part textarea')?.dispatchEvent(event);
    },
    how,
    name,
    type,
    Buffer.from(bytes).toString('base64'),
  );
}

/** Chooses files in the file dialog of the first part. */
async function choose(page: Page, files: Record<string, Uint8Array>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-images-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const input = (await page.waitForSelector('.part input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
    await page.waitForFunction(() => !document.querySelector('.part-images [role="status"]'));
  } finally {
    await new Promise((resolve) => setTimeout(resolve, 500));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openCard(page: Page): Promise<void> {
  await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.part-images .link-button')]
      .find(({ textContent }) => textContent === 'Make a card')
      ?.click(),
  );
  await page.waitForSelector('.card-maker canvas');
}

const thumbs = (page: Page) => page.$$eval('.image', (all) => all.length);

async function hasThumbs(page: Page, count: number): Promise<void> {
  await until(
    async () => (await thumbs(page)) === count,
    () => text(page),
  );
}

/** The bytes that the database holds, in no order. */
async function stored(page: Page): Promise<Buffer[]> {
  const all = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sheaf');
      opening.onsuccess = () => resolve(opening.result);
    });
    const reading = database.transaction('draftImages').objectStore('draftImages').getAll();
    const rows = await new Promise<{ bytes: Blob }[]>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return Promise.all(
      rows.map(async ({ bytes }) => {
        const buffer = new Uint8Array(await bytes.arrayBuffer());
        let binary = '';
        for (let at = 0; at < buffer.length; at += 8192)
          binary += String.fromCharCode(...buffer.subarray(at, at + 8192));
        return btoa(binary);
      }),
    );
  });
  return all.map((base64) => Buffer.from(base64, 'base64'));
}

export const scenarios: Scenario[] = [
  {
    name: 'a photograph is pasted, dropped and chosen: its place and date are taken out, its alt text kept and shown',
    async run(harness) {
      const page = await openComposer(harness);
      const photograph = await aPhotograph(page);
      await give(page, 'paste', 'pasted.jpg', 'image/jpeg', photograph);
      await hasThumbs(page, 1);
      await give(page, 'drop', 'dropped.jpg', 'image/jpeg', photograph);
      await hasThumbs(page, 2);
      await choose(page, { 'chosen.jpg': photograph });
      await hasThumbs(page, 3);
      for (const bytes of await stored(page)) {
        const read = readImageFile(bytes);
        // Turned as it is to be seen.
        deepEqual([read?.mime, read?.width, read?.height, read?.told], ['image/jpeg', 32, 64, []]);
        equal(bytes.includes('Exif'), false);
        equal(bytes.includes('2026:03:04'), false);
        equal(bytes.includes('Camera'), false);
      }
      equal((await stored(page)).length, 3);
      match(await text(page), /This file told where and when it was taken: that was taken out\./);
      match(await text(page), /mage (?:\d of \d )?has no alt text/);
      match(await text(page), /The file of this image told where it was taken/);
      for (const [index, field] of (await page.$$('.image textarea')).entries())
        await field.type(`Two fields of colour, ${index + 1}`);
      await until(
        async () => !/mage (?:\d of \d )?has no alt text/.test(await text(page)),
        () => text(page),
      );
      const address = await page.evaluate(() => location.hash);
      await page.close();
      const again = await harness.openOwn(`app.html${address}`);
      await again.waitForFunction(() =>
        [...document.querySelectorAll<HTMLImageElement>('.preview-images img')].every((image) => image.naturalWidth),
      );
      const alts = ['Two fields of colour, 1', 'Two fields of colour, 2', 'Two fields of colour, 3'];
      await again.waitForSelector('.preview-images[data-count="3"] img');
      deepEqual(
        await again.$eval('.preview-images', (preview) =>
          [...preview.querySelectorAll('img')].map((image) => image.alt),
        ),
        alts,
      );
      deepEqual(
        await again.$$eval('.image textarea', (all) => all.map((field) => (field as HTMLTextAreaElement).value)),
        alts,
      );
    },
  },
  {
    name: 'images are moved from the keyboard, removed and brought back',
    async run(harness) {
      const page = await openComposer(harness);
      const photograph = await aPhotograph(page);
      await choose(page, { 'a.jpg': photograph, 'b.jpg': photograph });
      await hasThumbs(page, 2);
      const ids = () => page.$$eval('.image', (all) => all.map((item) => (item as HTMLElement).dataset.image));
      const [first, second] = await ids();
      await page.focus('.image [data-by="1"]');
      await page.keyboard.press('Enter');
      await until(
        async () => (await ids())[0] === second,
        () => text(page),
      );
      await until(
        async () =>
          (await page.evaluate(() => document.activeElement?.closest<HTMLElement>('.image')?.dataset.image)) === first,
        () => page.evaluate(() => document.activeElement?.outerHTML ?? ''),
      );
      await page.focus('.image [aria-label="Remove image"]');
      await page.keyboard.press('Enter');
      await hasThumbs(page, 1);
      await page.evaluate(() => document.querySelector<HTMLElement>('.toast .link-button')?.click());
      await hasThumbs(page, 2);
      deepEqual(await ids(), [second, first]);
    },
  },
  {
    name: 'images are ordered by dragging, and none is added anew by it',
    // The mouse of Firefox's driver begins no drag.
    browsers: ['chromium'],
    async run(harness) {
      const page = await openComposer(harness);
      const photograph = await aPhotograph(page);
      await choose(page, { 'a.jpg': photograph, 'b.jpg': photograph });
      await hasThumbs(page, 2);
      const ids = () => page.$$eval('.image', (all) => all.map((item) => (item as HTMLElement).dataset.image));
      const [first, second] = await ids();
      const [from, to] = await page.$$('.image-thumb');
      if (!from || !to) throw new Error('No thumbnails');
      await to.scrollIntoView();
      const [start, end] = [await from.clickablePoint(), await to.clickablePoint()];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(start.x + 5, start.y + 10, { steps: 3 });
      await page.mouse.move(end.x, end.y, { steps: 8 });
      await page.mouse.up();
      await until(
        async () => (await ids())[0] === second,
        () => text(page),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      deepEqual(await ids(), [second, first]);
    },
  },
  {
    name: 'an image that is too large is made smaller, one that moves goes on moving, and what is none is told',
    async run(harness) {
      const page = await openComposer(harness);
      const large = await drawn(page, 'image/png', 1600, 1200, true);
      ok(large.length > 5_000_000);
      const secret = 'written on ward 12';
      const gif = aGif(GIF_LOOP, bytesOf(0x21, 0xfe, secret.length, secret, 0), GIF_FRAME, GIF_FRAME);
      await choose(page, { 'noise.png': large, 'moving.gif': gif });
      await hasThumbs(page, 2);
      const all = await stored(page);
      ok(all.every(({ length }) => length <= 2_000_000));
      const moving = all.find((bytes) => readImageFile(bytes)?.mime === 'image/gif');
      deepEqual(moving, Buffer.from(aGif(GIF_LOOP, GIF_FRAME, GIF_FRAME)));
      await choose(page, {
        'words.png': Buffer.from('no image at all'),
        'half.jpg': (await aPhotograph(page)).subarray(0, 200),
      });
      await until(
        async () => /words\.png is no image.*half\.jpg is broken/.test(await text(page)),
        () => text(page),
      );
      equal((await stored(page)).length, 2);
      const photograph = await aPhotograph(page);
      await choose(page, { '3.jpg': photograph, '4.jpg': photograph, '5.jpg': photograph });
      await hasThumbs(page, 4);
      match(await text(page), /5\.jpg was not added: a post takes 4 images/);
    },
  },
  {
    name: 'a card is made of the article, and stands under the part with its alt text',
    async run(harness) {
      const page = await openComposer(harness);
      for (const [index, ratio] of ['Square', 'Portrait', 'Wide'].entries()) {
        await openCard(page);
        await page.evaluate((name) => {
          const labels = [...document.querySelectorAll<HTMLElement>('.card-choices label')];
          labels.find(({ textContent }) => textContent?.startsWith(name))?.click();
          if (name === 'Wide') labels.find(({ textContent }) => textContent === 'Dark')?.click();
        }, ratio);
        await page.waitForSelector('.dialog-actions [aria-disabled="false"]');
        if (SHOTS) {
          mkdirSync(SHOTS, { recursive: true });
          await new Promise((resolve) => setTimeout(resolve, 300));
          await page.screenshot({ path: `${SHOTS}/card-${ratio}.png` });
        }
        if (harness.name === 'chromium') deepEqual(await violations(page), []);
        await page.focus('.dialog-actions .primary');
        await page.keyboard.press('Enter');
        await hasThumbs(page, index + 1);
      }
      const sizes = (await stored(page))
        .map((bytes) => readImageFile(bytes))
        .map((read) => [read?.mime, read?.width, read?.height]);
      deepEqual(sizes.map(String).sort(), ['image/png,1080,1080', 'image/png,1080,1350', 'image/png,1600,900']);
      match(
        await page.$eval('.image textarea', (field) => (field as HTMLTextAreaElement).value),
        /^Journal of Sample Medicine · 2024\. Feedback literacy .*doi\.org\/10\.5555\/sample\.2024\.001\.$/,
      );
      equal(/mage (?:\d of \d )?has no alt text/.test(await text(page)), false);
    },
  },
  {
    name: 'the composer with images is without axe violations, light and dark',
    // Firefox runs no script that a page of an extension does not bring along.
    browsers: ['chromium'],
    async run(harness) {
      const page = await openComposer(harness);
      for (const width of [1280, 360]) {
        await page.setViewport({ width, height: 900 });
        await openCard(page);
        equal(await page.$eval('dialog', ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth), true);
        deepEqual(await violationsInBoth(page, (theme) => shoot(page, `card-${theme}-${width}`)), []);
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => !document.querySelector('dialog'));
      }
      const photograph = await aPhotograph(page);
      for (let count = 1; count <= 4; count++) {
        await choose(page, { [`${count}.jpg`]: photograph });
        await hasThumbs(page, count);
      }
      for (const width of [1280, 360]) {
        await page.setViewport({ width, height: 900 });
        equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        deepEqual(await violationsInBoth(page, (theme) => shoot(page, `images-${theme}-${width}`)), []);
      }
    },
  },
];

async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}
