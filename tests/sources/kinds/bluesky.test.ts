import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../../lib/sources/source.ts';
import { look } from './a-look.ts';

const PERSON: Where = { kind: 'bluesky', actor: 'anna.example' };
const ALL: Where = { ...PERSON, all: true };
const ANNA = { did: 'did:plc:anna', handle: 'anna.example', displayName: 'Anna Muster' };
const CARA = { did: 'did:plc:cara', handle: 'cara.example', displayName: '' };
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** A post in which `shown` leads to `uri`. */
function aPost(
  key: string,
  text: string,
  { link, embed, author = ANNA, at = '2026-11-28T08:00:00.000Z' }: Partial<Told> = {},
) {
  const start = link ? bytes(text.slice(0, text.indexOf(link.shown))) : 0;
  const facets = link && [
    {
      index: { byteStart: start, byteEnd: start + bytes(link.shown) },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri: link.uri }],
    },
  ];
  return {
    post: {
      uri: `at://${author.did}/app.bsky.feed.post/${key}`,
      author,
      record: { text, createdAt: at, ...(facets && { facets }) },
      ...(embed && { embed }),
      indexedAt: at,
    },
  };
}
interface Told {
  link: { shown: string; uri: string };
  embed: object;
  author: typeof ANNA;
  at: string;
}
const card = (uri: string, title: string) => ({ $type: 'app.bsky.embed.external#view', external: { uri, title } });
const feed = (...items: unknown[]) => ({ feed: items });

