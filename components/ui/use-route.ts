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
  function go(next: string | undefined, how: 'step' | 'replace') {
    const hash = next === undefined ? `#/${path}` : `#/${path}/${encodeURIComponent(next)}`;
    if (hash === location.hash) return;
    if (how === 'step') history.pushState({ ...history.state, ...FROM_LIST }, '', hash);
    else history.replaceState(history.state, '', hash);
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
  const [, at, id] = /^#\/([^/]+)\/(.+)$/.exec(location.hash) ?? [];
  try {
    return at === path && id ? decodeURIComponent(id) : undefined;
  } catch {
    return undefined;
  }
}
