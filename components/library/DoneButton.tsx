import { t } from '../ui/i18n.ts';

/** Closes a dialog in which everything is done at once. */
export function DoneButton({ onDone }: { onDone(): void }) {
  return (
    <button type="button" class="button" onClick={onDone}>
      {t('libraryDone')}
    </button>
  );
}
