import { entriesOf, type IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Which entries are about an article that stands above already? Two records that were picked may be one by now: a preprint, and what became of it. */
export function checkTwice({ edition }: Pick<IssueFacts, 'edition'>): DigestFinding[] {
  const above = new Set<string>();
  return entriesOf(edition).flatMap(({ id, articleId }): DigestFinding[] => {
    if (above.has(articleId)) return [{ kind: 'twice', id: `twice:${id}`, entryIds: [id], weight: 'warn' }];
    above.add(articleId);
    return [];
  });
}
