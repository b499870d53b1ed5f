import { t } from '../ui/i18n.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useLiveExchange } from './exchange-context.tsx';
import { useHeld } from './use-held.ts';

/** Under the library: an import that is under way, or one that the browser's end cut off and what can be done about it. */
export function ImportNotice() {
  const exchange = useLiveExchange();
  const { tasks } = useSheaf();
  const { work } = exchange;
  const imports = useLive(() => exchange.imports.all(), []);
  const held = useHeld(imports);
  if (work) {
    const label = work.kind === 'import' ? t('exchangeImporting') : t('exchangeUndoing');
    return (
      <aside class="exchange-notice" aria-label={label}>
        <ProgressBar label={label} share={work.total === 0 ? 1 : work.done / work.total} />
        <a href="#/import">{t('exchangeShow')}</a>
      </aside>
    );
  }
  const cut = held && imports?.find(({ id, state }) => (state === 'running' || state === 'undoing') && !held.has(id));
  if (!cut) return null;
  const isUndo = cut.state === 'undoing';
  return (
    <aside class="exchange-notice" aria-label={t('exchangeImport')}>
      <p>{isUndo ? t('exchangeUndoCut') : t('exchangeCut', cut.done, cut.total)}</p>
      <button type="button" class="link-button" onClick={() => void exchange.undo(cut.id)}>
        {isUndo ? t('exchangeUndoOn') : t('exchangeUndoImport')}
      </button>
      {!isUndo && (
        <>
          <a href="#/import">{t('exchangeAgain')}</a>
          <button type="button" class="link-button" onClick={() => void tasks.endImport(cut.id, 'stopped')}>
            {t('exchangeKeepWritten')}
          </button>
        </>
      )}
    </aside>
  );
}
