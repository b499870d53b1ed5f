import { formatNumber } from '../ui/i18n.ts';
import { useFollowing } from './following-context.ts';
import { useAtLeisure } from './use-at-leisure.ts';

/** What is counted waits until the view stands there. */
const AFTER_THE_VIEW_MS = 500;

/** How many items are new, live; nothing where none is. */
export function NewCount() {
  const { inbox } = useFollowing();
  const count = useAtLeisure(
    () => inbox.count('new'),
    () => inbox.count('new'),
    [],
    { firstMs: AFTER_THE_VIEW_MS },
  );
  return count ? <span class="rail-count">{formatNumber(count)}</span> : null;
}
