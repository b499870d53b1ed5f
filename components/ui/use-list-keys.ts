import { options } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The keys of a view with a list in it. */
export interface ListKeys {
  /** By so many rows. */
  move(by: number): void;
  extend(by: number): void;
  selectAll(): void;
  /** Escape; told where the focus is. */
  leave(from: HTMLElement): void;
  /** What else a key does, wherever the focus is: letters and signs as they are typed. */
  letters: Record<string, () => void>;
  /** What else a key does while the focus is in the list or nowhere: on a button or in the details it means something else. */
  inList: Record<string, () => void>;
  /** Alt and an arrow, up (-1) or down, in the list. */
  shift?(by: -1 | 1): void;
}

/** Further than any list: to its first or last row. */
export const TO_THE_END = 1_000_000_000;
const PAGE = 10;

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -TO_THE_END,
  End: TO_THE_END,
};

/** The keys of a view, while it `isHere`: never while someone types, never while a dialog is open. */
export function useListKeys(isHere: () => boolean, keys: ListKeys): void {
  const latest = useRef({ isHere, keys });
  latest.current = { isHere, keys };
  // Before the list is drawn: the first key may come at once.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!latest.current.isHere()) return;
      // In the very turn of the key: the next may follow before the browser would have drawn.
      const { debounceRendering } = options;
      options.debounceRendering = (render) => render();
      if (takes(event, latest.current.keys)) event.preventDefault();
      options.debounceRendering = debounceRendering as typeof options.debounceRendering;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Answers whether the key was ours. */
function takes(event: KeyboardEvent, keys: ListKeys): boolean {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog[open]')) return false;
  if (key === 'Escape') {
    keys.leave(target);
    return true;
  }
  if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return false;
  const inList = target === document.body || target.closest('[role="grid"]') !== null;
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (inList && event.altKey && keys.shift && (key === 'ArrowUp' || key === 'ArrowDown')) {
      keys.shift(key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (!inList || key.toLowerCase() !== 'a' || event.altKey) return false;
    keys.selectAll();
    return true;
  }
  const step = inList ? STEPS[key] : undefined;
  if (step !== undefined) {
    if (event.shiftKey) keys.extend(step);
    else keys.move(step);
    return true;
  }
  // Several letters differ from one another by Shift; `?` and `#` are made with it.
  const deed = (inList ? keys.inList[key] : undefined) ?? keys.letters[key];
  deed?.();
  return deed !== undefined;
}
