import { useEffect, useState } from 'preact/hooks';
import type { Edition } from '../../lib/digest/edition.ts';
import { sizeOf } from '../../lib/digest/size.ts';
import type { WriteIssue } from './write-issue.ts';

/** It follows what is typed at a distance: nobody writes to a number. */
const RESTED_MS = 1200;

/** Bytes of the issue as an e-mail that Gmail counts, as it was last written; nothing before, and where it cannot be. */
export function useEmailSize(edition: Edition | undefined, write: WriteIssue): number | undefined {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    if (!edition) return;
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const timer = setTimeout(
      () =>
        write(edition, 'email-html', { signal }).then(
          ({ bytes: written }) => !signal.aborted && setBytes(sizeOf(new TextDecoder().decode(written))),
          () => !signal.aborted && setBytes(undefined),
        ),
      RESTED_MS,
    );
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [edition]);
  return bytes;
}
