import type { Article } from '../article/article.ts';
import { type RowChange, takenBack } from '../article/taken-back.ts';
import type { Import, ImportBlock, ImportStore } from '../ports/imports.ts';
import type { Joined } from '../ports.ts';
import { takeAddedOut } from './added-inside.ts';
import { markChanged } from './changed.ts';
import { type Database, writing } from './database.ts';
import { takeOffList } from './hanging-inside.ts';
import { writeEntries } from './import-block.ts';
import { createImportReader } from './import-reader.ts';
import { changeInside, createJoinFinder } from './inside.ts';
import { joiningTables, takeOut } from './joining.ts';
import { forgetJoins } from './joins.ts';
import { heldBy, ownWork } from './own-work.ts';

/** Imports on Dexie: written and undone block by block, each in one transaction with the record of what it did. */
export function createImportStore(db: Database, newId: () => string): ImportStore {
  const tables = [...joiningTables(db), db.joins, db.imports, db.importBlocks];
  const change: ImportStore['change'] = (id, edit) =>
    writing(() =>
      db.transaction('rw', db.imports, async () => {
        const row = await db.imports.get(id);
        if (!row) return undefined;
        const changed = edit(row);
        await db.imports.put(changed);
        return changed;
      }),
    );

  return {
    ...createImportReader(db),
    put: (row) => writing(() => db.imports.put(row).then(() => undefined)),
    change,

    write: (importId, number, entries, now) =>
      writing(() =>
        db.transaction('rw', tables, async () => {
          const row = await db.imports.get(importId);
          if (row?.state !== 'running') return undefined;
          // Asked twice: the worker died before it could answer.
          if (await db.importBlocks.get([importId, number])) return row;
          const did = await writeEntries(db, entries, { now, newId, startedAt: row.startedAt, written: row.done });
          await db.importBlocks.add({ importId, number, ...did });
          const { counts } = did;
          const written: Import = {
            ...row,
            done: row.done + entries.length,
            counts: {
              added: row.counts.added + counts.added,
              merged: row.counts.merged + counts.merged,
              unchanged: row.counts.unchanged + counts.unchanged,
              restored: row.counts.restored + counts.restored,
            },
          };
          await db.imports.put(written);
          return written;
        }),
      ),

    undoLast: (importId, now) =>
      writing(() =>
        db.transaction('rw', tables, async () => {
          const row = await db.imports.get(importId);
          if (!row) return 0;
          const block = await db.importBlocks.where('importId').equals(importId).last();
          const did = block ? await undoBlock(db, block, now) : { kept: 0, trashed: 0 };
          if (block) await db.importBlocks.delete([importId, block.number]);
          const left = await db.importBlocks.where('importId').equals(importId).count();
          const state = left === 0 ? 'undone' : 'undoing';
          const { kept = 0, trashed = 0 } = row;
          await db.imports.put({ ...row, state, kept: kept + did.kept, trashed: trashed + did.trashed });
          return left;
        }),
      ),

    forget: (importId) =>
      writing(() =>
        db.transaction('rw', db.imports, db.importBlocks, async () => {
          await db.importBlocks.where('importId').equals(importId).delete();
          await db.imports.delete(importId);
        }),
      ),
  };
}

