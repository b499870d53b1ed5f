import { t } from '../ui/i18n.ts';
import { NameDialog } from '../ui/NameDialog.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useDigestDeeds } from './use-digest-deeds.ts';

/** Makes a series: asks its name, and nothing else that can be said later. */
export function NewSeriesDialog({ onClose }: { onClose(): void }) {
  const { tasks } = useSheaf();
  const { show } = useToasts();
  const { makeSeries } = useDigestDeeds();
  return (
    <NameDialog
      title={t('digestNewSeries')}
      label={t('digestSeriesName')}
      placeholder={t('digestSeriesNamePlaceholder')}
      typedAs="new-digest-series"
      hint={t('digestSeriesLater')}
      button={t('digestMakeSeries')}
      make={async (name) => {
        const series = await makeSeries(name);
        return () => show(t('digestSeriesMade', series.name), () => tasks.deleteSeries(series.id));
      }}
      onClose={onClose}
    />
  );
}
