import type { Database } from './database.ts';

/** Tells the search index that these articles have another state than it knows. Runs in the caller's transaction. */
export const markChanged = (db: Database, ids: string[]) => db.changed.bulkPut(ids.map((id) => ({ id })));
