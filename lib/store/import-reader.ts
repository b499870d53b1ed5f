import { isSameWork } from '../article/same-work.ts';
import type { ImportReader } from '../ports/imports.ts';
import { anyWithKeys } from './any-with-keys.ts';
import type { Database } from './database.ts';

/** What a page reads of imports. */
export function createImportReader(db: Database): ImportReader {
  return {
    all: async () => (await db.imports.orderBy('startedAt').toArray()).reverse(),
    get: (id) => db.imports.get(id),
    async standing(keys) {
      const found = await anyWithKeys(db, keys.flat());
      const byKey = Map.groupBy(
        found.flatMap((article) => article.keys.map((key) => ({ key, article }))),
        ({ key }) => key,
      );
      return keys.map((own) => {
        const same = own.flatMap((key) => byKey.get(key) ?? []).filter(({ article }) => isSameWork(article, own));
        if (same.length === 0) return 'new';
        return same.some(({ article }) => !article.deletedAt) ? 'known' : 'trash';
      });
    },
  };
}
