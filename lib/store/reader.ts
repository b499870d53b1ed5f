import { liveQuery } from 'dexie';
import type { Article, ReadingList } from '../article/article.ts';
import { sameWorkByAge } from '../article/same-work.ts';
import { MOST_COUNTED, type StoreReader, type TagInUse } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { Database } from './database.ts';
import { standsAtFirst } from './first-page.ts';
import { createJoinReader } from './joins.ts';
import { createLookUpReader } from './look-up-reader.ts';

/** The library for reading only, which is all that a page does with it; nothing here can write. `standards` are the settings that the page reads, as they are until they are set. */
export function createStoreReader(db: Database, standards: Partial<Settings>): StoreReader {
  return {
    articles: {
      get: (id) => db.articles.get(id),
      getMany: (ids) => db.articles.bulkGet(ids),
      async findByKeys(keys) {
        const found = await withKeys(db, keys);
        return found.find((article) => !article.deletedAt) ?? found[0];
      },
      size: () => db.articles.count(),
      tags: () => tagsInUse(db),
      newest: (count) => db.articles.orderBy('addedAt').reverse().filter(standsAtFirst).limit(count).toArray(),
      inTrash: () => db.articles.orderBy('deletedAt').primaryKeys(),
      withTag: (tag, limit) => withTag(db, tag, limit),
    },
    lists: {
      all: async () => {
        const lists = (await db.lists.toArray()).filter((list) => !list.deletedAt);
        return lists.sort(byPlace);
      },
      get: (id) => db.lists.get(id),
    },
    quotes: {
      of: async (articleId) => {
        const quotes = await db.quotes.where('articleId').equals(articleId).toArray();
        return quotes.filter((quote) => !quote.deletedAt).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
      },
      get: (id) => db.quotes.get(id),
    },
    readable: {
      has: async (articleId) => (await db.readable.where('articleId').equals(articleId).count()) > 0,
      get: async (articleId) => {
        const row = await db.readable.get(articleId);
        if (!row) return undefined;
        const { articleId: _, ...text } = row;
        return text;
      },
    },
    progress: { get: (articleId) => db.progress.get(articleId) },
    typed: { get: async (id) => (await db.typed.get(id))?.text },
    lookUps: createLookUpReader(db),
    joins: createJoinReader(db),
    settings: {
      get: async (name) => {
        const row = await db.settings.get(name);
        const standard = standards[name];
        if (standard === undefined) throw new Error(`Not read here: ${name}`);
        // What was chosen before a registry came says nothing of that one.
        if (typeof standard === 'object' && !Array.isArray(standard))
          return { ...standard, ...(row?.value as object | undefined) } as never;
        return (row ? row.value : standard) as never;
      },
    },
    tagStyles: { all: () => db.tagStyles.toArray() },
    live: (query) => liveQuery(query),
  };
}

/** The articles that are the same work as one with these keys, the oldest first; those in the trash too. */
async function withKeys(db: Database, keys: string[]): Promise<Article[]> {
  const found = await db.articles.where('keys').anyOf(keys).distinct().toArray();
  return sameWorkByAge(found, keys);
}

function withTag(db: Database, tag: string, limit = Number.POSITIVE_INFINITY): Promise<string[]> {
  return db.articles.where('tags').equals(tag).limit(limit).primaryKeys();
}

/** Read from the index alone, and of each tag hardly more than is told of it. */
async function tagsInUse(db: Database): Promise<TagInUse[]> {
  return db.transaction('r', db.articles, async () => {
    const trash = new Set(await db.articles.orderBy('deletedAt').primaryKeys());
    const alive = async (tag: string, limit: number) =>
      (await withTag(db, tag, limit)).filter((id) => !trash.has(id)).slice(0, MOST_COUNTED).length;
    const found: TagInUse[] = [];
    // From one to the next: `uniqueKeys` has the browser go over all that stands under each.
    for (let tag: string | undefined = ''; ; ) {
      tag = (await db.articles.where('tags').above(tag).firstKey()) as string | undefined;
      if (!tag) break;
      let count = await alive(tag, MOST_COUNTED);
      // Others may stand behind what is in the trash.
      if (count < MOST_COUNTED && trash.size) count = await alive(tag, MOST_COUNTED + trash.size);
      if (count) found.push({ tag, count });
    }
    // The index is in the order of the tags, and sorting keeps that among equals: they are looked for, not listed.
    return found.sort((a, b) => b.count - a.count);
  });
}

function byPlace(a: ReadingList, b: ReadingList): number {
  const [first, second] = [a.place ?? Number.POSITIVE_INFINITY, b.place ?? Number.POSITIVE_INFINITY];
  return first === second ? a.name.localeCompare(b.name) : first - second;
}
