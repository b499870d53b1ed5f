import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Rows rendered beyond each edge, so that a fast scroll shows no blank. */
const OVERSCAN = 4;

/** What the rows are of, in order. */
export interface RowKeys {
  readonly length: number;
  at(index: number): string | undefined;
  indexOf(key: string): number;
}

/** The rows that were drawn, and where. */
interface Drawn {
  view: string;
  rows: { key: string; start: number; end: number }[];
}

interface Props {
  /** The element that scrolls. It must have a height of its own. */
  scroller: RefObject<HTMLElement | null>;
  /** One for each row; another object whenever one of them, or its height, is another. */
  keys: RowKeys;
  /** Another view begins at its top; in the same one what is read stays in place, whatever comes and goes above it. */
  view: string;
  /** The height of a row in rem, so that it grows with the person's text size. */
  rowRem(index: number): number;
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
  /** Where each row begins, and after them where the last ends. */
  const starts = useMemo(() => {
    const all = new Float64Array(keys.length + 1);
    for (let index = 0; index < keys.length; index++) all[index + 1] = (all[index] ?? 0) + rem * rowRem(index);
    return all;
  }, [keys, rem]);
  const startOf = (index: number) => starts[index] ?? 0;
  const [{ top, height }, setSight] = useState({ top: 0, height: 0 });
  /** The same as soon as it is known: to ask the element, right after a row was drawn, is to have all laid out there and then. */
  const sight = useRef({ top, height });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const now = { top: element.scrollTop, height: element.clientHeight };
      sight.current = now;
      setSight((before) => (now.top === before.top && now.height === before.height ? before : now));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);

  const first = Math.max(0, rowAt(starts, top) - OVERSCAN);
  const last = height === 0 ? -1 : Math.min(keys.length - 1, rowAt(starts, top + height) + OVERSCAN);
  const items = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);

  const drawn = useRef<Drawn>({ view, rows: [] });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = {
      view,
      rows: items.map((index) => ({ key: keys.at(index) ?? '', start: startOf(index), end: startOf(index + 1) })),
    };
    // At the very top, what is new shows.
    if (sight.current.top === 0) return;
    const shift = before.view === view ? shiftOf(before) : -sight.current.top;
    if (shift !== 0) scrollTo(sight.current.top + shift);
  });

  function scrollTo(wanted: number) {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = wanted;
    sight.current = { ...sight.current, top: element.scrollTop };
  }

  /** By how much what is being read has moved: the active row, else the first in sight. */
  function shiftOf({ rows }: Drawn): number {
    const { top, height } = sight.current;
    const inSight = rows.filter(({ start, end }) => end > top && start < top + height);
    const isActive = ({ key }: Drawn['rows'][number]) => key === activeKey;
    for (const { key, start } of [...inSight.filter(isActive), ...inSight]) {
      const now = drawn.current.rows.find((each) => each.key === key)?.start;
      if (now !== undefined) return now - start;
      const index = keys.indexOf(key);
      if (index >= 0) return startOf(index) - start;
    }
    return 0;
  }

  const revealed = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (activeKey === revealed.current) return;
    const index = activeKey === undefined ? -1 : keys.indexOf(activeKey);
    if (index < 0) return;
    revealed.current = activeKey;
    const [start, end] = [startOf(index), startOf(index + 1)];
    const { top, height } = sight.current;
    if (start < top) scrollTo(start);
    else if (end > top + height) scrollTo(end - height);
  }, [activeKey, keys]);

  useLayoutEffect(() => onWindow(first, last), [first, last]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be placed one by one
    <div role="rowgroup" class="virtual" style={{ blockSize: `${startOf(keys.length)}px` }}>
      {items.map((index) =>
        row(index, {
          insetBlockStart: `${startOf(index)}px`,
          blockSize: `${startOf(index + 1) - startOf(index)}px`,
        }),
      )}
    </div>
  );
}

/** The row at a height. */
function rowAt(starts: Float64Array, height: number): number {
  let [low, high] = [0, Math.max(0, starts.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
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
