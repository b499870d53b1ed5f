import type { ComponentChildren } from 'preact';
import { t, tn } from '../ui/i18n.ts';
import { Star, Trash, X } from '../ui/icons.tsx';
import { Folder, Pause, Refresh } from './icons.tsx';
import { SORTS, type SourceSort } from './shown.ts';

interface FilterProps {
  text: string;
  sort: SourceSort;
  count: number;
  of: number;
  troubled: number;
  onText(text: string): void;
  onSort(sort: SourceSort): void;
  inputRef(input: HTMLInputElement | null): void;
}

const SORT_WORDS = {
  title: 'sourcesSortTitle',
  activity: 'sourcesSortActivity',
  added: 'sourcesSortAdded',
  looked: 'sourcesSortLooked',
  problem: 'sourcesSortProblem',
} as const satisfies Record<SourceSort, string>;

/** What the list is narrowed to, and its order. */
export function FilterBar({ text, sort, count, of, troubled, onText, onSort, inputRef }: FilterProps) {
  return (
    <div class="sources-bar">
      <input
        ref={inputRef}
        type="search"
        class="input"
        aria-label={t('sourcesFilter')}
        placeholder={t('sourcesFilter')}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            onText('');
          }
        }}
      />
      <select
        class="select"
        aria-label={t('librarySort')}
        value={sort}
        onChange={(event) => onSort(event.currentTarget.value as SourceSort)}
      >
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {t(SORT_WORDS[each])}
          </option>
        ))}
      </select>
      <p class="sources-count quiet small" role="status">
        {count === of ? tn('sourcesCount', of) : tn('sourcesCountOf', of, String(count))}
        {troubled > 0 && (
          <>
            {' · '}
            <button type="button" class="link-button" onClick={() => onSort('problem')}>
              {tn('sourcesTroubled', troubled)}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

interface SelectionProps {
  count: number;
  shownCount: number;
  isAllPaused: boolean;
  isAllStarred: boolean;
  onAll(): void;
  onNone(): void;
  onMove(): void;
  onTag(): void;
  onStar(): void;
  onPause(): void;
  onRefresh(): void;
  onUnfollow(): void;
}

/** What can be done with the selected sources. */
export function SelectionBar(props: SelectionProps) {
  const { count, shownCount, isAllPaused, isAllStarred } = props;
  return (
    <div class="sources-bar sources-selection" role="toolbar" aria-label={t('librarySelection')}>
      <button
        type="button"
        class="icon-button"
        aria-label={t('librarySelectNone')}
        title={t('librarySelectNone')}
        onClick={props.onNone}
      >
        <X />
      </button>
      <p class="sources-count">
        <strong>{tn('sourcesSelected', count)}</strong>
      </p>
      {count < shownCount && (
        <button type="button" class="link-button" onClick={props.onAll}>
          {tn('sourcesSelectAll', shownCount)}
        </button>
      )}
      <span class="sources-selection-deeds">
        <Deed onClick={props.onMove} icon={<Folder />} label={t('sourcesMove')} />
        <Deed onClick={props.onTag} label={t('libraryTag')} />
        <Deed onClick={props.onStar} icon={<Star />} label={t(isAllStarred ? 'sourcesUnstar' : 'fieldStar')} />
        <Deed onClick={props.onPause} icon={<Pause />} label={t(isAllPaused ? 'sourcesResume' : 'sourcesPause')} />
        <Deed onClick={props.onRefresh} icon={<Refresh />} label={t('sourcesCheckNow')} />
        <Deed onClick={props.onUnfollow} icon={<Trash />} label={t('sourcesUnfollow')} />
      </span>
    </div>
  );
}

function Deed({ label, icon, onClick }: { label: string; icon?: ComponentChildren; onClick(): void }) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {icon} {label}
    </button>
  );
}
