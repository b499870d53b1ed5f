import { hashOf } from '../../text/hash.ts';
import { entriesOf, type IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Which articles, of those that registries know, has nobody looked up: whether they are retracted is not known. All in one finding: a new issue may have many. */
export function checkUnchecked({ edition }: Pick<IssueFacts, 'edition'>): DigestFinding[] {
  const entryIds = entriesOf(edition)
    .filter(({ trust, fields: { doi, pmid, pmcid } }) => trust === 'unchecked' && (doi || pmid || pmcid))
    .map(({ id }) => id);
  if (entryIds.length === 0) return [];
  return [{ kind: 'unchecked', id: `unchecked:${hashOf([...entryIds].sort().join())}`, entryIds, weight: 'warn' }];
}
