import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** The rules whose answer is another where only the colours are. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

type Theme = 'light' | 'dark';

/** What axe finds wrong with a page as it stands: each rule, and the first element that breaks it. */
export function violations(page: Page): Promise<string[]> {
  return run(page, {});
}

/** The same in the light and in the dark, where only colours are looked at again; `look` is called in each. The theme is put back. */
export async function violationsInBoth(page: Page, look?: (theme: Theme) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of ['light', 'dark'] as const) {
    await paint(page, theme);
    await look?.(theme);
    const broken = await run(page, theme === 'dark' ? { runOnly: OF_COLOURS } : {});
    found.push(...broken.map((each) => `${theme}: ${each}`));
  }
  await paint(page, before);
  return found;
}

function paint(page: Page, theme: string | undefined): Promise<void> {
  return page.evaluate(async (name) => {
    if (name) document.documentElement.dataset.theme = name;
    else delete document.documentElement.dataset.theme;
    // Colours that are still on their way from one theme to the other are nobody's contrast.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  }, theme);
}

async function run(page: Page, options: { runOnly?: string[] }): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // Colours that are still on their way from one theme to the other are nobody's contrast.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    // No rule that runs looks at what it would load first: style sheets and media.
    const found = await axe.run({ ...asked, preload: false, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, options);
}
