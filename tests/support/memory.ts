import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Capture, ReadableText } from '../../lib/article/article.ts';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import { type PageReader, PageUnreadable, type Selection, type Store } from '../../lib/ports.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import type { Database } from '../../lib/store/database.ts';
import { createSearch } from '../../lib/store/search/in-process.ts';
import { createStore } from '../../lib/store/store.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';

/** A Sheaf database in memory: the real store on an IndexedDB of its own. */
export function aDatabase(indexedDB?: IDBFactory): Database {
  // Dexie keeps the answers of live queries by the database's name: two databases of one name would share them.
  const name = indexedDB ? 'sheaf' : newName();
  return new UpgradingDatabase(name, { indexedDB: indexedDB ?? new IDBFactory(), IDBKeyRange });
}

/** The store with the search over it, which only the library page has. */
export type StoreInMemory = Store & { articles: ArticleSearch };

/** The real store in memory; ids are `id-1`, `id-2` ... */
export function aStore(db = aDatabase()): StoreInMemory {
  const store = createStore(db, counter('id'));
  return { ...store, articles: { ...createSearch(db), ...store.articles } };
}

/** A page's Sheaf that a test can also write with. */
export type SheafInMemory = Sheaf & { store: StoreInMemory };

/** Answers `prefix-1`, `prefix-2` ... */
export function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}-${++count}`;
}

const newName = counter('sheaf');

/** Look-ups that ask nobody. */
export const NO_LOOK_UP = {
  run: async () => undefined,
  begin: () => undefined,
  beginAnew: () => undefined,
  lookUpNow: async () => undefined,
  refresh: async () => undefined,
};

/** A clock that goes on by one second at each look. */
export function aClock(start = '2026-11-24T09:00:00.000Z'): () => string {
  let next = Date.parse(start);
  return () => {
    const now = new Date(next).toISOString();
    next += 1000;
    return now;
  };
}

/** What a fake tab shows. */
export interface FakePage {
  capture: Capture;
  readable?: ReadableText;
  selection?: Selection;
  links?: Record<string, string>;
}

/** A page reader over pages in memory, by tab id; a tab without a page cannot be read, as in a browser. */
export function aPageReader(pages: Map<number, FakePage>): PageReader {
  const page = (tabId: number) => {
    const found = pages.get(tabId);
    if (!found) throw new PageUnreadable(`no page in tab ${tabId}`);
    return found;
  };
  return {
    capture: async (tabId) => page(tabId).capture,
    readable: async (tabId) => page(tabId).readable,
    selection: async (tabId) => page(tabId).selection,
    linkText: async (tabId, url) => page(tabId).links?.[url],
  };
}
