import { expect, it } from 'vitest';
import { type BackupState, isLost, reminderOf } from '../../../components/settings/backup-reminder.ts';

const NOW = Date.parse('2026-11-25T09:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
const NONE: BackupState = { lastBackupAt: '', backupFailure: '', weeklyBackup: 'off', backupReminderAfter: '' };

it.each<[string, Partial<BackupState>, number, string | undefined]>([
  ['a library without a backup', {}, 20, 'none'],
  ['one of a few articles', {}, 19, undefined],
  ['a backup of yesterday', { lastBackupAt: daysAgo(1) }, 500, undefined],
  ['a backup older than a month', { lastBackupAt: daysAgo(31) }, 500, 'old'],
  ['“Later”', { backupReminderAfter: daysAgo(-1) }, 500, undefined],
  ['“Later”, long ago', { backupReminderAfter: daysAgo(1) }, 500, 'none'],
  ['a weekly one that failed', { weeklyBackup: 'folder', backupFailure: 'folder-gone' }, 1, 'failed'],
  ['a weekly one that is two weeks old', { weeklyBackup: 'folder', lastBackupAt: daysAgo(15) }, 1, 'late'],
  ['one that failed and was turned off', { backupFailure: 'folder-gone', lastBackupAt: daysAgo(1) }, 500, undefined],
])('%s', (_name, state, articles, expected) => {
  expect(reminderOf({ ...NONE, ...state }, articles, NOW)).toBe(expected);
});

it.each([
  [0, 20, true],
  [0, 0, false],
  [1, 20, false],
])('a library of %i that had %i is lost: %s', (articles, known, expected) => {
  expect(isLost(articles, known)).toBe(expected);
});
