import type { Article } from '../article/article.ts';
import { mergeArticles } from '../article/merge.ts';
import { parted, unparted } from '../article/refused-keys.ts';
import { changeOf, takenBack } from '../article/taken-back.ts';
import type { JoinReader, JoinStore } from '../ports/joining.ts';
import type { Joined } from '../ports.ts';
import { markChanged } from './changed.ts';
import { changedFields } from './changed-fields.ts';
import { type Database, writing } from './database.ts';
import { giveTo, joiningTables, takeOut } from './joining.ts';

/** More records of one identifier are told bit by bit. */
const MOST_SHOWN = 3;

/** What a page reads of joins. */
export function createJoinReader(db: Database): JoinReader {
  return {
    of: async (articleId) => {
      const rows = await db.joins.where('articleId').equals(articleId).toArray();
      return rows.map(({ number, at, joined }) => ({ number, at, titles: joined.map(({ article }) => article.title) }));
    },
    async sharing(articleId, keys) {
      const others = db.articles.where('keys').anyOf(keys).distinct();
      return others
        .filter(({ id, deletedAt }) => id !== articleId && !deletedAt)
        .limit(MOST_SHOWN)
        .toArray();
    },
  };
}

/** Joins on Dexie. */
export function createJoinStore(db: Database): JoinStore {
  return {
    ...createJoinReader(db),

    part: (number, now) =>
      writing(() =>
        db.transaction('rw', [...joiningTables(db), db.joins], async () => {
          const row = await db.joins.get(number);
          if (!row) return undefined;
          const { articleId, joined, change } = row;
          await db.joins.delete(number);
          await takeOut(db, articleId, joined, now);
          const stayed = await db.articles.get(articleId);
          const others = (await db.articles.bulkGet(joined.map(({ article }) => article.id))).filter(
            (each) => each !== undefined,
          );
          if (stayed) {
            const [article, ...rest] = parted(takenBack(stayed, change, now).row, others);
            await db.articles.bulkPut([article, ...rest]);
          }
          const ids = others.map(({ id }) => id);
          await markChanged(db, [articleId, ...ids]);
          return { id: articleId, others: ids };
        }),
      ),

    join: (id, otherId, now) =>
      writing(() =>
        db.transaction('rw', [...joiningTables(db), db.joins], async () => {
          const [one, other] = await db.articles.bulkGet([id, otherId]);
          if (!one || !other || id === otherId) return undefined;
          const [before, twin] = one.addedAt <= other.addedAt ? [one, other] : [other, one];
          const article = mergeArticles(...unparted(before, twin), now);
          const joined = [await giveTo(db, before.id, twin)];
          await keepJoin(db, before, article, joined, now);
          await db.articles.put(article);
          await markChanged(db, [before.id, twin.id]);
          return { outcome: 'known', article, changed: changedFields(before, article), before, joined } as const;
        }),
      ),
  };
}

/** Keeps how a join is undone. Runs in the caller's transaction. */
export async function keepJoin(
  db: Database,
  before: Article,
  article: Article,
  joined: Joined[],
  at: string,
): Promise<void> {
  if (joined.length > 0) await db.joins.add({ articleId: before.id, at, joined, change: changeOf(before, article) });
}

/** Forgets the joins by which these went into an article: they are undone. Runs in the caller's transaction. */
export async function forgetJoins(db: Database, articleId: string, joined: readonly Joined[]): Promise<void> {
  const ids = new Set(joined.map(({ article }) => article.id));
  await db.joins
    .where('articleId')
    .equals(articleId)
    .filter((row) => row.joined.some(({ article }) => ids.has(article.id)))
    .delete();
}
