import { useEffect, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { type BackupState, reminderOf } from './backup-reminder.ts';

const LATER_DAYS = 14;
const DAY_MS = 86_400_000;

/** Says quietly, under the library, that its newest backup is old or that the weekly one failed; nothing while all is well. */
export function BackupReminder() {
  const { store, tasks } = useSheaf();
  const [articles, setArticles] = useState<number>();
  const state = useLive<BackupState>(
    async () => ({
      lastBackupAt: await store.settings.get('lastBackupAt'),
      backupFailure: await store.settings.get('backupFailure'),
      weeklyBackup: await store.settings.get('weeklyBackup'),
      backupReminderAfter: await store.settings.get('backupReminderAfter'),
    }),
    [],
  );
  // Counted once, when the library stands there.
  useEffect(() => {
    const timer = setTimeout(() => void store.articles.size().then(setArticles), 2000);
    return () => clearTimeout(timer);
  }, []);
  const reminder = state && articles !== undefined ? reminderOf(state, articles, Date.now()) : undefined;
  if (!reminder) return null;
  const later = () => tasks.setSetting('backupReminderAfter', new Date(Date.now() + LATER_DAYS * DAY_MS).toISOString());
  return (
    <aside class="backup-reminder" data-kind={reminder} aria-label={t('backupTitle')}>
      <p>
        {reminder === 'failed' && t('backupReminderFailed')}
        {reminder === 'late' && t('backupReminderLate')}
        {reminder === 'old' && t('backupReminder')}
        {reminder === 'none' && t('backupReminderNone')}
      </p>
      <a href="#/settings/backup">{reminder === 'failed' ? t('backupReminderWhy') : t('backupMake')}</a>
      <button type="button" class="link-button" onClick={() => void later()}>
        {t('backupReminderLater')}
      </button>
    </aside>
  );
}
