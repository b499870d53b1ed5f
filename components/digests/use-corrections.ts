import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EditionCorrection } from '../../lib/digest/edition.ts';
import type { Issue } from '../../lib/digest/issue.ts';
import { type ChangeOfPublished, correctionsOf } from '../../lib/digest/since.ts';
import { useDigests } from '../article/digests-context.ts';
import { correctionSentence } from './correction-words.ts';

const NONE: ChangeOfPublished[] = [];

/** What became of the articles of a series' published issues since. Asked once: it reads all that they said. */
export function useChangesSince(seriesId: string | undefined): ChangeOfPublished[] {
  const digests = useDigests();
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    if (seriesId === undefined) return undefined;
    digests.changesSince(seriesId).then(
      (changes) => isWanted && setFound(changes.length > 0 ? changes : NONE),
      (error: unknown) => console.error(error),
    );
    return () => {
      isWanted = false;
    };
  }, [digests, seriesId]);
  return found;
}

/** What an issue that is not out yet tells of the earlier ones, without what the person let be. */
export function useCorrections(issue: Pick<Issue, 'seriesId' | 'dismissed'>): EditionCorrection[] {
  const changes = useChangesSince(issue.seriesId);
  const { dismissed } = issue;
  return useMemo(() => correctionsOf(changes, correctionSentence, dismissed), [changes, dismissed]);
}
