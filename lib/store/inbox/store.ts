import type { InboxStore } from '../../ports/inbox.ts';
import type { Database } from '../database.ts';
import { createApart } from './apart.ts';
import { createOwn } from './own.ts';
import { createInboxReader } from './reader.ts';
import { createRules } from './rules.ts';
import { createStandings } from './standings.ts';
import { createTake } from './take.ts';

/** The inbox on Dexie. */
export function createInboxStore(db: Database, newId: () => string): InboxStore {
  return {
    ...createInboxReader(db),
    ...createStandings(db),
    ...createRules(db),
    ...createApart(db, newId),
    ...createOwn(db),
    take: createTake(db, newId),
  };
}
