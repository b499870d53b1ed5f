import { t } from './i18n.ts';
import { X } from './icons.tsx';

/** Empties a search box. */
export function ClearSearch({ onClear }: { onClear(): void }) {
  return (
    <button
      type="button"
      class="icon-button small-target"
      aria-label={t('librarySearchClear')}
      title={t('librarySearchClear')}
      onClick={onClear}
    >
      <X />
    </button>
  );
}
