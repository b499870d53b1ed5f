import { formatNumber, t } from '../ui/i18n.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import type { Work } from './exchange.ts';

/** An import, or its undo, under way: how far it is, and how to stop it. */
export function WorkProgress({ work, onStop }: { work: Work; onStop(): void }) {
  const { kind, done, total, isStopping } = work;
  return (
    <section class="exchange-part">
      <ProgressBar
        label={kind === 'import' ? t('exchangeImporting') : t('exchangeUndoing')}
        detail={
          kind === 'import' ? t('exchangeOf', done, total) : `${formatNumber(Math.floor((100 * done) / total))} %`
        }
        share={total === 0 ? 1 : done / total}
      />
      <p class="quiet small">{kind === 'import' ? t('exchangeClosingStops') : t('exchangeClosingStopsUndo')}</p>
      <button type="button" class="button" aria-disabled={isStopping} onClick={onStop}>
        {isStopping ? t('exchangeStopping') : t('exchangeStop')}
      </button>
    </section>
  );
}
