import { expect, it } from 'vitest';
import { parsePost } from '../../lib/share/parse-post.ts';
import type { PostState } from '../../lib/share/post.ts';
import { aWebAddress, MISFIT } from '../../lib/text/parse.ts';
import { aPost } from '../support/builders.ts';

const AT = '2026-03-05T09:00:00.000Z';

it.each<PostState>([
  { kind: 'handed-over' },
  { kind: 'queued', attempts: 2, notBefore: AT },
  { kind: 'posted' },
  { kind: 'failed', why: 'server', at: AT },
  { kind: 'let-be' },
  { kind: 'deleted', at: AT },
])('is a post that stands so: %o', (state) => {
  const posted = { id: 'at://a/b/c', url: 'https://bsky.app/a', at: AT };
  const post = aPost({
    state,
    accountId: 'a',
    parts: [{ text: 'x', imageIds: ['i'], posted }],
    url: 'https://x.com/1',
  });
  expect(parsePost(post)).toEqual(post);
});

it('may tell how its articles stood, or be of before that was kept', () => {
  const standing = [
    { articleId: 'a', key: 'doi:10.5555/1', status: 'nothing-known' as const, isUnpublished: true as const },
    { articleId: 'b', status: 'corrected' as const },
  ];
  expect(parsePost(aPost({ standing }))).toEqual(aPost({ standing }));
  expect(parsePost(aPost())).toEqual(aPost());
  const foreign = { ...aPost(), standing: [...standing, { articleId: 'c', status: 'fine' }] };
  expect(parsePost(foreign)).toBe(MISFIT);
  expect(parsePost(foreign, { left: [], at: '' })).toEqual(aPost({ standing }));
});

it.each([
  ['no state', undefined],
  ['a state that is null', null],
  ['a kind that there is not', { kind: 'sent' }],
  ["a kind of an object's own", { kind: 'toString' }],
  ['no count of its attempts', { kind: 'queued' }],
])('of one with %s, the person is asked', (_name, state) => {
  const post = { ...aPost(), state };
  expect(parsePost(post)).toBe(MISFIT);
  const mended = parsePost(post, { left: [], at: '' });
  expect(mended).toMatchObject({ ...aPost(), state: { kind: 'failed', why: 'missed' } });
});

const PART = { text: 'x', imageIds: [] };
const OUT = { ...PART, posted: { id: 'at://a/b/c', at: AT } };
it.each([
  ['none of its parts', { parts: 'x' }, 'let-be'],
  ['a part without words', { parts: [PART, { imageIds: [] }] }, 'let-be'],
  ['a part without words, of which one is out', { parts: [OUT, { imageIds: [] }] }, 'posted'],
  ['who may see it', { visibility: 'friends' }, 'let-be'],
  ['its content warning', { contentWarning: 1 }, 'let-be'],
  ['its images', { images: {} }, 'let-be'],
  ['what it answers', { repliesTo: { root: { id: 'at://a/b/c' } } }, 'let-be'],
  ['its poll', { poll: { options: [1], minutes: 5 } }, 'let-be'],
  ['what is not sent', { standing: 1 }, 'failed'],
])('one that may be sent, with damage in %s', (_name, damage, kind) => {
  const failed = { kind: 'failed', why: 'missed', at: AT } as const;
  expect(parsePost({ ...aPost({ state: failed }), ...damage }, { left: [], at: '' })).toMatchObject({
    state: { kind },
  });
  const posted = { ...aPost({ state: { kind: 'posted' } }), ...damage };
  expect(parsePost(posted, { left: [], at: '' })).toMatchObject({ state: { kind: 'posted' } });
});

it.each([
  ['https://x.com/a/status/1', true],
  ['HTTP://example.org', true],
  ['x.com/a', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  [`https://x.com/${'a'.repeat(4000)}`, false],
  [1, false],
])('%s can be where a post is seen: %s', (value, is) => {
  expect(aWebAddress(value) !== MISFIT).toBe(is);
});
