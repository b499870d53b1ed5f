import type { LookUpReader } from '../ports/look-ups.ts';
import type { Database } from './database.ts';

/** What a page reads of the queue. */
export function createLookUpReader(db: Database): LookUpReader {
  return {
    of: (articleId) => db.lookUps.get(articleId),
    waiting: (now) => db.lookUps.where('dueAt').belowOrEqual(now).count(),
  };
}
