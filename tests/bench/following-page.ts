/** Runs in a page of Sheaf: follows feeds at these addresses, as if they had been followed a day ago. */
export async function fillSources(urls: string[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction(['sources', 'checks'], 'readwrite');
  const at = new Date(Date.now() - 86_400_000).toISOString();
  for (const [index, url] of urls.entries()) {
    const id = `source-${String(index).padStart(4, '0')}`;
    const where = { kind: 'feed', url };
    const own = { title: `Source ${index}`, folder: [], tags: [], starred: false, isPaused: false };
    writing.objectStore('sources').put({ id, where, ...own, addedAt: at, updatedAt: at });
    const check = { dueAt: at, lookedAt: '', failures: 0, activity: [], activityWeek: 0 };
    writing.objectStore('checks').put({ sourceId: id, ...check });
  }
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page of Sheaf: has every source looked at, as the person would, and tells the worker by its alarm. */
export async function askForRefresh(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction('runs', 'readwrite');
  writing.objectStore('runs').put({ id: 'refresh', startedAt: new Date().toISOString() });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
  const { chrome } = globalThis as unknown as {
    chrome: { alarms: { create(name: string, at: { when: number }): Promise<void> } };
  };
  await chrome.alarms.create('refresh', { when: Date.now() });
}

/** How far a refresh is, and what is there. */
export interface Standing {
  isGoing: boolean;
  /** Sources whose last look was answered. */
  answered: number;
  problems: string[];
  items: number;
  /** Names that sources have for items, of all items: more than `named` where one is twice. */
  brought: number;
  named: number;
}

/** Runs in a page of Sheaf. */
export async function readStanding(): Promise<Standing> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database.transaction(['runs', 'checks', 'inboxItems']);
  const all = <T>(table: string) =>
    new Promise<T[]>((resolve) => {
      const asking = reading.objectStore(table).getAll();
      asking.onsuccess = () => resolve(asking.result);
    });
  const runs = await new Promise<number>((resolve) => {
    const counting = reading.objectStore('runs').count();
    counting.onsuccess = () => resolve(counting.result);
  });
  const checks = await all<{ answeredAt?: string; problem?: string }>('checks');
  const items = await all<{ guids: string[] }>('inboxItems');
  database.close();
  const guids = items.flatMap((item) => item.guids);
  return {
    isGoing: runs > 0,
    answered: checks.filter(({ answeredAt, problem }) => answeredAt && !problem).length,
    problems: [...new Set(checks.flatMap(({ problem }) => problem ?? []))],
    items: items.length,
    brought: guids.length,
    named: new Set(guids).size,
  };
}

/** Runs in a page of Sheaf: does the refresh go on? */
export async function isRefreshing(): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
  });
  const counting = database.transaction('runs').objectStore('runs').count();
  const runs = await new Promise<number>((resolve) => {
    counting.onsuccess = () => resolve(counting.result);
  });
  database.close();
  return runs > 0;
}
