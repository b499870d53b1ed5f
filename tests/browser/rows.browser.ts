import { equal } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Article, TrustStatus } from '../../lib/article/article.ts';
import { until } from '../support/browsers/index.ts';
import { openLibrary } from './library-steps.ts';
import type { Scenario } from './scenario.ts';

const SHOTS = process.env.SHEAF_SHOTS;

const LONG_JOURNAL =
  'Proceedings of the International Conference on the Assessment of Clinical Reasoning in Undergraduate Medical Education and Training';
const AUTHORS = Array.from({ length: 40 }, (_, index) => ({ family: `Family${index}`, given: 'Given' }));
const MANY = Array.from({ length: 12 }, (_, index) => `medical education ${index + 1}`);

/** What makes a row crowded, each with each number of tags. */
const CROWDED: Partial<Article>[] = [
  { journal: 'Gut', authors: [{ family: 'Ng' }] },
  { journal: LONG_JOURNAL, authors: [{ family: 'Ng' }] },
  { journal: LONG_JOURNAL, authors: AUTHORS, openAccess: true },
  ...(['retracted', 'expression-of-concern', 'corrected', 'nothing-known'] as TrustStatus['status'][]).map(
    (status) => ({
      journal: LONG_JOURNAL,
      authors: AUTHORS,
      trust: { status },
      type: 'preprint' as const,
      openAccess: true,
    }),
  ),
];
const TAGS = [
  [],
  ['covid'],
  ['ιατρική εκπαίδευση', 'ανατροφοδότηση', 'φοιτητές'],
  ['医学教育', '循证医学', '临床推理能力评估'],
  MANY,
  ['a tag that goes on for very much longer than any tag should in a list', 'b'],
];
const SEEDED = CROWDED.flatMap((article, row) =>
  TAGS.map((tags, column) => ({
    ...article,
    tags,
    id: `row-${row}-${column}`,
    keys: [`doi:10.5555/${row}.${column}`],
  })),
);

