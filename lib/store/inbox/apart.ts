import type { InboxStore } from '../../ports/inbox.ts';
import { asOneItem, takenApart } from '../../sources/one-item.ts';
import { type Database, writing } from '../database.ts';
import { keptWith } from './items.ts';
import { createJudge } from './judge.ts';
import type { Kept } from './rows.ts';
import { furtherState, isOpen } from './states.ts';
import { deleteItems, standingTables, writeItems } from './write.ts';

/** What takes items apart and puts them together again, on Dexie. */
export function createApart(db: Database, newId: () => string): Pick<InboxStore, 'takeApart' | 'putTogether'> {
  const tables = [db.inboxItems, ...standingTables(db), db.sources, db.rules];
  return {
    takeApart: (id, apart, now) =>
      writing(() =>
        db.transaction('rw', tables, async () => {
          const [item] = await keptWith(db, [id]);
          const parts = item && takenApart(item, apart, newId());
          if (!parts) return undefined;
          const [rest, alone] = parts;
          const own: Kept = {
            ...item,
            ...rest,
            sourceId: rest.brought[0]?.sourceId ?? item.sourceId,
          };
          const { articleId: _, hiddenBy: __, openedAt: ___, settledAt: ____, notKeys: _____, ...standing } = item;
          // What was saved is not what was taken out of it.
          const state = isOpen(item) || item.state === 'dismissed' ? item.state : 'new';
          const other: Kept = {
            ...standing,
            ...alone,
            state,
            ...(state === 'dismissed' && item.settledAt && { settledAt: item.settledAt }),
            ...(state === 'hidden' && item.hiddenBy && { hiddenBy: item.hiddenBy }),
            sourceId: apart.sourceId,
          };
          await put(
            [
              { first: item, item: own },
              { first: undefined, item: other },
            ],
            now,
          );
          return alone.id;
        }),
      ),

    putTogether: (id, apartId, now) =>
      writing(() =>
        db.transaction('rw', tables, async () => {
          const [item, other] = await keptWith(db, [id, apartId]);
          if (!item || !other || item.state === 'purged' || other.state === 'purged') return false;
          const notKeys = (item.notKeys ?? []).filter((key) => !other.keys.includes(key));
          const { notKeys: _, ...both } = asOneItem(item, other);
          const brought = both.brought.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
          const one: Kept = { ...item, ...both, brought, ...furtherState(item, other) };
          if (notKeys.length === 0) delete one.notKeys;
          else one.notKeys = notKeys;
          await put([{ first: item, item: one }], now);
          await deleteItems(db, [apartId]);
          return true;
        }),
      ),
  };

  async function put(changes: { first: Kept | undefined; item: Kept }[], now: string): Promise<void> {
    const judge = await createJudge(
      db,
      changes.map(({ item }) => item),
      now,
    );
    await writeItems(
      db,
      changes.map(({ first, item }) => ({ first, item: judge(item).item })),
    );
  }
}
