import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows rendered beyond each edge, so that a fast scroll shows no blank. */
const OVERSCAN = 8;

interface Props {
  /** The element that scrolls. It must have a height of its own. */
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** The height of each row in rem, so that it grows with the person's text size. */
  rowRem: number;
  /** Kept in sight when it changes. */
  activeIndex: number;
  /** Which rows are rendered, the last included; told when that changes. */
  onWindow(first: number, last: number): void;
  /** Draws a row at its place; `style` says where. */
  row(index: number, style: { insetBlockStart: string; blockSize: string }): ComponentChildren;
}

/** Rows of equal height of which only those in sight are rendered, however many there are. */
export function VirtualList({ scroller, count, rowRem, activeIndex, onWindow, row }: Props) {
  const rowHeight = useRem() * rowRem;
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
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
  useLayoutEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex]);

  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useLayoutEffect(() => onWindow(first, last), [first, last, count]);

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
