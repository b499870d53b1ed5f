import type { OperationStore } from '../ports/operations.ts';
import { type Database, writing } from './database.ts';
import { standingTables } from './inbox/write.ts';
import { joiningTables } from './joining.ts';

/** A message that is sent again is sent at once; what is older belongs to nobody. */
const KEPT_MS = 3_600_000;

/** Operations on Dexie. */
export function createOperationStore(db: Database): OperationStore {
  const ofDigests = [db.series, db.issues, db.editions, db.digestTemplates];
  const tables = [...joiningTables(db), ...ofDigests, db.joins, db.tagStyles, db.operations];
  const following = [db.sources, db.checks, db.known, db.rules, db.inboxItems, ...standingTables(db)];
  return {
    once: ({ operation, name, at, about, reaches }, work) =>
      writing(() =>
        db.transaction('rw', reaches ? [...tables, ...following] : tables, async () => {
          if (operation === undefined) return work();
          const key = about ?? operation;
          const done = await db.operations.get([key, name]);
          if (done && (done.last ?? key) === operation) return done.answer as Awaited<ReturnType<typeof work>>;
          const answer = await work();
          await db.operations.put({
            operation: key,
            name,
            at,
            answer,
            ...(about !== undefined && { last: operation }),
          });
          // A keystroke after another has no time to tidy up, and leaves no more rows than there were.
          if (done) return answer;
          const old = new Date(Date.parse(at) - KEPT_MS).toISOString();
          await db.operations
            .where('at')
            .below(old)
            .filter((row) => row.operation !== key)
            .delete();
          return answer;
        }),
      ),
  };
}
