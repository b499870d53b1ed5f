import { useExchange } from '../exchange/exchange-context.tsx';
import { Download } from '../exchange/icons.tsx';
import { t } from '../ui/i18n.ts';
import type { Ids } from './use-ids.ts';
import type { View } from './use-view.ts';

/** Leads to the export of what the list shows. */
export function ExportShown({ view, shown }: { view: View; shown: Ids }) {
  const exchange = useExchange();
  const label = t('exchangeExportShown');
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={() => {
        if (view.isNarrowed) exchange.choose([...shown.all]);
        location.hash = view.isNarrowed ? '#/export/chosen' : '#/export';
      }}
    >
      <Download />
    </button>
  );
}
