import type { Article, Quote, ReadingList, ReadingProgress, TagStyle } from '../../article/article.ts';
import type { Feedback } from '../../article/feedback.ts';
import type { Edition } from '../../digest/edition.ts';
import type { Entry, Issue, Series } from '../../digest/issue.ts';
import type { Merged, RestoreWay, Watch } from '../../ports/backup.ts';
import type { Draft } from '../../share/draft.ts';
import type { Post } from '../../share/post.ts';
import type { Rule } from '../../sources/rule.ts';
import type { Source } from '../../sources/source.ts';
import { nameKey } from '../../text/strings.ts';
import { anyWithKeys } from '../any-with-keys.ts';
import { markChanged } from '../changed.ts';
import {
  type Database,
  type ReadableRow,
  type SettingRow,
  type StagedRows,
  type TypedRow,
  writing,
} from '../database.ts';
import type { ItemRow, StandingRow } from '../inbox/rows.ts';
import { Shelf } from '../shelf.ts';
import { copyRows } from './copy-rows.ts';
import { afterDigests, mergeEditions, mergeEntries, mergeIssues } from './merge-digests.ts';
import { mergeFeedback } from './merge-feedback.ts';
import {
  afterFollowing,
  mergeItems,
  mergeRules,
  mergeSources,
  mergeStandings,
  type Theirs,
} from './merge-following.ts';
import { mergeList, mergeQuote, mergeSameArticle, mergeTwin } from './merge-rows.ts';
import { mergeDrafts, mergePosts, restoredPosts } from './merge-share.ts';
import { isSame, saysSame } from './same-row.ts';
import type { Staged } from './stage.ts';
import { BACKUP_TABLES, type BackupTable, EMPTIED_TABLES, isBackedUp, ROW_KEYS, type Row } from './tables.ts';

interface How extends Watch {
  now: string;
  copyId: string;
}

/**
 * Takes what lies ready into the library, in one transaction: all of it is there afterwards, or nothing has changed, even if
 * the browser is killed meanwhile. Before a library is replaced, a copy of it is kept.
 * Answers what a merge did.
 * @throws Error where another restore took its place, StorageFull, what `signal` was aborted with
 */
export async function restoreStaged(
  db: Database,
  staged: Pick<Staged, 'restoreId' | 'batches' | 'rows'>,
  way: RestoreWay,
  { now, copyId, signal, onProgress }: How,
): Promise<Merged | undefined> {
  const told: Merged = { added: 0, changed: 0, inTrash: 0, others: 0 };
  const tables = [...BACKUP_TABLES, ...EMPTIED_TABLES, 'changed', 'staged', 'copies', 'copiedRows'];
  let [done, total] = [0, staged.rows];
  const step = (rows: number) => {
    done += rows;
    onProgress?.({ done: Math.min(done, total), total });
    signal?.throwIfAborted();
  };
  const restored = writing(() =>
    db.transaction('rw', tables, async (transaction) => {
      const numbers = await db.staged.where('restoreId').equals(staged.restoreId).primaryKeys();
      if (numbers.length !== staged.batches) throw new Error('Another restore was begun meanwhile');
      if (way === 'merge') {
        const ids = new Map<string, string>();
        const theirs: Theirs = { sources: new Map(), fresh: new Set(), out: new Set() };
        for await (const batch of batchesOf(db, numbers)) {
          await merge(db, batch, ids, theirs, now, told);
          step(batch.rows.length);
        }
      } else {
        const here = await db.articles.toCollection().primaryKeys();
        // Copied, written, and marked for the search.
        for (const table of BACKUP_TABLES) total += await db.table(table).count();
        total += here.length + staged.rows;
        const copy = { id: copyId, reason: 'before-restore', at: now, schemaVersion: db.verno } as const;
        await copyRows(transaction, BACKUP_TABLES, copy, step);
        await clear(db);
        const touched = new Set<string>(here);
        for await (const { table, rows } of batchesOf(db, numbers)) {
          await db.table(table).bulkPut(table === 'posts' ? restoredPosts(rows as unknown as Post[], now) : rows);
          for (const id of articleIds(table as BackupTable, rows)) touched.add(id);
          step(rows.length);
        }
        total = done + touched.size;
        const ids = [...touched];
        for (let at = 0; at < ids.length; at += MARKED_AT_ONCE) {
          const some = ids.slice(at, at + MARKED_AT_ONCE);
          await markChanged(db, some);
          step(some.length);
        }
      }
      await afterDigests(db);
      await afterFollowing(db);
      await db.staged.clear();
    }),
  );
  await restored.catch((error: unknown) => {
    // Through the transaction it comes as another error.
    signal?.throwIfAborted();
    throw error;
  });
  return way === 'merge' ? told : undefined;
}

