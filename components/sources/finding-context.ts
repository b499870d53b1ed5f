import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindSources } from '../../lib/ports/finding.ts';

const FindingContext = createContext<(() => Promise<FindSources>) | undefined>(undefined);

/** Gives the views below it what finds something to follow: loaded when someone first looks for it. */
export const FindingProvider = FindingContext.Provider;

/** What finds something to follow. Throws outside a `FindingProvider`. */
export function useFindSources(): () => Promise<FindSources> {
  const load = useContext(FindingContext);
  if (!load) throw new Error('useFindSources needs a FindingProvider above it');
  return load;
}
