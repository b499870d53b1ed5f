import { MOST_WITH_ONE_KEY } from '../../article/same-work.ts';
import type { InboxStore } from '../../ports/inbox.ts';
import { type Arrival, arrivalsOf } from '../../sources/arrival.ts';
import { itemKeys } from '../../sources/item-keys.ts';
import type { Brought } from '../../sources/kinds/kind.ts';
import { asOneItem, type Bringing, leftBehind, newItem, withBringing, withSharing } from '../../sources/one-item.ts';
import { localDay } from '../../text/days.ts';
import { type Database, writing } from '../database.ts';
import { idsUnder } from '../index-gets.ts';
import { putCheck } from '../sources.ts';
import { keptWith } from './items.ts';
import { createJudge } from './judge.ts';
import { byLibrary, libraryOf } from './own.ts';
import { guidKey, type Kept } from './rows.ts';
import { ItemShelf } from './shelf.ts';
import { furtherState, isOpen, isPassedOver } from './states.ts';
import { deleteItems, standingTables, writeItems } from './write.ts';

/** Something that was brought, with the keys of the item that it is or belongs to. */
interface Arriving {
  bringing: Bringing;
  keys: string[];
  shared?: Brought['shared'];
}

/** What takes in what sources bring; `newId` makes the id of a new item. */
export function createTake(db: Database, newId: () => string): InboxStore['take'] {
  return async (sourceId, brought, check, now) => {
    const arriving = eachOnce(brought).map((each) => arrivingOf(sourceId, each, now));
    const keys = [...new Set(arriving.flatMap((each) => each.keys))].sort();
    const library = await libraryOf(db, keys);
    const tables = [db.inboxItems, ...standingTables(db), db.sources, db.rules, db.checks, db.known];
    return writing(() =>
      db.transaction('rw', tables, async (transaction) => {
        const source = await db.sources.get(sourceId);
        if (!source || source.deletedAt) return { added: 0 };
        const isFirstLook = !(await db.checks.get(sourceId))?.answeredAt;
        await putCheck(db, check);
        if (arriving.length === 0) return { added: 0 };
        const ids = await Promise.all([
          idsUnder(transaction, 'inboxItems', 'guids', arriving.map(({ bringing }) => guidKey(bringing)).sort()),
          idsUnder(transaction, 'inboxItems', 'keys', keys, MOST_WITH_ONE_KEY),
        ]);
        const stored = await keptWith(db, [...new Set(ids.flat(2))]);
        const shelf = new ItemShelf(stored.filter((item) => item !== undefined));
        const gone = new Set<string>();
        const arrivals = arrivalsOf(
          arriving.map(({ bringing }) => bringing),
          isFirstLook,
        );
        for (const [index, each] of arriving.entries()) {
          const arrival = arrivals[index];
          if (arrival) for (const id of join(shelf, each, arrival, newId)) gone.add(id);
        }
        const judge = await createJudge(
          db,
          shelf.changed().map(({ item }) => item),
          now,
        );
        const written = shelf.changed().map(({ first, item }) => {
          return { first, item: judge(isOpen(item) ? byLibrary(library, item, first) : item).item };
        });
        await writeItems(db, written);
        await deleteItems(db, [...gone]);
        return { added: written.filter(({ first, item }) => item.state === 'new' && first?.state !== 'new').length };
      }),
    );
  };
}

/** Puts what was brought on the shelf; answers the ids of the items that it showed to be the same as another. */
function join(shelf: ItemShelf, arriving: Arriving, arrival: Arrival, newId: () => string): string[] {
  const { bringing, keys, shared } = arriving;
  const [first, ...others] = shelf.itemsOf(bringing, keys).filter(({ state }) => state !== 'purged');
  const sharing = shared && { ...shared, sourceId: bringing.sourceId, guid: bringing.guid, at: bringing.at };
  if (!first) {
    // What was dealt with long ago is not dealt with again.
    if (shelf.itemsOf(bringing, keys).length > 0) return [];
    const merged = newItem(newId(), bringing);
    shelf.put({ ...(sharing ? withSharing(merged, sharing) : merged), ...standing(bringing.sourceId, arrival) });
    return [];
  }
  const rest = first.brought.length + others.length > 1 ? leftBehind(first, bringing) : undefined;
  if (rest) {
    const [next] = rest.brought;
    if (next) shelf.put({ ...first, ...rest, sourceId: next.sourceId });
    else shelf.remove(first.id);
    return [...(next ? [] : [first.id]), ...join(shelf, arriving, arrival, newId)];
  }
  // Of what only a source brought that is followed no more, nothing was dealt with.
  const begun: Kept =
    first.state === 'gone' ? { ...first, brought: [], sharedBy: [], ...standing(bringing.sourceId, arrival) } : first;
  // What was passed over as too old is news where another brings it now.
  const isRisen =
    isPassedOver(begun) && arrival.isNew && !begun.brought.some(({ sourceId }) => sourceId === bringing.sourceId);
  let item: Kept = { ...begun, ...(isRisen && standing(begun.sourceId, arrival)) };
  for (const other of others) {
    item = { ...item, ...asOneItem(item, other), ...furtherState(item, other) };
    shelf.remove(other.id);
  }
  const joined = withBringing(item, bringing);
  shelf.put({ ...item, ...(sharing ? withSharing(joined, sharing) : joined) });
  return others.map(({ id }) => id);
}

function standing(sourceId: string, { cameAt, isNew }: Arrival) {
  const state = isNew ? ('new' as const) : ('dismissed' as const);
  return { state, cameAt, day: localDay(cameAt), rank: 0, reasons: [], sourceId, tags: [] };
}

function arrivingOf(sourceId: string, { guid, publishedAt, media, shared, ...each }: Brought, now: string): Arriving {
  const fields = each.fields();
  const bringing: Bringing = {
    sourceId,
    guid,
    fields,
    ...(media !== undefined && { media }),
    ...(shared && { isShared: true }),
    ...(publishedAt !== undefined && { publishedAt }),
    at: now,
  };
  return { bringing, keys: itemKeys(fields), ...(shared && { shared }) };
}

/** Of what an answer holds twice, the last. */
function eachOnce(brought: readonly Brought[]): Brought[] {
  return [...new Map(brought.map((each) => [each.guid, each])).values()];
}
