import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Listed } from './listed.ts';
import type { Panes } from './use-panes.ts';
import type { Route } from './use-route.ts';

/** The row that the keys stand on. Where there is room for it, what it is of shows beside the list. */
export interface Cursor {
  id: string | undefined;
  /** Can the person see what it stands on: in the list, or because it is open? */
  isSeen: boolean;
  /** Stands on a row, without opening it where there is but one pane. */
  set(id: string): void;
  /** Stands on a row and leaves open what is open. */
  stand(id: string): void;
  /** Stands on the row so many further; answers its id. */
  move(by: number): string | undefined;
  /** Shows what the row is of, in place of the list where there is but one pane. */
  open(id: string): void;
  /** The row to stand on once `gone` have left the view. */
  after(gone: string[]): string | undefined;
}

/** The cursor in a view. What left the view stays open, and the keys go on from where it stood. */
export function useCursor(shown: Listed | undefined, route: Route, panes: Panes): Cursor {
  const [id, setId] = useState(route.id);
  const lastIndex = useRef(0);
  const lastView = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (route.id !== undefined) setId(route.id);
  }, [route.id]);
  const index = shown?.indexOf(id) ?? -1;
  if (shown?.view !== lastView.current) lastIndex.current = 0;
  lastView.current = shown?.view;
  if (index >= 0) lastIndex.current = index;

  function set(next: string) {
    setId(next);
    if (panes > 1) route.go(next, 'replace');
  }
  return {
    id,
    isSeen: index >= 0 || (id !== undefined && id === route.id),
    set,
    stand: setId,
    move(by) {
      const count = shown?.all.length ?? 0;
      if (count === 0) return undefined;
      const from = index >= 0 ? index : id === undefined || by > 0 ? lastIndex.current - 1 : lastIndex.current;
      const next = shown?.all.at(Math.min(Math.max(from + by, 0), count - 1));
      if (next !== undefined) set(next);
      return next;
    },
    open(next) {
      setId(next);
      route.go(next, panes > 1 ? 'replace' : 'step');
    },
    after(gone) {
      const leaving = new Set(gone);
      const stays = (each: string) => !leaving.has(each);
      const at = (index: number) => shown?.all.at(index);
      const count = shown?.all.length ?? 0;
      for (let index = lastIndex.current; index < count; index++) if (stays(at(index) ?? '')) return at(index);
      for (let index = lastIndex.current - 1; index >= 0; index--) if (stays(at(index) ?? '')) return at(index);
      return undefined;
    },
  };
}
