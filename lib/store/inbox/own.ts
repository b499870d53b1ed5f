import { MOST_WITH_ONE_KEY } from '../../article/same-work.ts';
import type { InboxStore } from '../../ports/inbox.ts';
import { sameItem } from '../../sources/item-keys.ts';
import { type Database, writing } from '../database.ts';
import { idsUnder } from '../index-gets.ts';
import { keptWith } from './items.ts';
import { rowsOf } from './rows.ts';
import { isOpen } from './states.ts';

/** What has items no longer be new that the library has. */
export function createOwn(db: Database): InboxStore['own'] {
  return (articleId, keys, now) =>
    writing(() =>
      db.transaction('rw', db.inboxItems, db.standings, async (transaction) => {
        const ids = await idsUnder(transaction, 'inboxItems', 'keys', keys, MOST_WITH_ONE_KEY);
        const found = (await keptWith(db, [...new Set(ids.flat())])).filter(
          (item) => item && isOpen(item) && sameItem(item.keys, keys),
        );
        await db.standings.bulkPut(
          found.flatMap((item) =>
            item ? rowsOf({ ...item, state: 'owned', articleId, settledAt: now }).standing : [],
          ),
        );
      }),
    );
}