/** Runs in a page of Sheaf: puts copies of the one article, changed so, beside it. */
async function addChanged(changes: Partial<Article>[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction('articles', 'readwrite');
  const articles = writing.objectStore('articles');
  const reading = articles.getAll();
  reading.onsuccess = () => {
    const [article] = reading.result;
    for (const change of changes) articles.put({ ...article, ...change });
  };
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

/** Runs in the library: which tags of each row in sight are shown, what it tells of the others, and what is wrong with that. */
function tagsInSight() {
  const sight = document.querySelector('.article-grid')?.getBoundingClientRect() ?? new DOMRect();
  const round = (value: number) => Math.round(value * 10) / 10;
  return [...document.querySelectorAll<HTMLElement>('.row')].flatMap((row) => {
    const line = row.querySelector<HTMLElement>('.row-source');
    const tags = row.querySelector<HTMLElement>('.row-tags');
    if (!line || !tags) return [];
    const { top, bottom, left, right } = line.getBoundingClientRect();
    const faults: string[] = [];
    const heightRem = row.offsetHeight / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (heightRem !== 4.75) faults.push(`the row is ${heightRem} rem high`);
    if (top < sight.top || bottom > Math.min(sight.bottom, innerHeight)) return [];
    let shown = 0;
    for (const [index, tag] of [...tags.querySelectorAll<HTMLElement>('.row-tag')].entries()) {
      const box = tag.getBoundingClientRect();
      if (box.top >= bottom - 1) continue;
      shown += 1;
      const isWhole = tag.scrollWidth <= tag.clientWidth;
      const isReadable = isWhole || box.width >= 80;
      if (!(index === 0 ? isReadable : isWhole)) faults.push(`${tag.textContent} has ${round(box.width)} px`);
      if (box.left < left - 1 || box.right > right + 1) faults.push(`${tag.textContent} stands out of the line`);
    }
    const { right: end, top: start, height } = tags.getBoundingClientRect();
    const told = document
      .elementsFromPoint(end - 14, start + height / 2)
      .find((each) => each.classList.contains('row-more'));
    const { id } = row.dataset;
    return [{ id, shown, told: told?.textContent ?? '', title: told?.getAttribute('title') ?? '', faults }];
  });
}

/** What is said of an article by signs, each with few tags and many. */
const STANDINGS = ['retracted', 'expression-of-concern', 'corrected', 'nothing-known'] as const;
const BADGED = STANDINGS.flatMap((status) =>
  [[], ['covid'], MANY].flatMap((tags) =>
    (['read', 'archived'] as const).map((readState) => ({
      journal: LONG_JOURNAL,
      authors: AUTHORS,
      trust: { status },
      type: 'preprint' as const,
      openAccess: true,
      readState,
      // Where they stand, what is archived is in sight.
      starred: true,
      tags,
      id: `badged-${status}-${tags.length}-${readState}`,
      keys: [`doi:10.5555/${status}.${tags.length}.${readState}`],
    })),
  ),
);

/** Runs in the library: which badges of the rows are cut off, or away for those who listen too. */
function badgesCut() {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  return rows.flatMap((row) => {
    const { id = '' } = row.dataset;
    const line = row.querySelector('.row-source')?.getBoundingClientRect();
    if (!line || !id.startsWith('badged')) return [];
    const wanted = [
      '.preprint',
      id.includes('nothing') ? '' : '.retracted, .concern',
      id.endsWith('archived') ? '.row-archived' : '',
    ];
    return wanted.filter(Boolean).flatMap((badge) => {
      const element = row.querySelector<HTMLElement>(badge);
      if (!element?.innerText.trim()) return [`${id}: ${badge} is not there`];
      const { left, right, top, width } = element.getBoundingClientRect();
      const cut = Math.max(line.left - left, right - line.right, top - line.bottom + 2);
      return width < 10 || cut > 1 ? [`${id}: ${badge} of ${width} px is cut by ${cut}`] : [];
    });
  });
}

const WIDTHS = [360, 768, 1280];
/** With one pane: whether there is room for more is asked in the browser's own letters, which a page cannot enlarge. */
const PHONE_WIDTHS = [320, 360, 480, 600];

export const scenarios: Scenario[] = [
  {
    name: 'in the library’s list a tag is shown whole or counted, however crowded its row is',
    isTheSameEverywhere: true,
    async run(harness) {
      await (await openLibrary(harness)).close();
      await harness.inSheaf(addChanged, SEEDED as Partial<Article>[]);
      const page = await harness.openOwn('app.html#/library');
      const count = SEEDED.length + 1;
      await page.waitForSelector(`[role="grid"][aria-rowcount="${count}"] .row-title`);
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 900 });
        for (let top = 0; top < count; top += 8) {
          await scrollToRow(page, top, count);
          if (top % 24 === 0) await shoot(page, `rows-${width}-${top}`);
          // A busy browser lays a page that was made narrower out in several steps.
          await until(
            async () => (await page.evaluate(tagsInSight)).every(({ faults }) => faults.length === 0),
            async () => `at ${width}: ${JSON.stringify(await page.evaluate(tagsInSight))}`,
          );
          for (const row of await page.evaluate(tagsInSight)) {
            const tags = SEEDED.find(({ id }) => id === row.id)?.tags ?? [];
            const hidden = tags.slice(row.shown);
            equal(row.shown > 0, true, `${row.id} at ${width} shows none`);
            equal(row.told, hidden.length > 0 ? `+${hidden.length}` : '', `${row.id} at ${width}`);
            equal(row.title, hidden.join(', '), `${row.id} at ${width}`);
          }
        }
      }
    },
  },
  {
    name: 'in the library’s list no badge of a row is cut off, at any width and with letters twice as large',
    async run(harness) {
      await (await openLibrary(harness)).close();
      await harness.inSheaf(addChanged, BADGED as Partial<Article>[]);
      const page = await harness.openOwn('app.html#/library');
      // By the page itself: Firefox's driver does not hear of the end of a reload of an extension's page.
      await page.evaluate(() => {
        history.replaceState({ shown: { place: { kind: 'starred' } } }, '');
        location.reload();
      });
      const count = BADGED.length;
      await page.waitForSelector(`[role="grid"][aria-rowcount="${count}"] .row-title`);
      for (const factor of [1, 2])
        for (const width of PHONE_WIDTHS.concat(factor === 1 ? WIDTHS : [])) {
          await page.setViewport({ width, height: 900 });
          await page.evaluate((size) => {
            document.documentElement.style.fontSize = `${size * 100}%`;
          }, factor);
          for (let top = 0; top < count; top += 4) {
            await scrollToRow(page, top, count);
            await until(
              async () => (await page.evaluate(badgesCut)).length === 0,
              async () => `at ${width}, letters ${factor} times as large: ${await page.evaluate(badgesCut)}`,
            );
          }
          await shoot(page, `badges-${width}-${factor}`);
        }
    },
  },
];

async function scrollToRow(page: Page, row: number, count: number) {
  await page.evaluate((share) => {
    const grid = document.querySelector('.article-grid');
    if (grid) grid.scrollTop = share * grid.scrollHeight;
  }, row / count);
  await page.waitForFunction(
    () => document.querySelector('.row-title') && !document.querySelector('.row .waiting-bar'),
  );
}

async function shoot(page: Page, name: string) {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  for (const colours of ['light', 'dark']) {
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, colours);
    await page.screenshot({ path: `${SHOTS}/${name}-${colours}.png` });
  }
}
