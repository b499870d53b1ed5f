import type { Article } from '../../article/article.ts';
import { MOST_WITH_ONE_KEY } from '../../article/same-work.ts';
import type { InboxStore } from '../../ports/inbox.ts';
import { sameItem } from '../../sources/item-keys.ts';
import { anyWithKeys } from '../any-with-keys.ts';
import { type Database, writing } from '../database.ts';
import { idsUnder } from '../index-gets.ts';
import { Shelf } from '../shelf.ts';
import { keptWith } from './items.ts';
import { type Kept, rowsOf } from './rows.ts';
import { within } from './sections.ts';
import { isOpen } from './states.ts';
import { standingTables, writeStandings } from './write.ts';

/** So many are looked for at a time. */
const BLOCK = 500;

/** What has items no longer be new that the library has, and be so again, on Dexie. */
export function createOwn(db: Database): Pick<InboxStore, 'own' | 'ownAll' | 'disown'> {
  const tables = [db.inboxItems, ...standingTables(db)];
  return {
    own: (articleId, keys, now) =>
      writing(() =>
        db.transaction('rw', tables, async (transaction) => {
          const ids = await idsUnder(transaction, 'inboxItems', 'keys', keys, MOST_WITH_ONE_KEY);
          await put(await openOnes([...new Set(ids.flat())]), now, (item) =>
            sameItem(item.keys, keys) ? articleId : undefined,
          );
        }),
      ),

    async ownAll(now, sourceId) {
      for (const state of ['new', 'hidden'] as const) {
        const ids = await within(db, { state, ...(sourceId !== undefined && { sourceId }) }).primaryKeys();
        for (let from = 0; from < ids.length; from += BLOCK) await ownSome(ids.slice(from, from + BLOCK), now);
      }
    },

    disown: (articleId) =>
      writing(() =>
        db.transaction('rw', standingTables(db), async () => {
          const rows = await db.standings.where('articleId').equals(articleId).toArray();
          const owned = rows.filter(({ state }) => state === 'owned');
          await writeStandings(
            db,
            owned.map((before) => {
              const { articleId: _, settledAt: __, ...after } = before;
              return { before, after: { ...after, state: 'new' } };
            }),
          );
        }),
      ),
  };

  async function ownSome(ids: string[], now: string): Promise<void> {
    const rows = await db.inboxItems.bulkGet(ids);
    const library = await libraryOf(
      db,
      rows.flatMap((row) => row?.keys ?? []),
    );
    await writing(() =>
      db.transaction('rw', tables, async () =>
        put(await openOnes(ids), now, ({ keys }) => inLibrary(library.withKeys(keys))?.id),
      ),
    );
  }

  async function openOnes(ids: string[]): Promise<Kept[]> {
    return (await keptWith(db, ids)).filter((item) => item !== undefined && isOpen(item)) as Kept[];
  }

  async function put(items: Kept[], now: string, articleOf: (item: Kept) => string | undefined): Promise<void> {
    const owned = items.flatMap((item) => {
      const articleId = articleOf(item);
      if (articleId === undefined) return [];
      const after = rowsOf({ ...item, state: 'owned', articleId, settledAt: now }).standing;
      return { before: rowsOf(item).standing, after };
    });
    await writeStandings(db, owned);
  }
}

/** What the library has of these, the trash too. Not in a transaction that writes: whoever reads the library would have to wait for it. */
export async function libraryOf(db: Database, keys: readonly string[]): Promise<Shelf> {
  // No article is known by its title.
  return new Shelf(
    await anyWithKeys(
      db,
      keys.filter((key) => !key.startsWith('work:')),
    ),
  );
}

/**
 * An open item by what the library has of it: its own where it stands there. What lies in the trash alone the person threw away: it
 * is dealt with, but where the item was there to be dealt with already, for saving it was taken back.
 */
export function byLibrary(library: Shelf, item: Kept, first: Kept | undefined): Kept {
  const found = library.withKeys(item.keys);
  const own = inLibrary(found);
  if (own) return { ...item, state: 'owned', articleId: own.id };
  const thrownAt = found.flatMap(({ deletedAt }) => deletedAt ?? []).at(-1);
  const wasThere = first?.state === 'new' || first?.state === 'hidden';
  return thrownAt === undefined || wasThere ? item : { ...item, state: 'dismissed', settledAt: thrownAt };
}

function inLibrary(articles: readonly Article[]): Article | undefined {
  return articles.find(({ deletedAt }) => deletedAt === undefined);
}
