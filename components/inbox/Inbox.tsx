import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { WithHistory } from '../library/WithHistory.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useCursor } from '../ui/use-cursor.ts';
import { TO_THE_END, useListKeys } from '../ui/use-list-keys.ts';
import { usePanes } from '../ui/use-panes.ts';
import { useRoute } from '../ui/use-route.ts';
import { useSelection } from '../ui/use-selection.ts';
import { useFollowing } from './following-context.ts';
import { InboxRail } from './InboxRail.tsx';
import { type InboxSheet, InboxSheets } from './InboxSheets.tsx';
import { ItemList } from './ItemList.tsx';
import { ItemPane } from './ItemPane.tsx';
import type { Named } from './reason-words.ts';
import { useCounts } from './use-counts.ts';
import { useDeeds } from './use-deeds.ts';
import { useItems } from './use-items.ts';
import { usePlace, viewOf } from './use-place.ts';
import { useSources } from './use-sources.ts';

interface Props {
  /** What stands at the foot of the rail. */
  railFoot?: ComponentChildren;
}

/** The inbox: what the sources brought, dealt with from the keyboard, and everything about the item that is open. */
export function Inbox({ railFoot }: Props) {
  return (
    <WithHistory>
      <InboxPage railFoot={railFoot} />
    </WithHistory>
  );
}

/** So many rows beyond the cursor are read before it comes to them. */
const AHEAD = 60;

