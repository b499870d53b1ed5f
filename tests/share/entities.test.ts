import fc from 'fast-check';
import twitter from 'twitter-text';
import { expect, it } from 'vitest';
import { findEntities, findHashtags, findMentions, mastodonMentions } from '../../lib/share/entities.ts';
import { ownTime } from '../support/own-time.ts';
import { entityTexts } from './twitter-text.ts';

function spans(found: readonly { start: number; end: number }[]): [number, number][] {
  return found.map(({ start, end }) => [start, end]);
}

it('finds the mentions and hashtags that twitter-text finds', () => {
  fc.assert(
    fc.property(entityTexts, (text) => {
      // Typed without its option, which keeps the hashtags within links.
      const theirs = (twitter.extractHashtagsWithIndices as (text: string, options: object) => { indices: number[] }[])(
        text,
        { checkUrlOverlap: false },
      );
      expect(spans(findHashtags(text))).toEqual(theirs.map(({ indices }) => indices));
      expect(spans(findMentions(text))).toEqual(twitter.extractMentionsOrListsWithIndices(text).map((m) => m.indices));
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['#MedTwitter and #1st, not #123 or a#b', ['#MedTwitter', '#1st']],
  ['❤️#CardioTwitter', ['#CardioTwitter']],
  ['#心臓病', ['#心臓病']],
  ['#one#two', []],
  ['#one\ufe0f#two', []],
])('the hashtags of %s', (text, expected) => {
  expect(findHashtags(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

it('of what overlaps, the first is kept', () => {
  const text = 'https://example.com/@user#tag @user #tag';
  expect(findEntities(text)).toEqual([
    { kind: 'link', start: 0, end: 29 },
    { kind: 'mention', start: 30, end: 35 },
    { kind: 'hashtag', start: 36, end: 40 },
  ]);
});

it.each([
  ['@user@example.social and @local', ['user', 'local']],
  ['me@example.org', []],
  ['https://example.social/@user', []],
])('the Mastodon mentions of %s', (text, users) => {
  expect(mastodonMentions(text).map(({ user }) => user)).toEqual(users);
});

it.each(['@', '#', '@a', '#a', '#1', '@a@', '@a.', '@a@b-', 'RT ', '@a@b.'])(
  '100,000 characters of %s in no time',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const before = ownTime();
    findMentions(text);
    findHashtags(text);
    mastodonMentions(text);
    expect(ownTime() - before).toBeLessThan(1500);
  },
);
