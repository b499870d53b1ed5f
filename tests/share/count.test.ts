import fc from 'fast-check';
import twitter from 'twitter-text';
import { expect, it } from 'vitest';
import { countFor } from '../../lib/share/count.ts';
import { graphemeStarts } from '../../lib/share/counting/graphemes.ts';
import { NETWORKS } from '../../lib/share/draft.ts';
import { MASTODON_LINKS, X_LINKS } from '../../lib/share/link-grammar.ts';
import { findLinks } from '../../lib/share/links.ts';
import { DEFAULT_LIMITS, X_PAYING_CHARACTERS } from '../../lib/share/networks.ts';
import { ownTime } from '../support/own-time.ts';
import { posts } from './twitter-text.ts';

it('says how much is used, and left', () => {
  expect(countFor('x', 'See NEJM.org')).toEqual({
    kind: 'limited',
    used: 27,
    limit: 280,
    left: 253,
    isOver: false,
    fits: true,
  });
});

it.each(['whatsapp', 'email'] as const)('%s has no limit', (network) => {
  expect(countFor(network, 'a'.repeat(100_000))).toEqual({ kind: 'unlimited', used: 100_000, fits: true });
});

it.each([
  ['x', 280],
  ['bluesky', 300],
  ['mastodon', 500],
  ['threads', 500],
  ['linkedin', 3000],
  ['telegram', 4096],
  ['facebook', 63_206],
] as const)('%s takes %i characters and not one more', (network, limit) => {
  expect(countFor(network, 'a'.repeat(limit))).toMatchObject({ fits: true, isOver: false, left: 0 });
  expect(countFor(network, 'a'.repeat(limit + 1))).toMatchObject({ fits: false, isOver: true, left: -1, over: limit });
});

it('takes the limits of the person’s account and instance', () => {
  const mastodon = { ...DEFAULT_LIMITS.mastodon, characters: 1000, perLink: 30 };
  const limits = { x: { characters: X_PAYING_CHARACTERS }, mastodon };
  expect(countFor('x', 'a', { limits })).toMatchObject({ limit: 25_000 });
  expect(countFor('mastodon', 'https://a.org', { limits, contentWarning: 'CW' })).toMatchObject({
    limit: 1000,
    used: 32,
  });
});

it('Bluesky: the bytes may be over where the graphemes are not', () => {
  const family = '👨‍👩‍👧‍👦';
  const count = countFor('bluesky', family.repeat(130));
  expect(count).toMatchObject({ used: 130, isOver: false, fits: false, bytes: { used: 3250, limit: 3000 } });
  expect(count).toMatchObject({ over: family.length * 120 });
});

it('Threads: the sixth link is one too many', () => {
  const text = 'https://a.org/1 https://a.org/2 https://a.org/3 https://a.org/4 https://a.org/5 https://a.org/6';
  expect(countFor('threads', text)).toMatchObject({
    isOver: false,
    fits: false,
    links: { used: 6, limit: 5 },
    over: text.lastIndexOf('https'),
  });
});

it.each([
  ['Latin text', 'a trial, '.repeat(40)],
  ['Chinese text', '临床试验。'.repeat(40)],
  ['emoji', '😷'.repeat(160)],
  ['a link in the middle', `Read https://www.example.com/path ${'and '.repeat(80)}`],
  ['a link at the end', `${'word '.repeat(55)}https://www.example.com/path`],
])('X: %s stops fitting where twitter-text says', (_, text) => {
  expect(countFor('x', text)).toMatchObject({ over: twitter.parseTweet(text).validRangeEnd + 1 });
});

it('what does not fit is a link as a whole', () => {
  const before = 'a'.repeat(270);
  expect(countFor('x', `${before} https://example.com/abc`)).toMatchObject({ over: 271 });
});

it('where it stops fitting is within no grapheme and no link; what is before it fits, and no more does', () => {
  const limited = NETWORKS.filter((network) => network !== 'whatsapp' && network !== 'email' && network !== 'facebook');
  const texts = fc.array(posts, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom(...limited), (text, network) => {
      const count = countFor(network, text);
      if (count.kind === 'unlimited' || count.fits) return;
      const { over = -1 } = count;
      const links = findLinks(text, network === 'mastodon' ? MASTODON_LINKS : X_LINKS);
      const places = graphemeStarts(text).filter((at) => !links.some(({ start, end }) => at > start && at < end));
      expect(places).toContain(over);
      expect(countFor(network, text.slice(0, over)).fits).toBe(true);
      const next = places[places.indexOf(over) + 1] ?? text.length;
      expect(countFor(network, text.slice(0, next)).fits).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it.each(['👩🏽‍⚕️', 'é', 'a.co/(', 'क्', '中', 'a.org ', '@a@b.c '])(
  '100,000 characters of %s in reasonable time',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const before = ownTime();
    for (const network of NETWORKS) countFor(network, text);
    expect(ownTime() - before).toBeLessThan(5000);
  },
);