function InboxPage({ railFoot }: Props) {
  const { inbox } = useFollowing();
  const { tasks } = useSheaf();
  const toasts = useToasts();
  const panes = usePanes();
  const route = useRoute('inbox');
  const [place, go] = usePlace();
  const sources = useSources();
  const [text, setText] = useState('');
  const view = viewOf(place, sources?.all) ?? { state: place.state, by: place.by, sourceIds: [] };
  const items = useItems(view, text.trim());
  const counts = useCounts(place.state, items !== undefined);
  const selection = useSelection(items);
  const cursor = useCursor(items, route, panes);
  const rules = useLive(() => inbox.rules(), []);
  const [sheet, setSheet] = useState<InboxSheet>();
  // `#/inbox/rules`, or of a source `#/inbox/rules/<id>`: no item is called so.
  useEffect(() => {
    const [rulesWanted, sourceId] = /^rules(?:\/(.+))?$/.exec(route.id ?? '') ?? [];
    if (rulesWanted === undefined) return;
    route.go(undefined, 'replace');
    setSheet({ kind: 'rules', ...(sourceId !== undefined && { sourceId }) });
  }, [route.id]);
  const grid = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const isAlone = panes === 1 && route.id !== undefined;
  const named: Named = {
    titleOf: (id) => sources?.titleOf(id),
    queryOf: (id) => rules?.find((rule) => rule.id === id)?.query,
  };
  const deeds = useDeeds({
    state: place.state,
    sourceIds: view.sourceIds,
    items,
    selection,
    cursor,
    route,
    isAlone,
    idsOf: (key) => inbox.ids(view, key),
  });
  const ofCursor = () => (cursor.isSeen ? cursor.id : undefined);

  function change(to: Parameters<typeof go>[0]) {
    go(to);
    // The same items in other sections: what is open stays open.
    if (to.by !== undefined) return;
    setText('');
    selection.clear();
    route.go(undefined, 'replace');
  }

  function move(by: number) {
    selection.endRange();
    const from = items?.indexOf(cursor.id) ?? -1;
    const to = Math.min(Math.max(Math.max(from, 0) + by, 0), (items?.all.length ?? 1) - 1);
    const id = cursor.move(by);
    // Far away nothing is read yet: then the cursor follows.
    setAwaited(id === undefined ? to : undefined);
    void items?.load(Math.max(0, to - AHEAD), to + AHEAD);
    if (isAlone && id !== undefined) route.go(id, 'replace');
    else grid.current?.focus({ preventScroll: true });
  }

  /** The place to which the cursor goes once it is read. */
  const [awaited, setAwaited] = useState<number>();
  useLayoutEffect(() => {
    const id = awaited === undefined ? undefined : items?.all.at(awaited);
    if (id === undefined) return;
    setAwaited(undefined);
    cursor.set(id);
  });

  function extend(by: number) {
    const from = cursor.id;
    const to = cursor.move(by);
    if (from !== undefined && to !== undefined) selection.extend(from, to);
  }

  /** All are to be selected, once they are read. */
  const [wantsAll, setWantsAll] = useState(false);
  useLayoutEffect(() => {
    if (!wantsAll) return;
    setWantsAll(false);
    selection.selectAll();
  }, [wantsAll]);

  async function selectAll() {
    await items?.load(0, items.all.length);
    setWantsAll(true);
  }

  // Where nothing stands, nothing moves.
  const comesToNothing = items !== undefined && items.all.length === 0 && items.waiting > 0;
  useLayoutEffect(() => {
    if (comesToNothing) items?.takeIn();
  }, [comesToNothing]);

  function openDetails() {
    if (cursor.id === undefined) return;
    cursor.open(cursor.id);
    pane.current?.focus({ preventScroll: true });
  }

  const refresh = () => void toasts.act(() => tasks.refreshNow());
  const takeIn = () => {
    if (!items || items.waiting === 0) return;
    toasts.announce(tn('inboxTakenIn', items.waiting));
    items.takeIn();
    if (grid.current) grid.current.scrollTop = 0;
  };
  const select = () => cursor.id !== undefined && selection.toggle(cursor.id);
  const toDigest = () => deeds.targets.length > 0 && setSheet({ kind: 'digest', ids: deeds.targets });
  const mute = () => ofCursor() !== undefined && setSheet({ kind: 'mute', id: ofCursor() ?? '' });

  useListKeys(() => true, {
    move,
    extend,
    selectAll: () => void selectAll(),
    letters: {
      j: () => move(1),
      k: () => move(-1),
      s: () => deeds.save(),
      x: () => deeds.dismiss(),
      o: () => deeds.open(ofCursor()),
      O: () => deeds.open(ofCursor(), true),
      p: () => deeds.post(ofCursor()),
      i: toDigest,
      u: mute,
      z: deeds.undoLast,
      r: refresh,
      n: takeIn,
      d: () => setSheet({ kind: 'older' }),
      '?': () => setSheet({ kind: 'keys' }),
      '/'() {
        if (isAlone) route.leave();
        filter.current?.focus();
        filter.current?.select();
      },
    },
    inList: { Enter: openDetails, ' ': select, Delete: () => deeds.dismiss() },
    leave(from) {
      const isTyping = from.matches('input:not([type="checkbox"]), textarea, select');
      if (isAlone && !isTyping) route.leave();
      else if (selection.ids.length > 0 && !isTyping) selection.clear();
      else (isAlone ? pane : grid).current?.focus({ preventScroll: true });
    },
  });

  const rail = (
    <>
      <InboxRail
        place={place}
        sources={sources}
        counts={counts}
        items={items}
        onGo={(to) => {
          change(to);
          setSheet(undefined);
        }}
        onRules={() => setSheet({ kind: 'rules' })}
      />
      {railFoot}
    </>
  );
  return (
    <div class="library inbox" data-panes={panes} data-alone={isAlone ? 'article' : 'list'}>
      {panes === 3 && (
        <nav class="rail" aria-label={t('inboxTitle')}>
          <p class="brand">Sheaf</p>
          {rail}
        </nav>
      )}
      <ItemList
        place={place}
        view={view}
        text={text}
        sources={sources}
        items={items}
        counts={counts}
        selection={selection}
        cursor={cursor}
        deeds={deeds}
        named={named}
        hasRail={panes === 3}
        isHidden={isAlone}
        grid={grid}
        filter={filter}
        onText={setText}
        onDown={() => move(-TO_THE_END)}
        onGo={change}
        onRefresh={refresh}
        onTakeIn={takeIn}
        onSelectAll={() => void selectAll()}
        onSheet={setSheet}
      />
      {(panes > 1 || isAlone) && (
        <ItemPane
          id={route.id}
          deeds={deeds}
          named={named}
          isNothingToOpen={items?.all.length === 0}
          onMute={(id) => setSheet({ kind: 'mute', id })}
          onBack={isAlone ? route.leave : undefined}
          onHelp={() => setSheet({ kind: 'keys' })}
          pane={pane}
        />
      )}
      <InboxSheets
        sheet={sheet?.kind === 'rail' && panes === 3 ? undefined : sheet}
        view={view}
        isNarrowed={place.from.kind !== 'all'}
        sources={sources}
        named={named}
        deeds={deeds}
        rail={rail}
        onSheet={setSheet}
      />
    </div>
  );
}
