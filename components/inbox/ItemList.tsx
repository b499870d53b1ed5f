import type { ComponentChildren, RefObject } from 'preact';
import { isLibraryOnly } from '../../lib/article/query/library-only.ts';
import type { InboxView } from '../../lib/ports/inbox.ts';
import { Keyboard, Menu } from '../library/icons.tsx';
import { SearchFaults } from '../library/SearchFaults.tsx';
import { t, tn } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import type { Cursor } from '../ui/use-cursor.ts';
import type { Selection } from '../ui/use-selection.ts';
import { WaitingRows } from '../ui/Waiting.tsx';
import { EmptyInbox } from './EmptyInbox.tsx';
import { FilterBox } from './FilterBox.tsx';
import { InboxBulk } from './InboxBulk.tsx';
import type { InboxSheet } from './InboxSheets.tsx';
import { ItemGrid } from './ItemGrid.tsx';
import { Refresh } from './icons.tsx';
import { RefreshBar } from './RefreshBar.tsx';
import type { Named } from './reason-words.ts';
import type { Counts } from './use-counts.ts';
import type { Deeds } from './use-deeds.ts';
import type { Items } from './use-items.ts';
import type { From, Place } from './use-place.ts';
import { type Sources, useHealth } from './use-sources.ts';

interface Props {
  place: Place;
  view: InboxView;
  text: string;
  sources: Sources | undefined;
  items: Items | undefined;
  counts: Counts | undefined;
  selection: Selection;
  cursor: Cursor;
  deeds: Deeds;
  named: Named;
  hasRail: boolean;
  /** An item stands in its place; it only keeps its scroll and what is typed. */
  isHidden: boolean;
  grid: RefObject<HTMLDivElement | null>;
  filter: RefObject<HTMLInputElement | null>;
  onText(text: string): void;
  /** From the filter to the first row. */
  onDown(): void;
  onGo(change: Partial<Place>): void;
  onRefresh(): void;
  onTakeIn(): void;
  onSelectAll(): void;
  onSheet(sheet: InboxSheet): void;
}

/** The list with what narrows it and sorts it into sections, how the looks at the sources fare, and what can be done with the selected. */
export function ItemList(props: Props) {
  const {
    place,
    view,
    text,
    sources,
    items,
    counts,
    selection,
    cursor,
    deeds,
    named,
    hasRail,
    isHidden,
    grid,
    filter,
  } = props;
  const { onText, onDown, onGo, onRefresh, onTakeIn, onSelectAll, onSheet } = props;
  const { nextAt, failing } = useHealth(sources);
  const count = items?.all.length ?? 0;
  const isNarrowed = place.from.kind !== 'all';
  const isOver = items?.isWhole === true;
  const isFollowing = (sources?.all.length ?? 0) > 0;
  // A page has one main part: the list, unless an item has its place.
  const Pane = isHidden ? 'div' : 'main';
  return (
    <Pane class="list-pane" inert={isHidden}>
      <h1 class="visually-hidden">{t('inboxTitle')}</h1>
      <div class="list-head">
        {!hasRail && (
          <IconButton label={t('inboxParts')} onClick={() => onSheet({ kind: 'rail' })}>
            <Menu />
          </IconButton>
        )}
        <FilterBox text={text} onText={onText} onDown={onDown} input={filter} />
        {isFollowing && (
          <IconButton label={t('inboxRefresh')} keys="r" onClick={onRefresh}>
            <Refresh />
          </IconButton>
        )}
        <IconButton label={t('libraryKeys')} keys="?" onClick={() => onSheet({ kind: 'keys' })}>
          <Keyboard />
        </IconButton>
      </div>
      <SearchFaults text={text} isElsewhere={isLibraryOnly} onHelp={() => onSheet({ kind: 'operators' })} />
      <RefreshBar />
      <div class="list-line">
        {selection.ids.length > 0 ? (
          <InboxBulk
            state={place.state}
            selection={selection}
            deeds={deeds}
            shownCount={count}
            onSelectAll={onSelectAll}
            onDigest={() => onSheet({ kind: 'digest', ids: deeds.targets })}
          />
        ) : (
          <>
            {place.from.kind !== 'all' && sources && (
              <span class="token">
                <span dir="auto">{fromName(place.from, sources)}</span>
                <button
                  type="button"
                  class="icon-button small-target"
                  aria-label={t('inboxShowAll')}
                  title={t('inboxShowAll')}
                  onClick={() => onGo({ from: { kind: 'all' } })}
                >
                  <X />
                </button>
              </span>
            )}
            {items && count > 0 && (items.isWhole || text) && (
              <p class="quiet list-count">{countWords(items, isNarrowed ? undefined : counts?.bySource.size)}</p>
            )}
            {failing > 0 && (
              <a class="small failing" href="#/sources">
                {tn('inboxFailing', failing)}
              </a>
            )}
            <div class="list-tools">
              {place.state === 'new' && count > 0 && !text && (
                <button
                  type="button"
                  class="link-button"
                  aria-keyshortcuts="d"
                  onClick={() => onSheet({ kind: 'older' })}
                >
                  {t('inboxOlder')}
                </button>
              )}
              {count > 0 && !text && (
                <select
                  class="select"
                  aria-label={t('inboxBy')}
                  value={place.by}
                  onChange={(event) => onGo({ by: event.currentTarget.value as Place['by'] })}
                >
                  <option value="day">{t('inboxByDay')}</option>
                  <option value="source">{t('inboxBySource')}</option>
                </select>
              )}
            </div>
          </>
        )}
      </div>
      {items && items.waiting > 0 && (
        <button type="button" class="arrived" aria-keyshortcuts="n" onClick={onTakeIn}>
          {tn('inboxWaiting', items.waiting)}
        </button>
      )}
      <p class="visually-hidden" role="status">
        {items && text && isOver ? tn('inboxCount', count) : ''}
        {items && items.waiting > 0 ? tn('inboxWaiting', items.waiting) : ''}
      </p>
      {!items && <WaitingRows />}
      {items && count > 0 && (
        <ItemGrid
          view={view}
          items={items}
          cursor={cursor}
          selection={selection}
          deeds={deeds}
          named={named}
          grid={grid}
        />
      )}
      {items && sources && count === 0 && items.waiting === 0 && isOver && (
        <EmptyInbox
          place={place}
          text={text.trim()}
          isNothingFollowed={!isFollowing}
          nextAt={nextAt}
          onShowAll={() => onGo({ state: 'new', from: { kind: 'all' } })}
          onRefresh={onRefresh}
        />
      )}
    </Pane>
  );
}

function countWords({ all, searched }: Items, sourceCount: number | undefined): string {
  if (searched && !searched.isOver) return t('inboxSearching', all.length, searched.of);
  const count = tn('inboxCount', all.length);
  return sourceCount && !searched ? `${count} · ${tn('inboxFromSources', sourceCount)}` : count;
}

function fromName(from: From, sources: Sources): string {
  switch (from.kind) {
    case 'all':
      return t('inboxAllSources');
    case 'starred':
      return t('inboxStarredSources');
    case 'source':
      return sources.titleOf(from.id) ?? t('inboxUnfollowedSource');
    case 'folder':
      return from.path.join(' / ');
  }
}

interface IconButtonProps {
  label: string;
  keys?: string;
  onClick(): void;
  children: ComponentChildren;
}

function IconButton({ label, keys, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
