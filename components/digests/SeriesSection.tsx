import { useId, useState } from 'preact/hooks';
import type { Series } from '../../lib/digest/issue.ts';
import { Sliders } from '../app/icons.tsx';
import { numberName } from '../article/digest-words.ts';
import { useDigests } from '../article/digests-context.ts';
import { Plus } from '../library/icons.tsx';
import { t } from '../ui/i18n.ts';
import { Copy, Trash } from '../ui/icons.tsx';
import { useLive } from '../ui/sheaf-context.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { IssueRow } from './IssueRow.tsx';
import { PickDialog } from './PickDialog.tsx';
import { sinceMarks } from './Since.tsx';
import { useChangesSince } from './use-changes-since.ts';
import { useDigestDeeds } from './use-digest-deeds.ts';

/** So many issues of a series are listed before it is asked for all. */
const LISTED = 8;

/** A series with its issues, the newest first, and what can be begun in it. */
export function SeriesSection({ series }: { series: Series }) {
  const id = useId();
  const room = useDigests();
  const deeds = useDigestDeeds();
  const [dialog, setDialog] = useState<'from' | 'duplicate'>();
  const [showsAll, setShowsAll] = useState(false);
  const issues = useLive(() => room.issues(series.id), [series.id]);
  const last = issues?.[0];
  const changes = useChangesSince(issues?.some(({ publishedAt }) => publishedAt) ? series.id : undefined);
  const close = () => setDialog(undefined);
  return (
    <section class="digest-series" aria-labelledby={id}>
      <header>
        <div class="digest-series-name">
          <h2 id={id} dir="auto">
            {series.name || t('digestUnnamed')}
          </h2>
          {series.masthead && (
            <p class="quiet" dir="auto">
              {series.masthead}
            </p>
          )}
        </div>
        <a
          class="icon-button"
          href={`#/digests/series/${encodeURIComponent(series.id)}`}
          aria-label={t('digestSeriesSettings', series.name)}
          title={t('digestSeriesSettings', series.name)}
        >
          <Sliders />
        </a>
        <button
          type="button"
          class="icon-button"
          aria-label={t('digestDeleteSeries', series.name)}
          title={t('digestDeleteSeries', series.name)}
          onClick={() => deeds.removeSeries(series)}
        >
          <Trash />
        </button>
      </header>
      <div class="digest-series-actions">
        <button type="button" class="button" onClick={() => deeds.newIssue(series)}>
          <Plus /> {t('digestNewIssue')}
        </button>
        <button type="button" class="button" onClick={() => setDialog('from')}>
          {t('digestNewIssueFrom')}
        </button>
        {last && (
          <button type="button" class="button" onClick={() => setDialog('duplicate')}>
            <Copy /> {t('digestDuplicate', numberName(last))}
          </button>
        )}
      </div>
      {issues?.length === 0 && <p class="quiet">{t('digestNoIssues')}</p>}
      {issues && issues.length > 0 && (
        <ul class="digest-issues">
          {issues.slice(0, showsAll ? undefined : LISTED).map((issue) => (
            <IssueRow
              key={issue.id}
              issue={issue}
              since={sinceMarks(changes, issue.id)}
              onDelete={() => deeds.removeIssue(series, issue)}
            />
          ))}
        </ul>
      )}
      {issues && issues.length > LISTED && !showsAll && (
        <button type="button" class="link-button" onClick={() => setShowsAll(true)}>
          {t('digestAllIssues', issues.length)}
        </button>
      )}
      {dialog === 'duplicate' && last && (
        <DuplicateDialog
          issue={last}
          onDuplicate={(withEntries) => deeds.duplicate(series, last, withEntries)}
          onClose={close}
        />
      )}
      {dialog === 'from' && <PickDialog series={series} onClose={close} />}
    </section>
  );
}
