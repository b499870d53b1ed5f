import { useRef } from 'preact/hooks';
import type { Undo } from '../../lib/ports.ts';
import type { InboxItem, ItemState } from '../../lib/sources/inbox-item.ts';
import type { Bringing } from '../../lib/sources/one-item.ts';
import { wordsForDeed } from '../library/deeds.ts';
import { useHistory } from '../library/WithHistory.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { wordsForUndone } from '../ui/undone.ts';
import type { Cursor } from '../ui/use-cursor.ts';
import type { Route } from '../ui/use-route.ts';
import type { Selection } from '../ui/use-selection.ts';
import { articleOfItem } from './article-of-item.ts';
import { addressOf } from './as-article.ts';
import { useFollowing } from './following-context.ts';
import type { Items } from './use-items.ts';

/** What can be done with the selected items, or with the one under the cursor where none is selected. */
export interface Deeds {
  targets: string[];
  save(ids?: string[]): void;
  /** Has them in the library, saved where they are not, for what is to become of them there; answers their articles. */
  take(ids: string[]): Promise<{ articleIds: string[]; undo?: Undo | undefined }>;
  /** Dismisses what is new; puts back among the new what is dismissed or hidden. */
  dismiss(ids?: string[]): void;
  /** Dismisses all of a section. */
  dismissSection(key: string): void;
  /** Opens an item where it can be read; `isBehind` in a tab that stays behind. */
  open(id: string | undefined, isBehind?: boolean): void;
  /** Saves it where it is not, and opens the composer on it. */
  post(id: string | undefined): void;
  takeApart(item: InboxItem, bringing: Bringing): void;
  dismissOlder(day: string): void;
  undoLast(): void;
  /** Does what changes the list other than item by item, tells of it, and shows the list as it is then. */
  act(work: () => Promise<{ undo?: Undo | undefined; told: string }>): void;
}

interface Needs {
  state: ItemState;
  sourceIds: string[] | undefined;
  items: Items | undefined;
  selection: Selection;
  cursor: Cursor;
  route: Route;
  /** An item has the list's place. */
  isAlone: boolean;
  /** The ids of a section. */
  idsOf(key: string): Promise<string[]>;
}

const CAN_BE_SAVED: readonly ItemState[] = ['new', 'dismissed', 'hidden'];

/** The tasks whose first argument are the items that leave the view. */
const LEAVING: ReadonlySet<string> = new Set(['saveItems', 'dismissItems', 'renewItems']);

