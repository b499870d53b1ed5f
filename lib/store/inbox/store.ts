import type { InboxStore } from '../../ports/inbox.ts';
import type { Database } from '../database.ts';
import { createOwn } from './own.ts';
import { createInboxReader } from './reader.ts';
import { createTake } from './take.ts';

/** The inbox on Dexie. */
export function createInboxStore(db: Database, newId: () => string): InboxStore {
  return { ...createInboxReader(db), take: createTake(db, newId), own: createOwn(db) };
}
