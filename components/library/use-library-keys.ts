import { useLayoutEffect } from 'preact/hooks';

/** What each key does; its name is `KeyboardEvent.key`. */
export type KeyMap = Record<string, (() => void) | undefined>;

/** Has single keys do things while nobody is typing and no dialog is open. */
export function useLibraryKeys(keys: KeyMap): void {
  // In the very turn of the render: the next key may follow at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable], dialog')) {
        if (event.key === 'Escape' && !event.defaultPrevented) target.blur();
        return;
      }
      // A focused button or link keeps its own Enter.
      if (event.key === 'Enter' && target.closest('button, a, summary')) return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
