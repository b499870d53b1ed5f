import { useMemo } from 'preact/hooks';
import type { ItemState } from '../../lib/sources/inbox-item.ts';
import { useFollowing } from './following-context.ts';
import { useAtLeisure } from './use-at-leisure.ts';
import type { Sources } from './use-sources.ts';

/** The list's rows and its sections are read first. */
const AFTER_THE_LIST_MS = 600;

/** How many items each source has in the view that shows, live; after the list. Other views are not counted: they may hold more than anyone waits for. */
export function useCounts(
  state: ItemState,
  sources: Sources | undefined,
  isReady: boolean,
): ReadonlyMap<string, number> | undefined {
  const { inbox } = useFollowing();
  const ids = useMemo(() => sources?.all.map(({ id }) => id) ?? [], [sources]);
  return useAtLeisure(
    () => inbox.first({ state, by: 'day' }),
    async () => {
      const sections = await inbox.sections({ state, by: 'source', sourceIds: ids });
      return new Map(sections.map(({ key, count }) => [key, count] as const));
    },
    [state, ids],
    { firstMs: AFTER_THE_LIST_MS, isReady },
  );
}
