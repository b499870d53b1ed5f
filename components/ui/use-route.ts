import { useLayoutEffect, useRef } from 'preact/hooks';
import { hashNow, replaceSoon, settleAddress } from './calm-address.ts';
import { useAddress } from './use-address.ts';

/** Where the address points in a view, and how to go elsewhere in it. */
export interface Route {
  /** The id of `#/<path>/<id>`. */
  id: string | undefined;
  /** Shows it. As a step of its own the browser's Back undoes it. */
  go(id: string | undefined, how: 'step' | 'replace'): void;
  /** Goes back to the list: by the browser's own Back where that leads there. */
  leave(): void;
}

const FROM_LIST = { fromList: true };

/** What the page's address names in a view, live: another page of Sheaf can set it. */
export function useRoute(path: string): Route {
  const [id, setId] = useAddress(() => read(path));
  const isLeft = useRef(false);
  useLayoutEffect(
    () => () => {
      isLeft.current = true;
      settleAddress();
    },
    [],
  );
  function go(next: string | undefined, how: 'step' | 'replace') {
    const hash = next === undefined ? `#/${path}` : `#/${path}/${encodeURIComponent(next)}`;
    // What is answered only after its view has gone leads nowhere.
    if (isLeft.current || hash === hashNow()) return;
    if (how === 'step') {
      settleAddress();
      history.pushState({ ...history.state, ...FROM_LIST }, '', hash);
    } else replaceSoon(hash);
    if (next === undefined) settleAddress();
    setId(next);
  }
  return {
    id,
    go,
    leave() {
      if (history.state?.fromList) history.back();
      else go(undefined, 'replace');
    },
  };
}

function read(path: string): string | undefined {
  const [, at, id] = /^#\/([^/]+)\/(.+)$/.exec(hashNow()) ?? [];
  try {
    return at === path && id ? decodeURIComponent(id) : undefined;
  } catch {
    return undefined;
  }
}
