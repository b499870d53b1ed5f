import type { Article, CapturedArticle } from '../article/article.ts';
import { keysOf } from '../article/identity.ts';
import { fromCapture, mergeArticles, mergeCapture } from '../article/merge.ts';
import { ArticleMissing, type ArticleWriter, type Saved } from '../ports.ts';
import { changedFields } from './changed-fields.ts';
import { type Database, writing } from './database.ts';
import { withKeys } from './reader.ts';

/** What changes the articles, on Dexie. `newId` makes the id of a new one. */
export function createArticleWriter(db: Database, newId: () => string): ArticleWriter {
  return {
    save: (captured, now) =>
      writing(() =>
        db.transaction('rw', db.articles, db.lists, db.quotes, db.readable, async () => {
          const keys = keysOf(captured.fields, { urls: [captured.capturedFrom], sameAs: captured.sameAs });
          const [oldest, ...twins] = await withKeys(db, keys);
          if (!oldest) return addNew(captured, now);
          const joined = twins.reduce((article, twin) => mergeArticles(article, twin, now), oldest);
          for (const twin of twins) await giveTo(oldest.id, twin.id);
          const merged = mergeCapture(joined, captured, now);
          const { deletedAt, ...kept } = merged;
          const article: Article = deletedAt ? { ...kept, updatedAt: now } : merged;
          if (article !== oldest) await db.articles.put(article);
          return {
            outcome: oldest.deletedAt ? 'restored' : 'known',
            article,
            changed: changedFields(oldest, article),
            before: oldest,
          } satisfies Saved;
        }),
      ),

    change: (id, change) =>
      writing(() =>
        db.transaction('rw', db.articles, async () => {
          const article = await db.articles.get(id);
          if (!article) throw new ArticleMissing(id);
          const changed = change(article);
          if (changed !== article) await db.articles.put(changed);
          return changed;
        }),
      ),

    changeMany: (ids, change) =>
      writing(() =>
        db.transaction('rw', db.articles, async () => {
          const found = (await db.articles.bulkGet(ids)).filter((article) => article !== undefined);
          await db.articles.bulkPut(found.map(change));
        }),
      ),

    purge: (ids) =>
      writing(() =>
        db.transaction('rw', db.articles, db.lists, db.quotes, db.readable, async () => {
          await db.articles.bulkDelete(ids);
          await db.readable.bulkDelete(ids);
          await db.quotes.where('articleId').anyOf(ids).delete();
          const gone = new Set(ids);
          await db.lists
            .where('articleIds')
            .anyOf(ids)
            .modify((list) => {
              list.articleIds = list.articleIds.filter((id) => !gone.has(id));
            });
        }),
      ),
  };

  async function addNew(captured: CapturedArticle, now: string): Promise<Saved> {
    const article = fromCapture(captured, { id: newId(), now });
    await db.articles.add(article);
    return { outcome: 'new', article, changed: [] };
  }

  /** Gives what hangs on one record to the record it turned out to be. */
  async function giveTo(id: string, twinId: string): Promise<void> {
    await db.quotes.where('articleId').equals(twinId).modify({ articleId: id });
    await db.lists
      .where('articleIds')
      .equals(twinId)
      .modify((list) => {
        list.articleIds = [...new Set(list.articleIds.map((each) => (each === twinId ? id : each)))];
      });
    const text = await db.readable.get(twinId);
    if (text && !(await db.readable.get(id))) await db.readable.put({ ...text, articleId: id });
    await db.readable.delete(twinId);
    await db.articles.delete(twinId);
  }
}
