import { entriesOf, type IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Which articles are retracted, in doubt, or in the library no more? */
export function checkStanding({ edition, gone }: Pick<IssueFacts, 'edition' | 'gone'>): DigestFinding[] {
  const doubted = entriesOf(edition).flatMap(({ id, trust }): DigestFinding[] =>
    trust === 'retracted' || trust === 'expression-of-concern'
      ? [{ kind: trust, id: `${trust}:${id}`, entryIds: [id], weight: 'stop' }]
      : [],
  );
  const lost = gone.map(
    ({ id }): DigestFinding => ({ kind: 'article-gone', id: `article-gone:${id}`, entryIds: [id], weight: 'warn' }),
  );
  return [...doubted, ...lost];
}
