import type { RefreshProgress } from '../../lib/ports/following.ts';
import { t, tn } from '../ui/i18n.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';

interface Props {
  progress: RefreshProgress;
  onCancel(): void;
}

/** How far the look at the sources is that the person asked for. */
export function RefreshLine({ progress: { done, total, failed }, onCancel }: Props) {
  const detail = [t('exchangeOf', done, total), failed > 0 && tn('sourcesFailedSoFar', failed)]
    .filter(Boolean)
    .join(' · ');
  return (
    <section class="sources-refresh" aria-label={t('sourcesRefreshing')}>
      <ProgressBar label={t('sourcesRefreshing')} detail={detail} share={total === 0 ? 1 : done / total} />
      <button type="button" class="button" onClick={onCancel}>
        {t('exchangeCancel')}
      </button>
      <p class="quiet small">{t('sourcesRefreshGoesOn')}</p>
    </section>
  );
}
