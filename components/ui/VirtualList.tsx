import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows rendered beyond each edge, so that a fast scroll shows no blank. */
const OVERSCAN = 8;

interface Props {
  /** The element that scrolls. It must have a height of its own. */
  scroller: RefObject<HTMLElement | null>;
  /** One for each row, in order. */
  keys: string[];
  /** Another view begins at its top; in the same one what is read stays in place, whatever comes and goes above it. */
  view: string;
  /** The height of each row in rem, so that it grows with the person's text size. */
  rowRem: number;
  /** The row to bring into sight when it becomes another. */
  activeKey: string | undefined;
  /** Which rows are rendered, the last included; told when that changes. */
  onWindow(first: number, last: number): void;
  /** Draws a row at its place; `style` says where. */
  row(index: number, style: { insetBlockStart: string; blockSize: string }): ComponentChildren;
}

/** Rows of equal height of which only those in sight are rendered, however many there are. */
export function VirtualList({ scroller, keys, view, rowRem, activeKey, onWindow, row }: Props) {
  const rowHeight = useRem() * rowRem;
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count: keys.length,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: redraw as () => void,
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);

  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);

  const drawn = useRef({ keys, view });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = { keys, view };
    const element = scroller.current;
    if (!element || before.keys === keys) return;
    if (before.view !== view) element.scrollTop = 0;
    else element.scrollTop += rowHeight * shiftOf(before.keys, keys, Math.floor(element.scrollTop / rowHeight));
  }, [keys]);

  const revealed = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (activeKey === revealed.current) return;
    const index = activeKey === undefined ? -1 : keys.indexOf(activeKey);
    if (index < 0) return;
    revealed.current = activeKey;
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [activeKey, keys]);

  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useLayoutEffect(() => onWindow(first, last), [first, last]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be placed one by one
    <div role="rowgroup" class="virtual" style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
      {items.map(({ index, start, size }) => row(index, { insetBlockStart: `${start}px`, blockSize: `${size}px` }))}
    </div>
  );
}

/** By how many rows the first row in sight that is still there has moved; at the very top, what is new shows. */
function shiftOf(before: string[], after: string[], top: number): number {
  if (top === 0) return 0;
  for (const [offset, key] of before.slice(top, top + 50).entries()) {
    const index = after.indexOf(key);
    if (index >= 0) return index - (top + offset);
  }
  return 0;
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
