import { describe, expect, it } from 'vitest';
import type { Quote, ReadingList } from '../../../lib/article/article.ts';
import {
  mergeList,
  mergeQuote,
  mergeSameArticle,
  mergeSameFeedback,
  mergeTwin,
} from '../../../lib/store/backup/merge-rows.ts';
import { anArticle, someFeedback } from '../../support/builders.ts';

const [OLD, NEW, NOW] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];

describe('the same article', () => {
  const here = anArticle({ updatedAt: OLD, note: 'mine', takeHome: 'Ask.', tags: ['a'], starred: true });

  it.each([
    ['the newer one wins', { note: 'mine', takeHome: 'Ask.', starred: false }, { starred: false, note: 'mine' }],
    ['its note stands beside the one here', { note: 'theirs' }, { note: 'theirs\n\nmine' }],
    ['a note that says what the one here says stands alone', { note: 'Yes, mine too' }, { note: 'Yes, mine too' }],
    [
      'a take-home that has lost its place goes to the note',
      { note: 'mine', takeHome: 'Do.' },
      { takeHome: 'Do.', note: 'mine\n\nAsk.' },
    ],
    ['what it does not say is as it is here', { note: '', takeHome: '' }, { takeHome: 'Ask.', note: 'mine' }],
    ['tags of both', { tags: ['b'] }, { tags: ['b', 'a'] }],
  ])('newer in the backup: %s', (_name, changes, expected) => {
    const theirs = { ...here, ...changes, updatedAt: NEW };
    expect(mergeSameArticle(here, theirs, NOW)).toMatchObject(expected);
  });

  it('older in the backup: only words that are no longer here come back', () => {
    const now = { ...here, updatedAt: NEW, note: '', tags: [] };
    expect(mergeSameArticle(now, here, NOW)).toEqual({ ...now, note: 'mine', updatedAt: NOW });
    expect(mergeSameArticle({ ...here, updatedAt: NEW }, here, NOW)).toEqual({ ...here, updatedAt: NEW });
  });

  it('keeps every entry of both histories, in their order', () => {
    const entry = (at: string) => ({ at, kind: 'read' as const });
    const theirs = { ...here, updatedAt: NEW, history: [entry(OLD), entry(NOW)] };
    expect(mergeSameArticle({ ...here, history: [entry(NEW)] }, theirs, NOW).history).toEqual(
      [OLD, NEW, NOW].map(entry),
    );
  });

  it('does not win a second time when the clock of the backup was ahead', () => {
    const ahead = { ...here, updatedAt: '2030-01-01T00:00:00.000Z', note: 'theirs' };
    const once = mergeSameArticle(here, ahead, NOW);
    expect(mergeSameArticle(once, ahead, NOW)).toBe(once);
  });
});

describe('the same work under another id', () => {
  const here = anArticle({ id: 'here', addedAt: NEW, note: 'mine' });
  const theirs = anArticle({ id: 'there', addedAt: OLD, note: 'theirs', tags: ['b'] });

  it('keeps its id here, and the words of both', () => {
    expect(mergeTwin(here, theirs, NOW)).toMatchObject({
      id: 'here',
      tags: ['b'],
      note: 'mine\n\ntheirs',
      addedAt: OLD,
    });
  });

  it('is as it was when it is merged again', () => {
    const once = mergeTwin(here, theirs, NOW);
    expect(mergeTwin(once, theirs, NOW)).toBe(once);
  });
});

it('a list has the newer name and order, and every article that it has here', () => {
  const list = (changes: Partial<ReadingList>): ReadingList => ({
    id: 'l',
    name: 'Journal club',
    articleIds: [],
    addedAt: OLD,
    updatedAt: OLD,
    ...changes,
  });
  const here = list({ articleIds: ['a', 'b'] });
  const theirs = list({ articleIds: ['c', 'a'], name: 'Club', updatedAt: NEW });
  expect(mergeList(here, theirs, NOW)).toEqual({ ...theirs, articleIds: ['c', 'a', 'b'], updatedAt: NOW });
  expect(mergeList(theirs, here, NOW)).toBe(theirs);
});

it('a quote keeps what was written to it here', () => {
  const here: Quote = {
    id: 'q',
    articleId: 'a',
    exact: 'x',
    prefix: '',
    suffix: '',
    url: '',
    addedAt: OLD,
    comment: 'mine',
  };
  const theirs = { ...here, comment: 'theirs', updatedAt: NEW };
  expect(mergeQuote(here, theirs, NOW).comment).toBe('theirs\n\nmine');
  expect(mergeQuote(theirs, here, NOW)).toBe(theirs);
  expect(mergeQuote(here, { ...here, deletedAt: NEW }, NOW).deletedAt).toBe(NEW);
});

it('feedback keeps what was noted on it here, and what is newer', () => {
  const here = someFeedback({ addedAt: OLD, note: 'mine' });
  const theirs = { ...here, note: 'theirs', doneAt: NEW, updatedAt: NEW };
  expect(mergeSameFeedback(here, theirs, NOW)).toMatchObject({ note: 'theirs\n\nmine', doneAt: NEW });
  expect(mergeSameFeedback(theirs, here, NOW)).toBe(theirs);
  expect(mergeSameFeedback(here, { ...here, deletedAt: NEW }, NOW).deletedAt).toBe(NEW);
});
