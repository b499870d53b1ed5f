import { useEffect, useState } from 'preact/hooks';

/** Which view the address names, and what it says beyond that. */
export interface AppRoute {
  path: string;
  rest: string | undefined;
}

/** The view that the address names, live. */
export function useAppRoute(): AppRoute {
  const [route, setRoute] = useState(readAppRoute);
  useEffect(() => {
    const update = () =>
      setRoute((before) => {
        const next = readAppRoute();
        return next.path === before.path && next.rest === before.rest ? before : next;
      });
    window.addEventListener('hashchange', update);
    window.addEventListener('popstate', update);
    return () => {
      window.removeEventListener('hashchange', update);
      window.removeEventListener('popstate', update);
    };
  }, []);
  return route;
}

function readAppRoute(): AppRoute {
  const [, path = 'library', rest] = /^#\/([^/]+)(?:\/(.*))?$/.exec(location.hash) ?? [];
  try {
    return { path, rest: rest ? decodeURIComponent(rest) : undefined };
  } catch {
    return { path, rest: undefined };
  }
}
