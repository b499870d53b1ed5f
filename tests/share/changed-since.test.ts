import { describe, expect, it } from 'vitest';
import type { Article, TrustStatus } from '../../lib/article/article.ts';
import { changeName, isNamed, mayHaveChanged } from '../../lib/article/became.ts';
import { type SharedAs, sharedAs } from '../../lib/article/standing.ts';
import { changeSince, isDoubtedSince } from '../../lib/share/changed-since.ts';
import type { Post } from '../../lib/share/post.ts';
import { anArticle, aPost } from '../support/builders.ts';

type Status = TrustStatus['status'];

const stands = (status: Status, rest: Partial<Article> = {}) =>
  anArticle({ trust: { status, from: 'crossref', checkedAt: '2026-05-01T00:00:00.000Z' }, ...rest });

/** A post that is out, by who knew of the article what is told. */
function out(known: Status | SharedAs[] | undefined, changes: Partial<Post> = {}): Post {
  const standing = typeof known === 'string' ? [sharedAs(stands(known))] : known;
  return aPost({
    state: { kind: 'posted' },
    postedAt: '2026-03-04T09:00:00.000Z',
    ...(standing && { standing }),
    ...changes,
  });
}

const PREPRINT = {
  doi: '10.1101/2024.01.02.24300001',
  type: 'preprint' as const,
  keys: ['doi:10.1101/2024.01.02.24300001'],
};
const PUBLISHED = 'doi:10.5555/published.1';

