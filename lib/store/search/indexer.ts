import { changedRows } from '../changed.ts';
import type { ChangedRow, Database } from '../database.ts';
import { buildSegment } from './build.ts';
import { bareDocument, type Document, documentOf } from './document.ts';
import type { Engine } from './engine.ts';
import { catalogueOf, IndexDamaged, readCatalogue, readPlaces, readSegments, rowIdsOf, rowsOf } from './kept.ts';
import { type Loaded, loaded } from './loaded.ts';
import { type Merged, mergeSegments } from './merge.ts';
import type { Places, Segment } from './segment.ts';

/** By how much at a time the index grows. */
export interface Growth {
  /** So many articles are taken in at a time. */
  batch: number;
  /** A new segment takes up those before it that are not so many times larger. */
  factor: number;
  /** While more waits to be taken in, it does so only when there are more than so many. */
  segments: number;
}

/** So many changes are taken in at a time, unless it is said otherwise. */
export const BATCH = 1000;
const GROWTH: Growth = { batch: BATCH, factor: 4, segments: 10 };

interface Needs {
  db: Database;
  engine: Engine;
  newId(): string;
  /** Lets others do their work in between. */
  pause(): Promise<void>;
  growth?: Growth | undefined;
}

/** Brings the engine in step with what is kept, and what is kept in step with the library. */
export interface Indexer {
  /** Loads what is kept. */
  load(): Promise<void>;
  /** Takes in some of the changes, or of those that are not to wait; answers how many are left, at least. */
  takeIn(which?: 'all' | 'soon'): Promise<number>;
  /** After an answer that failed for what is kept: has the engine as it is now, made anew if need be. @throws what it is given, if that is something else */
  repair(failure: unknown): Promise<void>;
  /** Finds what no change told of, as in a library that another program wrote to; answers whether there is such. */
  compare(): Promise<boolean>;
}

/** An indexer. Several may work on one database: each change is taken in once, and what one has made the others load. */
export function createIndexer({ db, engine, newId, pause, growth = GROWTH }: Needs): Indexer {
  async function load(): Promise<void> {
    try {
      await loadKept();
    } catch (error) {
      if (!(error instanceof IndexDamaged)) throw error;
      await startAnew();
    }
  }

  async function loadKept(): Promise<void> {
    const { ids, missing, found } = await db.transaction('r', db.segments, async () => {
      const ids = await readCatalogue(db);
      const missing = ids.filter((id) => !engine.segments.some(({ segment }) => segment.id === id));
      return { ids, missing, found: await readSegments(db, missing) };
    });
    if (missing.length === 0 && ids.length === engine.segments.length) return;
    let offset = engine.nextOffset();
    const all = ids.map((id): Loaded => {
      const known = engine.segments.find(({ segment }) => segment.id === id);
      if (known) return known;
      const segment = found[missing.indexOf(id)];
      if (!segment) throw new IndexDamaged('a segment is missing');
      const one = loaded(segment, offset, () => readPlaces(db, id));
      offset = (offset + segment.count + 31) & ~31;
      return one;
    });
    engine.use(all);
  }

  async function repair(failure: unknown): Promise<void> {
    if (!(failure instanceof IndexDamaged)) throw failure;
    const before = engine.segments;
    await load();
    // Mostly another window has only put segments together.
    if (engine.segments === before) await startAnew();
  }

  /** What is kept is of no use: everything is taken in again. */
  async function startAnew(): Promise<void> {
    await db.transaction('rw', db.articles, db.changed, db.segments, async () => {
      await db.segments.clear();
      await db.changed.bulkPut(changedRows(await db.articles.toCollection().primaryKeys()));
    });
    engine.use([]);
  }

  async function takeIn(which: 'all' | 'soon' = 'all'): Promise<number> {
    await load();
    const batch = await readBatch(db, which, growth.batch);
    if (batch.rows.length === 0) {
      // Another may have taken them in since.
      await load();
      return 0;
    }
    const { segment, places } = buildSegment(newId(), batch.documents, batch.gone);
    const before = [...engine.segments];
    const isMoreToCome = batch.rows.length === growth.batch;
    const made = await joinedWithSmall(before, segment, places, isMoreToCome).catch(repair);
    if (!made) return batch.rows.length;
    const kept = before.filter((each) => !made.parts.includes(each));
    const isKept = await db.transaction('rw', db.segments, db.changed, async () => {
      const catalogue = await readCatalogue(db);
      if (catalogue.join() !== before.map((each) => each.segment.id).join()) return false;
      await db.segments.bulkDelete(made.parts.flatMap((each) => rowIdsOf(each.segment.id)));
      await db.segments.bulkPut(rowsOf(made.segment, made.places));
      await db.segments.put(catalogueOf([...kept.map((each) => each.segment.id), made.segment.id]));
      await forget(db, batch.rows);
      return true;
    });
    if (!isKept) return batch.rows.length;
    engine.use([...kept, loaded(made.segment, engine.nextOffset(), async () => made.places)]);
    return which === 'all' && batch.rows.length < growth.batch ? 0 : db.changed.count();
  }

  /** The new segment, as one with the small ones before it. */
  async function joinedWithSmall(before: Loaded[], segment: Segment, places: Places, isMoreToCome: boolean) {
    let size = segment.count + segment.gone.length;
    let from = before.length;
    const mayJoin = !isMoreToCome || before.length >= growth.segments;
    while (mayJoin && from > 0 && (before[from - 1]?.segment.count ?? 0) < size * growth.factor) {
      from -= 1;
      size += before[from]?.segment.count ?? 0;
    }
    // What is deleted for good leaves no words behind.
    if (!isMoreToCome)
      from = Math.min(from, firstWithAny(before, [...before.flatMap((each) => each.segment.gone), ...segment.gone]));
    const parts = before.slice(from);
    if (parts.length === 0 && (segment.gone.length === 0 || before.length > 0)) return { parts, segment, places };
    const replaced = new Set([...segment.ids, ...segment.gone]);
    const merged: Merged[] = [];
    for (const each of parts) {
      const alive = each.alive.copy();
      alive.forEach((at) => {
        if (replaced.has(each.segment.ids[at] ?? '')) alive.remove(at);
      });
      merged.push({ segment: each.segment, places: await each.places(), alive });
    }
    const own = loaded(segment, 0, async () => places);
    merged.push({ segment, places, alive: own.alive });
    const gone = from === 0 ? [] : [...new Set([...parts.flatMap((each) => each.segment.gone), ...segment.gone])];
    return { parts, ...(await mergeSegments(segment.id, merged, gone, pause)) };
  }

  async function compare(): Promise<boolean> {
    const count = await db.transaction('r', db.articles, db.changed, async () =>
      (await db.changed.count()) > 0 ? undefined : db.articles.count(),
    );
    if (count === undefined || count === engine.size()) return false;
    const known = new Set<string>();
    for (const { segment, alive } of engine.segments) {
      alive.forEach((at) => {
        known.add(segment.ids[at] ?? '');
      });
    }
    return db.transaction('rw', db.articles, db.changed, async () => {
      const there = new Set(await db.articles.toCollection().primaryKeys());
      const differing = [...[...there].filter((id) => !known.has(id)), ...[...known].filter((id) => !there.has(id))];
      await db.changed.bulkPut(changedRows(differing));
      return differing.length > 0;
    });
  }

  return { load, takeIn, repair, compare };
}

