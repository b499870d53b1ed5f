import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The focus stays where the person was: when its row is drawn at another place it goes there, when it is gone to the one that came after
 * it. `ids` are the rows in their order. Answers how to know, and how to give, the row that has it.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, ids: readonly string[]) {
  /** The row that had the focus last. */
  const last = useRef<string | undefined>(undefined);
  const rowOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);

  function focus(id: string): void {
    const row = rowOf(id);
    row?.querySelector<HTMLElement>('[data-title]')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const id = target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined;
      last.current = list.current?.contains(target as Node) ? id : undefined;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);

  const before = useRef(ids);
  useLayoutEffect(() => {
    const were = before.current;
    before.current = ids;
    if (!last.current || document.activeElement !== document.body) return;
    const after = were.slice(Math.max(0, were.indexOf(last.current)));
    const next = after.find((each) => rowOf(each)) ?? ids.at(-1);
    if (next !== undefined) focus(next);
  });

  return { focused: () => last.current, focus };
}
