import { ITEM_STATES, type ItemState } from '../../lib/sources/inbox-item.ts';
import { useFollowing } from './following-context.ts';
import { useAtLeisure } from './use-at-leisure.ts';

/** The list's rows are read first. */
const AFTER_THE_LIST_MS = 100;

/** How many items there are. */
export interface Counts {
  byState: ReadonlyMap<ItemState, number>;
  /** Of each source in the view that shows. */
  bySource: ReadonlyMap<string, number>;
}

/** How many items each view has, and each source in the one that shows, live; after the list. */
export function useCounts(state: ItemState, isReady: boolean): Counts | undefined {
  const { inbox } = useFollowing();
  return useAtLeisure(
    () => Promise.all(ITEM_STATES.map((each) => inbox.count(each))),
    async () => {
      const byState = await Promise.all(ITEM_STATES.map(async (each) => [each, await inbox.count(each)] as const));
      const bySource = await inbox.sections({ state, by: 'source' });
      return {
        byState: new Map(byState),
        bySource: new Map(bySource.map(({ key, count }) => [key, count] as const)),
      };
    },
    [state],
    { firstMs: AFTER_THE_LIST_MS, isReady },
  );
}
