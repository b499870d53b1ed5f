import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MASTODON_LINKS } from '../../lib/share/link-grammar.ts';
import { doiLink, findLinks } from '../../lib/share/links.ts';
import { ownTime } from '../support/own-time.ts';
import { linksOfTwitterText, linkTexts } from './twitter-text.ts';

function linked(text: string, grammar?: typeof MASTODON_LINKS): string[] {
  return findLinks(text, grammar).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['see NEJM.org.', ['NEJM.org']],
  ['(thelancet.com/journals)', ['thelancet.com/journals']],
  ['https://www.bmj.com/content/372/bmj.n71?x=1&y=2#f, and', ['https://www.bmj.com/content/372/bmj.n71?x=1&y=2#f']],
  ['HTTPS://www.BMJ.com', ['HTTPS://www.BMJ.com']],
  ['http://192.168.0.1/', []],
  ['ftp://www.example.com/', []],
  ['mail me at a@example.org', []],
  ['user@example.org and example.org@home', []],
  ['#example.org $example.org', []],
  ['0.5 mg b.i.d., e.g. vs. i.e.', []],
  // A full stop without a space behind it: `.next` is a top-level domain.
  ['end.Next sentence', ['end.Next']],
  ['http://example.com-a', []],
  ['http://-bad.example.com http://bad-.example.com http://_a.example.com', []],
  ['http://test_1.example.com', ['http://test_1.example.com']],
  ['http://a.b_c.com', []],
  ['http://example.com:8080/a', ['http://example.com:8080/a']],
  ['https://ru.example.com/Русские_слова', ['https://ru.example.com/Русские_слова']],
  ['пример.рф', []],
  ['http://пример.рф/', ['http://пример.рф/']],
  ['これは例です。example.com中国語example.org/x한국', ['example.com', 'example.org/x']],
  ['日本語http://example.com/a日本語', ['http://example.com/a']],
  ['\u2066\u202ahttps://example.com\u202c\u2069', ['https://example.com']],
  ['😷example.com🎉', ['example.com']],
  ['http://xn--e1afmkfd.xn--p1ai/', ['http://xn--e1afmkfd.xn--p1ai/']],
  ['https://t.co/abc123,def', ['https://t.co/abc123']],
  [`http://${'a'.repeat(63)}.com http://${'a'.repeat(64)}.com`, [`http://${'a'.repeat(63)}.com`]],
  ['example.com?x=1', ['example.com']],
  [
    'http://a.co/x&(b) http://a.co/x(b) http://a.co/x&(b)c',
    ['http://a.co/x', 'http://a.co/x(b)', 'http://a.co/x&(b)c'],
  ],
  [`https://t.co/${'a'.repeat(41)}`, []],
])('%s', (text, expected) => {
  expect(linked(text)).toEqual(expected);
  const theirs = linksOfTwitterText(text);
  expect(findLinks(text).map(({ start, end }) => [start, end])).toEqual(theirs.spans);
});

it('finds no link of more than 4,096 characters', () => {
  const link = 'https://example.com/';
  expect(findLinks(link.padEnd(4096 - 'https://'.length, 'a'))).toHaveLength(1);
  expect(findLinks(link.padEnd(4097 - 'https://'.length, 'a'))).toEqual([]);
});

it('finds what twitter-text finds, at the same place', () => {
  fc.assert(
    fc.property(linkTexts, (text) => {
      const { spans, isReliable } = linksOfTwitterText(text);
      const ours = findLinks(text).map(({ start, end }): [number, number] => [start, end]);
      // Not so where twitter-text looks up the place of a domain that it found in a longer one: it takes the first that
      // reads the same (`t.coä.t.co`), or joins a path to a domain that does not touch it (`t.coс.中国/`).
      if (isReliable) expect(ours).toEqual(spans);
      else expect(ours.length).toBe(spans.length);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  ['a DOI with brackets is whole', 'https://doi.org/10.1016/S0140-6736(20)31022-9', true],
  ['so it is in brackets', '(https://doi.org/10.1016/S0140-6736(20)31022-9)', true],
  ['with brackets in brackets', 'https://doi.org/10.1000/a(b(c)d)e', true],
  ['three deep it is cut', 'https://doi.org/10.1000/a(b(c(d)))e', false],
  ['brackets that do not close cut it', 'https://doi.org/10.1000/a(b', false],
  [
    'angle brackets cut it',
    'https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
    false,
  ],
  [
    'percent-encoded it is whole',
    doiLink('10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2'),
    true,
  ],
])('%s: %s', (_, text, isWhole) => {
  const bare = text.replace(/^\((.*)\)$/, '$1');
  expect(linked(text)[0] === bare).toBe(isWhole);
});

it.each([
  ['10.1016/S0140-6736(20)31022-9', 'https://doi.org/10.1016/S0140-6736%2820%2931022-9'],
  ['10.1000/a;b<c>d', 'https://doi.org/10.1000/a%3Bb%3Cc%3Ed'],
  ['10.1000/ends.', 'https://doi.org/10.1000/ends%2E'],
  ['10.1056/NEJMoa2034577', 'https://doi.org/10.1056/NEJMoa2034577'],
])('the link of %s', (doi, link) => {
  expect(doiLink(doi)).toBe(link);
});

it('the link of any DOI is whole, on X and on Mastodon, and leads back to it', () => {
  const suffix = fc.string({ unit: fc.constantFrom(...'aZ09-._;()/:<>#?"%[]{}|^~*\'!@,é中'.split('')), minLength: 1 });
  fc.assert(
    fc.property(suffix, (end) => {
      // An address cannot hold a part that is only dots.
      fc.pre(!/(?:^|\/)\.{1,2}(?:\/|$)/.test(end));
      const link = doiLink(`10.1000/${end}`);
      expect(linked(`See\n${link}\nnow`)).toEqual([link]);
      expect(linked(`(${link}).`, MASTODON_LINKS)).toEqual([link]);
      expect(decodeURIComponent(new URL(link).pathname)).toBe(`/10.1000/${end}`);
    }),
  );
});

it.each([
  ['NEJM.org', []],
  ['https://例え.jp/日本語のページ。', ['https://例え.jp/日本語のページ。']],
  ['https://example.com/a,(b)', ['https://example.com/a,(b)']],
])('Mastodon links in %s', (text, expected) => {
  expect(linked(text, MASTODON_LINKS)).toEqual(expected);
});

const HOSTILE = [
  'a.',
  '.',
  'a-.',
  'a_.',
  'a.co',
  'a.coあ-.',
  'あ.',
  'あ.com',
  'a.co/(',
  'a.co/((a)',
  'a.co/(a',
  'a.co?!',
  'http://',
  'http://a.co/(b.co,',
  'xn--.',
  'xn--',
  'a ',
  'あいうえおあいうえお.com ',
  `${'a'.repeat(70)}.com `,
  '(',
  'https://t.co/a?',
  '1️⃣.com',
  '_',
];

it('100,000 hostile characters take no longer, for each, than 2,000', () => {
  for (const piece of HOSTILE) {
    const took = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const before = ownTime();
      findLinks(text);
      findLinks(`http://a.co/${text}`);
      return ownTime() - before;
    };
    took(2000);
    // Quadratic, it would be 2,500 times as long; the machine may be busy.
    expect(took(100_000), piece).toBeLessThan(Math.max(400, 500 * took(2000)));
  }
});
