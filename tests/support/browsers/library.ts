import type { Article, Quote, ReadingList } from '../../../lib/article/article.ts';
import type { Entry, Issue } from '../../../lib/digest/issue.ts';
import type { Import, ImportBlock } from '../../../lib/ports/imports.ts';
import type { CaptureJob } from '../../../lib/ports.ts';
import type { Source } from '../../../lib/sources/source.ts';
import type { ReadableRow } from '../../../lib/store/database.ts';

interface Rows {
  articles: Article;
  quotes: Quote;
  jobs: CaptureJob;
  readable: ReadableRow;
  imports: Import;
  importBlocks: ImportBlock;
  lists: ReadingList;
  sources: Source;
  inboxItems: { id: string };
  standings: { id: string; state: string };
  issues: Issue;
  entries: Entry;
}

/** Runs in a page of Sheaf: every row of a table of its database, those in the trash too; none where there is no database yet. */
export async function readRows<T extends keyof Rows = 'articles'>(table: T = 'articles' as T): Promise<Rows[T][]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sheaf');
    // Asked before Sheaf has made its database: leave that to Sheaf.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  }).catch(() => undefined);
  if (!database) return [];
  try {
    return await new Promise((resolve, reject) => {
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
  } finally {
    database.close();
  }
}

/** Runs in a page of Sheaf: every article in its database, those in the trash too. */
export const readArticles = readRows as () => Promise<Article[]>;

/** Runs in a page of Sheaf: empties every table. */
export async function resetLibrary(): Promise<void> {
  const opening = indexedDB.open('sheaf');
  const database = await new Promise<IDBDatabase | undefined>((resolve) => {
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(undefined);
  });
  if (!database) return;
  const names = [...database.objectStoreNames];
  const clearing = database.transaction(names, 'readwrite');
  for (const name of names) clearing.objectStore(name).clear();
  await new Promise((resolve) => {
    clearing.oncomplete = resolve;
  });
  database.close();
}
