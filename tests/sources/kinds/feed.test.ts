import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../../lib/sources/source.ts';
import { look } from './a-look.ts';

const FEED: Where = { kind: 'feed', url: 'https://journal.example/feeds/new?type=a' };
const rss = (item: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Journal of Samples</title><link>https://journal.example/</link>${channel}<item>${item}</item></channel></rss>`;
const ITEM =
  '<title>Feedback in wards</title><link>https://journal.example/doi/10.5555/a.1</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>';

describe('a feed', () => {
  it('is asked conditionally, and tells its items and itself', () => {
    const { asked, items, fields, about } = look(FEED, () => rss(ITEM, '<ttl>90</ttl>'));
    expect(asked[0]?.ask).toMatchObject({ url: FEED.url, isConditional: true });
    expect(items[0]).toMatchObject({
      guid: 'https://journal.example/doi/10.5555/a.1',
      publishedAt: '2026-11-20T10:00:00.000Z',
    });
    expect(fields[0]).toMatchObject({ title: 'Feedback in wards', doi: '10.5555/a.1', issued: '2026-11-20' });
    expect(about).toEqual({ title: 'Journal of Samples', home: 'https://journal.example/', ttlMs: 5_400_000 });
  });

  it('has another print for an item that says something else', () => {
    const print = (item: string) => look(FEED, () => rss(item)).items[0]?.print;
    expect(print(ITEM)).toBe(print(ITEM));
    expect(print(ITEM)).not.toBe(print(ITEM.replace('wards', 'clinics')));
  });

  it('may say that it has moved, but not into the person’s own network', () => {
    const moved = (to: string) =>
      look(FEED, () => rss(ITEM, `<itunes:new-feed-url>${to}</itunes:new-feed-url>`)).about as { movedTo?: string };
    expect(moved('https://other.example/feed').movedTo).toBe('https://other.example/feed');
    expect(moved('http://192.168.1.1/reboot')).not.toHaveProperty('movedTo');
  });

  it.each([
    [
      'RSS',
      `<rss><channel><title>t</title><dc:publisher>${'a'.repeat(1_000_000)}</dc:publisher>${'<prism:issn>1472-6920</prism:issn>'.repeat(10_000)}${'<item><guid>g</guid></item>'.repeat(1000)}</channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom">${`<author><name>${'Muster, Anna '.repeat(10)}</name></author>`.repeat(10_000)}${'<entry><id>g</id></entry>'.repeat(1000)}</feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        authors: Array.from({ length: 10_000 }, () => ({ name: 'Muster, Anna '.repeat(10) })),
        items: Array.from({ length: 1000 }, (_, id) => ({ id })),
      }),
    ],
  ])('of %s that says at length what holds for all of its items is read at once', (_, feed) => {
    expect(look(FEED, () => feed).items).toHaveLength(1000);
  });

  it('has the sound of an episode', () => {
    const enclosure = '<enclosure url="/1.mp3" type="audio/mpeg"/>';
    expect(look(FEED, () => rss(ITEM + enclosure)).items[0]?.media).toBe('https://journal.example/1.mp3');
  });

  it('has of what is no paper the site that it is of, and calls an episode no article', () => {
    const post = '<title>A post</title><link>https://journal.example/a-post</link>';
    const of = (item: string) => look(FEED, () => rss(item)).fields[0];
    expect(of(ITEM)).not.toHaveProperty('journal');
    expect(of(post)).toEqual({ title: 'A post', url: 'https://journal.example/a-post', journal: 'Journal of Samples' });
    expect(of(`${post}<enclosure url="/1.mp3" type="audio/mpeg"/>`)).toMatchObject({ type: 'web-page' });
  });

  it('names the feeds of a page that stands in its place, however it is written', () => {
    const page = `<!DOCTYPE html><html><head><meta charset=utf-8><base href="/a/"><title>A</title>
      <link rel="stylesheet" href="x.css"><link rel=alternate type="application/rss+xml" title="New &amp; old" href="feed.xml">
      <link rel="alternate" type="text/html" hreflang="de" href="/de"><LINK REL="Alternate" TYPE="application/atom+xml" HREF="https://other.example/atom">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head><body><p>Text<br>more`;
    expect(look(FEED, () => page).last).toEqual({
      ok: false,
      problem: 'page',
      feeds: [
        { url: 'https://journal.example/a/feed.xml', title: 'New & old', type: 'application/rss+xml' },
        { url: 'https://other.example/atom', title: '', type: 'application/atom+xml' },
      ],
    });
  });

  it.each([
    ['', 'empty'],
    ['<html><p>no feeds', 'page'],
    ['{"a":1}', 'no-feed'],
    ['just text', 'no-feed'],
  ])('says why %j is none', (body, problem) => {
    expect(look(FEED, () => body).last).toEqual({ ok: false, problem });
  });

  it('is the same whatever its scheme, slash and anchor', () => {
    const keys = (url: string) => kindOf(FEED).keys({ kind: 'feed', url });
    expect(keys('http://journal.example/feed/#top')).toEqual(keys('https://JOURNAL.example/feed'));
    expect(keys('https://journal.example/feed?a=1')).not.toEqual(keys('https://journal.example/feed?a=2'));
  });

  it.each([
    ['https://journal.example:8443/a', ['https://journal.example/*']],
    ['http://journal.example/a', ['http://journal.example/*', 'https://journal.example/*']],
    ['ftp://journal.example/a', []],
    ['nonsense', []],
  ])('needs the site of %s', (url, sites) => {
    expect(kindOf(FEED).sites({ kind: 'feed', url })).toEqual(sites);
  });
});
