import { useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useTyped } from '../ui/use-typed.ts';
import { useDigestDeeds } from './use-digest-deeds.ts';

/** Makes a series: asks its name, and nothing else that can be said later. */
export function NewSeriesDialog({ onClose }: { onClose(): void }) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const { makeSeries } = useDigestDeeds();
  const [name, setName] = useState('');
  const keep = useTyped('new-digest-series', (kept) => setName((typed) => typed || kept));

  async function make() {
    if (!name.trim()) return;
    const series = await makeSeries(name);
    keep('');
    onClose();
    show(t('digestSeriesMade', series.name), () => tasks.deleteSeries(series.id));
  }

  return (
    <Dialog title={t('digestNewSeries')} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act(make);
        }}
      >
        <TextField
          label={t('digestSeriesName')}
          dir="auto"
          required
          value={name}
          placeholder={t('digestSeriesNamePlaceholder')}
          onText={(text) => {
            keep(text);
            setName(text);
          }}
        />
        <p class="quiet small">{t('digestSeriesLater')}</p>
        <button type="submit" class="button primary">
          {t('digestMakeSeries')}
        </button>
      </form>
    </Dialog>
  );
}