describe('a person on Bluesky', () => {
  it('is asked for without an account', () => {
    const { asked } = look(PERSON, () => feed());
    expect(asked[0]?.ask.url).toMatch(/^https:\/\/public\.api\.bsky\.app\/xrpc\/app\.bsky\.feed\.getAuthorFeed\?/);
    expect(asked[0]?.query).toEqual({ actor: 'anna.example', filter: 'posts_and_author_threads', limit: '100' });
    expect(kindOf(PERSON).sites(PERSON)).toEqual([]);
  });

  it('shares the paper that a post links to: the item is the paper', () => {
    const link = { shown: 'doi.org/10.5555/sam…', uri: 'https://doi.org/10.5555/sample.7' };
    const { items, fields, about } = look(PERSON, () =>
      feed(aPost('k1', 'Größte 🔥: doi.org/10.5555/sam… worth it', { link })),
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      publishedAt: '2026-11-28T08:00:00.000Z',
      shared: { name: 'Anna Muster', url: 'https://bsky.app/profile/anna.example/post/k1' },
    });
    expect(fields[0]).toEqual({ doi: '10.5555/sample.7', excerpt: 'Größte 🔥: doi.org/10.5555/sam… worth it' });
    expect(about).toEqual({ title: 'Anna Muster', home: 'https://bsky.app/profile/anna.example' });
  });

  it('has the title that the card of the link shows, without the site’s name', () => {
    const uri = 'https://jamanetwork.com/journals/jama/fullarticle/2800000';
    const embed = card(uri, 'Feedback & wards | JAMA Network');
    const { fields } = look(PERSON, () => feed(aPost('k1', 'New', { embed })));
    expect(fields[0]).toMatchObject({ title: 'Feedback &amp; wards', url: uri });
    for (const shown of ['Just a moment...', 'Access denied', 'Feedback in the wards of a …', ''])
      expect(look(PERSON, () => feed(aPost('k1', 'New', { embed: card(uri, shown) }))).fields[0]).not.toHaveProperty(
        'title',
      );
  });

  it('shares what a post quotes, what is beside a picture, and a DOI that is written out', () => {
    const quoted = {
      $type: 'app.bsky.embed.record#view',
      record: { value: { text: 'x', facets: [] }, embeds: [card('https://doi.org/10.5555/quoted', 'A quoted paper')] },
    };
    const beside = {
      $type: 'app.bsky.embed.recordWithMedia#view',
      media: card('https://arxiv.org/abs/2401.00001', 'A'),
    };
    const posts = [
      aPost('k1', 'This', { embed: quoted }),
      aPost('k2', 'That', { embed: beside }),
      aPost('k3', 'Read doi:10.5555/written today'),
    ];
    const { fields } = look(PERSON, () => feed(...posts));
    expect(fields.map(({ doi }) => doi)).toEqual(['10.5555/quoted', '10.48550/arXiv.2401.00001', '10.5555/written']);
  });

  it('takes one paper once, though it is linked to twice, and several as several', () => {
    const link = { shown: 'here', uri: 'https://journal.example/doi/10.5555/one' };
    const one = aPost('k1', 'Look here', { link, embed: card('https://doi.org/10.5555/ONE', 'One') });
    const { fields } = look(PERSON, () => feed(one));
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatchObject({ url: 'https://journal.example/doi/10.5555/one', title: 'One' });
    const two = aPost('k2', 'Look here, and 10.5555/two', { link });
    const { items } = look(PERSON, () => feed(two));
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(2);
  });

  it('names in a repost the person that is followed, and leads to the post', () => {
    const link = { shown: 'here', uri: 'https://doi.org/10.5555/one' };
    const reason = {
      $type: 'app.bsky.feed.defs#reasonRepost',
      by: ANNA,
      uri: 'at://r1',
      indexedAt: '2026-11-28T09:00:00.000Z',
    };
    const post = aPost('k9', 'here', { link, author: CARA, at: '2024-01-01T00:00:00.000Z' });
    const { items } = look(PERSON, () => feed({ ...post, reason }));
    expect(items[0]).toMatchObject({
      guid: 'at://r1 doi:10.5555/one',
      publishedAt: '2026-11-28T09:00:00.000Z',
      shared: { name: 'Anna Muster', url: 'https://bsky.app/profile/cara.example/post/k9' },
    });
  });

  it('brings other posts only where they are wanted', () => {
    const news = aPost('k1', 'Our next meeting\nis on Monday', { embed: card('https://society.example/', 'Society') });
    expect(look(PERSON, () => feed(news)).items).toHaveLength(0);
    const { items, fields } = look(ALL, () => feed(news));
    expect(items[0]).not.toHaveProperty('shared');
    expect(fields[0]).toEqual({
      title: 'Our next meeting',
      authors: [{ family: 'Muster', given: 'Anna' }],
      journal: 'Bluesky',
      issued: '2026-11-28',
      url: 'https://bsky.app/profile/anna.example/post/k1',
      excerpt: 'Our next meeting\nis on Monday',
      type: 'web-page',
    });
  });

  it('goes back to what it had reached, past what is pinned', () => {
    const at = (day: string) => ({ at: `2026-11-${day}T08:00:00.000Z` });
    const pages = new Map([
      [
        undefined,
        {
          ...feed(
            aPost('pin', '10.5555/p', at('01')),
            aPost('a', '10.5555/a', at('28')),
            aPost('b', '10.5555/b', at('26')),
          ),
          cursor: 'c2',
        },
      ],
      ['c2', { ...feed(aPost('c', '10.5555/c', at('22')), aPost('d', '10.5555/d', at('10'))), cursor: 'c3' }],
    ]);
    const { asked, items, reached } = look(PERSON, ({ query }) => pages.get(query.cursor), { reached: '2026-11-20' });
    expect(asked).toHaveLength(2);
    expect(items.map(({ guid }) => guid.slice(-9))).toEqual(
      [':10.5555/a', ':10.5555/b', ':10.5555/c'].map((end) => end.slice(-9)),
    );
    expect(reached).toBe('2026-11-27');
  });

  it.each(['', '{}', '{"error":"InvalidRequest"}', '{"feed":{}}'])('does not take %j for an answer', (body) => {
    expect(look(PERSON, () => body).last).toEqual({ ok: false, problem: 'bad-answer' });
  });

  it('is not thrown off by posts that are none', () => {
    const odd = [null, 1, {}, { post: null }, { post: { record: { facets: [null, { features: 1 }] } } }];
    expect(look(ALL, () => feed(...odd, aPost('k1', 'Text'))).items).toHaveLength(1);
  });
});
