import { options } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What each key does. `move` and `extend` go by rows. */
export interface Keys {
  move(by: number): void;
  extend(by: number): void;
  open(): void;
  openOriginal(): void;
  read(): void;
  select(): void;
  selectAll(): void;
  archive(): void;
  star(): void;
  unread(): void;
  tag(): void;
  list(): void;
  cite(): void;
  share(): void;
  search(): void;
  trash(): void;
  undo(): void;
  /** Moves what is chosen within a reading list, up (-1) or down. */
  shift(by: -1 | 1): void;
  help(): void;
  /** Escape; told where the focus is. */
  leave(from: HTMLElement): void;
}

/** Further than any list: to its first or last row. */
export const TO_THE_END = 1_000_000_000;
const PAGE = 10;

const LETTERS: Record<string, (keys: Keys) => void> = {
  j: (keys) => keys.move(1),
  k: (keys) => keys.move(-1),
  o: (keys) => keys.open(),
  v: (keys) => keys.openOriginal(),
  r: (keys) => keys.read(),
  x: (keys) => keys.select(),
  e: (keys) => keys.archive(),
  s: (keys) => keys.star(),
  u: (keys) => keys.unread(),
  t: (keys) => keys.tag(),
  l: (keys) => keys.list(),
  c: (keys) => keys.cite(),
  p: (keys) => keys.share(),
  '/': (keys) => keys.search(),
  '#': (keys) => keys.trash(),
  z: (keys) => keys.undo(),
  '?': (keys) => keys.help(),
};

/** These mean something else on a button or in the details: here only while the focus is in the list or nowhere. */
const IN_LIST: Record<string, (keys: Keys, shift: boolean) => void> = {
  ArrowDown: (keys, shift) => (shift ? keys.extend(1) : keys.move(1)),
  ArrowUp: (keys, shift) => (shift ? keys.extend(-1) : keys.move(-1)),
  PageDown: (keys, shift) => (shift ? keys.extend(PAGE) : keys.move(PAGE)),
  PageUp: (keys, shift) => (shift ? keys.extend(-PAGE) : keys.move(-PAGE)),
  Home: (keys, shift) => (shift ? keys.extend(-TO_THE_END) : keys.move(-TO_THE_END)),
  End: (keys, shift) => (shift ? keys.extend(TO_THE_END) : keys.move(TO_THE_END)),
  Enter: (keys) => keys.open(),
  ' ': (keys) => keys.select(),
  Delete: (keys) => keys.trash(),
};

/** The keys of the library, while `isOn`: never while someone types, never while a dialog is open. */
export function useKeys(isOn: boolean, keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // In the very turn of the key: the next may follow before the browser would have drawn.
      const { debounceRendering } = options;
      options.debounceRendering = (render) => render();
      if (takes(event, latest.current)) event.preventDefault();
      options.debounceRendering = debounceRendering as typeof options.debounceRendering;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

/** Answers whether the key was ours. */
function takes(event: KeyboardEvent, keys: Keys): boolean {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog[open]')) return false;
  // Another view has the library's place, and keys of its own.
  if (document.querySelector('.app-library[hidden]')) return false;
  if (key === 'Escape') {
    keys.leave(target);
    return true;
  }
  if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return false;
  const inList = target === document.body || target.closest('[role="grid"]') !== null;
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (inList && event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      keys.shift(key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (!inList || key.toLowerCase() !== 'a' || event.altKey) return false;
    keys.selectAll();
    return true;
  }
  const inListOnly = inList ? IN_LIST[key] : undefined;
  inListOnly?.(keys, event.shiftKey);
  // Several letters differ from one another by Shift; `?` and `#` are made with it.
  const letter = LETTERS[key];
  letter?.(keys);
  return Boolean(inListOnly ?? letter);
}
