import { browser } from 'wxt/browser';
import { type BackupDelivery, type BackupFolder, BackupNotSaved, type MadeBackup } from '../ports/backup.ts';
import { removeFromFolder, saveToFolder } from './backup-folder.ts';
import { askOffscreen } from './backup-offscreen.ts';
import { removeDownloads, saveToDownloads } from './downloads.ts';

/** Backups that the background saves by itself. `make` makes one here, or, in Chrome's worker, is asked of a page that nobody sees. */
export function createBackupDelivery(folder: BackupFolder, make: () => Promise<MadeBackup>): BackupDelivery {
  return {
    async toDownloads() {
      if (!(await mayDownload())) throw new BackupNotSaved('downloads-not-allowed');
      // A worker has no addresses for files that it has made; Firefox's background is a page.
      if (typeof URL.createObjectURL !== 'function') return askOffscreen(saveToDownloads);
      const { file, name, rows } = await make();
      const url = URL.createObjectURL(file);
      try {
        return await saveToDownloads({ url, name, rows });
      } finally {
        URL.revokeObjectURL(url);
      }
    },
    toFolder: () => saveToFolder(folder, make),
    async remove(where, names) {
      if (where === 'folder') return removeFromFolder(folder, names);
      return (await mayDownload()) ? removeDownloads(names) : [];
    },
  };
}

function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}
