import Dexie, { type Transaction } from 'dexie';
import { copyRows, recordMissing } from './copy-rows.ts';

/** What there is of room, in bytes. */
export type Estimate = () => Promise<StorageEstimate>;

/** The tables with the person's own of each version from which there is an upgrade; what a later version adds is not among them. */
const TABLES_BEFORE = {
  3: ['articles', 'lists', 'quotes', 'readable', 'typed'],
  4: ['articles', 'lists', 'quotes', 'readable', 'progress', 'tagStyles', 'typed', 'citationStyles', 'settings'],
  5: [
    'articles',
    'lists',
    'quotes',
    'readable',
    'progress',
    'tagStyles',
    'typed',
    'citationStyles',
    'drafts',
    'draftImages',
    'posts',
    'settings',
  ],
  6: [
    'articles',
    'lists',
    'quotes',
    'readable',
    'progress',
    'tagStyles',
    'typed',
    'citationStyles',
    'drafts',
    'draftImages',
    'posts',
    'feedback',
    'settings',
  ],
  7: [
    'articles',
    'lists',
    'quotes',
    'readable',
    'progress',
    'tagStyles',
    'typed',
    'citationStyles',
    'drafts',
    'draftImages',
    'posts',
    'feedback',
    'sources',
    'rules',
    'standings',
    'inboxItems',
    'settings',
  ],
} as const satisfies Record<number, readonly string[]>;

/** Of what is used already, free beside it for a copy: the browser keeps what it writes twice until it is all written. */
const ROOM_FOR_COPY = 2;

/**
 * Copies the library before it is upgraded from a version, in the upgrade's own transaction: one that goes wrong takes nothing
 * along. Where there is no room for a copy (`mayCopy` says that a first try failed) the upgrade goes on without, and that is recorded.
 */
export async function copyBeforeUpgrade(
  transaction: Transaction,
  from: keyof typeof TABLES_BEFORE,
  at: string,
  { mayCopy, estimate }: { mayCopy: boolean; estimate: Estimate | undefined },
): Promise<void> {
  const copy = { id: `before-${from + 1}`, reason: 'before-upgrade', at, schemaVersion: from } as const;
  if (!mayCopy || !(await Dexie.waitFor(hasRoom(estimate)))) return recordMissing(transaction, copy);
  try {
    await copyRows(transaction, TABLES_BEFORE[from], copy);
  } catch (error) {
    // A browser that says so at once: the transaction goes on.
    if ((error as { name?: unknown }).name !== 'QuotaExceededError') throw error;
    await recordMissing(transaction, copy);
  }
}

async function hasRoom(estimate: Estimate | undefined): Promise<boolean> {
  const { usage, quota } = (await estimate?.().catch(() => undefined)) ?? {};
  return usage === undefined || quota === undefined || quota - usage >= usage * ROOM_FOR_COPY;
}
