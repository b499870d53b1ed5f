/** What did not change is not shown anew: for views that follow each keystroke. */

import type { FunctionComponent } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import { sharing } from '../../lib/text/same.ts';

/** A view that is made anew only where one of its properties is another thing. Without `ref`. */
export function memo<P extends object>(View: FunctionComponent<P>): FunctionComponent<P> {
  function Unchanged(this: { props: P; shouldComponentUpdate(next: P): boolean }, props: P) {
    this.shouldComponentUpdate = (next) => isOther(this.props, next);
    return <View {...props} />;
  }
  return Unchanged as unknown as FunctionComponent<P>;
}

function isOther(before: object, after: object): boolean {
  const [old, next] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return Object.keys(old).some((key) => !(key in next)) || Object.keys(next).some((key) => old[key] !== next[key]);
}

/** The same function at every render, which does as the last render's does. */
export function useStable<A extends unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  const latest = useRef(work);
  latest.current = work;
  return useCallback((...given) => latest.current(...given), []);
}

/** A plain value, in which all that is as it was at the last render is the same thing. */
export function useUnchanged<T>(value: T): T {
  const last = useRef(value);
  last.current = sharing(last.current, value);
  return last.current;
}
