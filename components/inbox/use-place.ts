import { useState } from 'preact/hooks';
import type { InboxView } from '../../lib/ports/inbox.ts';
import { ITEM_STATES, type ItemState } from '../../lib/sources/inbox-item.ts';
import type { Source } from '../../lib/sources/source.ts';

/** Whose items show. */
export type From =
  | { kind: 'all' | 'starred' }
  | { kind: 'source'; id: string }
  /** Of the folder and those in it. */
  | { kind: 'folder'; path: string[] };

/** Which items show, and how. */
export interface Place {
  state: ItemState;
  from: From;
  by: InboxView['by'];
}

const BY_KEY = 'sheaf.inbox.by';
const ALL: From = { kind: 'all' };

/** Which part of the inbox shows, and how to go to another: kept with the page's step of the browser's history, so that Back and a reload find it. How it is sorted into sections is remembered in this browser. */
export function usePlace(): [Place, go: (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(read);
  return [
    place,
    (change) => {
      const next = { ...place, ...change };
      if (change.by) localStorage.setItem(BY_KEY, change.by);
      history.replaceState({ ...history.state, inbox: { state: next.state, from: next.from } }, '', location.href);
      setPlace(next);
    },
  ];
}

function read(): Place {
  const { state, from } = (history.state?.inbox ?? {}) as Partial<Place>;
  return {
    state: ITEM_STATES.find((each) => each === state) ?? 'new',
    from: from ?? ALL,
    by: localStorage.getItem(BY_KEY) === 'source' ? 'source' : 'day',
  };
}

/** The same for the store; `undefined` while it is not known which sources are meant. */
export function viewOf({ state, from, by }: Place, sources: readonly Source[] | undefined): InboxView | undefined {
  if (from.kind === 'all') return { state, by };
  return sources && { state, by, sourceIds: sources.filter((source) => isFrom(source, from)).map(({ id }) => id) };
}

/** Does a source belong to those that show? */
export function isFrom({ id, starred, folder }: Source, from: From): boolean {
  switch (from.kind) {
    case 'all':
      return true;
    case 'starred':
      return starred;
    case 'source':
      return id === from.id;
    case 'folder':
      return from.path.every((name, depth) => folder[depth] === name);
  }
}
