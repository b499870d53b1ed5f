import type { IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Has another issue of the series this number? */
export function checkNumber({ issue, others }: Pick<IssueFacts, 'issue' | 'others'>): DigestFinding[] {
  const { number } = issue;
  if (!others.some((other) => other.id !== issue.id && other.number === number)) return [];
  return [{ kind: 'number-used', number, id: `number-used:${number}`, entryIds: [], weight: 'warn' }];
}
