import type { Backups } from '../../ports/backup.ts';
import type { Database } from '../database.ts';
import { copyFeed, copySource, keptCopies, removeCopy, removeOld } from './copies.ts';
import { fileFeed, type RowFeed } from './feeds.ts';
import { makeBackup } from './make.ts';
import { restoreStaged } from './restore.ts';
import { makeLibraryBackup } from './sources.ts';
import { type Staged, stage } from './stage.ts';

interface Needs {
  db: Database;
  now(): string;
  newId(): string;
  appVersion: string;
  /** Answers HTML without anything in it that runs. */
  sanitise(html: string): string;
}

/** Backups, their restoring and the kept copies of one database: what a page has. */
export function createBackups({ db, now, newId, appVersion, sanitise }: Needs): Backups {
  let ready: Staged | undefined;

  async function layReady(feed: RowFeed, watch: Parameters<Backups['check']>[1]) {
    ready = undefined;
    ready = await stage(db, feed, { ...watch, restoreId: newId(), at: now() });
    return ready.checked;
  }

  async function copyOf(id: string) {
    const copy = await db.copies.get(id);
    if (!copy || copy.missing) throw new Error('This copy was removed in another window');
    return copy;
  }

  return {
    make: (watch) => makeLibraryBackup(db, { ...watch, now: now(), appVersion }),
    async check(file, watch) {
      await db.open();
      return layReady(await fileFeed(file, { schemaVersion: db.verno, sanitise }), watch);
    },
    checkCopy: async (id, watch) => layReady(copyFeed(db, await copyOf(id)), watch),
    async restore(way, watch) {
      if (!ready) throw new Error('Nothing lies ready');
      const merged = await restoreStaged(db, ready, way, { ...watch, now: now(), copyId: `before-restore-${newId()}` });
      ready = undefined;
      await removeOld(db, now());
      return merged;
    },
    async discard() {
      if (ready) await db.staged.where('restoreId').equals(ready.restoreId).delete();
      ready = undefined;
    },
    copies: () => keptCopies(db),
    async copyAsFile(id, watch) {
      const copy = await copyOf(id);
      const made = await makeBackup(copySource(db, copy), { ...watch, now: copy.at, appVersion });
      return made;
    },
    removeCopy: async (id) => removeCopy(db, id),
    async holdings() {
      const [all, trash, texts, quotes] = await Promise.all([
        db.articles.count(),
        db.articles.orderBy('deletedAt').count(),
        db.readable.count(),
        db.quotes.count(),
      ]);
      return { articles: all - trash, trash, texts, quotes };
    },
  };
}
