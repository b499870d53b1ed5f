import type { InboxItem } from '../../sources/inbox-item.ts';
import type { Database } from '../database.ts';
import { type Kept, keptOf, seen } from './rows.ts';

/** The items as a person sees them, in the order of the ids. Runs in the caller's transaction. */
export async function itemsWith(db: Database, ids: string[]): Promise<(InboxItem | undefined)[]> {
  return (await keptWith(db, ids)).map(seen);
}

/** What is kept of items in whatever state, in the order of the ids. Runs in the caller's transaction. */
export async function keptWith(db: Database, ids: string[]): Promise<(Kept | undefined)[]> {
  const [rows, standings] = await Promise.all([db.inboxItems.bulkGet(ids), db.standings.bulkGet(ids)]);
  return ids.map((_, index) => keptOf(rows[index], standings[index]));
}
