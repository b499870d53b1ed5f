import type { RefObject } from 'preact';
import type { ArticleSort } from '../../lib/ports.ts';
import { type MessageKey, t, tn } from '../ui/i18n.ts';
import type { LibraryView } from './view.ts';

interface Props {
  view: LibraryView;
  found: number | undefined;
  input: RefObject<HTMLInputElement | null>;
  onView(view: LibraryView): void;
}

const SORTS: Record<ArticleSort, MessageKey> = {
  added: 'librarySortAdded',
  issued: 'librarySortIssued',
  title: 'librarySortTitle',
  journal: 'librarySortJournal',
};

/** The search box, how many articles were found, and their order. */
export function SearchBar({ view, found, input, onView }: Props) {
  return (
    <search class="search-bar">
      <input
        ref={input}
        type="search"
        class="input"
        aria-label={t('librarySearch')}
        placeholder={t('librarySearch')}
        value={view.text}
        onInput={(event) => onView({ ...view, text: event.currentTarget.value })}
      />
      <div class="search-line">
        <span class="small quiet" role="status">
          {found !== undefined && tn('libraryFound', found)}
        </span>
        <select
          class="select"
          aria-label={t('librarySort')}
          value={view.sort}
          onChange={(event) => {
            const sort = event.currentTarget.value as ArticleSort;
            onView({ ...view, sort, descending: sort === 'added' || sort === 'issued' });
          }}
        >
          {Object.entries(SORTS).map(([sort, key]) => (
            <option key={sort} value={sort}>
              {t(key)}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
}
