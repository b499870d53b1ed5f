import { describe, expect, it } from 'vitest';
import { plain } from '../../lib/article/markup.ts';
import { MOST_ITEMS, parseFeed } from '../../lib/sources/feeds/parse-feed.ts';
import { fieldsOf } from '../../lib/sources/feeds/said.ts';
import type { Feed } from '../../lib/sources/item.ts';
import { ownTime } from '../support/own-time.ts';

const READING = { url: 'https://journal.example/feeds/new', readAt: '2026-11-29T12:00:00.000Z' };
const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string): Feed {
  const answer = parseFeed(bytes(text), READING);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.feed;
}

/** The first item of a feed, in the terms of an article. */
function first(text: string) {
  const [item] = read(text).items;
  if (!item) throw new Error('no item');
  return { ...item, fields: fieldsOf(item) };
}

const rss = (item: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A journal</title>${channel}<item>${item}</item></channel></rss>`;

const ABSTRACT =
  'Feedback is given every day and seldom taken; we asked forty residents what had made it worth having.';

describe('a feed of a journal', () => {
  it('is read: RSS 1.0 with PRISM and Dublin Core, whatever its prefixes are called', () => {
    const feed = read(`<?xml version="1.0" encoding="UTF-8"?>
      <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:p="http://prismstandard.org/namespaces/1.2/basic/">
        <channel r:about="https://journal.example/"><title>Journal of Samples</title><link>https://journal.example/</link>
          <p:publicationName>Journal of Samples</p:publicationName><p:issn>0142-159X</p:issn></channel>
        <item r:about="https://journal.example/doi/10.5555/a.1?af=R">
          <title>Growth of &lt;i&gt;H. pylori&lt;/i&gt; in H&lt;sub&gt;2&lt;/sub&gt;</title><link>/doi/10.5555/a.1?af=R</link>
          <d:creator>Jane Doe</d:creator><d:creator>Ann de Vries</d:creator><d:date>2026-11-20</d:date>
          <p:doi>10.5555/a.1</p:doi><p:volume>12</p:volume><p:number>3</p:number>
          <p:startingPage>123</p:startingPage><p:endingPage>30</p:endingPage>
          <description>${ABSTRACT}</description></item></r:RDF>`);
    expect(feed).toMatchObject({
      format: 'rdf',
      title: 'Journal of Samples',
      home: 'https://journal.example/',
      issn: ['0142-159X'],
    });
    const [item] = feed.items;
    expect(item?.publishedAt).toBe('2026-11-20T00:00:00.000Z');
    expect(item && fieldsOf(item)).toEqual({
      title: 'Growth of <i>H. pylori</i> in H<sub>2</sub>',
      url: 'https://journal.example/doi/10.5555/a.1',
      doi: '10.5555/a.1',
      journal: 'Journal of Samples',
      issn: ['0142-159X'],
      authors: [
        { family: 'Doe', given: 'Jane' },
        { family: 'de Vries', given: 'Ann' },
      ],
      issued: '2026-11-20',
      volume: '12',
      issue: '3',
      pages: '123-130',
      abstract: ABSTRACT,
    });
  });

  it.each([
    ['prism:doi', '<prism:doi>10.5555/a.1</prism:doi>'],
    ['a prefix that is declared where it stands', '<q:doi xmlns:q="prism">10.5555/a.1</q:doi><guid>10.5555/a.1</guid>'],
    ['dc:identifier', '<dc:identifier>doi:10.5555/a.1</dc:identifier>'],
    ['a resolver', '<dc:identifier>https://doi.org/10.5555/a.1</dc:identifier>'],
    ['guid', '<guid isPermaLink="false">10.5555/a.1</guid>'],
    ['link', '<link>https://journal.example/doi/full/10.5555/a.1?rss=yes</link>'],
    ['the text', '<description>J Samples. 2026;1:2. doi: 10.5555/a.1. Online ahead of print.</description>'],
  ])('names its DOI in %s', (_, item) => {
    expect(first(rss(item)).fields.doi).toBe('10.5555/a.1');
  });

  it('takes no DOI of another paper from the text', () => {
    const text = 'It cites doi:10.5555/x.1 and doi:10.5555/x.2 and https://doi.org/10.5555/x.3.';
    expect(first(rss(`<title>T</title><description>${text}</description>`)).fields.doi).toBeUndefined();
  });

  it('names PubMed’s own id', () => {
    const { fields } = first(rss('<guid isPermaLink="false">pubmed:34929406</guid>'));
    expect(fields.pmid).toBe('34929406');
  });

  it('of ScienceDirect says journal, date and authors in its text', () => {
    const { fields } = first(
      rss(
        `<title>T</title><description><![CDATA[<p>Publication date: January 2026</p><p><b>Source:</b> Journal of Samples, Volume 166</p><p>Author(s): Jane Doe, Ann de Vries</p>]]></description>`,
      ),
    );
    expect(fields).toMatchObject({ journal: 'Journal of Samples', volume: '166', issued: '2026-01' });
    expect(fields.authors).toHaveLength(2);
    expect(fields.abstract).toBeUndefined();
  });

  it('has a journal that is not the article’s title, and a title that is not bold from end to end', () => {
    const { fields } = first(
      rss(
        '<title>&lt;b&gt;Feedback in &lt;i&gt;wards&lt;/i&gt;&lt;/b&gt;</title>' +
          '<prism:publicationName>&lt;b&gt;Feedback in &lt;i&gt;wards&lt;/i&gt;&lt;/b&gt;</prism:publicationName>' +
          '<dc:source>Journal of Samples</dc:source>',
      ),
    );
    expect(fields).toMatchObject({ title: 'Feedback in <i>wards</i>', journal: 'Journal of Samples' });
    expect(first(rss('<title>&lt;b&gt;A&lt;/b&gt; and &lt;b&gt;B&lt;/b&gt;</title>')).fields.title).toBe(
      '<b>A</b> and <b>B</b>',
    );
  });
});

describe('other feeds', () => {
  it('reads Atom, with HTML, XHTML and plain titles', () => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>A blog</title>
      <link rel="self" href="/feed"/><link href="https://blog.example/"/>
      <entry><id>tag:blog.example,2026:1</id><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><link href="/1"/><updated>2026-11-01T10:00:00+01:00</updated><author><name>Jane Doe</name></author></entry>
      <entry><id>2</id><title>p &lt; 0.05</title></entry>
      <entry><id>3</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">C <em>d</em></div></title></entry></feed>`);
    expect(feed).toMatchObject({ format: 'atom', title: 'A blog', home: 'https://blog.example/', language: 'en' });
    expect(feed.items.map(fieldsOf).map(({ title }) => title)).toEqual(['A <i>b</i>', 'p &lt; 0.05', 'C <i>d</i>']);
    expect(feed.items[0]).toMatchObject({ guid: 'tag:blog.example,2026:1', publishedAt: '2026-11-01T09:00:00.000Z' });
  });

  it('reads JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A blog',
        home_page_url: 'https://blog.example/',
        items: [
          {
            id: 7,
            url: 'https://blog.example/7',
            title: 'On <feedback>',
            content_html: `<p>${ABSTRACT}</p>`,
            date_published: '2026-11-01T10:00:00Z',
            authors: [{ name: 'Jane Doe' }],
            attachments: [{ url: 'https://blog.example/7.mp3', mime_type: 'audio/mpeg' }],
          },
        ],
      }),
    );
    expect(feed).toMatchObject({ format: 'json', title: 'A blog' });
    expect(feed.items[0]).toMatchObject({ guid: '7', media: 'https://blog.example/7.mp3' });
    const fields = feed.items[0] && fieldsOf(feed.items[0]);
    expect(plain(fields?.title ?? '')).toBe('On <feedback>');
    expect(fields?.abstract).toBe(ABSTRACT);
  });

  it('keeps the sound of a podcast, how long it asks to be left alone and where it moved to', () => {
    const text = rss(
      '<title>Episode 1</title><guid>e1</guid><enclosure url="https://pod.example/1.mp3" type="audio/mpeg" length="1"/>',
      '<ttl>90</ttl><itunes:new-feed-url xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">https://pod.example/new</itunes:new-feed-url>',
    );
    expect(read(text)).toMatchObject({ ttlMs: 90 * 60_000, movedTo: 'https://pod.example/new' });
    expect(first(text).media).toBe('https://pod.example/1.mp3');
  });
});

