import type { IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Which headings have nothing under them; does the issue hold anything at all? */
export function checkSections({ issue, edition }: Pick<IssueFacts, 'issue' | 'edition'>): DigestFinding[] {
  if (edition.sections.length === 0) return [{ kind: 'no-entries', id: 'no-entries', entryIds: [], weight: 'warn' }];
  const filled = new Set(edition.sections.map(({ id }) => id));
  return issue.sections
    .filter(({ id, title }) => !filled.has(id) && title.trim() !== '')
    .map(({ id: sectionId, title }) => {
      return {
        kind: 'empty-section',
        sectionId,
        title,
        id: `empty-section:${sectionId}`,
        entryIds: [],
        weight: 'hint',
      };
    });
}
