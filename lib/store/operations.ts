import type { OperationStore } from '../ports/operations.ts';
import { type Database, writing } from './database.ts';
import { joiningTables } from './joining.ts';

/** A message that is sent again is sent at once; what is older belongs to nobody. */
const KEPT_MS = 3_600_000;

/** Operations on Dexie. */
export function createOperationStore(db: Database): OperationStore {
  const tables = [...joiningTables(db), db.joins, db.tagStyles, db.operations];
  return {
    once: ({ operation, name, at }, work) =>
      writing(() =>
        db.transaction('rw', tables, async () => {
          if (operation === undefined) return work();
          const done = await db.operations.get([operation, name]);
          if (done) return done.answer as Awaited<ReturnType<typeof work>>;
          const answer = await work();
          await db.operations.add({ operation, name, at, answer });
          const old = new Date(Date.parse(at) - KEPT_MS).toISOString();
          await db.operations
            .where('at')
            .below(old)
            .filter((row) => row.operation !== operation)
            .delete();
          return answer;
        }),
      ),
  };
}
