import { localDay } from '../../text/days.ts';
import { type Database, writing } from '../database.ts';
import { keptWith } from './items.ts';
import { type Kept, placeOf, type RowState } from './rows.ts';
import { within } from './sections.ts';
import { deleteItems, standingTables, writeItems } from './write.ts';

/** How many days the inbox keeps what; 0 for ever. */
export interface Retention {
  newDays: number;
  /** What was dismissed, passed over or hidden by a rule. */
  dealtDays: number;
}

const DAY_MS = 86_400_000;
/** What was saved from the inbox is listed there for a year, and what was purged is not new again for as long. */
const SAVED_DAYS = 365;
/** What an unfollowed source left can come back so long. */
const GONE_DAYS = 30;
/** More than a person looks through: the oldest of what was dealt with goes first. */
const MOST_ITEMS = 100_000;
const MOST_PURGED = 100_000;
const BLOCK = 500;

/** Takes away what was kept long enough, block by block; of items their keys stay for a while, so that they do not come again as new. The library is never touched. */
export async function keepInbox(
  db: Database,
  { newDays, dealtDays }: Retention,
  now: string,
  most = { items: MOST_ITEMS, purged: MOST_PURGED },
): Promise<void> {
  const kept: [RowState, number][] = [
    ['dismissed', dealtDays],
    ['hidden', dealtDays],
    ['new', newDays],
    ['saved', SAVED_DAYS],
    ['owned', SAVED_DAYS],
  ];
  for (const [state, days] of kept)
    if (days > 0) await purge(db, await idsBefore(db, state, before(now, days)), now, days);
  await purgeBeyond(db, most.items, now);
  await forget(db, await idsBefore(db, 'purged', before(now, SAVED_DAYS)), before(now, SAVED_DAYS));
  await forgetBeyond(db, most.purged);
  await forgetUnfollowed(db, before(now, GONE_DAYS));
}

/** The ids of what came before an instant. */
async function idsBefore(db: Database, state: RowState, instant: string): Promise<string[]> {
  return within(db, { state, from: placeOf(localDay(instant)) }).primaryKeys();
}

async function purge(db: Database, ids: string[], now: string, days?: number): Promise<void> {
  const tooOld = days === undefined ? undefined : before(now, days);
  await inBlocks(db, ids, async (items) => {
    const old = items.filter((item) => tooOld === undefined || keptSince(item) < tooOld);
    await writeItems(
      db,
      old.map((first) => ({ first, item: purged(first, now) })),
    );
  });
}

/** Since the person dealt with it, or else Sheaf saw it: it may have come out long before. */
function keptSince({ settledAt, brought, cameAt }: Kept): string {
  return settledAt ?? brought[0]?.at ?? cameAt;
}

function purged({ id, keys, cameAt, day, sourceId }: Kept, now: string): Kept {
  const nothing = { fields: {}, brought: [], sharedBy: [], rank: 0, reasons: [], tags: [] };
  return { id, keys, cameAt, day, sourceId, ...nothing, state: 'purged', settledAt: now };
}

async function purgeBeyond(db: Database, most: number, now: string): Promise<void> {
  let over = (await db.standings.count()) - (await within(db, { state: 'purged' }).count()) - most;
  for (const state of ['dismissed', 'hidden', 'owned', 'saved', 'new'] as const) {
    if (over <= 0) return;
    // The oldest have the last places.
    const ids = await within(db, { state }).reverse().limit(over).primaryKeys();
    await purge(db, ids, now);
    over -= ids.length;
  }
}

async function forget(db: Database, ids: string[], instant: string): Promise<void> {
  await inBlocks(db, ids, (items) =>
    deleteItems(
      db,
      items.filter((item) => keptSince(item) < instant).map(({ id }) => id),
    ),
  );
}

async function forgetBeyond(db: Database, most: number): Promise<void> {
  const over = (await within(db, { state: 'purged' }).count()) - most;
  if (over <= 0) return;
  const ids = await within(db, { state: 'purged' }).reverse().limit(over).primaryKeys();
  await inBlocks(db, ids, (items) =>
    deleteItems(
      db,
      items.map(({ id }) => id),
    ),
  );
}

/** Sources that were unfollowed, and rules that were removed, so long ago, with what only they brought. */
async function forgetUnfollowed(db: Database, instant: string): Promise<void> {
  const isOver = ({ deletedAt }: { deletedAt?: string }) => deletedAt !== undefined && deletedAt < instant;
  const sources = await db.sources.filter(isOver).primaryKeys();
  for (const sourceId of sources) {
    const ids = await within(db, { state: 'gone', sourceId }).primaryKeys();
    await inBlocks(db, ids, (items) =>
      deleteItems(
        db,
        items.map(({ id }) => id),
      ),
    );
  }
  await writing(() =>
    db.transaction('rw', db.sources, db.checks, db.known, db.rules, async () => {
      await db.sources.bulkDelete(sources);
      await db.checks.bulkDelete(sources);
      await db.known.bulkDelete(sources);
      await db.rules.filter(isOver).delete();
    }),
  );
}

async function inBlocks(db: Database, ids: string[], work: (items: Kept[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < ids.length; from += BLOCK) {
    await writing(() =>
      db.transaction('rw', [db.inboxItems, ...standingTables(db)], async () => {
        const items = await keptWith(db, ids.slice(from, from + BLOCK));
        await work(items.filter((item) => item !== undefined));
      }),
    );
  }
}

function before(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString();
}
