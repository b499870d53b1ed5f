import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discover } from '../../lib/sources/discover.ts';
import { pageHints } from '../../lib/sources/page-hints.ts';
import { ownTime } from '../support/own-time.ts';

const PAGE = 'https://journal.example/articles/7';
const found = (head: string, url = PAGE, body = '') =>
  discover(pageHints(`<html><head>${head}</head><body>${body}`, url));
const link = (href: string, title = '', type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
const feeds = (head: string, url = PAGE) =>
  found(head, url).flatMap(({ where, title }) => (where.kind === 'feed' ? [[where.url, title]] : []));

describe('what a page offers to follow', () => {
  it('is its journal first, then its feeds, those of comments last, then its authors', () => {
    const head = `<title>Feedback in wards | Journal of Samples</title>
      <meta name="citation_journal_title" content="Journal of Samples"><meta name="citation_issn" content="0142-159X">
      <meta name="citation_issn" content="1466-187X"><meta property="og:site_name" content="Samples">
      <meta name="citation_author" content="Muster, Anna"><meta name="citation_author_orcid" content="https://orcid.org/0000-0002-1825-0097">
      ${link('/comments/feed/', 'Samples » Comments Feed')}${link('/feed/', 'Samples » Feed')}${link('/podcast.xml', 'Sample Rounds, the podcast')}`;
    expect(found(head)).toEqual([
      { where: { kind: 'journal', issn: ['0142-159X', '1466-187X'] }, title: 'Journal of Samples' },
      { where: { kind: 'feed', url: 'https://journal.example/feed/' }, title: 'Journal of Samples' },
      {
        where: { kind: 'feed', url: 'https://journal.example/podcast.xml' },
        title: 'Journal of Samples: Sample Rounds, the podcast',
      },
      { where: { kind: 'feed', url: 'https://journal.example/comments/feed/' }, title: 'Samples » Comments' },
      {
        where: { kind: 'author', orcid: '0000-0002-1825-0097' },
        title: 'Anna Muster',
        home: 'https://orcid.org/0000-0002-1825-0097',
      },
    ]);
  });

  it('is one feed where it is there in several forms, and several where they are of different things', () => {
    const forms =
      link('/rss', 'RSS 2.0') +
      link('/rss092', 'RSS .92', 'text/xml') +
      link('/atom', 'Atom 0.3', 'application/atom+xml');
    expect(feeds(forms)).toEqual([['https://journal.example/atom', 'journal.example']]);
    const journal = '<meta name="citation_journal_title" content="Samples">';
    const several =
      journal + link('/mostviewed/rss', 'Most viewed') + link('/latest/rss', 'RSS of the Latest articles');
    expect(feeds(several)).toEqual([
      ['https://journal.example/latest/rss', 'Samples: Latest articles'],
      ['https://journal.example/mostviewed/rss', 'Samples: Most viewed'],
    ]);
    expect(feeds(link('/a') + link('/b'))).toHaveLength(2);
  });

  it.each([
    ['a description of the page', link('/oembed?format=json', '', 'application/json+oembed')],
    ['the same in XML', link('/oembed?format=xml', '', 'text/xml+oembed')],
    ['the page in JSON', link('/wp-json/wp/v2/posts/1', '', 'application/json')],
    ['the article in XML', link('/articles/7.xml', 'XML version', 'application/xml')],
    ['linked data', link('https://data.example/ns/articles/10.5555/7', '', 'application/rdf+xml')],
    ['another language', '<link rel="alternate" hreflang="de" href="/de">'],
    ['a style', '<link rel="alternate stylesheet" type="text/xml" href="/x.xsl">'],
    ['a script', link('javascript:alert(1)')],
    [
      'the person’s own router',
      link('http://192.168.0.1/feed') + link('http://localhost/feed') + link('http://[::1]/feed'),
    ],
  ])('is not %s', (_, head) => {
    expect(found(head)).toEqual([]);
  });

  it('may be on the person’s own machine where the page is', () => {
    expect(feeds(link('/feed', 'Mine'), 'http://localhost:4000/')).toEqual([
      ['http://localhost:4000/feed', 'localhost: Mine'],
    ]);
  });

  it('is a channel of YouTube, by its feed, its address or what its page tells', () => {
    const id = 'UC0123456789abcdefghij-_';
    const at = (head: string) =>
      found(`<title>Sample Rounds - YouTube</title>${head}`, 'https://www.youtube.com/@rounds');
    const channel = [{ where: { kind: 'youtube', channelId: id }, title: 'Sample Rounds' }];
    expect(at(link(`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`, 'RSS'))).toEqual(channel);
    expect(at(`<link rel="canonical" href="https://www.youtube.com/channel/${id}">`)).toEqual(channel);
    expect(at(`<script>var a = {"externalId":"${id}"}</script>`)).toEqual(channel);
  });

  it('is the podcast of an entry of Apple’s directory', () => {
    const entry = {
      results: [{ collectionName: 'Sample Rounds, the podcast', feedUrl: 'https://rounds.example/rss' }],
    };
    const at = 'https://itunes.apple.com/lookup?id=1&entity=podcast';
    expect(discover(pageHints(JSON.stringify(entry), at))).toEqual([
      { where: { kind: 'feed', url: 'https://rounds.example/rss' }, title: 'Sample Rounds, the podcast' },
    ]);
    expect(discover(pageHints('{"results":[{"feedUrl":"http://10.0.0.1/x"},{"feedUrl":3},null]}', at))).toEqual([]);
    expect(discover(pageHints('{broken', at))).toEqual([]);
  });

  it('is the person whose page it is, once', () => {
    const head = `<title>Anna Muster (@anna@social.example) - Mastodon</title>${link('https://social.example/@anna.rss', 'RSS')}`;
    expect(found(head, 'https://social.example/@anna')).toEqual([
      { where: { kind: 'mastodon', profile: 'https://social.example/@anna' }, title: 'Anna Muster' },
    ]);
  });

  it('knows a journal by its address or by what it says to machines', () => {
    expect(found('', 'https://onlinelibrary.wiley.com/journal/13652923')).toEqual([
      { where: { kind: 'journal', issn: ['1365-2923'] }, title: '' },
    ]);
    const told = '<script type="application/ld+json">{"@type":"Periodical","issn":["0142-159X","1466-187X"]}</script>';
    expect(found(told)[0]?.where).toEqual({ kind: 'journal', issn: ['0142-159X', '1466-187X'] });
  });

  it('knows the journal of a site that says it nowhere', () => {
    expect(found('', 'https://www.nejm.org/toc/nejm/current')[0]?.title).toBe('New England Journal of Medicine');
    const told = found('<meta name="citation_issn" content="1756-1833">', 'https://www.bmj.com/content/1/2');
    expect(told.map(({ where }) => where)).toEqual([{ kind: 'journal', issn: ['1756-1833'] }]);
  });

  it('is read in no time, however a page is made, and never trips', () => {
    const parts = [
      '<a href=x>x',
      '<link rel=alternate type="application/rss+xml" href=/feed>',
      '<meta name=citation_author content=A>',
      '<script>"issn": [',
      '<title>x',
      '<a href="https://orcid.org/0000-0002-1825-0097">',
      '<b>',
      '<!--',
    ];
    for (const part of parts) {
      const began = ownTime();
      found('', PAGE, part.repeat(Math.ceil(2_000_000 / part.length)));
      expect(ownTime() - began).toBeLessThan(4000);
    }
    const piece = fc.oneof(fc.constantFrom(...parts, '">', "='", '</a>', '&#0;'), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(fc.array(piece), fc.webUrl(), (html, url) => void found(html.join(''), url)));
  });

  it('finds authors by links to ORCID where these name them', () => {
    const body = `<a href="https://orcid.org/0000-0002-1825-0097"><img alt=""></a>
      <a href="https://orcid.org/0000-0001-5109-3700">Cara Beispiel</a><a href="https://orcid.org/">ORCID</a>`;
    expect(found('', PAGE, body).map(({ title }) => title)).toEqual(['Cara Beispiel']);
  });
});
