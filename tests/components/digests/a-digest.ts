import type { Issue, Series } from '../../../lib/digest/issue.ts';
import type { SheafInMemory } from '../../support/memory.ts';

const AT = '2026-11-20T09:00:00.000Z';

/** A series as the person keeps it. */
export function aSeries(more: Partial<Series> = {}): Series {
  return {
    id: 'series',
    name: 'Rheum weekly',
    masthead: '',
    intro: '',
    closing: '',
    tags: [],
    style: 'vancouver',
    link: 'doi',
    template: 'full',
    recipients: [],
    language: 'en',
    createdAt: AT,
    updatedAt: AT,
    ...more,
  };
}

/** An issue of it that is being made. */
export function anIssue(more: Partial<Issue> = {}): Issue {
  return {
    id: 'issue',
    seriesId: 'series',
    number: 12,
    title: '',
    intro: '',
    closing: '',
    sections: [{ id: 'section', title: '', entryIds: [] }],
    dismissed: [],
    createdAt: AT,
    updatedAt: AT,
    ...more,
  };
}

/** The articles of an issue, in its order. */
export async function articlesOf({ store }: SheafInMemory, issueId: string): Promise<string[]> {
  return (await store.digests.entries(issueId)).map(({ articleId }) => articleId);
}
