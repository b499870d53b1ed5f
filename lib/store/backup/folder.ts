import type { BackupFolder } from '../../ports/backup.ts';
import type { Database } from '../database.ts';

/** The chosen folder, kept in the database: a browser gives it back to the next start. */
export function createBackupFolder(db: Database): BackupFolder {
  return {
    get: async () => (await db.handles.get('backups'))?.handle,
    put: async (handle) => {
      await db.handles.put({ name: 'backups', handle });
    },
  };
}
