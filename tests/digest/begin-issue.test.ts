import { expect, it } from 'vitest';
import { beginIssue, beginSeries, duplicateIssue, nextNumber } from '../../lib/digest/begin-issue.ts';
import type { Entry, Issue } from '../../lib/digest/issue.ts';
import { counter } from '../support/memory.ts';

const NOW = '2026-11-29T09:00:00.000Z';
const making = () => ({ newId: counter('new'), now: NOW });
const begin = { intro: 'Hello', closing: 'Bye', style: 'apa', template: 'full', language: 'en' };
const series = beginSeries('  Rheum \n weekly ', begin, making());

it('begins a series with a name in one line and all that can wait', () => {
  expect(series).toMatchObject({
    id: 'new-1',
    name: 'Rheum weekly',
    style: 'apa',
    link: 'doi',
    tags: [],
    recipients: [],
  });
});

it.each([
  [[], 1],
  [[{ number: 3 }, { number: 11 }], 12],
])('numbers the next issue after the highest', (issues, next) => expect(nextNumber(issues)).toBe(next));

it('begins an issue with one section', () => {
  const issue = beginIssue(series, { number: 4, intro: 'i', closing: 'c' }, making());
  expect(issue).toMatchObject({ seriesId: series.id, number: 4, intro: 'i', closing: 'c', createdAt: NOW });
  expect(issue.sections).toEqual([{ id: 'new-2', title: '', entryIds: [] }]);
});

const last: Issue = {
  ...beginIssue(series, { number: 4, intro: 'i', closing: 'c' }, making()),
  id: 'last',
  title: 'On gout',
  date: '2026-11-20',
  publishedAt: NOW,
  dismissed: ['a finding'],
  sections: [
    { id: 's', title: 'Practice', entryIds: ['e', 'gone'] },
    { id: 't', title: 'Education', entryIds: [] },
  ],
};
const entry = {
  id: 'e',
  issueId: 'last',
  articleId: 'a',
  commentary: 'Why',
  quote: '',
  question: '',
  answer: '',
  prompt: '',
};
const entries = [{ ...entry, updatedAt: '2026-01-01T00:00:00.000Z', overwritten: [] }] as Entry[];

it('duplicates the sections and words of an issue, as a draft of another day', () => {
  const { issue, entries: none } = duplicateIssue(last, [], 5, making());
  expect(issue).toMatchObject({ number: 5, intro: 'i', closing: 'c', title: '', dismissed: [], createdAt: NOW });
  expect(issue).not.toHaveProperty('publishedAt');
  expect(issue).not.toHaveProperty('date');
  expect(issue.sections.map(({ title, entryIds }) => [title, entryIds])).toEqual([
    ['Practice', []],
    ['Education', []],
  ]);
  expect(none).toEqual([]);
});

it('duplicates the entries where they are given, each as one of its own', () => {
  const { issue, entries: copies, copyOf } = duplicateIssue(last, entries, 5, making());
  const id = copyOf.get('e') ?? '';
  expect(copies).toEqual([{ ...entry, id, issueId: issue.id, updatedAt: NOW }]);
  expect(id).not.toBe('e');
  expect(issue.title).toBe('On gout');
  expect(issue.sections[0]?.entryIds).toEqual([id]);
});