describe('a hostile or broken feed', () => {
  it('expands no entity of its own', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const { fields } = first(
      `${bomb}${rss('<title>&b; &c; caf&eacute;</title>').replace('<?xml version="1.0"?>', '')}`,
    );
    expect(plain(fields.title ?? '')).toBe('&b; &c; café');
  });

  it('is refused where it goes too deep or is too large', () => {
    expect(parseFeed(bytes(`<rss>${'<a>'.repeat(10_000)}`), READING)).toEqual({ ok: false, problem: 'too-deep' });
    // Closed again before the parser has the whole of it.
    expect(parseFeed(bytes(`<rss>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</rss>`), READING)).toEqual({
      ok: false,
      problem: 'too-deep',
    });
    const began = ownTime();
    expect(parseFeed(bytes(`<rss>${'<a>'.repeat(1_000_000)}`), READING)).toEqual({ ok: false, problem: 'too-deep' });
    expect(ownTime() - began).toBeLessThan(1000);
    expect(parseFeed(new Uint8Array(5_000_001), READING)).toEqual({ ok: false, problem: 'too-large' });
    expect(parseFeed(bytes(`<rss>${'<a/>'.repeat(500_000)}</rss>`), READING)).toEqual({
      ok: false,
      problem: 'too-deep',
    });
  });

  it.each([
    [
      'declares thousands of vocabularies again and again',
      `<rss ${Array.from({ length: 50_000 }, (_, at) => `xmlns:a${at}="b"`).join(' ')}><channel>${'<a xmlns=""/>'.repeat(100_000)}</channel></rss>`,
    ],
  ])('is read or refused at once where it %s', (_, feed) => {
    parseFeed(bytes(feed), READING);
  });

  it('of too many items gives the first, and says how many it left out', () => {
    const feed = read(`<rss><channel>${'<item><guid>g</guid></item>'.repeat(MOST_ITEMS + 3)}</channel></rss>`);
    expect([feed.items.length, feed.leftOut]).toEqual([MOST_ITEMS, 3]);
  });

  it.each([
    ['', 'empty'],
    ['<!DOCTYPE html><html><head><title>A page</title></head></html>', 'page'],
    ['<opml version="2.0"><body/></opml>', 'no-feed'],
    ['{"a":1}', 'no-feed'],
    ['{', 'no-feed'],
    ['Not found', 'no-feed'],
  ])('%s is none', (text, problem) => {
    expect(parseFeed(bytes(text), READING)).toEqual({ ok: false, problem });
  });

  it('gives no script, in titles, links or texts', () => {
    const { fields } = first(
      rss(
        `<title>A&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;b</title><link>javascript:alert(1)</link><description>&lt;script&gt;alert(1)&lt;/script&gt;${ABSTRACT}</description>`,
      ),
    );
    expect(fields).toEqual({ title: 'Ab', abstract: ABSTRACT });
  });

  it('dates no item ahead of the reading', () => {
    expect(first(rss('<title>T</title><pubDate>Fri, 31 Dec 2049 00:00:00 GMT</pubDate>')).publishedAt).toBe(
      READING.readAt,
    );
  });

  it('is read though it leaves things open and escapes badly', () => {
    const feed = read(
      '\n<rss><channel><title>A & B</title><item><title>Fish & chips<guid>g1</guid></item><item><guid>g2',
    );
    expect(feed.title).toBe('A & B');
    expect(feed.items).toHaveLength(2);
  });

  it('gives an item without a name the same one each time', () => {
    const text = rss('<title>Only a title</title>');
    expect(first(text).guid).toBe(first(text).guid);
    expect(first(text).guid).not.toBe(first(rss('<title>Another title</title>')).guid);
  });
});

