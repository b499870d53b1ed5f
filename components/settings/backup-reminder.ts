import type { Settings } from '../../lib/settings.ts';

/** What the reminder follows from. */
export type BackupState = Pick<Settings, 'lastBackupAt' | 'backupFailure' | 'weeklyBackup' | 'backupReminderAfter'>;

/** A backup older than this is old. */
const OLD_DAYS = 30;
const DAY_MS = 86_400_000;
/** A weekly backup that is later than this was not made, though nothing says why. */
const LATE_DAYS = 14;
/** A library of fewer articles is soon made again. */
const FEW = 20;

/** Is a library of so many articles one that the browser has lost, where it had `known` when it was last looked at? */
export function isLost(articles: number, known: number): boolean {
  return articles === 0 && known > 0;
}

/** What the person is to be reminded of, at `now` (ms); `undefined` for nothing. */
export function reminderOf(
  state: BackupState,
  articles: number,
  now: number,
): 'failed' | 'late' | 'old' | 'none' | undefined {
  if (state.backupReminderAfter && now < Date.parse(state.backupReminderAfter)) return undefined;
  if (state.weeklyBackup !== 'off' && state.backupFailure !== '') return 'failed';
  const age = now - Date.parse(state.lastBackupAt);
  if (state.weeklyBackup !== 'off' && age > LATE_DAYS * DAY_MS) return 'late';
  if (articles < FEW) return undefined;
  if (!state.lastBackupAt) return 'none';
  return age > OLD_DAYS * DAY_MS ? 'old' : undefined;
}
