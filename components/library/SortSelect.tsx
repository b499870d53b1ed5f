import type { ArticleSort } from '../../lib/ports.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { ArrowDown, ArrowUp } from './icons.tsx';
import type { View } from './use-view.ts';

const WORDS: Record<ArticleSort, MessageKey> = {
  added: 'librarySortAdded',
  issued: 'librarySortIssued',
  title: 'librarySortTitle',
  journal: 'librarySortJournal',
  shared: 'librarySortShared',
  relevance: 'librarySortRelevance',
  deleted: 'librarySortDeleted',
};

/** By what the list is sorted, and in which direction. A reading list has an order of its own. */
export function SortSelect({ view: { place, sorting, sorts, setSorting } }: { view: View }) {
  if (place.kind === 'list') return <span class="quiet small">{t('librarySortList')}</span>;
  const { sort, descending } = sorting;
  const direction = descending ? t('librarySortDescending') : t('librarySortAscending');
  return (
    <div class="sorting">
      <select
        class="select"
        aria-label={t('librarySort')}
        value={sort}
        onChange={(event) => {
          const next = event.currentTarget.value as ArticleSort;
          // Dates begin with the newest, words with A.
          setSorting({ sort: next, descending: next !== 'title' && next !== 'journal' });
        }}
      >
        {sorts.map((each) => (
          <option key={each} value={each}>
            {t(WORDS[each])}
          </option>
        ))}
      </select>
      {sort !== 'relevance' && (
        <button
          type="button"
          class="icon-button"
          aria-label={direction}
          title={direction}
          onClick={() => setSorting({ sort, descending: !descending })}
        >
          {descending ? <ArrowDown /> : <ArrowUp />}
        </button>
      )}
    </div>
  );
}
