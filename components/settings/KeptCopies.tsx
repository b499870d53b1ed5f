import type { Keeping, KeptCopy } from '../../lib/ports/backup.ts';
import { formatDay } from '../ui/dates.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { formatBytes } from './format-bytes.ts';
import { useLongWork } from './use-long-work.ts';
import { WorkBar } from './WorkBar.tsx';

/** The copies that Sheaf made by itself, each to be saved, restored or removed. */
export function KeptCopies({ keeping, onRestore }: { keeping: Keeping; onRestore(id: string): void }) {
  const { act } = useToasts();
  const work = useLongWork();
  const copies = useLive(() => keeping.copies(), []);
  if (!copies) return null;

  const save = ({ id }: KeptCopy) =>
    act(async () => {
      const made = await work.run((watch) => keeping.copyAsFile(id, watch));
      if (made) keeping.save(made.file, made.name);
    });

  return (
    <div class="settings-part">
      <h3>{t('backupCopiesTitle')}</h3>
      <p class="quiet">{t('backupCopiesLead')}</p>
      {work.progress && <WorkBar label={t('backupMaking')} progress={work.progress} onStop={work.stop} />}
      {copies.length === 0 && <p>{t('backupCopiesNone')}</p>}
      <ul class="kept-copies">
        {copies.map((copy) => {
          const words = tn('backupCopyLine', copy.articles, formatDay(copy.at));
          const size = copy.bytes === undefined ? '' : `, ${t('backupCopySize', formatBytes(copy.bytes))}`;
          const remove = (done: string) => void act(() => keeping.removeCopy(copy.id), done, 'backup');
          return (
            <li key={copy.id}>
              <p>
                {copy.reason === 'before-upgrade' ? t('backupCopyBeforeUpgrade') : t('backupCopyBeforeRestore')}{' '}
                <span class="quiet">
                  {words}
                  {size}
                </span>
              </p>
              {copy.missing ? (
                <p class="settings-line">
                  <span class="settings-warning">{t('backupCopyMissing')}</span>
                  <CopyAction label={t('backupCopySeen')} about={words} onClick={() => remove('')} />
                </p>
              ) : (
                <p class="settings-line">
                  <CopyAction label={t('backupCopySave')} about={words} onClick={() => void save(copy)} />
                  <CopyAction label={t('backupCopyRestore')} about={words} onClick={() => onRestore(copy.id)} />
                  <CopyAction
                    label={t('backupCopyRemove')}
                    about={words}
                    onClick={() => remove(t('backupCopyRemoved'))}
                  />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function CopyAction({ label, about, onClick }: { label: string; about: string; onClick(): void }) {
  return (
    <button type="button" class="link-button" aria-label={`${label} ${about}`} onClick={onClick}>
      {label}
    </button>
  );
}
