import { useEffect, useRef } from 'preact/hooks';
import { APP_VIEWS } from './views.ts';

/** So long after `g` the next letter is where to go. */
const NEXT_KEY_MS = 1500;

/** `g` and then a letter leads to another view: `g l` to the library. */
export function useGoKeys(): void {
  const wentAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    // Before the views' own keys: the letter after `g` is not theirs.
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (!isForKeys(event) || !(target instanceof HTMLElement)) return;
      const isSecond = event.timeStamp - wentAt.current < NEXT_KEY_MS;
      wentAt.current = Number.NEGATIVE_INFINITY;
      const path = isSecond ? pathOf(key) : undefined;
      if (path !== undefined) location.hash = `#/${path}`;
      else if (key === 'g') wentAt.current = event.timeStamp;
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

function isForKeys({ target, defaultPrevented, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return false;
  if (document.querySelector('dialog[open]')) return false;
  return !(target as Element).closest?.(
    'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]',
  );
}

function pathOf(key: string): string | undefined {
  return key === 'l' ? 'library' : APP_VIEWS.find((view) => view.goKey === key)?.path;
}
