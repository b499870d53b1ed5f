import { identifierKeys } from '../article/identity.ts';
import { matchCapture } from '../article/match.ts';
import { keysOfCapture } from '../article/merge.ts';
import { withoutRefusedFields } from '../article/refused-keys.ts';
import type { LookUpStore } from '../ports/look-ups.ts';
import type { Joined } from '../ports.ts';
import { sameAs } from './any-with-keys.ts';
import { markChanged } from './changed.ts';
import { type Database, writing } from './database.ts';
import { dueAtOnce, isIdentifiedAnew, putDue } from './due-look-ups.ts';
import { giveTo, joiningTables } from './joining.ts';
import { keepJoin } from './joins.ts';
import { createLookUpReader } from './look-up-reader.ts';

/** So many rows are read, or written, in one transaction: a click need not wait for more. */
const ENLISTED_AT_ONCE = 2000;

/** The queue of look-ups, on Dexie. */
export function createLookUpStore(db: Database): LookUpStore {
  return {
    ...createLookUpReader(db),

    async due(now, limit, scope) {
      const asked = await askedFor()
        .filter(({ dueAt }) => dueAt <= now)
        .limit(limit)
        .toArray();
      if (scope === 'asked' || asked.length > 0) return asked;
      return db.lookUps.where('dueAt').belowOrEqual(now).limit(limit).toArray();
    },

    async nextDue(scope) {
      if (scope === 'all') return (await db.lookUps.orderBy('dueAt').first())?.dueAt;
      const [next] = await askedFor().sortBy('dueAt');
      return next?.dueAt;
    },

    settle: (before, after) =>
      writing(() =>
        db.transaction('rw', db.lookUps, async () => {
          const row = await db.lookUps.get(before.id);
          if (row && row.dueAt === before.dueAt) await db.lookUps.put(after);
        }),
      ),

    ask: (articleIds, now) =>
      writing(() =>
        db.lookUps
          .bulkPut(articleIds.map((id) => ({ ...dueAtOnce(id, now), asked: 1 as const })))
          .then(() => undefined),
      ),

    async enlist(now) {
      const trash = new Set(await db.articles.orderBy('deletedAt').primaryKeys());
      // Piece by piece: a click waits for what is read, too.
      for (let last = ''; ; ) {
        const ids = await db.articles.where('id').above(last).limit(ENLISTED_AT_ONCE).primaryKeys();
        const [first, end] = [ids[0], ids.at(-1)];
        if (first === undefined || end === undefined) return;
        last = end;
        const queued = new Set(await db.lookUps.where('id').between(first, end, true, true).primaryKeys());
        const missing = ids.filter((id) => !queued.has(id) && !trash.has(id));
        if (missing.length === 0) continue;
        // `add` leaves alone what was put there meanwhile.
        await writing(() =>
          db.lookUps.bulkAdd(missing.map((id) => dueAtOnce(id, now))).catch('BulkError', () => undefined),
        );
      }
    },

    hasten: (articleIds, dueAt) =>
      writing(() =>
        db.lookUps
          .where('id')
          .anyOf(articleIds)
          .filter((row) => row.dueAt > dueAt)
          .modify({ dueAt })
          .then(() => undefined),
      ),

    remove: (articleId) => writing(() => db.lookUps.delete(articleId)),

    learn: (articleId, said, now) =>
      writing(() =>
        db.transaction('rw', [...joiningTables(db), db.joins], async () => {
          const article = await db.articles.get(articleId);
          if (!article || article.deletedAt) return undefined;
          // By its own keys it is found again, whatever the registry calls it; others that turn out to be the same go into it.
          const captured = {
            ...withoutRefusedFields(article, said),
            sameAs: [...said.sameAs, ...identifierKeys(article)],
          };
          const others = (await sameAs(db, keysOfCapture(captured))).filter(
            ({ id, deletedAt }) => id !== articleId && !deletedAt,
          );
          const match = matchCapture(captured, [article, ...others], now);
          if (!match) return undefined;
          const all = [article, ...match.twins];
          // The oldest stays, whichever of them was looked up.
          const before = all.find(({ id }) => id === match.article.id) ?? article;
          const joined: Joined[] = [];
          for (const twin of all) if (twin !== before) joined.push(await giveTo(db, before.id, twin));
          await keepJoin(db, before, match.article, joined, now);
          if (match.article !== before) await db.articles.put(match.article);
          const ids = all.map(({ id }) => id);
          await markChanged(db, ids);
          // What one registry tells of its identifiers lets another be asked.
          if (isIdentifiedAnew(before, match.article)) await putDue(db, [before.id], now);
          return match.article;
        }),
      ),
  };

  function askedFor() {
    return db.lookUps.where('asked').equals(1);
  }
}