/** The deeds of the inbox: each shows at once, is told by a toast and can be undone. */
export function useDeeds({ state, sourceIds, items, selection, cursor, route, isAlone, idsOf }: Needs): Deeds {
  const { pages, store, tasks } = useSheaf();
  const { inbox } = useFollowing();
  const toasts = useToasts();
  const history = useHistory();
  const latest = useRef(items);
  latest.current = items;
  const targets =
    selection.ids.length > 0 ? selection.ids : cursor.id !== undefined && cursor.isSeen ? [cursor.id] : [];

  /** Where the cursor stood when they left, and in which view. */
  const left = useRef(new Map<string, { id: string; state: ItemState }>()).current;
  const here = useRef({ cursor, state });
  here.current = { cursor, state };

  /** Its undo, after which the list shows what came back, and the cursor stands there again. */
  const shown = (undo: Undo | undefined, ids?: string[]) =>
    undo &&
    (async () => {
      const undone = await undo();
      await latest.current?.refresh();
      if (ids) standAgain(ids);
      return undone;
    });

  function standAgain(ids: readonly string[]) {
    const stood = left.get(String(ids));
    left.delete(String(ids));
    if (stood?.state === here.current.state) here.current.cursor.set(stood.id);
  }

  /** Has the items leave the view before they are dealt with, and moves on to the next one. */
  function moveOn(ids: string[]) {
    const isHere = cursor.id !== undefined && ids.includes(cursor.id);
    const next = isHere ? cursor.after(ids) : undefined;
    if (isHere && cursor.id !== undefined) left.set(String(ids), { id: cursor.id, state });
    items?.hide(ids);
    if (next !== undefined && isAlone) route.go(next, 'replace');
    else if (next !== undefined) cursor.set(next);
    else if (isAlone && isHere) route.leave();
    if (selection.ids.length > 0) selection.clear();
  }

  function leave(ids: string[], work: () => Promise<Undo | undefined>, done: string) {
    if (ids.length === 0) return;
    moveOn(ids);
    void toasts.act(
      async () => {
        try {
          return shown(await work(), ids);
        } finally {
          await latest.current?.settle(ids);
        }
      },
      done,
      'inbox',
    );
  }

  function act(work: () => Promise<{ undo?: Undo | undefined; told: string }>) {
    void toasts.act(async () => {
      const { undo, told } = await work();
      await latest.current?.refresh();
      toasts.show(told, shown(undo), 'inbox');
    });
  }

  async function take(ids: string[]): Promise<{ articleIds: string[]; undo?: Undo | undefined }> {
    if (!CAN_BE_SAVED.includes(state)) {
      const items = (await inbox.getMany(ids)).filter((item) => item !== undefined);
      const articles = await Promise.all(items.map((item) => articleOfItem(store.articles, item)));
      return { articleIds: articles.flatMap((article) => (article && !article.deletedAt ? article.id : [])) };
    }
    moveOn(ids);
    try {
      const { articleIds, undo } = await tasks.saveItems(ids);
      return { articleIds, undo: shown(undo, ids) };
    } finally {
      await latest.current?.settle(ids);
    }
  }

  function dismiss(ids: string[]) {
    if (state === 'new') leave(ids, () => tasks.dismissItems(ids), tn('inboxDismissedCount', ids.length));
    else if (state === 'dismissed' || state === 'hidden')
      leave(ids, () => tasks.renewItems(ids), tn('inboxRenewedCount', ids.length));
  }

  return {
    targets,
    act,
    save(ids = targets) {
      if (!CAN_BE_SAVED.includes(state)) return;
      leave(ids, async () => (await tasks.saveItems(ids)).undo, tn('inboxSavedCount', ids.length));
    },
    take,
    dismiss: (ids = targets) => dismiss(ids),
    dismissSection: (key) => void toasts.act(async () => dismiss(await idsOf(key))),
    open(id, isBehind = false) {
      if (id === undefined) return;
      void toasts.act(async () => {
        const [item] = await inbox.getMany([id]);
        const address = item && addressOf(item);
        if (!address) return toasts.show(t('inboxNoAddress'), undefined, 'open');
        await (isBehind ? pages.openBehind?.(address) : pages.openTab(address));
        await tasks.markOpened(id);
      });
    },
    post(id) {
      if (id === undefined) return;
      void toasts.act(async () => {
        const [item] = await inbox.getMany([id]);
        const known = item && (await articleOfItem(store.articles, item));
        // Of the trash it is taken by being saved.
        const articleId = known && !known.deletedAt ? known.id : (await tasks.saveItems([id])).articleIds[0];
        if (articleId !== undefined) location.hash = `#/compose/article/${encodeURIComponent(articleId)}`;
      });
    },
    takeApart: ({ id }, { sourceId, guid }) =>
      act(async () => ({ undo: await tasks.takeApart(id, { sourceId, guid }), told: t('inboxTakenApart') })),
    dismissOlder: (day) =>
      act(async () => ({ undo: await tasks.dismissOlder(day, sourceIds ?? null), told: t('inboxOlderDismissed') })),
    undoLast: () =>
      void toasts.act(async () => {
        const taken = await history.undoLast();
        if (!taken) return toasts.show(t('libraryNothingToUndo'), undefined, 'inbox');
        const { deed, subject, undone } = taken;
        if (undone) toasts.show(wordsForUndone(undone) ?? t('libraryUndone', wordsForDeed(deed)), undefined, subject);
        // Its toast stays, where that has an undo of its own.
        else toasts.show(t('libraryCannotUndo', wordsForDeed(deed)), undefined, 'undo');
        await latest.current?.refresh();
        if (undone && LEAVING.has(deed.task)) standAgain(deed.args[0] as string[]);
      }),
  };
}
