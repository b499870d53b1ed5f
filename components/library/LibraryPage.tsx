import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useCursor } from '../ui/use-cursor.ts';
import { TO_THE_END, useListKeys } from '../ui/use-list-keys.ts';
import { usePanes } from '../ui/use-panes.ts';
import { useRoute } from '../ui/use-route.ts';
import { useSelection } from '../ui/use-selection.ts';
import { DetailsPane } from './DetailsPane.tsx';
import { ListPane } from './ListPane.tsx';
import { originalAddress } from './original-address.ts';
import { Rail } from './Rail.tsx';
import { type Sheet, Sheets } from './Sheets.tsx';
import { useActions } from './use-actions.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useIds } from './use-ids.ts';
import { useParts } from './use-parts.ts';
import { usePlaceName } from './use-place-name.ts';
import { placeOf, useView } from './use-view.ts';
import { useHistory } from './WithHistory.tsx';

interface Props {
  isHidden: boolean;
  railFoot: ComponentChildren;
}

/** The panes of the library and what connects them: the view, the cursor, the selection, the keys. */
export function LibraryPage({ isHidden, railFoot }: Props) {
  const { store, pages } = useSheaf();
  const { act } = useToasts();
  const history = useHistory();
  const panes = usePanes();
  const route = useRoute('library');
  const view = useView();
  const shown = useIds(view.query);
  const parts = useParts(shown !== undefined);
  const selection = useSelection(shown);
  const cursor = useCursor(shown, route, panes);
  const [sheet, setSheet] = useState<Sheet>();
  const actions = useActions({
    view,
    selection,
    cursor,
    route,
    panes,
    history,
    shown,
    total: parts?.counts.all ?? 0,
    onAskTrash: () => setSheet('mass-trash'),
    onAskPurge: setSheet,
  });
  const placeName = usePlaceName(view);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const wantsSearch = useRef(false);
  const isTrash = view.place.kind === 'trash';
  const isArticleAlone = panes === 1 && route.id !== undefined;
  /** Not in the trash, and with something to do it to. */
  const ifKept = (work: () => void) => () => !isTrash && actions.targets.length > 0 && work();

  const viewKey = JSON.stringify([view.place, view.tag]);
  const lastViewKey = useRef(viewKey);
  const isNewView = useRef(false);
  useEffect(() => {
    if (lastViewKey.current === viewKey) return;
    lastViewKey.current = viewKey;
    selection.clear();
    isNewView.current = true;
  }, [viewKey]);

  useEffect(() => {
    if (!isNewView.current || shown?.view !== JSON.stringify(view.query)) return;
    isNewView.current = false;
    // What another part of the library left open has nothing to do with this one.
    if (shown.indexOf(route.id) < 0) route.go(undefined, 'replace');
  }, [shown]);

  useEffect(() => {
    // The list is there again after an article had its place: the keys go on in it.
    if (!isArticleAlone && wantsSearch.current) goToSearch();
    else if (!isArticleAlone && panes === 1 && document.activeElement === document.body) grid.current?.focus();
    wantsSearch.current = false;
    if (isArticleAlone) pane.current?.focus({ preventScroll: true });
  }, [isArticleAlone]);

  function goToSearch() {
    search.current?.focus();
    search.current?.select();
  }

  function goToList(id: string) {
    void act(async () => {
      const list = await store.lists.get(id);
      if (list) view.goTo(placeOf(list));
    });
  }

  async function openOriginal() {
    const article = cursor.id === undefined ? undefined : await store.articles.get(cursor.id);
    const address = article && originalAddress(article);
    if (address) await pages.openTab(address);
  }

  /** Not while another view has the library's place, which has keys of its own. */
  const isHere = () => !isHidden && !document.querySelector('.app-library[hidden]');
  const trash = isTrash ? () => actions.purge() : ifKept(actions.trash);

  function open() {
    if (cursor.id === undefined) return;
    cursor.open(cursor.id);
    pane.current?.focus({ preventScroll: true });
  }

  function select() {
    if (cursor.id !== undefined) selection.toggle(cursor.id);
  }

  function move(by: number) {
    selection.endRange();
    const id = cursor.move(by);
    if (isArticleAlone && id !== undefined) route.go(id, 'replace');
    else grid.current?.focus({ preventScroll: true });
  }

  useListKeys(isHere, {
    move,
    extend(by) {
      const from = cursor.id;
      const to = cursor.move(by);
      if (from !== undefined && to !== undefined) selection.extend(from, to);
    },
    selectAll: selection.selectAll,
    shift: actions.moveInList,
    letters: {
      j: () => move(1),
      k: () => move(-1),
      o: open,
      v: () => void act(openOriginal),
      r() {
        if (cursor.id !== undefined) location.hash = `#/read/${cursor.id}`;
      },
      x: select,
      e: ifKept(actions.archive),
      s: ifKept(actions.star),
      u: ifKept(actions.unread),
      t: ifKept(() => setSheet('tag')),
      l: ifKept(() => setSheet('list')),
      c: ifKept(() => setSheet('cite')),
      i: ifKept(() => setSheet('digest')),
      p: ifKept(() => {
        if (cursor.id !== undefined) location.hash = `#/compose/article/${encodeURIComponent(cursor.id)}`;
      }),
      '#': trash,
      z: actions.undoLast,
      '?': () => setSheet('keys'),
      '/'() {
        if (isArticleAlone) {
          wantsSearch.current = true;
          route.leave();
        } else goToSearch();
      },
    },
    inList: { Enter: open, ' ': select, Delete: trash },
    leave(from) {
      const isTyping = from.matches('input:not([type="checkbox"]), textarea, select');
      if (isArticleAlone && !isTyping) route.leave();
      else if (selection.ids.length > 0 && !isTyping) selection.clear();
      else (isArticleAlone ? pane : grid).current?.focus({ preventScroll: true });
    },
  });

  return (
    <div class="library" data-panes={panes} data-alone={isArticleAlone ? 'article' : 'list'} {...useFileDrop()}>
      {panes === 3 && (
        <nav class="rail" aria-label={t('libraryTitle')}>
          <p class="brand">Sheaf</p>
          <Rail view={view} parts={parts} />
          {railFoot}
        </nav>
      )}
      <ListPane
        view={view}
        place={placeName}
        shown={shown}
        parts={parts}
        selection={selection}
        cursor={cursor}
        actions={actions}
        hasRail={panes === 3}
        isHidden={isArticleAlone}
        grid={grid}
        search={search}
        onDown={() => move(-TO_THE_END)}
        onSheet={setSheet}
      />
      {(panes > 1 || isArticleAlone) && (
        <DetailsPane
          articleId={route.id}
          isNothingToOpen={shown?.all.length === 0}
          actions={actions}
          onBack={isArticleAlone ? route.leave : undefined}
          onHelp={() => setSheet('keys')}
          pane={pane}
        />
      )}
      <Sheets
        sheet={sheet === 'rail' && panes === 3 ? undefined : sheet}
        view={view}
        parts={parts}
        railFoot={railFoot}
        placeName={placeName}
        actions={actions}
        onAdded={cursor.open}
        onListMade={goToList}
        onClose={() => setSheet(undefined)}
      />
    </div>
  );
}
