import type { Kept, RowState } from './rows.ts';

/** Of two items that turned out to be one, the state of the one with which more was done. */
const FURTHEST: RowState[] = ['saved', 'owned', 'dismissed', 'hidden', 'new', 'purged', 'gone'];

/** Where an item stands that two turned out to be: as the one with which more was done, and as of the earlier. */
export function furtherState(a: Kept, b: Kept): Partial<Kept> {
  const [further, other] = placeOf(b) < placeOf(a) ? [b, a] : [a, b];
  const openedAt = further.openedAt ?? other.openedAt;
  const { state, hiddenBy, articleId, settledAt } = further;
  const earlier = a.cameAt <= b.cameAt ? a : b;
  return {
    state,
    ...(hiddenBy !== undefined && { hiddenBy }),
    ...(articleId !== undefined && { articleId }),
    ...(settledAt !== undefined && { settledAt }),
    ...(openedAt !== undefined && { openedAt }),
    cameAt: earlier.cameAt,
    day: earlier.day,
    sourceId: earlier.sourceId,
  };
}

/** Has the person not dealt with it: is it new, hidden by a rule, or was it passed over as too old? */
export function isOpen({ state, settledAt }: Kept): boolean {
  return state === 'new' || state === 'hidden' || isPassedOver({ state, settledAt });
}

/** Was it too old when it came, and never dealt with? */
export function isPassedOver({ state, settledAt }: Pick<Kept, 'state'> & { settledAt?: string | undefined }): boolean {
  return state === 'dismissed' && !settledAt;
}

function placeOf(item: Kept): number {
  return FURTHEST.indexOf(isPassedOver(item) ? 'new' : item.state);
}
