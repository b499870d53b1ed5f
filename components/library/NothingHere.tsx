import { t } from '../ui/i18n.ts';
import { type LibraryView, WHOLE_LIBRARY } from './view.ts';

/** What an empty list says: how to fill the library, or that nothing was found. */
export function NothingHere({ view, onAll }: { view: LibraryView; onAll(): void }) {
  const isWhole =
    JSON.stringify({ ...view, sort: '', descending: '' }) ===
    JSON.stringify({ ...WHOLE_LIBRARY, sort: '', descending: '' });
  if (isWhole) return <p class="message nothing">{t('libraryEmpty')}</p>;
  return (
    <div class="message nothing">
      <p>{view.trash ? t('libraryTrashIsEmpty') : t('libraryNothingFound')}</p>
      <button type="button" class="button" onClick={onAll}>
        {t('libraryShowAll')}
      </button>
    </div>
  );
}