describe('what became of an article since it was shared', () => {
  it.each<[Status, Status, string | undefined]>([
    ['nothing-known', 'retracted', 'retracted'],
    ['unchecked', 'retracted', 'retracted'],
    ['nothing-known', 'expression-of-concern', 'expression-of-concern'],
    ['nothing-known', 'corrected', 'corrected'],
    ['corrected', 'retracted', 'retracted'],
    ['corrected', 'expression-of-concern', 'expression-of-concern'],
    // Looked at again, or known before.
    ['nothing-known', 'nothing-known', undefined],
    ['unchecked', 'nothing-known', undefined],
    ['nothing-known', 'unchecked', undefined],
    ['corrected', 'corrected', undefined],
    ['retracted', 'retracted', undefined],
    // It warns of less.
    ['retracted', 'corrected', undefined],
    ['expression-of-concern', 'nothing-known', undefined],
  ])('shared as %s, is %s: %s', (was, is, kind) => {
    expect(changeSince(stands(is), [out(was)])?.kind).toBe(kind);
  });

  it.each<[string, Partial<Post>, boolean]>([
    ['posted', {}, true],
    ['not said to be posted', { state: { kind: 'handed-over' } }, false],
    ['not posted', { state: { kind: 'let-be' } }, false],
    ['deleted', { state: { kind: 'deleted', at: '2026-03-05T00:00:00.000Z' } }, false],
    ['in the outbox', { state: { kind: 'queued', attempts: 0 } }, false],
    ['failed', { state: { kind: 'failed', why: 'missed', at: '2026-03-05T00:00:00.000Z' } }, false],
    [
      'failed behind its first part',
      {
        state: { kind: 'failed', why: 'gone', at: '2026-03-05T00:00:00.000Z' },
        parts: [
          { text: 'One', imageIds: [], posted: { id: 'at://1', at: '2026-03-04T09:00:00.000Z' } },
          { text: 'Two', imageIds: [] },
        ],
      },
      true,
    ],
  ])('concerns a post that is %s: %s', (_, changes, isConcerned) => {
    expect(changeSince(stands('retracted'), [out('nothing-known', changes)]) !== undefined).toBe(isConcerned);
  });

  it('names every post that used it, the oldest first, and none of who knew', () => {
    const posts = [
      out('nothing-known', { id: 'x', network: 'x', postedAt: '2026-03-06T09:00:00.000Z' }),
      out('corrected', { id: 'bluesky', network: 'bluesky', postedAt: '2026-03-05T09:00:00.000Z' }),
      out('retracted', { id: 'mastodon', network: 'mastodon', postedAt: '2026-03-04T09:00:00.000Z' }),
    ];
    const notice = { doi: '10.5555/notice', on: '2026-04-01' };
    const article = anArticle({ trust: { status: 'retracted', from: 'crossref', notice } });
    const change = changeSince(article, posts);
    expect(change?.posts.map(({ id }) => id)).toEqual(['bluesky', 'x']);
    expect(change?.untold).toEqual(change?.posts);
    expect(change?.notice).toEqual(notice);
  });

  it('is told at a network once a later post there knows of it', () => {
    const posts = [
      out('nothing-known', { id: 'x', network: 'x' }),
      out('nothing-known', { id: 'bluesky', network: 'bluesky' }),
      out('retracted', { id: 'correction', network: 'bluesky', postedAt: '2026-05-02T09:00:00.000Z' }),
      out('nothing-known', { id: 'again', network: 'x', postedAt: '2026-03-05T09:00:00.000Z' }),
      out('retracted', { id: 'before', network: 'x', postedAt: '2026-01-02T09:00:00.000Z' }),
    ];
    const change = changeSince(stands('retracted'), posts);
    expect(change?.posts.map(({ id }) => id)).toEqual(['x', 'bluesky', 'again']);
    expect(change?.untold.map(({ id }) => id)).toEqual(['x', 'again']);
  });

  it.each<[string, Partial<TrustStatus>, boolean]>([
    ['a notice that came later', { notice: { on: '2026-04' } }, true],
    ['a notice of the same day or before', { notice: { on: '2026-03-04' } }, false],
    ['a notice of the same year, and no day', { notice: { on: '2026' } }, false],
    ['no date of a notice, however late it was looked at', { checkedAt: '2026-11-01T00:00:00.000Z' }, false],
  ])('of a post that does not tell what was known needs %s', (_, trust, isConcerned) => {
    const article = anArticle({ trust: { status: 'retracted', from: 'crossref', ...trust } });
    expect(changeSince(article, [out(undefined)]) !== undefined).toBe(isConcerned);
    // The same of a correction where nobody had looked. A retraction is told whenever it was.
    const corrected = anArticle({ trust: { ...article.trust, status: 'corrected' } });
    expect(changeSince(corrected, [out('unchecked')]) !== undefined).toBe(isConcerned);
    expect(changeSince(corrected, [out('nothing-known')])?.kind).toBe('corrected');
    expect(changeSince(article, [out('unchecked')])?.kind).toBe('retracted');
    // Nor does one that was about another article then.
    expect(changeSince(article, [out([{ articleId: 'other', status: 'unchecked' }])]) !== undefined).toBe(isConcerned);
  });

  it('is found in the record that the article went into, and again when that is undone', () => {
    const gone = stands('nothing-known', { id: 'gone' });
    const post = out([sharedAs(gone)], { articleIds: ['kept'] });
    const kept = stands('retracted', { id: 'kept', keys: ['pmid:7', ...gone.keys] });
    expect(changeSince(kept, [post])?.posts).toEqual([post]);
    expect(changeSince(stands('retracted', { id: 'gone', keys: [] }), [post])?.posts).toEqual([post]);
    expect(changeSince(stands('retracted', { id: 'kept', keys: ['pmid:7'] }), [post])).toBeUndefined();
  });

  it('of two records that became one, is held against the graver of what was known', () => {
    const [a, b] = [stands('nothing-known', { id: 'a', keys: ['pmid:1'] }), stands('retracted', { id: 'b', keys: [] })];
    const post = out([sharedAs(a), sharedAs(b)], { articleIds: ['a'] });
    expect(changeSince({ ...a, trust: b.trust, keys: ['pmid:1'], id: 'b' }, [post])).toBeUndefined();
  });

  it.each<[string, Partial<Article>, string | undefined]>([
    [
      'its record is the published one now',
      { doi: '10.5555/Published.1', type: 'journal-article' },
      '10.5555/Published.1',
    ],
    ['a registry names the published one', { keys: [...PREPRINT.keys, PUBLISHED] }, '10.5555/published.1'],
    ['it is still a preprint', {}, undefined],
    ['another version of it is known', { keys: [...PREPRINT.keys, 'doi:10.48550/arxiv.2401.00001'] }, undefined],
  ])('a preprint that was shared as one: %s', (_, now, publishedAs) => {
    const before = stands('nothing-known', PREPRINT);
    const after = stands('nothing-known', { ...PREPRINT, ...now });
    const change = changeSince(after, [out([sharedAs(before)])]);
    expect(change?.kind).toBe(publishedAs && 'published');
    expect(change?.publishedAs).toBe(publishedAs);
  });

  it('a preprint on a server that nobody knows as one is not published by its own DOI', () => {
    const article = stands('nothing-known', { type: 'preprint' });
    expect(changeSince(article, [out([sharedAs(article)])])).toBeUndefined();
    expect(sharedAs(article)).toMatchObject({ isUnpublished: true });
  });

  it('a preprint whose published version was known when it was shared has not changed', () => {
    const known = stands('nothing-known', { ...PREPRINT, keys: [...PREPRINT.keys, PUBLISHED] });
    expect(changeSince(known, [out([sharedAs(known)])])).toBeUndefined();
  });

  it('a published preprint that is retracted is retracted first of all', () => {
    const before = stands('nothing-known', PREPRINT);
    const after = stands('retracted', { ...PREPRINT, keys: [...PREPRINT.keys, PUBLISHED] });
    expect(changeSince(after, [out([sharedAs(before)])])?.kind).toBe('retracted');
    // Who knew of the retraction did not know of the publication.
    expect(changeSince(after, [out([{ ...sharedAs(before), status: 'retracted' }])])?.kind).toBe('published');
  });
});

