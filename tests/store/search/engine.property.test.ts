import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article, MarkedText, Quote } from '../../../lib/article/article.ts';
import type { ArticleView } from '../../../lib/ports.ts';
import { markChanged } from '../../../lib/store/changed.ts';
import type { Database } from '../../../lib/store/database.ts';
import { createSearch } from '../../../lib/store/search/in-process.ts';
import { anArticle } from '../../support/builders.ts';
import { aDatabase, counter } from '../../support/memory.ts';
import { thoroughly } from '../../support/thoroughly.ts';
import { scan } from './scan.ts';

const WORDS = ['alpha', 'alps', 'beta', 'béta', 'gamma', "o'brien", 'e-learning', '肺炎患者', 'γάμμα', 'التعليم', 'x'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '));
const changes: fc.Arbitrary<Partial<Article>> = fc.record(
  {
    title: text.map((each) => each as MarkedText),
    abstract: text,
    note: text,
    takeHome: text,
    journal: fc.constantFrom('Alpha Journal', 'Beta'),
    tags: fc.uniqueArray(fc.constantFrom('MedEd', 'meded', 'to read')),
    starred: fc.boolean(),
    readState: fc.constantFrom('unread', 'reading', 'read', 'archived'),
    issued: fc.constantFrom('2019', '2020-05', '2022-01-31'),
    deletedAt: fc.constantFrom('2026-11-01T00:00:00.000Z', undefined),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Article>>;

const id = fc.integer({ min: 0, max: 6 }).map((number) => `article-${number}`);
type Step =
  | { do: 'put'; id: string; changes: Partial<Article> }
  | { do: 'purge'; id: string }
  | { do: 'quote'; id: string; exact: string }
  | { do: 'import'; ids: string[]; changes: Partial<Article> }
  | { do: 'reopen' }
  | { do: 'damage' }
  | { do: 'find'; view: ArticleView };
const query = fc.constantFrom(
  'alp',
  'alpha beta',
  '"alpha beta"',
  'title:alpha',
  '-beta',
  'tag:meded',
  'obrien',
  "o'brien",
  'elearning',
  '肺炎',
  '炎患',
  'γαμμα',
  'تعليم',
  'year:2020..',
  'is:unread OR is:starred',
  'has:quote',
  'quote:gamma',
  'has:takehome -note:x',
  'journal:"alpha journal"',
);
const view: fc.Arbitrary<ArticleView> = fc.record(
  {
    text: query,
    trash: fc.boolean(),
    starred: fc.boolean(),
    tag: fc.constantFrom('MedEd', 'to read'),
    sort: fc.constantFrom('added', 'issued', 'title', 'journal'),
    descending: fc.boolean(),
  },
  { requiredKeys: ['sort', 'descending'] },
) as fc.Arbitrary<ArticleView>;
const step: fc.Arbitrary<Step> = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ do: fc.constant('put' as const), id, changes }),
  fc.record({ do: fc.constant('purge' as const), id }),
  fc.record({ do: fc.constant('quote' as const), id, exact: text }),
  fc.record({ do: fc.constant('import' as const), ids: fc.uniqueArray(id, { minLength: 2 }), changes }),
  fc.record({ do: fc.constant('reopen' as const) }),
  fc.record({ do: fc.constant('damage' as const) }),
  fc.record({ do: fc.constant('find' as const), view }),
);

const NOW = Date.parse('2026-11-25T00:00:00.000Z');

async function put(db: Database, ids: string[], change: Partial<Article>, time: number): Promise<void> {
  await db.transaction('rw', db.articles, db.changed, async () => {
    for (const each of ids) {
      const before = await db.articles.get(each);
      const added = before?.addedAt ?? new Date(NOW - time * 60_000).toISOString();
      const { deletedAt, ...rest } = { ...(before ?? anArticle({ id: each, keys: [`doi:${each}`] })), ...change };
      await db.articles.put({ ...rest, addedAt: added, ...(deletedAt && { deletedAt }) });
    }
    await markChanged(db, ids);
  });
}

it(
  'finds what a look at every article finds, whatever became of the library and of the search',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          batch: fc.integer({ min: 1, max: 3 }),
          factor: fc.constantFrom(0, 1, 4),
          segments: fc.constantFrom(0, 3),
        }),
        fc.array(step, { maxLength: 30 }),
        fc.array(view, { minLength: 3, maxLength: 6 }),
        async (growth, steps, views) => {
          const disk = new IDBFactory();
          let db = aDatabase(disk);
          const newId = counter('segment');
          const open = () => createSearch(db, { newId, now: () => NOW, growth });
          let search = open();
          const check = async (asked: ArticleView) => {
            const [articles, quotes] = await Promise.all([db.articles.toArray(), db.quotes.toArray()]);
            expect([...(await search.find(asked))]).toEqual(scan(articles, quotes, asked));
          };
          for (const [time, each] of steps.entries()) {
            if (time % 3 > 0) await search.counts();
            switch (each.do) {
              case 'put':
                await put(db, [each.id], each.changes, time);
                break;
              case 'import':
                await put(db, each.ids, each.changes, time);
                break;
              case 'purge':
                await db.transaction('rw', db.articles, db.quotes, db.changed, async () => {
                  await db.articles.delete(each.id);
                  await db.quotes.where('articleId').equals(each.id).delete();
                  await markChanged(db, [each.id]);
                });
                break;
              case 'quote':
                await db.transaction('rw', db.quotes, db.changed, async () => {
                  const quote: Quote = {
                    id: `quote-${time}`,
                    articleId: each.id,
                    exact: each.exact,
                    prefix: '',
                    suffix: '',
                    url: '',
                    addedAt: '',
                  };
                  await db.quotes.put(quote);
                  await markChanged(db, [each.id]);
                });
                break;
              case 'reopen': {
                // Killed in the middle of what it does.
                void search.find({ sort: 'added', descending: true }).catch(() => undefined);
                db.close();
                db = aDatabase(disk);
                search = open();
                break;
              }
              case 'damage':
                if ((await db.segments.count()) > 0) await db.segments.put({ id: 'catalogue' });
                break;
              case 'find':
                await check(each.view);
            }
          }
          for (const each of views) await check(each);
          expect((await search.counts()).all).toBe(
            (await db.articles.toArray()).filter(({ deletedAt }) => !deletedAt).length,
          );
        },
      ),
      { numRuns: thoroughly(40) },
    );
  },
  thoroughly(60_000),
);
