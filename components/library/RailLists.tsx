import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadingList } from '../../lib/article/article.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { EditListDialog } from './EditListDialog.tsx';
import { List, Pencil, Plus, Search } from './icons.tsx';
import { NewListDialog } from './NewListDialog.tsx';
import { RailItem } from './RailItem.tsx';
import { useSearch, useSearched } from './search-context.ts';
import { placeOf, type View } from './use-view.ts';

interface Props {
  view: View;
  onChosen?: (() => void) | undefined;
}

/** The reading lists and smart lists in the rail, in the person's order: make one, go to one, rename, move or delete one. */
export function RailLists({ view, onChosen }: Props) {
  const { store, tasks } = useSheaf();
  const { act, announce } = useToasts();
  const lists = useLive(() => store.lists.all(), []);
  const counts = useCounts(lists);
  const [isMaking, setMaking] = useState(false);
  const [edited, setEdited] = useState<ReadingList>();
  const section = useRef<HTMLElement>(null);
  const moved = useRef<string | undefined>(undefined);
  const { place } = view;

  // What is moved in the document loses the focus.
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    const button = section.current?.querySelector<HTMLElement>(`[data-list="${CSS.escape(moved.current)}"]`);
    button?.focus();
    moved.current = undefined;
  }, [lists]);

  function go(list: Pick<ReadingList, 'id' | 'query'>) {
    view.goTo(placeOf(list));
    onChosen?.();
  }

  /** Puts a list before the one that is at `index` without it. */
  function put(list: ReadingList, index: number) {
    const rest = (lists ?? []).filter(({ id }) => id !== list.id);
    void act(async () => {
      const undo = await tasks.placeList(list.id, rest[index]?.id ?? null);
      announce(t('libraryListMoved', list.name, index + 1, rest.length + 1));
      return undo;
    });
  }

  function drop(dragged: string, target: string, isBelow: boolean) {
    const list = lists?.find(({ id }) => id === dragged);
    const rest = (lists ?? []).filter(({ id }) => id !== dragged);
    const at = rest.findIndex(({ id }) => id === target);
    if (list && at >= 0) put(list, at + (isBelow ? 1 : 0));
  }

  return (
    <section class="rail-section" ref={section}>
      <header class="rail-head">
        <h2>{t('fieldLists')}</h2>
        <button
          type="button"
          class="icon-button small-target"
          aria-label={t('libraryNewList')}
          title={t('libraryNewList')}
          onClick={() => setMaking(true)}
        >
          <Plus />
        </button>
      </header>
      <ul>
        {lists?.map((list, index) => (
          <RailItem
            key={list.id}
            icon={list.query === undefined ? <List /> : <Search />}
            label={list.name}
            count={counts?.get(list.id)}
            isCurrent={(place.kind === 'list' || place.kind === 'smart') && place.id === list.id}
            onClick={() => go(list)}
            order={{
              id: list.id,
              onMove(by) {
                const to = index + by;
                if (to < 0 || to >= lists.length) return;
                moved.current = list.id;
                put(list, to);
              },
              onDropped: (dragged, isBelow) => drop(dragged, list.id, isBelow),
            }}
            onArticles={
              list.query === undefined
                ? (ids) =>
                    void act(
                      () => tasks.addToList(list.id, ids),
                      tn('libraryListedCount', ids.length, list.name),
                      'library',
                    )
                : undefined
            }
            aside={
              <button
                type="button"
                class="icon-button small-target rail-edit"
                aria-label={t('libraryEditList', list.name)}
                title={t('libraryEditList', list.name)}
                onClick={() => setEdited(list)}
              >
                <Pencil />
              </button>
            }
          />
        ))}
      </ul>
      {lists?.length === 0 && <p class="quiet small rail-hint">{t('libraryNoLists')}</p>}
      {isMaking && <NewListDialog onClose={() => setMaking(false)} onMade={(id) => go({ id })} />}
      {edited && (
        <EditListDialog
          list={lists?.find(({ id }) => id === edited.id) ?? edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}

/** How many articles each list has. */
function useCounts(lists: ReadingList[] | undefined): Map<string, number> | undefined {
  const search = useSearch();
  const key = lists?.map(({ id, query, articleIds }) => `${id} ${query ?? articleIds.length}`).join('\n');
  return useSearched(async () => {
    const counts = new Map<string, number>();
    for (const { id, query } of lists ?? []) {
      const which = query === undefined ? { listId: id } : { text: query };
      counts.set(id, await search.count({ ...which, sort: 'added', descending: true }));
    }
    return counts;
  }, [key]);
}
