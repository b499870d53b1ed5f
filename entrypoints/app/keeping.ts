import { appVersion } from '../../lib/platform/localise.ts';
import { createSanitiser } from '../../lib/platform/sanitise.ts';
import { createSaving } from '../../lib/platform/saving.ts';
import type { Keeping } from '../../lib/ports/backup.ts';
import { createBackups } from '../../lib/store/backup/backups.ts';
import { createBackupFolder } from '../../lib/store/backup/folder.ts';
import type { Database } from '../../lib/store/database.ts';

/** What keeps the library: loaded when a page needs it, which is seldom. */
export function createKeeping(db: Database): Keeping {
  return {
    ...createSaving(createBackupFolder(db)),
    ...createBackups({
      db,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      appVersion: appVersion(),
      sanitise: createSanitiser(),
    }),
  };
}
