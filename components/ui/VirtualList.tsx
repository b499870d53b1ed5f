import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows rendered beyond each edge, so that a fast scroll shows no blank. */
const OVERSCAN = 8;

/** The rows that were drawn, and where. */
interface Drawn {
  view: string;
  rows: { key: string; start: number; end: number }[];
}

interface Props {
  /** The element that scrolls. It must have a height of its own. */
  scroller: RefObject<HTMLElement | null>;
  /** One for each row, in order. */
  keys: string[];
  /** Another view begins at its top; in the same one what is read stays in place, whatever comes and goes above it. */
  view: string;
  /** The height of a row in rem, so that it grows with the person's text size. It may change once the row has been read. */
  rowRem(key: string): number;
  /** The row to bring into sight when it becomes another. */
  activeKey: string | undefined;
  /** Which rows are rendered, the last included; told when that changes. */
  onWindow(first: number, last: number): void;
  /** Draws a row at its place; `style` says where. */
  row(index: number, style: { insetBlockStart: string; blockSize: string }): ComponentChildren;
}

/** Rows of known heights of which only those in sight are rendered, however many there are. */
export function VirtualList({ scroller, keys, view, rowRem, activeKey, onWindow, row }: Props) {
  const rem = useRem();
  const heightOf = (index: number) => rem * rowRem(keys[index] ?? '');
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count: keys.length,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: redraw as () => void,
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);

  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [rem]);

  const items = virtualizer.getVirtualItems();
  useLayoutEffect(() => {
    if (items.some(({ index, size }) => size !== heightOf(index))) virtualizer.measure();
  });
  const drawn = useRef<Drawn>({ view, rows: [] });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = { view, rows: items.map(({ index, start, end }) => ({ key: keys[index] ?? '', start, end })) };
    const element = scroller.current;
    if (!element) return;
    if (before.view !== view) element.scrollTop = 0;
    else element.scrollTop += shiftOf(before, element);
  });

  /** By how much what is being read has moved: the active row, else the first in sight; at the very top, what is new shows. */
  function shiftOf({ rows }: Drawn, { scrollTop, clientHeight }: HTMLElement): number {
    if (scrollTop === 0) return 0;
    const inSight = rows.filter(({ start, end }) => end > scrollTop && start < scrollTop + clientHeight);
    const isActive = ({ key }: Drawn['rows'][number]) => key === activeKey;
    for (const { key, start } of [...inSight.filter(isActive), ...inSight]) {
      const now = drawn.current.rows.find((row) => row.key === key)?.start ?? startOf(keys.indexOf(key));
      if (now !== undefined) return now - start;
    }
    return 0;
  }

  function startOf(index: number): number | undefined {
    return virtualizer.measurementsCache[index]?.start;
  }

  const revealed = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (activeKey === revealed.current) return;
    const index = activeKey === undefined ? -1 : keys.indexOf(activeKey);
    if (index < 0) return;
    revealed.current = activeKey;
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [activeKey, keys]);

  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useLayoutEffect(() => onWindow(first, last), [first, last]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be placed one by one
    <div role="rowgroup" class="virtual" style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
      {items.map(({ index, start, size }) => row(index, { insetBlockStart: `${start}px`, blockSize: `${size}px` }))}
    </div>
  );
}

/** The size of a rem in pixels, live: it changes with the browser's text size. */
function useRem(): number {
  const read = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const [rem, setRem] = useState(read);
  useEffect(() => {
    const update = () => setRem(read());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return rem;
}
