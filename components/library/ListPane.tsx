import type { ComponentChildren, RefObject } from 'preact';
import { t, tn } from '../ui/i18n.ts';
import type { Cursor } from '../ui/use-cursor.ts';
import type { Selection } from '../ui/use-selection.ts';
import { WaitingRows } from '../ui/Waiting.tsx';
import { ArticleList } from './ArticleList.tsx';
import { BulkBar } from './BulkBar.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ExportShown } from './ExportShown.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { Bookmark, Keyboard, Menu, Plus } from './icons.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchFaults } from './SearchFaults.tsx';
import type { Sheet } from './Sheets.tsx';
import { SortSelect } from './SortSelect.tsx';
import { useReadiness } from './search-context.ts';
import type { Actions } from './use-actions.ts';
import type { Ids } from './use-ids.ts';
import type { Parts } from './use-parts.ts';
import type { View } from './use-view.ts';

interface Props {
  view: View;
  /** The name of the part of the library that shows. */
  place: string | undefined;
  shown: Ids | undefined;
  parts: Parts | undefined;
  selection: Selection;
  cursor: Cursor;
  actions: Actions;
  hasRail: boolean;
  /** An article stands in its place; it only keeps its scroll and what is typed. */
  isHidden: boolean;
  grid: RefObject<HTMLDivElement | null>;
  search: RefObject<HTMLInputElement | null>;
  /** From the search box to the first row. */
  onDown(): void;
  onSheet(sheet: Sheet): void;
}

/** The list with what finds, narrows and sorts it, and what can be done with the selected. */
export function ListPane({
  view,
  place,
  shown,
  parts,
  selection,
  cursor,
  actions,
  hasRail,
  isHidden,
  grid,
  search,
  onDown,
  onSheet,
}: Props) {
  const isTrash = view.place.kind === 'trash';
  const readiness = useReadiness();
  const count = shown?.all.length ?? 0;
  const shownText = shown?.view === JSON.stringify(view.query) ? view.text : shown?.text;
  // A page has one main part: the list, unless an article has its place.
  const Pane = isHidden ? 'div' : 'main';
  return (
    <Pane class="list-pane" inert={isHidden} data-shown={shownText}>
      <h1 class="visually-hidden">{place ? t('libraryPlace', place) : t('libraryTitle')}</h1>
      <div class="list-head">
        {!hasRail && (
          <IconButton label={t('libraryParts')} onClick={() => onSheet('rail')}>
            <Menu />
          </IconButton>
        )}
        <SearchBox
          text={view.text}
          onText={view.setText}
          onClear={view.isNarrowed ? () => view.goTo({ kind: 'all' }) : undefined}
          onDown={onDown}
          onHelp={() => onSheet('operators')}
          input={search}
        />
        {view.text.trim() && (
          <IconButton label={t('libraryNewSmartList')} onClick={() => onSheet('save-search')}>
            <Bookmark />
          </IconButton>
        )}
        <IconButton label={t('libraryAdd')} onClick={() => onSheet('add')}>
          <Plus />
        </IconButton>
        <IconButton label={t('libraryKeys')} onClick={() => onSheet('keys')}>
          <Keyboard />
        </IconButton>
      </div>
      <SearchFaults text={view.text} onHelp={() => onSheet('operators')} />
      <div class="list-line">
        {selection.ids.length > 0 ? (
          <BulkBar
            selection={selection}
            actions={actions}
            isTrash={isTrash}
            shownCount={count}
            onTag={() => onSheet('tag')}
            onList={() => onSheet('list')}
            onCite={() => onSheet('cite')}
            onDigest={() => onSheet('digest')}
          />
        ) : (
          <>
            <FilterChips view={view} place={place} />
            {shown?.isWhole && readiness === 1 && <p class="quiet list-count">{tn('libraryCount', count)}</p>}
            {readiness < 1 && <p class="quiet list-count">{t('searchPreparing', Math.floor(readiness * 100))}</p>}
            {isTrash && count > 0 && !view.text && (
              <button type="button" class="button" onClick={actions.emptyTrash}>
                {t('libraryEmptyTrash')}
              </button>
            )}
            <div class="list-tools">
              {!isTrash && (count > 0 || view.isNarrowed) && <FilterSelect view={view} />}
              {count > 0 && <SortSelect view={view} />}
              {count > 0 && !isTrash && shown && <ExportShown view={view} shown={shown} />}
            </div>
          </>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {shown?.isWhole && view.text ? tn('libraryCount', count) : ''}
      </p>
      {!shown && <WaitingRows />}
      {shown && count > 0 && (
        <ArticleList
          shown={shown}
          cursor={cursor}
          selection={selection}
          actions={actions}
          isTrash={isTrash}
          isOrdered={view.place.kind === 'list' && !view.isSearched}
          grid={grid}
        />
      )}
      {shown?.isWhole && count === 0 && parts && (
        <EmptyState view={view} isEmptyLibrary={parts.counts.all === 0} onAdd={() => onSheet('add')} />
      )}
    </Pane>
  );
}

function IconButton({ label, onClick, children }: { label: string; onClick(): void; children: ComponentChildren }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
