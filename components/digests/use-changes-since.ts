import type { ChangeOfPublished } from '../../lib/digest/since.ts';
import { useDigests } from '../article/digests-context.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { useUnchanged } from '../ui/unchanged.tsx';

const NONE: ChangeOfPublished[] = [];

/** What became of the articles of a series' published issues since, live; nothing before that is known, or where no series is asked about. */
export function useChangesSince(seriesId: string | undefined): ChangeOfPublished[] {
  const digests = useDigests();
  const found = useLive(
    () => (seriesId === undefined ? Promise.resolve(NONE) : digests.changesSince(seriesId)),
    [seriesId],
  );
  return useUnchanged(found ?? NONE);
}
