/** A library as the first Sheaf made it, held open by a window of that, which does not let go. */
export async function anEarlierLibrary(disk: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const opening = disk.open('sheaf', 30);
    opening.onupgradeneeded = () => {
      for (const name of ['articles', 'lists', 'quotes', 'jobs', 'typed'])
        opening.result.createObjectStore(name, { keyPath: 'id' });
      opening.result.createObjectStore('readable', { keyPath: 'articleId' });
      opening.transaction?.objectStore('articles').createIndex('addedAt', 'addedAt');
    };
    opening.onsuccess = () => resolve(opening.result);
  });
}