it.each<[string, Article, boolean]>([
  ['an article of which nothing is known', stands('nothing-known'), false],
  ['one that nobody looked up', stands('unchecked'), false],
  ['a corrected one', stands('corrected'), true],
  ['a retracted one', stands('retracted'), true],
  ['a preprint', stands('nothing-known', PREPRINT), false],
  ['a published preprint', stands('nothing-known', { ...PREPRINT, keys: [...PREPRINT.keys, PUBLISHED] }), true],
  [
    'a published version with its preprint',
    stands('nothing-known', { keys: ['doi:10.5555/sample.2024.001', ...PREPRINT.keys] }),
    true,
  ],
])('the posts of %s are looked at: %s', (_, article, is) => {
  expect(mayHaveChanged(article)).toBe(is);
});

it.each<[Status, Status, boolean]>([
  ['nothing-known', 'retracted', true],
  ['unchecked', 'retracted', true],
  ['corrected', 'expression-of-concern', true],
  ['nothing-known', 'corrected', false],
  ['retracted', 'retracted', false],
  ['nothing-known', 'unchecked', false],
])('a post of an article that was %s and is %s waits for the person: %s', (was, is, waits) => {
  expect(isDoubtedSince({ standing: [sharedAs(stands(was))] }, stands(is))).toBe(waits);
  expect(isDoubtedSince({}, stands(is))).toBe(false);
});

it('is dismissed by a name that lasts when its record goes into another', () => {
  const change = { article: stands('retracted'), kind: 'retracted' as const };
  const names = [changeName(change)];
  expect(names).toEqual(['retracted doi:10.5555/sample.2024.001']);
  expect(isNamed(change, names)).toBe(true);
  expect(
    isNamed({ ...change, article: stands('retracted', { id: 'b', keys: ['pmid:1', ...change.article.keys] }) }, names),
  ).toBe(true);
  expect(isNamed({ ...change, kind: 'corrected' }, names)).toBe(false);
  const bare = { article: stands('retracted', { keys: [] }), kind: 'retracted' as const };
  expect(isNamed(bare, [changeName(bare)])).toBe(true);
});
