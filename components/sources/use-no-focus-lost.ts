import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where what had the focus is gone (a button that did its work), `instead` has it: it is lost to nobody's keys. */
export function useNoFocusLost(instead: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | undefined>(undefined);
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : undefined;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useLayoutEffect(() => {
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) instead.current?.focus({ preventScroll: true });
  });
}