const MARKED_AT_ONCE = 500;

async function* batchesOf(db: Database, numbers: number[]): AsyncIterable<StagedRows> {
  for (const number of numbers) {
    const staged = await db.staged.get(number);
    if (!staged) throw new Error('Another restore was begun meanwhile');
    yield staged;
  }
}

async function clear(db: Database): Promise<void> {
  const kept = (await db.settings.toArray()).filter((row) => !isBackedUp('settings', { ...row }));
  for (const table of [...BACKUP_TABLES, ...EMPTIED_TABLES]) await db.table(table).clear();
  await db.settings.bulkPut(kept);
}

function articleIds(table: BackupTable, rows: Row[]): string[] {
  if (table === 'articles') return rows.map((row) => row.id as string);
  return table === 'quotes' || table === 'readable' || table === 'feedback'
    ? rows.map((row) => row.articleId as string)
    : [];
}

function changed(db: Database, ids: string[]): PromiseLike<unknown> {
  return markChanged(db, [...new Set(ids)]);
}

/** Merges a batch. `ids` says which article here an article of the backup is, where their ids differ. */
async function merge(
  db: Database,
  { table, rows }: StagedRows,
  ids: Map<string, string>,
  theirs: Theirs,
  now: string,
  told: Merged,
): Promise<void> {
  const here = (id: string) => ids.get(id) ?? id;
  switch (table as BackupTable) {
    case 'articles':
      return mergeArticleRows(db, rows as unknown as Article[], ids, now, told);
    case 'lists':
      told.others += await mergeLists(db, rows as unknown as ReadingList[], here, now);
      return;
    case 'quotes':
      told.others += await mergeQuotes(db, rows as unknown as Quote[], here, now);
      return;
    case 'feedback':
      told.others += await mergeFeedback(db, rows as unknown as Feedback[], here, now);
      return;
    case 'readable': {
      const texts = (rows as unknown as ReadableRow[]).map((row) => ({ ...row, articleId: here(row.articleId) }));
      const added = await addMissing(db, 'readable', texts);
      await changed(db, articleIds('readable', added));
      told.others += added.length;
      return;
    }
    case 'progress':
      told.others += await putNewer(
        db,
        'progress',
        (rows as unknown as ReadingProgress[]).map((row) => ({ ...row, articleId: here(row.articleId) })),
      );
      return;
    case 'tagStyles':
      told.others += await putNewer(db, 'tagStyles', rows as unknown as TagStyle[]);
      return;
    case 'typed': {
      const typed = (rows as unknown as TypedRow[]).map(({ id, text }) => {
        const [articleId = '', ...field] = id.split('/');
        return { id: [here(articleId), ...field].join('/'), text };
      });
      told.others += (await addMissing(db, 'typed', typed)).length;
      return;
    }
    case 'drafts':
      told.others += await mergeDrafts(db, rows as unknown as Draft[], here, now);
      return;
    case 'posts':
      told.others += await mergePosts(db, restoredPosts(rows as unknown as Post[], now), here);
      return;
    case 'series':
    case 'digestTemplates':
      told.others += await putNewer(db, table as BackupTable, rows as unknown as Series[]);
      return;
    case 'issues':
      told.others += await mergeIssues(db, rows as unknown as Issue[], theirs.out, now);
      return;
    case 'entries':
      told.others += await mergeEntries(db, rows as unknown as Entry[], { here, out: theirs.out, now });
      return;
    case 'editions':
      told.others += await mergeEditions(db, rows as unknown as Edition[], theirs.out);
      return;
    case 'sources':
      told.others += await mergeSources(db, rows as unknown as Source[], theirs.sources);
      return;
    case 'rules':
      told.others += await mergeRules(db, rows as unknown as Rule[], theirs.sources);
      return;
    case 'standings':
      await mergeStandings(db, rows as unknown as StandingRow[], { here, ...theirs });
      return;
    case 'inboxItems':
      told.others += await mergeItems(db, rows as unknown as ItemRow[], theirs);
      return;
    case 'draftImages':
    case 'digestImages':
    case 'citationStyles':
    case 'settings':
      // What is set here stays as it is.
      told.others += (await addMissing(db, table as BackupTable, rows as unknown as SettingRow[])).length;
      return;
  }
}

