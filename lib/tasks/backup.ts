import { type BackupDelivery, BackupNotSaved } from '../ports/backup.ts';
import { type SettingsStore, StorageFull } from '../ports.ts';

interface Needs {
  settings: SettingsStore;
  delivery: BackupDelivery;
  now(): string;
}

const WEEK_MS = 7 * 86_400_000;

/**
 * Makes the weekly backup where it is turned on and due, and keeps why it was not made. To be called now and then; a call while one
 * is under way waits for that.
 */
export function createWeeklyBackup({ settings, delivery, now }: Needs): () => Promise<void> {
  let underWay: Promise<void> | undefined;

  async function run(): Promise<void> {
    const where = await settings.get('weeklyBackup');
    const at = now();
    const last = await settings.get('lastBackupAt');
    const isDue = !last || Date.parse(at) - Date.parse(last) >= WEEK_MS;
    if (where === 'off' || !isDue) return;
    try {
      await (where === 'folder' ? delivery.toFolder() : delivery.toDownloads());
      await settings.put('lastBackupAt', at);
      await settings.put('backupFailure', '');
    } catch (error) {
      // Whatever it was, the person is to know that there is no backup.
      if (!(error instanceof BackupNotSaved || error instanceof StorageFull)) console.error(error);
      await settings.put('backupFailure', reasonOf(error));
    }
  }

  return () => {
    underWay ??= run().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

function reasonOf(error: unknown) {
  if (error instanceof BackupNotSaved) return error.reason;
  return error instanceof StorageFull ? 'disk-full' : 'failed';
}
