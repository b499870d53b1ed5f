import { useEffect, useState } from 'preact/hooks';
import type { ChangeOfPublished } from '../../lib/digest/since.ts';
import { useDigests } from '../article/digests-context.ts';
import { useLive } from '../ui/sheaf-context.tsx';

const NONE: ChangeOfPublished[] = [];

/**
 * What became of the articles of a series' published issues since; nothing before that is known, or where no series is asked about.
 * Asked anew when another issue is published: all that they said is much to read at each keystroke in the next one.
 */
export function useChangesSince(seriesId: string | undefined): ChangeOfPublished[] {
  const digests = useDigests();
  const [found, setFound] = useState(NONE);
  const published = useLive(async () => {
    const issues = seriesId === undefined ? [] : await digests.issues(seriesId);
    return issues.flatMap(({ id, publishedAt }) => (publishedAt ? [id, publishedAt] : [])).join(' ');
  }, [seriesId]);
  useEffect(() => {
    let isWanted = true;
    const asked = seriesId !== undefined && published ? digests.changesSince(seriesId) : Promise.resolve(NONE);
    asked.then(
      (changes) => isWanted && setFound(changes.length > 0 ? changes : NONE),
      (error: unknown) => console.error(error),
    );
    return () => {
      isWanted = false;
    };
  }, [digests, seriesId, published]);
  return found;
}
