import { liveQuery } from 'dexie';
import type { Store } from '../ports.ts';
import { createArticleStore } from './articles.ts';
import { type Database, writing } from './database.ts';

/** Every store port on one database. */
export function createStore(db: Database, newId: () => string = () => crypto.randomUUID()): Store {
  return {
    articles: createArticleStore(db, newId),
    lists: {
      all: async () => {
        const lists = (await db.lists.toArray()).filter((list) => !list.deletedAt);
        return lists.sort((a, b) => a.name.localeCompare(b.name));
      },
      get: (id) => db.lists.get(id),
      put: (list) => writing(() => db.lists.put(list).then(() => undefined)),
      change: (id, change) =>
        writing(() =>
          db.transaction('rw', db.lists, async () => {
            const list = await db.lists.get(id);
            if (!list) return undefined;
            const changed = change(list);
            await db.lists.put(changed);
            return changed;
          }),
        ),
    },
    quotes: {
      of: async (articleId) => {
        const quotes = await db.quotes.where('articleId').equals(articleId).toArray();
        return quotes.filter((quote) => !quote.deletedAt).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
      },
      get: (id) => db.quotes.get(id),
      put: (quote) => writing(() => db.quotes.put(quote).then(() => undefined)),
    },
    readable: {
      get: async (articleId) => {
        const row = await db.readable.get(articleId);
        if (!row) return undefined;
        const { articleId: _, ...text } = row;
        return text;
      },
      put: (articleId, text) => writing(() => db.readable.put({ ...text, articleId }).then(() => undefined)),
    },
    jobs: {
      all: () => db.jobs.toArray(),
      put: (job) => writing(() => db.jobs.put(job).then(() => undefined)),
      remove: (id) => db.jobs.delete(id),
    },
    live: (query) => liveQuery(query),
  };
}
