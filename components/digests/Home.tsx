import { useEffect, useRef, useState } from 'preact/hooks';
import { useDigests } from '../article/digests-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { Looks } from './Looks.tsx';
import { NewSeriesDialog } from './NewSeriesDialog.tsx';
import { SeriesSection } from './SeriesSection.tsx';

/** `#/digests`: the series with their issues, and the looks. */
export function Home() {
  const room = useDigests();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asksName, setAsksName] = useState(false);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const all = useLive(() => room.series(), []);
  return (
    <main class="digests-home" aria-busy={!all}>
      <header class="digests-head">
        <a href="#/library">{t('uiBackToLibrary')}</a>
        <h1 ref={heading} tabIndex={-1}>
          {t('digestTitle')}
        </h1>
        {all && all.length > 0 && (
          <button type="button" class="button primary" onClick={() => setAsksName(true)}>
            {t('digestNewSeries')}
          </button>
        )}
      </header>
      {all?.length === 0 && (
        <div class="empty">
          <p>{t('digestTeaches')}</p>
          <button type="button" class="button primary" onClick={() => setAsksName(true)}>
            {t('digestNewSeries')}
          </button>
        </div>
      )}
      {all?.map((series) => (
        <SeriesSection key={series.id} series={series} />
      ))}
      {all && all.length > 0 && <Looks />}
      {asksName && <NewSeriesDialog onClose={() => setAsksName(false)} />}
    </main>
  );
}
