import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from './use-view.ts';

/** What of the library shows. */
export interface Shown {
  place: Place;
  tag?: string | undefined;
}

/** How to go to a part: as a step that the browser's Back undoes, or in place of the one that shows. */
export type How = 'step' | 'replace';

const ALL: Shown = { place: { kind: 'all' } };
/** Where a link on another page leads to the trash. */
const TRASH_ADDRESS = '#/library?in=trash';

/** The part of the library that shows, and how to go to another: kept with the page's step of the browser's history, so that Back and a reload find it. */
export function useShown(onBack: () => void): [Shown, (next: Shown, how?: How) => void] {
  const [shown, setShown] = useState(readShown);
  const current = useRef(shown);

  function go(next: Shown, how: How = 'step') {
    const isStep = how === 'step' && !isSame(next, current.current);
    // Back leads to what shows now.
    keep(current.current);
    if (isStep) history.pushState({ shown: next }, '', location.href);
    else keep(next);
    current.current = next;
    setShown(next);
  }

  useEffect(() => {
    const look = () => {
      const said = readShown();
      if (location.hash === TRASH_ADDRESS) history.replaceState({ shown: said }, '', '#/library');
      // A step of another page's says nothing of it.
      else if (!history.state?.shown) return;
      if (isSame(said, current.current)) return;
      current.current = said;
      setShown(said);
      onBack();
    };
    look();
    window.addEventListener('hashchange', look);
    window.addEventListener('popstate', look);
    return () => {
      window.removeEventListener('hashchange', look);
      window.removeEventListener('popstate', look);
    };
  }, []);

  return [shown, go];
}

function readShown(): Shown {
  if (location.hash === TRASH_ADDRESS) return { place: { kind: 'trash' } };
  return (history.state?.shown as Shown | undefined) ?? ALL;
}

function keep(shown: Shown): void {
  history.replaceState({ ...history.state, shown }, '', location.href);
}

function isSame(a: Shown, b: Shown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
