import { entriesOf, type IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Which articles were in an earlier issue of the series? */
export function checkEarlierIssues({ edition, earlier }: Pick<IssueFacts, 'edition' | 'earlier'>): DigestFinding[] {
  return entriesOf(edition).flatMap(({ id, articleId }): DigestFinding[] => {
    const issues = (earlier.get(articleId) ?? []).map(({ id: issueId, number }) => ({ id: issueId, number }));
    if (issues.length === 0) return [];
    return [{ kind: 'earlier-issue', issues, id: `earlier-issue:${id}`, entryIds: [id], weight: 'warn' }];
  });
}
