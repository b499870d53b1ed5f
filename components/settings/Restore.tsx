import { useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { RestorePreview } from './RestorePreview.tsx';
import type { RestoreState } from './use-restore.ts';
import { WorkBar } from './WorkBar.tsx';

/** Choosing a backup, what it would change, and taking it in. */
export function Restore({ state, onFile }: { state: RestoreState; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  const { checking, checked, problem, restoring } = state;
  const isRestoring = restoring.progress !== undefined;
  return (
    <div class="settings-part">
      <h3>{t('backupRestoreTitle')}</h3>
      <p class="quiet">{t('backupRestoreLead')}</p>
      {checking.progress ? (
        <WorkBar label={t('backupChecking')} progress={checking.progress} onStop={checking.stop} />
      ) : (
        <p>
          <input
            ref={input}
            type="file"
            accept=".zip,application/zip"
            aria-label={t('backupChoose')}
            hidden
            onChange={() => {
              const file = input.current?.files?.[0];
              if (file) onFile(file);
              // The same file can be chosen again.
              if (input.current) input.current.value = '';
            }}
          />
          <button type="button" class="button" disabled={isRestoring} onClick={() => input.current?.click()}>
            {t('backupChoose')}
          </button>
        </p>
      )}
      {problem && (
        <p class="settings-warning" role="alert">
          {problem}
        </p>
      )}
      {restoring.progress && (
        <div>
          <WorkBar label={t('backupRestoring')} progress={restoring.progress} onStop={restoring.stop} />
          <p role="status">{t('backupRestoringOpen')}</p>
        </div>
      )}
      {checked && !isRestoring && (
        <RestorePreview checked={checked} onRestore={(way) => void state.restore(way)} onCancel={state.cancel} />
      )}
    </div>
  );
}
