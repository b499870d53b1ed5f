import type { Article, CapturedArticle } from '../article/article.ts';
import { fromCapture, keysOfCapture, mergeArticles, mergeCapture } from '../article/merge.ts';
import { isSameWork } from '../article/same-work.ts';
import { ArticleMissing, type ArticleWriter, type Joined, type Saved } from '../ports.ts';
import { changedFields } from './changed-fields.ts';
import { type Database, writing } from './database.ts';
import { withKeys } from './reader.ts';

/** What changes the articles, on Dexie. `newId` makes the id of a new one. */
export function createArticleWriter(db: Database, newId: () => string): ArticleWriter {
  return {
    save: (captured, now) =>
      writing(() =>
        db.transaction('rw', db.articles, db.lists, db.quotes, db.readable, async () => {
          const keys = keysOfCapture(captured);
          const [oldest, ...others] = await withKeys(db, keys);
          if (!oldest) return addNew(captured, now);
          let joined = oldest;
          const gone: Joined[] = [];
          for (const twin of others) {
            // What the page leaves open (an address that showed two papers) is no reason to join two that differ.
            if (!isSameWork(twin, [...joined.keys, ...keys]) || !isSameWork(joined, [...twin.keys, ...keys])) continue;
            joined = mergeArticles(joined, twin, now);
            gone.push(await giveTo(oldest.id, twin));
          }
          const merged = mergeCapture(joined, captured, now);
          const { deletedAt, ...kept } = merged;
          const article: Article = deletedAt ? { ...kept, updatedAt: now } : merged;
          if (article !== oldest) await db.articles.put(article);
          return {
            outcome: oldest.deletedAt ? 'restored' : 'known',
            article,
            changed: changedFields(oldest, article),
            before: oldest,
            ...(gone.length > 0 && { joined: gone }),
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

    separate: (id, joined, now) =>
      writing(() =>
        db.transaction('rw', db.articles, db.lists, db.quotes, db.readable, async () => {
          for (const { article, quoteIds, lists, text, gaveText } of joined) {
            // An open library finds by its time what has changed.
            await db.articles.put({ ...article, updatedAt: now });
            await db.quotes.where('id').anyOf(quoteIds).modify({ articleId: article.id });
            for (const { id: listId, articleIds: was } of lists) {
              await db.lists.update(listId, (list) => {
                const stayed = was.filter((each) => each === article.id || list.articleIds.includes(each));
                const added = list.articleIds.filter((each) => each !== id && !was.includes(each));
                list.articleIds = [...stayed, ...added];
              });
            }
            if (gaveText) await db.readable.delete(id);
            if (text) await db.readable.put({ ...text, articleId: article.id });
          }
        }),
      ),

    purge: (ids) =>
      writing(() =>
        db.transaction('rw', [db.articles, db.lists, db.quotes, db.readable, db.typed], async () => {
          await db.articles.bulkDelete(ids);
          await db.readable.bulkDelete(ids);
          await db.quotes.where('articleId').anyOf(ids).delete();
          await db.typed
            .where('id')
            .startsWithAnyOf(ids.map((id) => `${id}/`))
            .delete();
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

  /** Gives what hangs on one record to the record it turned out to be; answers all that it takes to undo that. */
  async function giveTo(id: string, twin: Article): Promise<Joined> {
    const quotes = db.quotes.where('articleId').equals(twin.id);
    const quoteIds = await quotes.primaryKeys();
    await quotes.modify({ articleId: id });
    const holding = db.lists.where('articleIds').equals(twin.id);
    const lists = (await holding.toArray()).map((list) => ({ id: list.id, articleIds: list.articleIds }));
    await holding.modify((list) => {
      list.articleIds = [...new Set(list.articleIds.map((each) => (each === twin.id ? id : each)))];
    });
    const row = await db.readable.get(twin.id);
    const gaveText = row !== undefined && (await db.readable.get(id)) === undefined;
    if (gaveText) await db.readable.put({ ...row, articleId: id });
    await db.readable.delete(twin.id);
    await db.articles.delete(twin.id);
    if (row === undefined) return { article: twin, quoteIds, lists, gaveText };
    const { articleId: _, ...text } = row;
    return { article: twin, quoteIds, lists, text, gaveText };
  }
}
