import type { LibraryCounts } from '../../lib/ports.ts';
import { useSearch, useSearched } from './search-context.ts';

/** How much there is in each part of the library, and every tag in use. */
export interface Parts {
  counts: LibraryCounts;
  tags: { tag: string; count: number }[];
}

/** The parts of the library, live; not before `isReady`: the list comes first, and what it read need not be read again. */
export function useParts(isReady: boolean): Parts | undefined {
  const search = useSearch();
  return useSearched(async () => {
    if (!isReady) return undefined;
    const [counts, tags] = await Promise.all([search.counts(), search.tags()]);
    return { counts, tags };
  }, [isReady]);
}
