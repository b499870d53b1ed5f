import { useEffect, useRef, useState } from 'preact/hooks';
import type { Undo } from '../../lib/ports.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { ArticleList } from './ArticleList.tsx';
import { DetailsPane } from './DetailsPane.tsx';
import { NothingHere } from './NothingHere.tsx';
import { Rail } from './Rail.tsx';
import { SearchBar } from './SearchBar.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { useLibraryKeys } from './use-library-keys.ts';
import { inPart, type LibraryView, WHOLE_LIBRARY } from './view.ts';

interface Props {
  /** The article that is open beside the list. */
  openId: string | undefined;
  onOpen(id: string | undefined): void;
}

/** The library: its parts, the articles of one of them, and one article in full. */
export function LibraryPage({ openId, onOpen }: Props) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const [view, setView] = useState<LibraryView>(WHOLE_LIBRARY);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string | undefined>(openId);
  const [sheet, setSheet] = useState<'keys' | 'empty-trash'>();
  const undos = useRef<Undo[]>([]);
  const search = useRef<HTMLInputElement>(null);
  const ids = useLive(() => store.articles.find(view), [JSON.stringify(view)]);
  const rows = ids ?? [];
  const activeIndex = activeId ? rows.indexOf(activeId) : -1;
  useEffect(() => {
    if (openId) setActiveId(openId);
  }, [openId]);

  /** What a key acts on: the selected articles, else the one that is active. */
  const chosen = selected.size > 0 ? [...selected] : activeId ? [activeId] : [];
  const undoable = (work: () => Promise<Undo>, said: string) =>
    act(
      async () => {
        const undo = await work();
        undos.current.push(undo);
        return undo;
      },
      said,
      'library',
    );
  const onChosen = (work: (ids: string[]) => Promise<Undo>, said: string) => {
    if (chosen.length === 0) return;
    setSelected(new Set());
    void undoable(() => work(chosen), said);
  };
  const activate = (index: number, open: boolean) => {
    const id = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (!id) return;
    setActiveId(id);
    if (open || openId) onOpen(id);
  };
  const toggle = (id: string | undefined) => {
    if (!id) return;
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const trash = () =>
    onChosen(
      (some) => (view.trash ? tasks.restoreArticles(some) : tasks.trashArticles(some)),
      view.trash ? t('libraryRestored') : tn('libraryTrashed', chosen.length),
    );
  const focusField = (label: string) =>
    document
      .querySelector<HTMLElement>(`.details [role="combobox"][aria-label="${label}"], .details label + * input`)
      ?.focus();

  useLibraryKeys({
    j: () => activate(activeIndex + 1, false),
    ArrowDown: () => activate(activeIndex + 1, false),
    k: () => activate(activeIndex - 1, false),
    ArrowUp: () => activate(activeIndex - 1, false),
    Enter: () => activate(activeIndex, true),
    o: () => activate(activeIndex, true),
    x: () => toggle(activeId),
    e: () => onChosen((some) => tasks.setReadState(some, 'archived'), t('libraryArchived')),
    u: () => onChosen((some) => tasks.setReadState(some, 'unread'), t('libraryMarkedUnread')),
    r: () => onChosen((some) => tasks.setReadState(some, 'read'), t('libraryMarkedRead')),
    s: () => onChosen((some) => tasks.setStarred(some, true), t('libraryStarredDone')),
    t: () => focusField(t('fieldTags')),
    '#': trash,
    Delete: trash,
    '/': () => search.current?.focus(),
    '?': () => setSheet('keys'),
    z: () => {
      const undo = undos.current.pop();
      if (undo) void act(undo, t('uiUndone'), 'library');
    },
    Escape: () => (selected.size > 0 ? setSelected(new Set()) : onOpen(undefined)),
  });

  return (
    <div class={`library${openId ? ' has-details' : ''}`}>
      <Rail view={view} onPart={(part) => setView(inPart(view, part))} />
      <main class="library-main">
        <h1 class="visually-hidden">{t('libraryTitle')}</h1>
        <SearchBar view={view} found={ids?.length} input={search} onView={setView} />
        {(selected.size > 0 || (view.trash && rows.length > 0)) && (
          <div class="bulk" role="toolbar" aria-label={t('libraryBulk')}>
            {selected.size > 0 && <span class="small">{tn('librarySelected', selected.size)}</span>}
            {selected.size > 0 && (
              <button type="button" class="button" onClick={trash}>
                {view.trash ? t('libraryRestore') : t('libraryMoveToTrash')}
              </button>
            )}
            {view.trash && (
              <button type="button" class="button" onClick={() => setSheet('empty-trash')}>
                {t('libraryEmptyTrash')}
              </button>
            )}
          </div>
        )}
        {ids && rows.length === 0 ? (
          <NothingHere view={view} onAll={() => setView(WHOLE_LIBRARY)} />
        ) : (
          <ArticleList
            ids={rows}
            activeIndex={activeIndex}
            selected={selected}
            onOpen={(index) => {
              activate(index, true);
            }}
            onSelect={(index) => toggle(rows[index])}
          />
        )}
      </main>
      {openId && <DetailsPane id={openId} onClose={() => onOpen(undefined)} />}
      {sheet === 'keys' && <ShortcutSheet onClose={() => setSheet(undefined)} />}
      {sheet === 'empty-trash' && (
        <Dialog
          title={t('libraryEmptyTrash')}
          onClose={() => setSheet(undefined)}
          actions={
            <button
              type="button"
              class="button primary"
              onClick={() => {
                setSheet(undefined);
                onOpen(undefined);
                void act(() => tasks.emptyTrash(), t('libraryTrashEmptied'), 'library');
              }}
            >
              {t('libraryDeleteForGood')}
            </button>
          }
        >
          <p>{tn('libraryEmptyTrashAsk', rows.length)}</p>
        </Dialog>
      )}
    </div>
  );
}
