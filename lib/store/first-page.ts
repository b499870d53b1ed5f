import type { Article } from '../article/article.ts';

/** So long it is held open: the page has opened it by then, and the browser need not read its files a second time. */
const HELD_MS = 3000;

/** Of a newer standard than TypeScript knows. */
interface IndexOfRecords extends IDBIndex {
  getAllRecords?(asked: { direction: 'prev'; count: number }): IDBRequest<{ value: Article }[]>;
}

/** Not in the trash, and not archived: it stands in the library as that opens. */
export function standsAtFirst({ deletedAt, readState }: Article): boolean {
  return !deletedAt && readState !== 'archived';
}

/**
 * Opens the library as it is on the disk, without Dexie and before the code of a page is there. Rejects where there is none, or the browser
 * does not give it out.
 */
export function openEarly(disk = indexedDB): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = disk.open('sheaf');
    // There is none: to make it is for others.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      setTimeout(() => database.close(), HELD_MS);
      resolve(database);
    };
  });
}

/**
 * The newest `count` articles that stand in the library as it opens, by one request, which no drawing of the page comes between.
 * `undefined` where that cannot tell: in a browser that knows no such request, or where most of the newest are
 * archived or in the trash. Rejects where the library does not hold what is read.
 */
export async function readFirstPage(database: IDBDatabase, count: number): Promise<Article[] | undefined> {
  const byAge: IndexOfRecords = database.transaction('articles').objectStore('articles').index('addedAt');
  if (!byAge.getAllRecords) return undefined;
  const most = 2 * count;
  const asked = byAge.getAllRecords({ direction: 'prev', count: most });
  const records = await new Promise<{ value: Article }[]>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const found = records.map(({ value }) => value).filter(standsAtFirst);
  return found.length >= count || records.length < most ? found.slice(0, count) : undefined;
}
