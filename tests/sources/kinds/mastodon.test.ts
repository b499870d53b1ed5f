import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../../lib/sources/source.ts';
import { escapeHtml } from '../../../lib/text/escape.ts';
import { look } from './a-look.ts';

const PERSON: Where = { kind: 'mastodon', profile: 'https://social.example/@anna' };

const post = (number: number, html: string) =>
  `<item><guid isPermaLink="true">https://social.example/@anna/${number}</guid><link>https://social.example/@anna/${number}</link><pubDate>Sat, 28 Nov 2026 08:00:00 +0000</pubDate><description>${escapeHtml(html)}</description></item>`;
const feed = (...posts: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Anna Muster</title><link>https://social.example/@anna</link>${posts.join('')}</channel></rss>`;

const PAPER = post(
  1,
  '<p>Worth an hour: <a href="https://doi.org/10.5555/sample.7" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">doi.org/10.5555/sam</span><span class="invisible">ple.7</span></a><br>For <a href="https://social.example/@cara" class="u-url mention">@cara</a></p>',
);
const NEWS = post(2, '<p>Our next meeting</p><p>is on <a href="https://society.example/">Monday</a> &amp; Tuesday</p>');

describe('a person on Mastodon', () => {
  it('is read from the feed of their page, for which the server is asked for', () => {
    const { asked, about } = look(PERSON, () => feed());
    expect(asked[0]?.ask).toMatchObject({ url: 'https://social.example/@anna.rss', isConditional: true });
    expect(kindOf(PERSON).sites(PERSON)).toEqual(['https://social.example/*']);
    expect(about).toEqual({ title: 'Anna Muster', home: 'https://social.example/@anna' });
  });

  it('shares the paper that a post links to', () => {
    const { items, fields } = look(PERSON, () => feed(PAPER, NEWS));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      guid: 'https://social.example/@anna/1 doi:10.5555/sample.7',
      publishedAt: '2026-11-28T08:00:00.000Z',
      shared: { name: 'Anna Muster', url: 'https://social.example/@anna/1' },
    });
    expect(fields[0]).toEqual({
      doi: '10.5555/sample.7',
      excerpt: 'Worth an hour: https://doi.org/10.5555/sample.7\nFor @cara',
    });
  });

  it('brings other posts where they are wanted', () => {
    const { fields } = look({ ...PERSON, all: true }, () => feed(NEWS));
    expect(fields[0]).toMatchObject({
      title: 'Our next meeting',
      authors: [{ family: 'Muster', given: 'Anna' }],
      journal: 'social.example',
      url: 'https://social.example/@anna/2',
      excerpt: 'Our next meeting\nis on Monday & Tuesday',
    });
  });

  it('is one person, however the address is written', () => {
    const keys = (profile: string) => kindOf(PERSON).keys({ kind: 'mastodon', profile });
    expect(keys('https://social.example/@Anna/')).toEqual(keys('https://social.example/@anna'));
  });

  it('is none where a page stands in its place', () => {
    expect(look(PERSON, () => '<html><p>Gone').last).toMatchObject({ ok: false, problem: 'page' });
  });
});
