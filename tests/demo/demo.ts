import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { plain } from '../../lib/article/markup.ts';
import { type BrowserName, type Harness, openBrowser, readArticles, until } from '../support/browsers/index.ts';
import { SAMPLE_HTML } from './sample-site.ts';

const OUTPUT = join(import.meta.dirname, '../../demo-output');
const URL = 'https://journal.example/doi/10.5555/sheaf.sample.2026';
const TAKE_HOME = 'Write down why it matters, the day you read it.';

/** The main job in a real browser without a display: capture the sample article by a click, tag it, find it in the library. Leaves pictures and the record in `demo-output/`. @throws where any step fails. */
export async function runDemo(name: BrowserName): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const harness = await openBrowser(name);
  try {
    await captureAndTag(harness);
    await findInLibrary(harness, 'light');
    await findInLibrary(harness, 'dark');
    const [article] = await harness.inSheaf(readArticles);
    if (!article?.title) throw new Error('The article is not in the library');
    writeFileSync(join(OUTPUT, 'record.json'), `${JSON.stringify(article, null, 2)}\n`);
    console.log(`\nSaved: ${plain(article.title)}`);
    console.log(`       ${article.journal}, ${article.issued}, doi ${article.doi}, tagged ${article.tags.join(', ')}`);
    console.log(`       take-home: ${article.takeHome}`);
    console.log(`\nScreenshots and the record are in ${relative(process.cwd(), OUTPUT) || OUTPUT}/`);
  } finally {
    await harness.close();
  }
}

async function captureAndTag(harness: Harness): Promise<void> {
  console.log(`Opening the sample article in ${harness.name} and clicking the toolbar button ...`);
  harness.site.set(URL, SAMPLE_HTML);
  const page = await harness.open(URL);
  await page.screenshot({ path: join(OUTPUT, '1-article.png') as `${string}.png` });
  const popup = await harness.clickToolbar(page);
  await popup.waitFor(() => document.querySelector('textarea'));
  await popup.type('textarea', TAKE_HOME);
  await popup.type('[role="combobox"]', 'MedEd');
  await popup.press('Enter');
  await until(
    async () => (await harness.inSheaf(readArticles))[0]?.tags.includes('MedEd'),
    () => 'the tag in the library',
  );
  await popup.screenshot(join(OUTPUT, '2-popup.png'));
  await popup.close();
}

async function findInLibrary(harness: Harness, colours: 'light' | 'dark'): Promise<void> {
  console.log(`Finding it in the library (${colours}) ...`);
  const page = await harness.openOwn('app.html#/library');
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, colours);
  await page.waitForSelector('input[type="search"]');
  await page.type('input[type="search"]', 'sample feedback');
  await until(
    () => page.evaluate(() => document.querySelectorAll('[role="option"], [role="row"]').length === 1),
    () => page.evaluate(() => document.body.innerText),
  );
  await page.screenshot({ path: join(OUTPUT, `3-library-${colours}.png`) as `${string}.png` });
  await page.close();
}
