import type { Entry, Issue, Series } from '../../lib/digest/issue.ts';

/** A series: the default one with `changes` put over it. */
export function aSeries(changes: Partial<Series> = {}): Series {
  return {
    id: 'series-1',
    name: 'Rheum weekly',
    masthead: 'For the residents of the department',
    intro: '',
    closing: '',
    tags: [],
    style: 'ama',
    link: 'doi',
    template: 'plain',
    recipients: [],
    language: 'en',
    createdAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-01T09:00:00.000Z',
    ...changes,
  };
}

/** An issue of one section with one entry: the default one with `changes` put over it. */
export function anIssue(changes: Partial<Issue> = {}): Issue {
  return {
    id: 'issue-12',
    seriesId: 'series-1',
    number: 12,
    title: '',
    intro: '',
    closing: '',
    sections: [{ id: 'section-1', title: '', entryIds: ['entry-1'] }],
    dismissed: [],
    createdAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-22T09:00:00.000Z',
    ...changes,
  };
}

/** What that issue says of the default article: the default entry with `changes` put over it. */
export function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'entry-1',
    issueId: 'issue-12',
    articleId: 'article-1',
    commentary: 'Feedback works when it is asked for.',
    quote: '',
    question: '',
    answer: '',
    prompt: '',
    updatedAt: '2026-11-22T09:00:00.000Z',
    ...changes,
  };
}
