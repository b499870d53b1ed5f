import { toMarked } from '../../../lib/article/markup.ts';
import { SHIPPED_STYLES } from '../../../lib/citation/csl-styles.ts';
import type { Edition } from '../../../lib/digest/edition.ts';
import { DIGEST_FORMATS } from '../../../lib/digest/formats/format.ts';
import { editionOf } from '../../../lib/digest/make-edition.ts';
import { citationItem } from '../../../lib/digest/public-fields.ts';
import { SHIPPED_TEMPLATES } from '../../../lib/digest/template/shipped.ts';
import { citingInWorkers } from '../../../lib/platform/citing.ts';
import { writingInWorkers } from '../../../lib/platform/digest-writing.ts';
import type { WriteDigest } from '../../../lib/ports/digests.ts';
import { EDITION_LABELS, EDITION_WORDS } from '../../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../../support/an-issue.ts';
import { anArticle } from '../../support/builders.ts';
import { type Measured, watchPage } from './watch.ts';

const cite = citingInWorkers(
  () => new Worker(new URL('../../../entrypoints/app/cite.worker.ts', import.meta.url), { type: 'module' }),
);
/** Writes in a worker that has written nothing yet, as where a file is the first that a person asks for: the next would be faster. */
const writeAsFirst: WriteDigest = (asked) =>
  writingInWorkers(
    () => new Worker(new URL('../../../entrypoints/app/digest.worker.ts', import.meta.url), { type: 'module' }),
  )(asked);

const WORDS =
  'feedback in the clinical learning environment of residents and their teachers lowered mortality at 28 days among patients with sepsis (n = 6,425; HR 0.83, 95% CI 0.75 to 0.93)';
const COMMENTARY = `${WORDS}.\n\nWhat to do on Monday:\n- ask before you tell\n- be brief\n- come back\n\nMore at https://example.org/feedback_guide?a=1&b=2.`;

function articles(count: number) {
  return Array.from({ length: count }, (_, index) =>
    anArticle({
      id: `article-${index}`,
      keys: [`doi:10.5555/bench.${index}`],
      title: toMarked(`<i>Sample</i> ${index}: effect of ${WORDS.slice(index % 40, 120)} in CO<sub>2</sub> narcosis`),
      doi: `10.5555/bench.${index}`,
      journal: `Journal of Sample ${index % 90}`,
      volume: String(index % 300),
      pages: `${index + 1}-${index + 9}`,
      authors: Array.from({ length: 1 + (index % 12) }, (__, at) => ({ family: `Family${index}x${at}`, given: 'A B' })),
      abstract: `${WORDS}. `.repeat(8),
      trust: { status: index % 50 === 0 ? 'retracted' : 'nothing-known' },
    }),
  );
}

/** Writes an issue of so many entries in every format, and makes what it needs; each beside what the page was kept from meanwhile. */
async function measure(count: number): Promise<Record<string, Measured>> {
  const measured: Record<string, Measured> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const { result, ...figures } = await watchPage(work);
    measured[name] = figures;
    return result;
  };
  const all = articles(count);
  const [style] = SHIPPED_STYLES;
  const [template] = SHIPPED_TEMPLATES;
  if (!style || !template) throw new Error('Nothing is shipped');
  const xml = await style.load();
  const { entries: cited } = await timed('citations', async () =>
    cite({ style: xml, items: all.map(citationItem), order: 'listed' }),
  );
  const edition = await timed('edition', async (): Promise<Edition> => {
    const entries = all.map(({ id }, index) =>
      anEntry({ id: `entry-${index}`, articleId: id, commentary: COMMENTARY }),
    );
    const sections = [{ id: 'section-1', title: 'All', entryIds: entries.map(({ id }) => id) }];
    return editionOf({
      series: aSeries(),
      issue: anIssue({ sections }),
      entries,
      articles: all,
      citations: new Map(cited.map(({ id, text }) => [id, text])),
      words: EDITION_WORDS,
      labels: EDITION_LABELS,
      template,
      corrections: [],
      date: '2026-11-29',
    }).edition;
  });
  for (const format of DIGEST_FORMATS) {
    await timed(format, async () => {
      const { bytes } = await writeAsFirst({ format, edition, images: new Map(), earlier: [], recipients: [] });
      if (bytes.length < count) throw new Error(`${format} holds too little: ${bytes.length} bytes`);
    });
  }
  return measured;
}

Object.assign(globalThis, { measure });
