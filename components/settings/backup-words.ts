import { BackupRefused } from '../../lib/ports/backup.ts';
import { wordsForFailure } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';

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
