import { browser } from 'wxt/browser';
import { type BackupDelivery, type BackupFolder, BackupNotSaved, type MadeBackup } from '../ports/backup.ts';
import { saveToFolder } from './backup-folder.ts';
import { askOffscreen } from './backup-offscreen.ts';
import { saveToDownloads } from './downloads.ts';

/** Backups that the background saves by itself. `make` makes one here, or, in Chrome's worker, is asked of a page that nobody sees. */
export function createBackupDelivery(folder: BackupFolder, make: () => Promise<MadeBackup>): BackupDelivery {
  return {
    async toDownloads() {
      if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) {
        throw new BackupNotSaved('downloads-not-allowed');
      }
      // A worker has no addresses for files that it has made; Firefox's background is a page.
      if (typeof URL.createObjectURL !== 'function') return askOffscreen(saveToDownloads);
      const { file, name } = await make();
      const url = URL.createObjectURL(file);
      try {
        await saveToDownloads({ url, name });
      } finally {
        URL.revokeObjectURL(url);
      }
    },
    toFolder: () => saveToFolder(folder, make),
  };
}
