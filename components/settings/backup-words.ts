import { BackupRefused, type Merged } from '../../lib/ports/backup.ts';
import { wordsForFailure } from '../ui/failure-words.ts';
import { t, tn } from '../ui/i18n.ts';

const REFUSED = {
  foreign: 'backupForeign',
  damaged: 'backupDamaged',
  'too-large': 'backupTooLarge',
  newer: 'backupNewer',
} as const;

/** Why a backup was not restored and what to do next, in plain words. */
export function wordsForRestore(error: unknown): string {
  if (error instanceof BackupRefused) return t(REFUSED[error.problem]);
  if (error instanceof Error && error.name === 'StorageFull') return t('backupNoRoom');
  return wordsForFailure(error);
}

/** What a restore did, in numbers where there are any: a replaced library is as the backup is. */
export function wordsForRestored(merged: Merged | undefined): string {
  if (!merged) return t('backupRestored');
  const { added, changed, inTrash, others } = merged;
  const words = [
    added > 0 && tn('backupDidAdd', added),
    changed > 0 && tn('backupDidChange', changed),
    others > 0 && tn('backupDidOthers', others),
    inTrash > 0 && tn('backupLeftInTrash', inTrash),
  ].filter((each) => each !== false);
  return words.length > 0 ? t('backupMerged', words.join(', ')) : t('backupAllHere');
}
