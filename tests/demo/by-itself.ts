import { equal } from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import { type BrowserName, type Harness, openBrowser, readArticles, until } from '../support/browsers/index.ts';
import { pictureOfBoth } from './picture.ts';
import { SAMPLE } from './sample.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'demo-output');
const TAKE_HOME = 'Write the take-home point while the paper is still open.';
const TAG = 'MedEd';

/** Does the main job in a headless browser as a person would, once light and once dark, and leaves pictures of it. @throws where it fails. */
export async function runByItself(name: BrowserName): Promise<void> {
  for (const file of ['article', 'library']) {
    for (const scheme of ['light', 'dark']) rmSync(join(OUTPUT, `${file}-${scheme}.png`), { force: true });
  }
  mkdirSync(OUTPUT, { recursive: true });
  const written: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const harness = await openBrowser(name, { colorScheme });
    try {
      const article = await saveSample(harness, join(OUTPUT, `article-${colorScheme}.png`));
      await findInLibrary(harness, join(OUTPUT, `library-${colorScheme}.png`));
      written.push(`article-${colorScheme}.png`, `library-${colorScheme}.png`);
      if (colorScheme === 'light') {
        writeFileSync(join(OUTPUT, 'article.json'), `${JSON.stringify(article, null, 2)}\n`);
        written.push('article.json');
      }
    } finally {
      await harness.close();
    }
  }
  console.log(`\nSheaf saved, tagged and found the sample article in a real ${name}. See:`);
  for (const file of written) console.log(`  ${join(relative(process.cwd(), OUTPUT), file)}`);
}

/** Opens the sample article, clicks the toolbar button, writes a take-home point and a tag; the record as it was stored. */
async function saveSample(harness: Harness, picture: string): Promise<Article> {
  console.log(`${harness.name}: opening the sample article, clicking the toolbar button ...`);
  // Opens the tab that later reads the database: a tab that comes up then would close the popup.
  await harness.inSheaf(readArticles);
  harness.site.set(SAMPLE.url, SAMPLE.html);
  const page = await harness.open(SAMPLE.url);
  const popup = await harness.clickToolbar(page);
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.type('textarea', TAKE_HOME);
  await popup.type('input[role="combobox"]', TAG);
  await popup.press('Enter');
  const article = await until(
    async () => {
      const [saved] = await harness.inSheaf(readArticles);
      return saved?.takeHome === TAKE_HOME && saved.tags.includes(TAG) ? saved : undefined;
    },
    () => popup.evaluate(() => document.body.innerText),
  );
  equal(article.title && plain(article.title), SAMPLE.title);
  equal(article.journal, SAMPLE.journal);
  equal(article.doi, SAMPLE.doi);
  await pictureOfBoth(harness, page, popup, picture);
  return article;
}

/** Opens the library and searches it for words of the title and of the tag. */
async function findInLibrary(harness: Harness, picture: string): Promise<void> {
  console.log(`${harness.name}: finding it in the library ...`);
  const page = await harness.openOwn('app.html#/library');
  await page.setViewport({ width: 1280, height: 800 });
  await page.waitForSelector('input[type="search"]', { timeout: 10_000 });
  await page.type('input[type="search"]', 'sentence meded');
  const isShown = (title: string) => document.querySelector('main')?.innerText.includes(title) ?? false;
  await until(
    () => page.evaluate(isShown, SAMPLE.title),
    () => page.evaluate(() => document.body.innerText),
  );
  await page.screenshot({ path: picture as `${string}.png` });
  await page.locator('input[type="search"]').fill('nothing-has-this-word');
  await until(
    async () => !(await page.evaluate(isShown, SAMPLE.title)),
    () => 'the search to leave out what does not match',
  );
}