/** Undoes what a block did, the last first; answers how many of its articles stay since the person has worked on them, and how many are in the trash then. */
async function undoBlock(db: Database, block: ImportBlock, now: string): Promise<{ kept: number; trashed: number }> {
  const find = createJoinFinder(db);
  for (const { id, articleIds, made } of block.lists) {
    const list = await db.lists.get(id);
    if (!list) continue;
    const left = await takeOffList(db, list, articleIds, find);
    const isEmptied = made && left.length === 0 && !list.deletedAt;
    await db.lists.put({ ...list, articleIds: left, updatedAt: now, ...(isEmptied && { deletedAt: now }) });
  }
  const out = await takeAddedOut(db, block.added, now, find);
  const worked = await workedOn(db, block);
  const { merged, joined } = await asJoinsHave(db, block);
  const found = await db.articles.bulkGet(merged.map(({ id }) => id));
  const back = found.flatMap((article, index) => {
    const change = merged[index];
    return article && change ? [takenBack(article, worked.has(article.id) ? staying(change) : change, now).row] : [];
  });
  await db.articles.bulkPut(back);
  const inside = [...out.holders];
  for (const change of merged.filter((_, index) => !found[index])) {
    const less = (article: Article) => takenBack(article, staying(change), now).row;
    const holder = await changeInside(db, change.id, less, now, find);
    if (holder) inside.push(holder);
  }
  const added = await db.articles.bulkGet(block.added.map(({ id }) => id));
  const trashed = added.flatMap((article) =>
    article && !article.deletedAt && !worked.has(article.id) ? [{ ...article, deletedAt: now, updatedAt: now }] : [],
  );
  await db.articles.bulkPut(trashed);
  // A quote of an article that goes to the trash goes with it, and comes back with it.
  const isTrashed = new Set(trashed.map(({ id }) => id));
  const quotes = (await db.quotes.bulkGet(block.quoteIds)).filter((quote) => quote !== undefined);
  const unquoted = quotes.filter((quote) => !isTrashed.has(quote.articleId) && !quote.updatedAt && !quote.deletedAt);
  await db.quotes.bulkPut(unquoted.map((quote) => ({ ...quote, deletedAt: now })));
  for (const each of joined.toReversed()) {
    await takeOut(db, each.id, each.joined, now, find);
    await forgetJoins(db, each.id, each.joined);
  }
  await markChanged(db, [
    ...back.map(({ id }) => id),
    ...trashed.map(({ id }) => id),
    ...unquoted.map(({ articleId }) => articleId),
    ...inside.map(({ id }) => id),
    ...joined.flatMap((each) => [each.id, ...each.joined.map(({ article }) => article.id)]),
  ]);
  const kept = new Set([...worked, ...out.worked, ...inside.flatMap(({ id, isKept }) => (isKept ? [id] : []))]);
  const came = await db.articles.bulkGet([...block.added, ...block.restored].map(({ id }) => id));
  return { kept: kept.size, trashed: came.filter((article) => article?.deletedAt).length };
}

/** What a block merged and joined, without what was taken back since of the records that it joined. */
async function asJoinsHave(
  db: Database,
  { merged, joined }: ImportBlock,
): Promise<Pick<ImportBlock, 'merged' | 'joined'>> {
  if (joined.length === 0) return { merged, joined };
  const rows = await db.joins
    .where('articleId')
    .anyOf(joined.map(({ id }) => id))
    .toArray();
  const idsOf = (all: Joined[]) => all.map(({ article }) => article.id).join();
  const rowOf = (id: string) => {
    const own = idsOf(joined.flatMap((each) => (each.id === id ? each.joined : [])));
    return rows.find((row) => row.articleId === id && idsOf(row.joined) === own);
  };
  const kept = new Map(rows.flatMap((row) => row.joined.map((each) => [each.article.id, each])));
  return {
    merged: merged.map((change) => rowOf(change.id)?.change ?? change),
    joined: joined.map(({ id, joined: all }) => ({ id, joined: all.map((each) => kept.get(each.article.id) ?? each) })),
  };
}

/** The articles that a block made or brought back, and that the person has worked on since. */
async function workedOn(db: Database, { added, restored }: ImportBlock): Promise<Set<string>> {
  const then = [...added, ...restored];
  const ids = then.map(({ id }) => id);
  const articles = await db.articles.bulkGet(ids);
  // The import's own lists hold them no more.
  const held = await heldBy(db, ids);
  const worked = articles.filter((article, index) => {
    const of = article && held.get(article.id);
    return article && of && !article.deletedAt && ownWork(article, of) !== then[index]?.own;
  });
  return new Set(worked.flatMap((article) => article?.id ?? []));
}

/** The change of an article that is not to go back to the trash. */
function staying({ properties, ...change }: RowChange): RowChange {
  const { deletedAt: _, ...rest } = properties;
  return { ...change, properties: rest };
}
