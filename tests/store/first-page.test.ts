import { IDBFactory, IDBIndex } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import type { Article } from '../../lib/article/article.ts';
import { openEarly, readFirstPage } from '../../lib/store/first-page.ts';
import { anArticle } from '../support/builders.ts';
import { anEarlierLibrary } from '../support/earlier-library.ts';
import { aDatabase } from '../support/memory.ts';

afterEach(() => vi.restoreAllMocks());

/** A library of articles that were added in this order, one a minute. */
async function aLibraryOf(...articles: Partial<Article>[]): Promise<IDBFactory> {
  const disk = new IDBFactory();
  const db = aDatabase(disk);
  await db.articles.bulkPut(
    articles.map((article, minute) =>
      anArticle({ id: `a${minute}`, addedAt: `2026-03-20T09:${String(minute).padStart(2, '0')}:00.000Z`, ...article }),
    ),
  );
  db.close();
  return disk;
}

const firstPage = async (disk: IDBFactory, count: number) =>
  (await readFirstPage(await openEarly(disk), count))?.map(({ id }) => id);

it('is of the newest, without what is archived or in the trash', async () => {
  const disk = await aLibraryOf({}, {}, { readState: 'archived' }, {}, { deletedAt: '2026-03-21T09:00:00.000Z' }, {});
  expect(await firstPage(disk, 3)).toEqual(['a5', 'a3', 'a1']);
});

it('is all there is of a small library', async () => {
  const disk = await aLibraryOf({}, { readState: 'archived' });
  expect(await firstPage(disk, 3)).toEqual(['a0']);
});

it('is not told where the newest are archived, since others stand behind them', async () => {
  const archived = Array.from({ length: 5 }, () => ({ readState: 'archived' as const }));
  expect(await firstPage(await aLibraryOf({}, {}, {}, ...archived), 3)).toBeUndefined();
});

it('is not told by a browser that cannot be asked for the newest at once', async () => {
  const disk = await aLibraryOf({}, {});
  vi.spyOn(IDBIndex.prototype as never, 'getAllRecords' as never, 'get').mockReturnValue(undefined as never);
  expect(await firstPage(disk, 3)).toBeUndefined();
});

it('makes no library where there is none', async () => {
  const disk = new IDBFactory();
  await expect(openEarly(disk)).rejects.toThrow();
  expect(await disk.databases()).toEqual([]);
});

it("is told of an earlier Sheaf's library, and does not stand in the way of its upgrade", async () => {
  const disk = new IDBFactory();
  const earlier = await anEarlierLibrary(disk);
  earlier
    .transaction('articles', 'readwrite')
    .objectStore('articles')
    .put(anArticle({ id: 'old' }));
  earlier.close();
  const told: string[] = [];
  const db = aDatabase(disk);
  db.on('blocked', () => void told.push('blocked'));
  const [page] = await Promise.all([firstPage(disk, 3), db.open()]);
  expect(page).toEqual(['old']);
  expect(told).toEqual([]);
});

it('is not waited for where the library holds something else', async () => {
  const disk = new IDBFactory();
  await new Promise<void>((resolve) => {
    const opening = disk.open('sheaf', 30);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
  await expect(firstPage(disk, 3)).rejects.toThrow();
});

it('holds the library open until the page has it, and no longer', async () => {
  const disk = await aLibraryOf({});
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const close = vi.spyOn(await openEarly(disk), 'close');
  expect(close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(3000);
  expect(close).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