/** The first segment that holds one of the articles; their number where none does. */
function firstWithAny(segments: readonly Loaded[], ids: string[]): number {
  const sought = new Set(ids);
  const first = sought.size === 0 ? -1 : segments.findIndex(({ segment }) => segment.ids.some((id) => sought.has(id)));
  return first < 0 ? segments.length : first;
}

/** Some of what has changed, as it is at this moment. */
function readBatch(
  db: Database,
  which: 'all' | 'soon',
  size: number,
): Promise<{ rows: ChangedRow[]; documents: Document[]; gone: string[] }> {
  return db.transaction('r', db.changed, db.articles, db.quotes, db.readable, db.feedback, async () => {
    const asked = which === 'soon' ? db.changed.where('soon').equals(1) : db.changed.toCollection();
    const rows = await asked.limit(size).toArray();
    const ids = rows.map(({ id }) => id);
    const [articles, quotes, readable, feedback] = await Promise.all([
      db.articles.bulkGet(ids),
      db.quotes.where('articleId').anyOf(ids).toArray(),
      db.readable.bulkGet(ids),
      db.feedback.where('articleId').anyOf(ids).toArray(),
    ]);
    const quotesOf = Map.groupBy(quotes, ({ articleId }) => articleId);
    const feedbackOf = Map.groupBy(feedback, ({ articleId }) => articleId);
    const documents = articles.flatMap((article, index) => {
      if (!article) return [];
      const { id } = article;
      return [documentOrBare(article, quotesOf.get(id) ?? [], readable[index]?.text, feedbackOf.get(id) ?? [])];
    });
    return { rows, documents, gone: ids.filter((_, index) => !articles[index]) };
  });
}

function documentOrBare(...of: Parameters<typeof documentOf>): Document {
  try {
    return documentOf(...of);
  } catch (error) {
    console.error(error);
    return bareDocument(of[0].id);
  }
}

/** Takes the changes away that were taken in, but not those that came since for the same articles. */
async function forget(db: Database, rows: ChangedRow[]): Promise<void> {
  const now = await db.changed.bulkGet(rows.map(({ id }) => id));
  await db.changed.bulkDelete(
    rows.filter(({ mark }, index) => now[index] && now[index].mark === mark).map(({ id }) => id),
  );
}
