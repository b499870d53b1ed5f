import { useEffect, useState } from 'preact/hooks';
import type { Edition } from '../../lib/digest/edition.ts';
import type { WriteIssue } from './write-issue.ts';

/** It follows what is typed at a distance: nobody writes to a number. */
const RESTED_MS = 1200;

/** Bytes of the issue as an e-mail, as it was last written; nothing before, and where it cannot be. */
export function useEmailSize(edition: Edition | undefined, write: WriteIssue): number | undefined {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    if (!edition) return;
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const timer = setTimeout(
      () =>
        write(edition, 'email-html', { signal }).then(
          (file) => !signal.aborted && setBytes(file.bytes.length),
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
