import { type RowChange, takenBack } from '../article/taken-back.ts';
import type { Import, ImportBlock, ImportStore } from '../ports/imports.ts';
import { markChanged } from './changed.ts';
import { type Database, writing } from './database.ts';
import { writeEntries } from './import-block.ts';
import { createImportReader } from './import-reader.ts';
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
          const kept = block ? await undoBlock(db, block, now) : 0;
          if (block) await db.importBlocks.delete([importId, block.number]);
          const left = await db.importBlocks.where('importId').equals(importId).count();
          const state = left === 0 ? 'undone' : 'undoing';
          await db.imports.put({ ...row, state, kept: (row.kept ?? 0) + kept });
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

/** Undoes what a block did, the last first; answers how many of its articles stay since the person has worked on them. */
async function undoBlock(db: Database, block: ImportBlock, now: string): Promise<number> {
  for (const { id, articleIds, made } of block.lists) {
    const gone = new Set(articleIds);
    const list = await db.lists.get(id);
    if (!list) continue;
    const left = list.articleIds.filter((each) => !gone.has(each));
    const isEmptied = made && left.length === 0 && !list.deletedAt;
    await db.lists.put({ ...list, articleIds: left, updatedAt: now, ...(isEmptied && { deletedAt: now }) });
  }
  const worked = await workedOn(db, block);
  const merged = await db.articles.bulkGet(block.merged.map(({ id }) => id));
  const back = merged.flatMap((article, index) => {
    const change = block.merged[index];
    return article && change ? [takenBack(article, worked.has(article.id) ? staying(change) : change, now).row] : [];
  });
  await db.articles.bulkPut(back);
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
  for (const { id, joined } of block.joined.toReversed()) {
    await takeOut(db, id, joined, now);
    await forgetJoins(db, id, joined);
  }
  await markChanged(db, [
    ...back.map(({ id }) => id),
    ...trashed.map(({ id }) => id),
    ...unquoted.map(({ articleId }) => articleId),
    ...block.joined.flatMap(({ id, joined }) => [id, ...joined.map(({ article }) => article.id)]),
  ]);
  return worked.size;
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
