import { useAddress } from '../ui/use-address.ts';

/** Which view the address names, and what it says beyond that. */
export interface AppRoute {
  path: string;
  rest: string | undefined;
}

/** The view that the address names, live. */
export function useAppRoute(): AppRoute {
  return useAddress(readAppRoute)[0];
}

/** The same, as it is now. */
export function readAppRoute(): AppRoute {
  const [, path = 'library', rest] = /^#\/([^/]+)(?:\/(.*))?$/.exec(location.hash) ?? [];
  try {
    return { path, rest: rest ? decodeURIComponent(rest) : undefined };
  } catch {
    return { path, rest: undefined };
  }
}
