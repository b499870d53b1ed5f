import type { Keeping } from '../../lib/ports/backup.ts';
import { formatDay } from '../ui/dates.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { KeptCopies } from './KeptCopies.tsx';
import { useKeeping } from './keeping-context.ts';
import { Restore } from './Restore.tsx';
import { useLongWork } from './use-long-work.ts';
import { useRestore } from './use-restore.ts';
import { WeeklyBackup } from './WeeklyBackup.tsx';
import { WorkBar } from './WorkBar.tsx';

/** Making backups, by hand and every week, and restoring them. */
export function BackupSection() {
  const keeping = useKeeping();
  return keeping ? <Loaded keeping={keeping} /> : null;
}

function Loaded({ keeping }: { keeping: Keeping }) {
  const restore = useRestore(keeping);
  return (
    <>
      <p class="quiet">{t('backupLead')}</p>
      <MakeBackup keeping={keeping} />
      <WeeklyBackup keeping={keeping} />
      <Restore state={restore} onFile={(file) => void restore.check((watch) => keeping.check(file, watch))} />
      <KeptCopies keeping={keeping} onRestore={(id) => void restore.check((watch) => keeping.checkCopy(id, watch))} />
    </>
  );
}

function MakeBackup({ keeping }: { keeping: Keeping }) {
  const { store, tasks } = useSheaf();
  const { act, show } = useToasts();
  const work = useLongWork();
  const lastAt = useLive(() => store.settings.get('lastBackupAt'), []);

  const make = () =>
    act(async () => {
      const made = await work.run((watch) => keeping.make(watch));
      if (!made) return show(t('backupStopped'), undefined, 'backup');
      keeping.save(made.file, made.name);
      await tasks.setSetting('lastBackupAt', new Date().toISOString());
      const without = made.leftOut > 0 ? ` ${tn('backupMadeWithout', made.leftOut)}` : '';
      show(tn('backupMade', made.articles) + without, undefined, 'backup');
    });

  return (
    <div class="settings-part">
      {work.progress ? (
        <WorkBar label={t('backupMaking')} progress={work.progress} onStop={work.stop} />
      ) : (
        <p class="settings-line">
          <button type="button" class="button primary" onClick={() => void make()}>
            {t('backupMake')}
          </button>
          {lastAt !== undefined && (
            <span class="quiet">{lastAt ? t('backupLast', formatDay(lastAt)) : t('backupNever')}</span>
          )}
        </p>
      )}
    </div>
  );
}
