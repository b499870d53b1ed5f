import type { Health, SourceReader, SourceStore } from '../ports/following.ts';
import type { Check } from '../sources/check.ts';
import { FURTHEST_LOOK_MS } from '../sources/schedule.ts';
import type { Source } from '../sources/source.ts';
import { byName } from '../text/by-name.ts';
import { isSame } from '../text/same.ts';
import { type CheckRow, type Database, writing } from './database.ts';

/** A source that is not looked at is due when no look is. */
const NEVER = '9999-12-31T23:59:59.999Z';
/** So many that are due are looked through at a time. */
const LOOKED_THROUGH = 50;

/** What a page reads of the sources. */
export function createSourceReader(db: Database): SourceReader {
  return {
    all: async () => (await db.sources.toArray()).filter(({ deletedAt }) => !deletedAt).sort(byTitle),
    get: (id) => db.sources.get(id),
    checks: async () => (await db.checks.toArray()).map(healthOf),
    progress: () =>
      db.transaction('r', db.runs, db.sources, db.checks, async () => {
        const run = await db.runs.get('refresh');
        if (!run) return undefined;
        const asked = run.sourceIds && new Set(run.sourceIds);
        const ids = (await db.sources.toArray())
          .filter((source) => isLookedAt(source) && (asked?.has(source.id) ?? true))
          .map(({ id }) => id);
        const looked = await db.checks.where('lookedAt').aboveOrEqual(run.startedAt).toArray();
        const byId = new Map(looked.map((check) => [check.sourceId, check]));
        const done = ids.flatMap((id) => byId.get(id) ?? []);
        return { done: done.length, total: ids.length, failed: done.filter(({ problem }) => problem).length };
      }),
  };
}

/** Sources, and what is known of each, on Dexie. */
export function createSourceStore(db: Database): SourceStore {
  return {
    ...createSourceReader(db),
    everyOne: () => db.sources.toArray(),
    put: (sources) => writing(() => db.transaction('rw', db.sources, db.checks, () => putSources(db, sources))),
    change: (id, change) =>
      writing(() =>
        db.transaction('rw', db.sources, db.checks, async () => {
          const source = await db.sources.get(id);
          if (!source) return undefined;
          const changed = change(source);
          if (changed !== source) await putSources(db, [changed]);
          return changed;
        }),
      ),
    check: (sourceId) =>
      db.transaction('r', db.checks, db.known, async () => {
        const row = await db.checks.get(sourceId);
        return row && { ...healthOf(row), known: (await db.known.get(sourceId))?.known ?? [] };
      }),

    async due(now, limit) {
      const run = await db.runs.get('refresh');
      const found = new Map<string, Source>();
      const take = async (ids: string[]) => {
        for (const source of await db.sources.bulkGet(ids))
          if (source && isLookedAt(source) && found.size < limit) found.set(source.id, source);
      };
      if (run?.sourceIds) {
        const checks = await db.checks.bulkGet(run.sourceIds);
        await take(checks.flatMap((check) => (check && (check.lookedAt ?? '') < run.startedAt ? check.sourceId : [])));
      } else if (run) await through('lookedAt', run.startedAt, false);
      await through('dueAt', now, true);
      // Its last look was when the clock was ahead.
      const furthest = new Date(Date.parse(now) + FURTHEST_LOOK_MS).toISOString();
      if (found.size < limit) await take(await db.checks.where('dueAt').between(furthest, NEVER).primaryKeys());
      return [...found.values()];

      async function through(index: 'lookedAt' | 'dueAt', until: string, isWithin: boolean): Promise<void> {
        for (let from = 0; found.size < limit; from += LOOKED_THROUGH) {
          const all = db.checks.where(index);
          const ids = await (isWithin ? all.belowOrEqual(until) : all.below(until))
            .offset(from)
            .limit(LOOKED_THROUGH)
            .primaryKeys();
          if (ids.length === 0) return;
          await take(ids);
        }
      }
    },

    nextDue: async () => {
      const next = await db.checks.orderBy('dueAt').first();
      return next && next.dueAt < NEVER ? next.dueAt : undefined;
    },
    putCheck: (check) =>
      writing(() => db.transaction('rw', db.sources, db.checks, db.known, () => putCheck(db, check))),
    run: async () => {
      const row = await db.runs.get('refresh');
      if (!row) return undefined;
      const { id: _, ...run } = row;
      return run;
    },
    setRun: (run) =>
      writing(async () => {
        if (run) await db.runs.put({ ...run, id: 'refresh' });
        else await db.runs.delete('refresh');
      }),
  };
}

/** Is it to be looked at at all? */
function isLookedAt({ deletedAt, isPaused }: Source): boolean {
  return !deletedAt && !isPaused;
}

/** Puts sources; each has a row of what is known of it, by which it is found when it is due. Runs in the caller's transaction. */
export async function putSources(db: Database, sources: Source[]): Promise<void> {
  await db.sources.bulkPut(sources);
  const checks = await db.checks.bulkGet(sources.map(({ id }) => id));
  const rows = sources.flatMap((source, index): CheckRow[] => {
    const check = checks[index];
    if (!check) return [{ sourceId: source.id, dueAt: isLookedAt(source) ? source.updatedAt : NEVER, ...UNLOOKED }];
    if (!isLookedAt(source)) return check.dueAt === NEVER ? [] : [{ ...check, dueAt: NEVER }];
    // Wanted again: at once.
    return check.dueAt === NEVER ? [{ ...check, dueAt: source.updatedAt }] : [];
  });
  await db.checks.bulkPut(rows);
}

/** What is not there has no place in an index: the source that was never looked at is before all others. */
const UNLOOKED = { lookedAt: '', failures: 0, activity: [], activityWeek: 0 };

/** Puts what is known of a source; what its answers held only where that is another. Runs in the caller's transaction. */
export async function putCheck(db: Database, { known, ...check }: Check): Promise<void> {
  const source = await db.sources.get(check.sourceId);
  if (!source) return;
  const dueAt = isLookedAt(source) ? check.dueAt : NEVER;
  await db.checks.put({ ...check, dueAt, lookedAt: check.lookedAt ?? '' });
  const before = await db.known.get(check.sourceId);
  if (!isSame(before?.known ?? [], known)) await db.known.put({ sourceId: check.sourceId, known });
}

function healthOf({ lookedAt, ...check }: CheckRow): Health {
  return { ...check, ...(lookedAt && { lookedAt }) };
}

function byTitle(a: Source, b: Source): number {
  return byName(a.title, b.title);
}