async function mergeArticleRows(
  db: Database,
  rows: Article[],
  ids: Map<string, string>,
  now: string,
  told: Merged,
): Promise<void> {
  const same = await db.articles.bulkGet(rows.map(({ id }) => id));
  const strangers = rows.filter((_, index) => !same[index]);
  const twins = await anyWithKeys(
    db,
    strangers.flatMap((row) => row.keys),
  );
  const shelf = new Shelf([...same.filter((article) => article !== undefined), ...twins]);
  for (const theirs of rows) {
    const own = shelf.withId(theirs.id);
    const before = own ?? twinOf(theirs, shelf);
    const after = !before
      ? theirs
      : before === own
        ? mergeSameArticle(before, theirs, now)
        : mergeTwin(before, theirs, now);
    if (after.id !== theirs.id) ids.set(theirs.id, after.id);
    if (after !== before) shelf.put(after);
    if (after.deletedAt && !theirs.deletedAt) told.inTrash += 1;
  }
  const written = shelf.changed();
  for (const { first, article } of written) {
    if (!first) told.added += 1;
    else if (!saysSame(first, article)) told.changed += 1;
  }
  await db.articles.bulkPut(written.map(({ article }) => article));
  await changed(
    db,
    written.map(({ id }) => id),
  );
}

/** The same work in the library, rather one that is not in the trash; the oldest of several. */
function twinOf(theirs: Article, shelf: Shelf): Article | undefined {
  const found = shelf.withKeys(theirs.keys);
  return found.find((article) => !article.deletedAt) ?? found[0];
}

async function mergeLists(
  db: Database,
  rows: ReadingList[],
  here: (id: string) => string,
  now: string,
): Promise<number> {
  let count = 0;
  const lists = await db.lists.toArray();
  for (const row of rows) {
    const theirs = { ...row, articleIds: [...new Set(row.articleIds.map(here))] };
    const before =
      lists.find(({ id }) => id === theirs.id) ??
      lists.find(
        (list) => !list.deletedAt && !theirs.deletedAt && list.query === theirs.query && isNamed(list, theirs),
      );
    const after = before ? mergeList(before, theirs, now) : theirs;
    if (after === before) continue;
    await db.lists.put(after);
    lists.push(...(before ? [] : [after]));
    if (!before || !saysSame(before, after)) count += 1;
  }
  return count;
}

function isNamed(list: ReadingList, theirs: ReadingList): boolean {
  return nameKey(list.name) === nameKey(theirs.name);
}

async function mergeQuotes(db: Database, rows: Quote[], here: (id: string) => string, now: string): Promise<number> {
  const theirs = rows.map((row) => ({ ...row, articleId: here(row.articleId) }));
  const same = await db.quotes.bulkGet(theirs.map(({ id }) => id));
  const ofArticles = await db.quotes
    .where('articleId')
    .anyOf([...new Set(theirs.map(({ articleId }) => articleId))])
    .toArray();
  const written = new Map<string, Quote>();
  for (const [index, quote] of theirs.entries()) {
    const twin = () =>
      ofArticles.find((each) => each.articleId === quote.articleId && each.exact === quote.exact && !each.deletedAt);
    const before = written.get(quote.id) ?? same[index] ?? twin();
    const after = before ? mergeQuote(before, quote, now) : quote;
    if (after !== before) written.set(after.id, after);
  }
  await db.quotes.bulkPut([...written.values()]);
  await changed(db, [...new Set([...written.values()].map(({ articleId }) => articleId))]);
  return written.size;
}

async function addMissing<R extends object>(db: Database, table: BackupTable, rows: R[]): Promise<Row[]> {
  const keyOf = (row: R) => (row as Row)[ROW_KEYS[table]] as string;
  const here = await db.table(table).bulkGet(rows.map(keyOf));
  const missing = rows.filter((_, index) => here[index] === undefined) as unknown as Row[];
  await db.table(table).bulkPut(missing);
  return missing;
}

async function putNewer<R extends { updatedAt: string }>(db: Database, table: BackupTable, rows: R[]): Promise<number> {
  const keyOf = (row: R) => (row as unknown as Row)[ROW_KEYS[table]] as string;
  const here = (await db.table(table).bulkGet(rows.map(keyOf))) as (R | undefined)[];
  const newer = rows.filter((row, index) => {
    const before = here[index];
    return !before || (row.updatedAt > before.updatedAt && !isSame(row, before));
  });
  await db.table(table).bulkPut(newer);
  return newer.length;
}
