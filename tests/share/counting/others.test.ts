import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blueskyLength, shownOnBluesky } from '../../../lib/share/counting/bluesky.ts';
import { graphemeCount, graphemeStarts } from '../../../lib/share/counting/graphemes.ts';
import { mastodonLength } from '../../../lib/share/counting/mastodon.ts';
import { threadsLength } from '../../../lib/share/counting/threads.ts';
import { utf8Length } from '../../../lib/share/counting/utf-8.ts';
import { posts, weighedTexts } from '../twitter-text.ts';

it('graphemes are those of Intl.Segmenter', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const joining = fc.constantFrom(
    '\r',
    '\n',
    '\u0600',
    '\u0301',
    'क',
    '्',
    'ष',
    '\u1100',
    '\u1161',
    '\u3099',
    'か',
    '©',
    '\u200d',
  );
  const texts = fc.array(fc.oneof(weighedTexts, joining, fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const starts = Array.from(segmenter.segment(text), ({ index }) => index);
      expect(graphemeStarts(text)).toEqual(starts);
      expect(graphemeCount(text)).toBe(starts.length);
    }),
    { numRuns: 1000 },
  );
});

it('bytes are those of TextEncoder', () => {
  fc.assert(
    fc.property(posts, (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

it.each([
  ['a link as Bluesky shows it', 'https://doi.org/10.1016/S0140-6736(20)31022-9', 'doi.org/10.1016/S014...'],
  ['a short path whole', 'https://example.com/a?b=c', 'example.com/a?b=c'],
  ['no lone slash', 'See https://example.com/ now', 'See example.com now'],
  ['a bare domain', 'NEJM.org', 'NEJM.org'],
])('Bluesky: %s', (_, text, shown) => {
  expect(shownOnBluesky(text).text).toBe(shown);
  expect(blueskyLength(text)).toEqual({ graphemes: shown.length, bytes: shown.length });
  expect(blueskyLength(text, false).graphemes).toBe(text.length);
});

it('Bluesky: each link leads where it was written to', () => {
  const { text, links } = shownOnBluesky('é NEJM.org and https://doi.org/10.1000/abcdefghijklmnop.');
  expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
    ['NEJM.org', 'https://NEJM.org'],
    ['doi.org/10.1000/abcd...', 'https://doi.org/10.1000/abcdefghijklmnop'],
  ]);
});

it.each([
  ['a link counts what the instance reserves', 'https://doi.org/10.1016/S0140-6736(20)31022-9', 23],
  ['a bare domain is no link', 'NEJM.org', 8],
  ['the server of a mention is free', 'by @user@example.social', 8],
  ['an e-mail address is not', 'user@example.org', 16],
  ['a mention in a link is of the link', 'https://example.social/@user@other.example', 23],
  ['a family is one', '👨‍👩‍👧‍👦', 1],
])('Mastodon: %s', (_, text, length) => {
  expect(mastodonLength(text, { perLink: 23 })).toBe(length);
});

it('Mastodon: the content warning counts, and the figure is the instance’s', () => {
  expect(mastodonLength('https://a.org', { perLink: 10, contentWarning: 'Surgery' })).toBe(17);
});

it.each([
  ['letters', 'Ménière', 7],
  ['Chinese', '临床', 2],
  ['an emoji, as its bytes', '😷', 4],
  ['a sequence, as all of them', '👩🏽‍⚕️', 17],
  ['a sign that is no emoji', '™', 1],
])('Threads: %s', (_, text, length) => {
  expect(threadsLength(text)).toBe(length);
});
