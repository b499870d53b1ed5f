import type { Table } from 'dexie';
import type { CapturedArticle } from '../article/article.ts';
import { matchCapture } from '../article/match.ts';
import { fromCapture, keysOfCapture } from '../article/merge.ts';
import { ArticleMissing, type ArticleWriter, type Joined, type Saved } from '../ports.ts';
import type { Post } from '../share/post.ts';
import { sameAs } from './any-with-keys.ts';
import { markChanged } from './changed.ts';
import { changedFields } from './changed-fields.ts';
import { type Database, writing } from './database.ts';
import { dueAtOnce, isIdentifiedAnew, putDue } from './due-look-ups.ts';
import { purgeFromInbox } from './inbox/purge-articles.ts';
import { standingTables } from './inbox/write.ts';
import { giveTo, joiningTables, takeOut } from './joining.ts';
import { forgetJoins, keepJoin } from './joins.ts';
import { purgeKept } from './purge-kept.ts';

/** What changes the articles, on Dexie. `newId` makes the id of a new one. */
export function createArticleWriter(db: Database, newId: () => string): ArticleWriter {
  const ofArticles = [...joiningTables(db), db.joins];
  return {
    save: (captured, now) =>
      writing(() =>
        db.transaction('rw', ofArticles, async () => {
          const match = matchCapture(captured, await sameAs(db, keysOfCapture(captured)), now);
          if (!match) return addNew(captured, now);
          const { before, article, twins } = match;
          const joined: Joined[] = [];
          for (const twin of twins) joined.push(await giveTo(db, before.id, twin));
          await keepJoin(db, before, article, joined, now);
          if (article !== before) await db.articles.put(article);
          if (isIdentifiedAnew(before, article)) await putDue(db, [article.id], now);
          if (article !== before || twins.length > 0) await markChanged(db, [before.id, ...twins.map(({ id }) => id)]);
          return {
            outcome: before.deletedAt ? 'restored' : 'known',
            article,
            changed: changedFields(before, article),
            before,
            ...(joined.length > 0 && { joined }),
          } satisfies Saved;
        }),
      ),

    change: (id, change) =>
      writing(() =>
        db.transaction('rw', db.articles, db.changed, db.lookUps, async () => {
          const article = await db.articles.get(id);
          if (!article) throw new ArticleMissing(id);
          const changed = change(article);
          if (changed === article) return changed;
          await db.articles.put(changed);
          await markChanged(db, [id]);
          if (isIdentifiedAnew(article, changed)) await putDue(db, [id], changed.updatedAt);
          return changed;
        }),
      ),

    changeMany: (ids, change) =>
      writing(() =>
        db.transaction('rw', db.articles, db.changed, db.lookUps, async () => {
          const found = (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
          const changed = found.map(change);
          await db.articles.bulkPut(changed);
          await markChanged(
            db,
            found.map(({ id }) => id),
          );
          for (const [index, before] of found.entries()) {
            const after = changed[index];
            if (after && isIdentifiedAnew(before, after)) await putDue(db, [after.id], after.updatedAt);
          }
        }),
      ),

    separate: (id, joined, now) =>
      writing(() =>
        db.transaction('rw', ofArticles, async () => {
          if (!(await db.articles.get(id))) return undefined;
          const rows = await db.joins.where('articleId').equals(id).toArray();
          const inside = new Map(rows.flatMap((row) => row.joined.map((each) => [each.article.id, each])));
          // What was parted since may have been deleted for good, and some of what it says taken back.
          const left = joined.flatMap(({ article }) => inside.get(article.id) ?? []);
          await markChanged(db, [id, ...left.map(({ article }) => article.id)]);
          await takeOut(db, id, left, now);
          await forgetJoins(db, id, left);
          return rows.find((row) => row.joined.some((each) => left.includes(each)))?.change;
        }),
      ),

    purge: (asked) =>
      writing(() =>
        db.transaction('rw', [...ofArticles, db.importBlocks, db.operations, ...standingTables(db)], async () => {
          // What was brought back since it was asked for stays.
          const found = await db.articles.bulkGet(asked);
          const ids = asked.filter((_, index) => found[index]?.deletedAt !== undefined);
          await db.articles.bulkDelete(ids);
          await markChanged(db, ids);
          await db.readable.bulkDelete(ids);
          await db.lookUps.bulkDelete(ids);
          await db.progress.bulkDelete(ids);
          await purgeKept(db, ids);
          await db.operations.clear();
          await db.quotes.where('articleId').anyOf(ids).delete();
          await db.feedback.where('articleId').anyOf(ids).delete();
          await db.typed
            .where('id')
            .startsWithAnyOf(ids.map((id) => `${id}/`))
            .delete();
          const gone = new Set(ids);
          // Each list once, however many of its articles go.
          for (const list of await db.lists.toArray()) {
            const articleIds = list.articleIds.filter((id) => !gone.has(id));
            if (articleIds.length < list.articleIds.length) await db.lists.put({ ...list, articleIds });
          }
          await purgeFromInbox(
            db,
            new Map(found.flatMap((each) => (each?.deletedAt ? [[each.id, each.deletedAt]] : []))),
          );
          // Their words are the person's own, and what was posted was posted.
          for (const table of [db.drafts, db.posts] as Table<Pick<Post, 'articleIds'>>[]) {
            await table
              .where('articleIds')
              .anyOf(ids)
              .distinct()
              .modify((row) => {
                row.articleIds = row.articleIds.filter((id) => !gone.has(id));
              });
          }
        }),
      ),
  };

  async function addNew(captured: CapturedArticle, now: string): Promise<Saved> {
    const article = fromCapture(captured, { id: newId(), now });
    // All three together: the person waits, and of a new article there is nothing to look at first.
    await Promise.all([
      db.articles.add(article),
      markChanged(db, [article.id]),
      db.lookUps.put(dueAtOnce(article.id, now)),
    ]);
    return { outcome: 'new', article, changed: [] };
  }
}
