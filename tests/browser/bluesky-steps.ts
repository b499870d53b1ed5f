import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Harness, until } from '../support/browsers/index.ts';
import { type LocalBluesky, localBluesky } from './bluesky-server.ts';
import { openLibrary, text } from './library-steps.ts';

const SHOTS = process.env.SHEAF_SHOTS;

/** With a server of Bluesky at this machine, and the consent to send. */
export async function withBluesky(harness: Harness, run: (at: LocalBluesky) => Promise<void>): Promise<void> {
  const at = await localBluesky();
  try {
    await harness.allowSending(true);
    await run(at);
  } finally {
    await at.close();
  }
}

/** Waits until the page says it. */
export async function says(page: Page, words: string, timeoutMs?: number): Promise<void> {
  await until(
    async () => (await text(page)).includes(words),
    () => text(page),
    timeoutMs,
  );
}

/** Keeps a picture of a page, where that is wanted. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** Fills in a network's form in the settings, from the keyboard; to be sent with Enter. */
export async function fillForm(harness: Harness, network: string, values: readonly string[]): Promise<Page> {
  const page = await harness.openOwn('app.html#/settings/share');
  await page.bringToFront();
  await (await page.waitForSelector(`summary ::-p-text(Sign in to ${network})`))?.evaluate((label) =>
    label.closest('summary')?.focus(),
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sign-in input');
  const fields = await page.$$('.sign-in input');
  for (const [index, typed] of values.entries()) await fields[index]?.type(typed);
  return page;
}

/** Fills in Bluesky's form and sends it. */
export async function fill(harness: Harness, password: string, server: string): Promise<Page> {
  const page = await fillForm(harness, 'Bluesky', ['ed.example.com', password, server]);
  await page.keyboard.press('Enter');
  return page;
}

/** Signs in in the settings. */
export async function signIn(harness: Harness, at: LocalBluesky): Promise<Page> {
  const page = await fill(harness, at.password, at.base);
  await says(page, '@ed.example.com on Bluesky');
  return page;
}

/** Writes a draft about the article that is in the library. */
export async function write(harness: Harness, words: string): Promise<Page> {
  const page = await openLibrary(harness);
  await page.keyboard.press('j');
  await page.keyboard.press('p');
  await page.waitForSelector('.composer textarea', { timeout: 30_000 });
  await page.focus('.part textarea');
  // At once, as when it is pasted: keystrokes are tried by the composer's scenarios.
  await page.evaluate((written) => {
    const area = document.activeElement as HTMLTextAreaElement;
    area.select();
    document.execCommand('insertText', false, written);
  }, words);
  return page;
}

/** Drops a picture, which the browser draws itself, on the first part, and says what it shows. */
export async function addImage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 4);
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
    const data = new DataTransfer();
    data.items.add(new File([await canvas.convertToBlob()], 'plot.png', { type: 'image/png' }));
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector('.part textarea')?.dispatchEvent(drop);
  });
  const alt = await page.waitForSelector('.image textarea, .image input');
  await alt?.type('A forest plot');
}

/** Posts what is written, once it can be. */
export async function post(page: Page, name = 'Post to Bluesky'): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLElement>('.network-preview button')].find((each) =>
          each.textContent?.startsWith(wanted),
        );
        if (button?.getAttribute('aria-disabled') !== 'false') return false;
        button.click();
        return true;
      }, name),
    () => text(page),
  );
}

/** Runs in the draft's page: asks the background to keep when it goes out, as the field does, which takes whole minutes only. */
export async function schedule(time: number): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(of: object): Promise<unknown> } } };
  const data = [location.hash.split('/').at(-1), { scheduledAt: new Date(time).toISOString() }];
  await chrome.runtime.sendMessage({ id: 1, type: 'changeDraft', data, timestamp: 1 });
}
