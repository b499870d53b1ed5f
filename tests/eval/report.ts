import type { SavedPage } from './pages.ts';
import type { PageResult } from './result.ts';
import { expectedOf, FIELDS, hasWrongDoi, type Mark, type ScoredField, scorePage } from './scoring.ts';

/** An expectation that the page itself shows to be wrong; it is not counted. */
export interface Exception {
  page: string;
  field: ScoredField;
  reason: string;
}

/** The least share of right values, in per cent, that the project holds itself to. */
const BARS: Partial<Record<ScoredField, number>> = {
  title: 97,
  journal: 93,
  doi: 96,
  authors: 92,
  year: 95,
  date: 90,
  pmid: 95,
  volume: 90,
  issue: 90,
};
const ARTICLE_BAR = 98;

interface Miss extends Mark {
  page: string;
}

/** Prints the table and the lists of failures; answers whether every bar holds. */
export function report(
  results: ReadonlyMap<SavedPage, PageResult>,
  exceptions: readonly Exception[],
  { misses }: { misses: boolean },
): boolean {
  const marks: Miss[] = [];
  const wrongDois: string[] = [];
  const falseArticles: string[] = [];
  const unread: string[] = [];
  let judged = 0;
  let judgedRight = 0;
  for (const [page, result] of results) {
    const expected = expectedOf(page.expected);
    if (Object.values(result.extracted).every((v) => v === undefined))
      unread.push(`${page.name}: nothing in the page but scripts`);
    if (expected === undefined) continue;
    if (hasWrongDoi(expected, result, page.known))
      wrongDois.push(`${page.name}: ${result.extracted.doi} (its own: ${expected.doi ?? 'none'})`);
    if (typeof expected.is_article === 'boolean') {
      judged++;
      if (expected.is_article === result.isArticle) judgedRight++;
      else
        falseArticles.push(
          `${page.name}: ${expected.is_article ? 'is an article, not taken for one' : 'no article, taken for one'}`,
        );
    }
    if (expected.is_article === false && !result.isArticle && result.extracted.title === undefined) continue;
    for (const mark of scorePage(expected, result)) {
      if (!exceptions.some((e) => e.page === page.name && e.field === mark.field))
        marks.push({ ...mark, page: page.name });
    }
  }
  const rows = FIELDS.map((field) => rowOf(field, marks));
  printTable(rows);
  const articleShare = share(judgedRight, judged);
  console.log(`article or not  ${judgedRight} of ${judged} right: ${articleShare.toFixed(1)}% (bar ${ARTICLE_BAR}%)`);
  list('Wrong DOIs', wrongDois);
  list('Article or not, wrongly', falseArticles);
  list('Pages that cannot be read', unread);
  if (misses) {
    const missed = marks.filter(({ verdict }) => verdict !== 'correct');
    list(
      'Misses',
      missed.map((m) => `${m.field} ${m.verdict} ${m.page}\n      expected: ${m.expected}\n      got:      ${m.got}`),
    );
  }
  const used = exceptions.filter((e) => [...results.keys()].some((page) => page.name === e.page));
  list(
    'Expectations not counted',
    used.map((e) => `${e.page} ${e.field}: ${e.reason}`),
  );
  const times = [...results.values()].map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (q: number) => (times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0).toFixed(1);
  const failed = rows
    .filter(({ bar, counted, percent }) => bar !== undefined && counted > 0 && percent < bar)
    .map(({ field }) => field as string);
  if (judged > 0 && articleShare < ARTICLE_BAR) failed.push('article or not');
  if (wrongDois.length > 0) failed.push('wrong DOI');
  if (failed.length > 0) console.log(`\nBars missed: ${failed.join(', ')}`);
  const figures = rows
    .filter(({ counted }) => counted > 0)
    .map(({ field, percent }) => `${field} ${percent.toFixed(1)}%`);
  console.log(
    `\n${results.size} pages: ${figures.join(', ')}, article-or-not ${articleShare.toFixed(1)}%, wrong DOI ${wrongDois.length}, ms median ${at(0.5)} p95 ${at(0.95)} (jsdom)`,
  );
  return failed.length === 0;
}

interface Row {
  field: ScoredField;
  counted: number;
  correct: number;
  wrong: number;
  missing: number;
  percent: number;
  bar?: number;
}

function rowOf(field: ScoredField, marks: readonly Miss[]): Row {
  const own = marks.filter((mark) => mark.field === field);
  const count = (verdict: Mark['verdict']) => own.filter((mark) => mark.verdict === verdict).length;
  const bar = BARS[field];
  return {
    field,
    counted: own.length,
    correct: count('correct'),
    wrong: count('wrong'),
    missing: count('missing'),
    percent: share(count('correct'), own.length),
    ...(bar === undefined ? {} : { bar }),
  };
}

function printTable(rows: readonly Row[]): void {
  console.log('field     counted  correct  wrong  missing       %   bar');
  for (const { field, counted, correct, wrong, missing, percent, bar } of rows) {
    const cells = [
      String(counted).padStart(7),
      String(correct).padStart(7),
      String(wrong).padStart(5),
      String(missing).padStart(7),
    ];
    console.log(
      `${field.padEnd(8)}  ${cells.join('  ')}  ${percent.toFixed(1).padStart(6)}  ${String(bar ?? '').padStart(4)}`,
    );
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}

function list(heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${heading} (${lines.length})`);
  for (const line of lines) console.log(`  - ${line}`);
}
