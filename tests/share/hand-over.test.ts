import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NETWORKS, type Network } from '../../lib/share/draft.ts';
import { type HandedPost, type HandOverOptions, handOver } from '../../lib/share/hand-over.ts';

const LINK = 'https://doi.org/10.1016/S0140-6736%2820%2931022-9';
const ENCODED = 'https%3A%2F%2Fdoi.org%2F10.1016%2FS0140-6736%252820%252931022-9';
const POST: HandedPost = { text: 'A & B: 5% #1?', link: LINK, hashtags: ['#MedTwitter', 'RCT'], title: 'On A & B' };
const ALL = `A%20%26%20B%3A%205%25%20%231%3F%0A%0A${ENCODED}%0A%0A%23MedTwitter%20%23RCT`;

it.each<[Network, string]>([
  ['x', `https://x.com/intent/tweet?text=A%20%26%20B%3A%205%25%20%231%3F&url=${ENCODED}&hashtags=MedTwitter%2CRCT`],
  ['bluesky', `https://bsky.app/intent/compose?text=${ALL}`],
  ['mastodon', `https://example.social/share?text=${ALL}`],
  [
    'threads',
    `https://www.threads.com/intent/post?text=A%20%26%20B%3A%205%25%20%231%3F%0A%0A%23RCT&url=${ENCODED}&tag=MedTwitter`,
  ],
  ['linkedin', `https://www.linkedin.com/feed/?shareActive=true&text=${ALL}`],
  ['whatsapp', `https://api.whatsapp.com/send?text=${ALL}`],
  [
    'telegram',
    `https://t.me/share/url?url=${ENCODED}&text=A%20%26%20B%3A%205%25%20%231%3F%0A%0A%23MedTwitter%20%23RCT`,
  ],
  ['email', `mailto:?subject=On%20A%20%26%20B&body=${ALL.replaceAll('%0A', '%0D%0A')}`],
])('%s opens with all of the post', (network, url) => {
  expect(handOver(network, POST, { instance: 'example.social' })).toEqual({ url, cannotCarry: [] });
});

it('Facebook takes the link; the rest is on the clipboard', () => {
  expect(handOver('facebook', POST)).toEqual({
    url: `https://www.facebook.com/sharer/sharer.php?u=${ENCODED}`,
    clipboard: 'A & B: 5% #1?\n\n#MedTwitter #RCT',
    cannotCarry: ['text'],
  });
});

it('so does LinkedIn by the address that it documents', () => {
  expect(handOver('linkedin', POST, { isDocumentedOnly: true })).toEqual({
    url: `https://www.linkedin.com/sharing/share-offsite/?url=${ENCODED}`,
    clipboard: 'A & B: 5% #1?\n\n#MedTwitter #RCT',
    cannotCarry: ['text'],
  });
});

it.each<[Network, string]>([
  ['x', 'https://x.com/intent/tweet'],
  ['whatsapp', 'https://web.whatsapp.com/'],
  ['telegram', `https://t.me/share/url?url=${ENCODED}`],
  ['email', 'mailto:?subject=On%20A%20%26%20B'],
])('%s: a text too long for an address is on the clipboard', (network, url) => {
  const text = 'long '.repeat(2000);
  const found = handOver(network, { ...POST, text });
  expect(found?.url).toBe(url);
  expect(found?.clipboard).toContain(text);
  expect(found?.cannotCarry).toEqual(network === 'telegram' ? ['text'] : ['text', 'link']);
});

it('an e-mail is cut at no length: below 1,600 characters it is an address, else on the clipboard', () => {
  const short = handOver('email', { text: '' })?.url.length ?? 0;
  const fitting = 'a'.repeat(1599 - short);
  expect(handOver('email', { text: fitting })).toEqual({ url: `mailto:?body=${fitting}`, cannotCarry: [] });
  expect(handOver('email', { text: `${fitting}a` })).toEqual({
    url: 'mailto:',
    clipboard: `${fitting}a`,
    cannotCarry: ['text'],
  });
});

it('a link that the text holds is not written twice', () => {
  const text = `A\n\n${LINK}`;
  expect(handOver('x', { text, link: LINK })?.url).toBe(`https://x.com/intent/tweet?text=A%0A%0A${ENCODED}`);
  expect(handOver('bluesky', { text, link: LINK })?.url).toBe(`https://bsky.app/intent/compose?text=A%0A%0A${ENCODED}`);
  expect(handOver('telegram', { text, link: LINK })?.url).toBe(`https://t.me/share/url?url=${ENCODED}&text=A`);
});

it('what is no part of an address is told', () => {
  expect(handOver('x', { text: 'A', images: 2, hasPoll: true })?.cannotCarry).toEqual(['images', 'poll']);
});

it('a hashtag holds what a hashtag can hold', () => {
  expect(handOver('x', { text: 'A', hashtags: ['#Long Covid', '#', 'A&text=b'] })?.url).toBe(
    'https://x.com/intent/tweet?text=A&hashtags=LongCovid%2CAtextb',
  );
});

it('Telegram without a link opens, and the text is on the clipboard', () => {
  expect(handOver('telegram', { text: 'A' })).toEqual({
    url: 'https://web.telegram.org/',
    clipboard: 'A',
    cannotCarry: ['text'],
  });
});

it.each([
  ['example.social', 'https://example.social/share?text=A'],
  [' https://example.social/@user ', 'https://example.social/share?text=A'],
  ['example.social:8443', 'https://example.social:8443/share?text=A'],
  ['example.social?x=', 'https://example.social/share?text=A'],
  ['user@example.social', undefined],
  ['javascript:alert(1)//', undefined],
  ['localhost', undefined],
  ['', undefined],
  [undefined, undefined],
])('the Mastodon instance %s', (instance, url) => {
  expect(handOver('mastodon', { text: 'A' }, instance === undefined ? {} : { instance })?.url).toBe(url);
});

it('no text, title or hashtag writes a header or a field of its own', () => {
  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom('\r', '\n', '\r\nBcc: a@b.c', '%0d%0abcc:', '&bcc=', '?cc=', '#', '\u2028', '\ud83d'),
        fc.string(),
      ),
    )
    .map((parts) => parts.join(''));
  const options: HandOverOptions = { instance: 'example.social' };
  fc.assert(
    fc.property(nasty, nasty, fc.array(nasty), fc.constantFrom(...NETWORKS), (text, title, hashtags, network) => {
      const { url = '' } = handOver(network, { text, title, hashtags, link: LINK }, options) ?? {};
      const { searchParams, hash } = new URL(url);
      const known = ['text', 'url', 'hashtags', 'tag', 'u', 'subject', 'body', 'shareActive'];
      expect([...searchParams.keys()].filter((name) => !known.includes(name))).toEqual([]);
      expect(hash).toBe('');
      expect(url).not.toMatch(/[\s\p{Cc}]/u);
      expect(searchParams.get('subject') ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

it('a title is one line', () => {
  expect(handOver('email', { text: '', title: ' A\r\nB\u0085C\0D\u2028E ' })?.url).toBe(
    'mailto:?subject=A%20B%20C%20D%20E&body=',
  );
});

it('the address of an e-mail stays short, whatever its title', () => {
  const found = handOver('email', { text: 'a'.repeat(2000), title: '临床'.repeat(400) });
  expect(found?.url.length).toBeLessThan(1600);
});
