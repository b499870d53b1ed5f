import { equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doiKey } from '../../lib/article/identifiers.ts';
import { plain } from '../../lib/article/markup.ts';
import { fold } from '../../lib/text/strings.ts';
import { type Harness, readArticles, until } from '../support/browsers/index.ts';
import type { Scenario } from './scenario.ts';

/** Real pages that nobody here wrote; they are beside the project, not in it. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus/pages');

/** One page of each publisher. */
const PAGES = [
  'CambridgeMolecularEngineering__chemdataextractor2/rsc_c6cp00375c',
  'CottageLabs__OpenArticleGauge/bmj_10.1136_bmj.e8050',
  'CottageLabs__OpenArticleGauge/PMC2654146',
  'CottageLabs__OpenArticleGauge/oup_10.1093_nar_gks884',
  'ContentMine__ami/jneurosci_4415-13.2014',
  'internetarchive__sandcrawler/elife_article',
  'internetarchive__sandcrawler/nature_article',
  'neurosynth__ACE/jcogneuro',
  'neurosynth__ACE/pubmed_38814972',
  'neurosynth__ACE/sage',
  'papis__papis/IOPScience_002',
  'petermr__norma/mdpi_04-00932',
  'petermr__norma/tf_20550308.2015.1135230',
  'front-matter__commonmeta-py/arxiv_1902.02534',
];

interface Expected {
  url: string;
  expected: {
    title: string;
    journal: string | null;
    journal_alt?: string[];
    doi: string | null;
  };
}

/** White space and punctuation do not count in a title with formulas. */
const bare = (title: string) => fold(title).replace(/ /g, '');

async function check(harness: Harness, name: string): Promise<void> {
  const { url, expected } = JSON.parse(readFileSync(join(CORPUS, `${name}.json`), 'utf8')) as Expected;
  // As bytes: the page's own declaration tells how they are to be read.
  harness.site.set(url, { body: readFileSync(join(CORPUS, `${name}.html`)) });
  const page = await harness.open(url);
  const popup = await harness.clickToolbar(page);
  const [article, ...others] = await until(
    async () => {
      const articles = await harness.inSheaf(readArticles);
      return articles.length > 0 ? articles : undefined;
    },
    () => popup.evaluate(() => document.body.innerText),
  );
  equal(others.length, 0);
  ok(article);
  equal(bare(plain(article.title ?? '')), bare(expected.title));
  if (expected.doi) equal(doiKey(article.doi ?? ''), doiKey(expected.doi));
  if (expected.journal) {
    const names = [expected.journal, ...(expected.journal_alt ?? [])].map(fold);
    const found = [article.journal, article.journalAbbreviation].map((journal) => fold(journal ?? ''));
    ok(
      found.some((journal) => names.includes(journal)),
      `journal ${article.journal}`,
    );
  }
  await popup.close().catch(() => undefined);
}

export const scenarios: Scenario[] = [
  {
    name: 'a click captures real pages of publishers, each at its own address',
    skip: () => (existsSync(CORPUS) ? undefined : 'the corpus is not beside the project'),
    timeoutMs: 180_000,
    async run(harness) {
      // What becomes of what a page says is the same code in every browser.
      for (const name of harness.name === 'chromium' ? PAGES : PAGES.filter((_, index) => index % 3 === 0)) {
        await harness.reset();
        try {
          await check(harness, name);
        } catch (error) {
          throw new Error(name, { cause: error });
        }
        await harness.closeTabs();
      }
    },
  },
];
