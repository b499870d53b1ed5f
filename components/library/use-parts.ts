import type { LibraryCounts } from '../../lib/ports.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useSearch } from './search-context.ts';

/** How much there is in each part of the library, and every tag in use. */
export interface Parts {
  counts: LibraryCounts;
  tags: { tag: string; count: number }[];
}

/** The parts of the library, live; not before `isReady`: the list comes first, and what it read need not be read again. */
export function useParts(isReady: boolean): Parts | undefined {
  const { store } = useSheaf();
  const search = useSearch();
  return useLive(async () => {
    if (!isReady) return undefined;
    return { counts: await search.counts(), tags: await store.articles.tags() };
  }, [isReady]);
}
