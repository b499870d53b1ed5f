import { t } from '../ui/i18n.ts';
import { BookOpen, Search } from './icons.tsx';
import type { View } from './use-view.ts';

interface Props {
  view: View;
  /** Is there nothing in the library at all? */
  isEmptyLibrary: boolean;
  onAdd(): void;
}

/** Why the list is empty, in one sentence, and what to do about it. */
export function EmptyState({ view, isEmptyLibrary, onAdd }: Props) {
  const { place, tag, text } = view;
  const isNarrowed = text.trim() !== '' || tag !== undefined;
  if (isEmptyLibrary && place.kind !== 'trash' && !isNarrowed) {
    return (
      <div class="empty">
        <BookOpen class="empty-icon" />
        <h2>{t('libraryEmptyTitle')}</h2>
        <p>{t('libraryEmptyHow')}</p>
        <button type="button" class="button primary" onClick={onAdd}>
          {t('libraryEmptyButton')}
        </button>
        <a href="#/import">{t('exchangeImportFrom')}</a>
      </div>
    );
  }
  if (isNarrowed) {
    return (
      <div class="empty">
        <Search class="empty-icon" />
        <h2>{t('libraryNoMatch')}</h2>
        <p>{text.trim() ? t('libraryNoMatchText', text.trim()) : t('libraryNoMatchTag', tag ?? '')}</p>
        <button type="button" class="button" onClick={() => view.goTo({ kind: 'all' })}>
          {t('libraryShowAll')}
        </button>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>{t(hintFor(view))}</p>
      {place.kind !== 'all' && (
        <button type="button" class="button" onClick={() => view.goTo({ kind: 'all' })}>
          {t('libraryShowAll')}
        </button>
      )}
    </div>
  );
}

function hintFor({ place }: View) {
  switch (place.kind) {
    case 'trash':
      return 'libraryTrashIsEmpty';
    case 'list':
      return 'libraryListIsEmpty';
    case 'starred':
      return 'libraryNoStarred';
    default:
      return 'libraryNoneHere';
  }
}
