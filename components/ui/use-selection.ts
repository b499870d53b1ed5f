import { useMemo, useState } from 'preact/hooks';
import type { Listed } from './listed.ts';

/** The rows of a list that are chosen for doing something with all of them. */
export interface Selection {
  /** In the order of the view. Only what the view shows: nobody changes what they do not see. */
  ids: string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Chooses all of these; none of them where all are chosen already. */
  toggleAll(ids: readonly string[]): void;
  /** Adds everything between where the range began and `to`; a range begins at `from` unless one is under way. */
  extend(from: string, to: string): void;
  /** The next `extend` begins a new range. */
  endRange(): void;
  selectAll(): void;
  clear(): void;
}

interface State {
  chosen: ReadonlySet<string>;
  /** Where a range began, and what was chosen before it. */
  range?: { anchor: string; before: ReadonlySet<string> } | undefined;
}

const NOTHING: State = { chosen: new Set() };

/** The selection in a view. What leaves the view and comes back (an Undo) is still selected. */
export function useSelection(shown: Listed | undefined): Selection {
  const [{ chosen, range }, setState] = useState<State>(NOTHING);
  const ids = useMemo(() => (chosen.size === 0 || !shown ? [] : inOrder(chosen, shown)), [shown, chosen]);
  return {
    ids,
    has: (id) => chosen.has(id),
    toggle(id) {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setState({ chosen: next });
    },
    toggleAll(some) {
      const next = new Set(chosen);
      const isAll = some.every((id) => chosen.has(id));
      for (const id of some) {
        if (isAll) next.delete(id);
        else next.add(id);
      }
      setState({ chosen: next });
    },
    extend(from, to) {
      const { anchor, before } = range ?? { anchor: from, before: chosen };
      const places = [shown?.indexOf(anchor) ?? -1, shown?.indexOf(to) ?? -1];
      const [first = 0, last = 0] = places.sort((a, b) => a - b);
      if (first < 0) return;
      const between = shown?.all.slice(first, last + 1) ?? [];
      setState({ chosen: new Set([...before, ...between]), range: { anchor, before } });
    },
    endRange() {
      if (range) setState({ chosen });
    },
    selectAll: () => setState({ chosen: new Set(shown?.all) }),
    clear: () => setState(NOTHING),
  };
}

/** What is chosen and shows, in its order: without a look at all that shows where little is chosen. */
function inOrder(chosen: ReadonlySet<string>, { all, indexOf }: Listed): string[] {
  if (chosen.size > 100) return [...all].filter((id) => chosen.has(id));
  const places = [...chosen].map((id) => ({ id, place: indexOf(id) })).filter(({ place }) => place >= 0);
  return places.sort((a, b) => a.place - b.place).map(({ id }) => id);
}