describe('the encoding of a feed', () => {
  const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const feed = (declared: string) =>
    `<?xml version="1.0"${declared}?><rss><channel><title>Müller</title></channel></rss>`;
  const titleOf = (raw: Uint8Array, contentType?: string) => {
    const answer = parseFeed(raw, { ...READING, ...(contentType && { contentType }) });
    return answer.ok ? answer.feed.title : answer.problem;
  };
  it.each([
    ['as declared', latin(feed(' encoding="windows-1252"')), undefined],
    ['as the header says', latin(feed('')), 'text/xml; charset=iso-8859-1'],
    ['UTF-8 unless told', bytes(feed('')), undefined],
    ['windows-1252 where it is no UTF-8', latin(feed(' encoding="utf-8"')), undefined],
    ['UTF-8 though a server says Latin-1 by default', bytes(feed(' encoding="utf-8"')), 'text/xml; charset=iso-8859-1'],
    ['by its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(feed(' encoding="iso-8859-1"'))]), undefined],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(feed(''), (sign) => sign.charCodeAt(0)).buffer)]),
      undefined,
    ],
    ['whatever label nobody knows', bytes(feed(' encoding="x-none"')), undefined],
  ])('is found: %s', (_, raw, contentType) => {
    expect(titleOf(raw, contentType)).toBe('Müller');
  });

  it('is UTF-8 with a broken byte where most of it is', () => {
    const raw = new Uint8Array([
      ...bytes('<rss><channel><title>Müller für Ärzte'),
      0xff,
      ...bytes('</title></channel></rss>'),
    ]);
    expect(titleOf(raw, 'text/xml; charset=utf-8')).toBe('Müller für Ärzte\ufffd');
  });
});
