import { useMemo } from 'preact/hooks';
import { isNamed } from '../../lib/article/became.ts';
import type { EditionCorrection } from '../../lib/digest/edition.ts';
import type { Issue } from '../../lib/digest/issue.ts';
import { type ChangeOfPublished, correctionsOf } from '../../lib/digest/since.ts';
import { useUnchanged } from '../ui/unchanged.tsx';
import { correctionSentence } from './correction-words.ts';
import { useChangesSince } from './use-changes-since.ts';

/** One thing that no issue told the readers of earlier ones. */
export interface Untold {
  kind: ChangeOfPublished['kind'];
  correction: EditionCorrection;
  /** It stands in this issue. */
  isTold: boolean;
}

/** What became of the articles of the series' published issues and was not told yet; nothing before that is known. */
export function useCorrections({ seriesId, dismissed }: Pick<Issue, 'seriesId' | 'dismissed'>): Untold[] {
  const changes = useChangesSince(seriesId);
  const untold = useMemo(
    () =>
      changes.flatMap((change) => {
        const [correction] = correctionsOf([change], correctionSentence);
        return correction ? [{ kind: change.kind, correction, isTold: !isNamed(change, dismissed) }] : [];
      }),
    [changes, dismissed],
  );
  return useUnchanged(untold);
}
