import { useState } from 'preact/hooks';
import type { Article, ReadState } from '../../lib/article/article.ts';
import { useLookUpNow } from '../article/use-look-up-now.ts';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { wordsForUndone } from '../ui/undone.ts';
import type { Cursor } from '../ui/use-cursor.ts';
import type { Panes } from '../ui/use-panes.ts';
import type { Route } from '../ui/use-route.ts';
import type { Selection } from '../ui/use-selection.ts';
import { wordsForDeed } from './deeds.ts';
import { isMass } from './mass.ts';
import type { History } from './undo-history.ts';
import type { Ids } from './use-ids.ts';
import type { View } from './use-view.ts';

/** What can be done with the selected articles, or with the one under the cursor where none is selected. */
export interface Actions {
  targets: string[];
  archive(): void;
  star(ids?: string[]): void;
  unread(): void;
  setState(state: ReadState): void;
  /** Asks first where it is much of the library. */
  trash(ids?: string[]): void;
  /** What was asked about. */
  askedAbout: string[];
  trashSurely(ids: string[]): void;
  /** Moves the targets within the reading list that shows, up (-1) or down. */
  moveInList(by: -1 | 1): void;
  /** Puts articles of the reading list before another; at its end without one. */
  placeInList(ids: string[], before: string | undefined): void;
  restore(ids?: string[]): void;
  /** Asks before what is in the trash is deleted for good. */
  purge(ids?: string[]): void;
  /** Deletes for good what was asked about. */
  purgeSurely(): void;
  /** Asks first; what comes into the trash meanwhile is not asked about, and stays. */
  emptyTrash(): void;
  /** Asks the registries about the targets. */
  lookUp(): void;
  undoLast(): void;
}

interface Needs {
  view: View;
  selection: Selection;
  cursor: Cursor;
  route: Route;
  panes: Panes;
  history: History;
  shown: Ids | undefined;
  /** The articles of the library. */
  total: number;
  onAskTrash(): void;
  onAskPurge(sheet: 'purge' | 'empty-trash'): void;
}

/** The actions of the list, each told by a toast with its Undo. */
export function useActions({
  view,
  selection,
  cursor,
  route,
  panes,
  history,
  shown,
  total,
  onAskTrash,
  onAskPurge,
}: Needs): Actions {
  const { store, tasks } = useSheaf();
  const toasts = useToasts();
  const lookUpNow = useLookUpNow();
  const { place } = view;
  const [askedAbout, setAskedAbout] = useState<string[]>([]);
  const targets =
    selection.ids.length > 0 ? selection.ids : cursor.id !== undefined && cursor.isSeen ? [cursor.id] : [];

  /** Does it, tells of it, and moves on to the next article if this one left the view. */
  function act(ids: string[], work: () => Promise<unknown>, done: string, leaves: boolean) {
    if (ids.length === 0) return;
    const next = leaves && cursor.id !== undefined && ids.includes(cursor.id) ? cursor.after(ids) : undefined;
    const wasOpen = panes === 1 && route.id !== undefined;
    void toasts.act(
      async () => {
        const undo = await work();
        if (leaves && wasOpen) route.leave();
        if (next !== undefined) cursor.set(next);
        return undo;
      },
      done,
      'library',
    );
  }

  /** Changes all to `on`, or to `off` where all are so already. */
  async function toggle<T>(ids: string[], on: T, off: T, isOn: (article: Article) => boolean, change: (to: T) => void) {
    const articles = (await store.articles.getMany(ids)).filter((article) => article !== undefined);
    if (articles.length > 0) change(articles.every(isOn) ? off : on);
  }

  function setState(state: ReadState) {
    const leaves =
      (place.kind === 'state' && place.state !== state) ||
      (place.kind === 'all' && !view.isSearched && state === 'archived');
    act(targets, () => tasks.setReadState(targets, state), toldState(state, targets.length), leaves);
  }

  const trashSurely = (ids: string[]) =>
    act(ids, () => tasks.trashArticles(ids), tn('libraryTrashedCount', ids.length), place.kind !== 'trash');

  function placeInList(ids: string[], before: string | undefined) {
    // In another order than the list's own there is nothing to move to.
    if (place.kind !== 'list' || view.isSearched) return;
    void toasts.act(async () => {
      const undo = await tasks.placeInList(place.id, ids, before ?? null);
      toasts.announce(tn('libraryArticleMoved', ids.length));
      return undo;
    });
  }

  return {
    targets,
    setState,
    archive: () => void toggle(targets, 'archived', 'read', (each) => each.readState === 'archived', setState),
    unread: () => void toggle(targets, 'unread', 'read', isNotRead, setState),
    star: (ids = targets) =>
      void toggle(
        ids,
        true,
        false,
        ({ starred }) => starred,
        (starred) => {
          const done = starred ? tn('libraryStarredCount', ids.length) : tn('libraryUnstarredCount', ids.length);
          act(ids, () => tasks.setStarred(ids, starred), done, place.kind === 'starred' && !starred);
        },
      ),
    askedAbout,
    trashSurely,
    trash(ids = targets) {
      if (!isMass(ids.length, total)) {
        trashSurely(ids);
        return;
      }
      setAskedAbout(ids);
      onAskTrash();
    },
    placeInList,
    moveInList(by) {
      if (!shown || targets.length === 0) return;
      const moving = new Set(targets);
      const rest = [...shown.all].filter((id) => !moving.has(id));
      const first = shown.all.indexOf(targets[0] ?? '');
      const at = Math.min(Math.max(first + by, 0), rest.length);
      if (first + by >= 0 && first + by <= rest.length) placeInList(targets, rest[at]);
    },
    restore: (ids = targets) =>
      act(ids, () => tasks.restoreArticles(ids), tn('libraryRestoredCount', ids.length), place.kind === 'trash'),
    purge(ids = targets) {
      if (ids.length === 0) return;
      setAskedAbout(ids);
      onAskPurge('purge');
    },
    purgeSurely: () =>
      act(askedAbout, () => tasks.purgeArticles(askedAbout), tn('libraryPurgedCount', askedAbout.length), true),
    emptyTrash: () =>
      void toasts.act(async () => {
        setAskedAbout(await store.articles.inTrash());
        onAskPurge('empty-trash');
      }),
    lookUp: () => void lookUpNow(targets, tn('lookUpAsked', targets.length)),
    undoLast: () =>
      void toasts.act(async () => {
        const taken = await history.undoLast();
        if (!taken) return toasts.show(t('libraryNothingToUndo'), undefined, 'library');
        const { deed, subject, undone } = taken;
        if (undone) toasts.show(wordsForUndone(undone) ?? t('libraryUndone', wordsForDeed(deed)), undefined, subject);
        // Its toast stays, where that has an undo of its own.
        else toasts.show(t('libraryCannotUndo', wordsForDeed(deed)), undefined, 'undo');
      }),
  };
}

function toldState(state: ReadState, count: number): string {
  switch (state) {
    case 'unread':
      return tn('libraryUnreadCount', count);
    case 'reading':
      return tn('libraryReadingCount', count);
    case 'read':
      return tn('libraryReadCount', count);
    case 'archived':
      return tn('libraryArchivedCount', count);
  }
}

function isNotRead({ readState }: Article): boolean {
  return readState === 'unread' || readState === 'reading';
}
