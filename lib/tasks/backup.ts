import { type BackupDelivery, BackupNotSaved } from '../ports/backup.ts';
import { type SettingsStore, StorageFull } from '../ports.ts';
import type { WeeklyFile } from '../settings.ts';
import { KEPT, mayGo } from './weekly-rotation.ts';

interface Needs {
  settings: SettingsStore;
  delivery: BackupDelivery;
  now(): string;
}

const WEEK_MS = 7 * 86_400_000;

/**
 * Makes the weekly backup where it is turned on and due, takes away what newer ones have taken the place of, and keeps why it was
 * not made. To be called now and then; a call while one is under way waits for that. Never rejects.
 */
export function createWeeklyBackup({ settings, delivery, now }: Needs): () => Promise<void> {
  let underWay: Promise<void> | undefined;

  async function run(): Promise<void> {
    const where = await settings.get('weeklyBackup');
    const at = now();
    const last = await settings.get('lastBackupAt');
    const isDue = !last || !(Date.parse(at) - Date.parse(last) < WEEK_MS);
    if (where === 'off' || !isDue) return;
    try {
      // What cannot be recorded would be made again and again, and never be taken away.
      await settings.put('weeklyFiles', await settings.get('weeklyFiles'));
      const made = await make(where);
      await settings.put('weeklyFiles', [...(await settings.get('weeklyFiles')), { ...made, where }]);
      await settings.put('lastBackupAt', at);
      await settings.put('backupFailure', '');
    } finally {
      // A backup that was made stays made.
      await removeOld(where, KEPT).catch((error: unknown) => console.error(error));
    }
  }

  /** On a full disk the oldest makes room, if newer ones have taken its place but for the one that is to be made. */
  async function make(where: WeeklyFile['where']): Promise<Omit<WeeklyFile, 'where'>> {
    const deliver = where === 'folder' ? delivery.toFolder : delivery.toDownloads;
    try {
      return await deliver();
    } catch (error) {
      if (reasonOf(error) !== 'disk-full' || (await removeOld(where, KEPT - 1)) === 0) throw error;
      return deliver();
    }
  }

  /** Answers how many are gone. */
  async function removeOld(where: WeeklyFile['where'], kept: number): Promise<number> {
    const files = await settings.get('weeklyFiles');
    const old = mayGo(
      files.filter((file) => file.where === where),
      kept,
    );
    if (old.length === 0) return 0;
    const gone = new Set(
      await delivery.remove(
        where,
        old.map(({ name }) => name),
      ),
    );
    await settings.put(
      'weeklyFiles',
      files.filter((file) => file.where !== where || !gone.has(file.name)),
    );
    return gone.size;
  }

  async function tell(error: unknown): Promise<void> {
    // Whatever it was, the person is to know that there is no backup.
    if (!(error instanceof BackupNotSaved || error instanceof StorageFull)) console.error(error);
    // Where not even that can be kept, the library says that the backup is late.
    await settings.put('backupFailure', reasonOf(error)).catch((reason: unknown) => console.error(reason));
  }

  return () => {
    underWay ??= run()
      .catch(tell)
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
}

function reasonOf(error: unknown) {
  if (error instanceof BackupNotSaved) return error.reason;
  return error instanceof StorageFull ? 'disk-full' : 'failed';
}
