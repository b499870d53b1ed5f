import { useEffect, useRef, useState } from 'preact/hooks';
import { settleAddress } from '../ui/calm-address.ts';
import type { Place } from './use-view.ts';

/** What of the library shows. */
export interface Shown {
  place: Place;
  tag?: string | undefined;
  /** What is typed into the search. */
  text?: string | undefined;
}

/** How to go to a part: as a step that the browser's Back undoes, or in place of the one that shows. */
export type How = 'step' | 'replace';

/** Browsers let a page change its history only so often. */
const TYPED_MS = 300;

const ALL: Shown = { place: { kind: 'all' } };
/** Where a link on another page leads to the trash. */
const TRASH_ADDRESS = '#/library?in=trash';

/** The part of the library that shows, how to go to another, and to change what is sought: kept with the page's step of the browser's history, so that Back and a reload find it. */
export function useShown(): [Shown, go: (next: Shown, how?: How) => void, seek: (text: string) => void] {
  const [shown, setShown] = useState(readShown);
  const current = useRef(shown);
  const keeping = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function become(next: Shown) {
    clearTimeout(keeping.current);
    current.current = next;
    setShown(next);
  }

  function go(next: Shown, how: How = 'step') {
    const isStep = how === 'step' && !isSamePart(next, current.current);
    // Back leads to what shows now.
    settleAddress();
    keep(current.current);
    if (isStep) history.pushState({ shown: next }, '', location.href);
    else keep(next);
    become(next);
  }

  function seek(text: string) {
    become({ ...current.current, text });
    keeping.current = setTimeout(() => keep(current.current), TYPED_MS);
  }

  useEffect(() => {
    const look = () => {
      clearTimeout(keeping.current);
      const said = readShown();
      if (location.hash === TRASH_ADDRESS) history.replaceState({ shown: said }, '', '#/library');
      // A step of another page's says nothing of it, nor does the one that such a page's link back makes.
      // On the way to and from an article, what is sought in the part that shows stays.
      else if (!history.state?.shown || isSamePart(said, current.current)) {
        if (isOfLibrary(location.hash)) keep(current.current);
      } else become(said);
    };
    look();
    window.addEventListener('hashchange', look);
    window.addEventListener('popstate', look);
    return () => {
      clearTimeout(keeping.current);
      window.removeEventListener('hashchange', look);
      window.removeEventListener('popstate', look);
    };
  }, []);

  return [shown, go, seek];
}

function readShown(): Shown {
  if (location.hash === TRASH_ADDRESS) return { place: { kind: 'trash' } };
  return (history.state?.shown as Shown | undefined) ?? ALL;
}

function keep(shown: Shown): void {
  history.replaceState({ ...history.state, shown }, '', location.href);
}

function isOfLibrary(hash: string): boolean {
  return /^(?:#\/library(?:\/.*)?)?$/.test(hash);
}

function isSamePart(a: Shown, b: Shown): boolean {
  return JSON.stringify([a.place, a.tag]) === JSON.stringify([b.place, b.tag]);
}
