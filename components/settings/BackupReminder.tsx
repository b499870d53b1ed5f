import { useEffect, useState } from 'preact/hooks';
import type { Keeping } from '../../lib/ports/backup.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { type BackupState, isLost, reminderOf } from './backup-reminder.ts';
import { useKeeping } from './keeping-context.ts';

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
  const keeping = useKeeping();
  const [lost, setLost] = useState(0);
  // Counted once, when the library stands there.
  useEffect(() => {
    if (!keeping) return;
    const timer = setTimeout(() => void look(keeping), 2000);
    return () => clearTimeout(timer);
  }, [keeping]);

  async function look({ knownSize, keepSize }: Keeping): Promise<void> {
    const [size, known] = [await store.articles.size(), await knownSize()];
    setArticles(size);
    if (isLost(size, known)) setLost(known);
    else await keepSize(size);
  }

  if (lost > 0) {
    const seen = () => {
      setLost(0);
      void keeping?.keepSize(0);
    };
    return (
      <aside class="backup-reminder" data-kind="failed" aria-label={t('backupTitle')}>
        <p role="alert">{tn('backupLost', lost)}</p>
        <a href="#/settings/backup">{t('backupLostRestore')}</a>
        <button type="button" class="link-button" onClick={seen}>
          {t('backupLostRight')}
        </button>
      </aside>
    );
  }
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
