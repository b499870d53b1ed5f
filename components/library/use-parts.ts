import type { LibraryCounts } from '../../lib/ports.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

/** How much there is in each part of the library, and every tag in use. */
export interface Parts {
  counts: LibraryCounts;
  tags: { tag: string; count: number }[];
}

/** The parts of the library, live; not before `isReady`: the list comes first, and what it read need not be read again. */
export function useParts(isReady: boolean): Parts | undefined {
  const { store } = useSheaf();
  return useLive(async () => {
    if (!isReady) return undefined;
    return { counts: await store.articles.counts(), tags: await store.articles.tags() };
  }, [isReady]);
}
