import { useLayoutEffect, useRef } from 'preact/hooks';

/** What each key of the reader does. */
export interface ReaderKeyActions {
  highlight(): void;
  comment(): void;
  sentence(by: 1 | -1, grow: boolean): void;
  extend(by: 1 | -1, unit: 'character' | 'word'): void;
  help(): void;
  /** Escape; told where the focus is. */
  leave(from: HTMLElement): void;
}

const LINES_PX = 60;

/** The keys of the reader: never while someone types, never while a dialog is open. */
export function useReaderKeys(actions: ReaderKeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  // Before the text is drawn: the first key may come at once.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (takes(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Answers whether the key was ours. */
function takes(event: KeyboardEvent, actions: ReaderKeyActions): boolean {
  const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog[open]')) return false;
  if (key === 'Escape') {
    actions.leave(target);
    return true;
  }
  if (target.closest('input, textarea, select, [contenteditable]')) return false;
  if (shiftKey && (key === 'ArrowRight' || key === 'ArrowLeft') && !metaKey) {
    if (document.getSelection()?.isCollapsed !== false) return false;
    actions.extend(key === 'ArrowRight' ? 1 : -1, ctrlKey || altKey ? 'word' : 'character');
    return true;
  }
  if (ctrlKey || altKey || metaKey) return false;
  switch (key) {
    case 'h':
      actions.highlight();
      return true;
    case 'q':
      actions.comment();
      return true;
    case 'n':
    case 'N':
      actions.sentence(1, shiftKey);
      return true;
    case 'p':
    case 'P':
      actions.sentence(-1, shiftKey);
      return true;
    case 'j':
      window.scrollBy({ top: LINES_PX });
      return true;
    case 'k':
      window.scrollBy({ top: -LINES_PX });
      return true;
    case '?':
      actions.help();
      return true;
    default:
      return false;
  }
}
