import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../lib/sources/opml.ts';
import type { NewSource, Where } from '../../lib/sources/source.ts';
import { STARTER_PACKS } from '../../lib/sources/starter-packs.ts';
import { sourcesOf, subscriptionsOf } from '../../lib/sources/subscriptions.ts';

const NOW = '2026-11-29T12:00:00.000Z';
const read = (body: string, root = '') => {
  const list = readOpml(`<opml version="2.0"${root}><body>${body}</body></opml>`);
  if (!list) throw new Error('no list');
  return sourcesOf(list);
};
const written = (sources: Parameters<typeof subscriptionsOf>[0]) => writeOpml(subscriptionsOf(sources, 'Sheaf'), NOW);
const whole = (source: NewSource) => ({ folder: [], tags: [], starred: false, isPaused: false, ...source });
const again = (sources: Parameters<typeof subscriptionsOf>[0]) => {
  const list = readOpml(written(sources));
  if (!list) throw new Error('no list');
  return sourcesOf(list).sources.map(whole);
};
const line = (attributes: string) => `<outline ${attributes}/>`;

describe('a list of subscriptions of another reader', () => {
  it('of a file that means ill is read at once', () => {
    const names = Array.from({ length: 5000 }, (_, at) => `xmlns:a${at}="b"`).join(' ');
    const line = '<outline a1:x="" xmlUrl="https://a.example/"/>';
    const opml = readOpml(`<opml ${names}><body>${line.repeat(5000)}</body></opml>`);
    expect(opml && sourcesOf(opml).again).toBe(4999);
  });

  it('is its feeds in their folders, with what each line says besides', () => {
    const body = `<outline text="Education" isOpen="true">${line('text="A &amp; B" title="A &amp; B" type="rss" version="RSS" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" description="All of A"')}
      <outline text="Podcasts">${line('text="Mine" title="Its own name" type="atom" XMLURL=" https://b.example/atom "')}</outline></outline>${line('xmlUrl="feed://c.example/rss"')}`;
    expect(read(body).sources).toEqual([
      {
        where: { kind: 'feed', url: 'https://a.example/feed?x=1&y=2' },
        title: 'A & B',
        folder: ['Education'],
        home: 'https://a.example/',
        outline: { version: 'RSS', description: 'All of A' },
      },
      {
        where: { kind: 'feed', url: 'https://b.example/atom' },
        title: 'Mine',
        folder: ['Education', 'Podcasts'],
        outline: { title: 'Its own name', type: 'atom' },
      },
      { where: { kind: 'feed', url: 'https://c.example/rss' }, title: '', folder: [] },
    ]);
  });

  it('has channels and people as what they are', () => {
    const id = 'UC0123456789abcdefghij-_';
    const { sources } = read(
      line(`text="R" xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=${id}"`) +
        line('text="A" xmlUrl="https://social.example/@anna.rss"') +
        line('text="J" xmlUrl="https://www.mdpi.com/rss/journal/2227-9032"'),
    );
    expect(sources.map(({ where }) => where.kind)).toEqual(['youtube', 'mastodon', 'feed']);
  });

  it('brings each once, and tells what is no address', () => {
    const {
      sources,
      again: twice,
      unknown,
    } = read(
      line('text="A" xmlUrl="https://a.example/feed"') +
        `<outline text="F">${line('text="A too" xmlUrl="http://a.example/feed/"')}</outline>` +
        line('text="Bad" xmlUrl="javascript:alert(1)"') +
        line('text="Worse" xmlUrl="nonsense" title="x"') +
        line('text="A note"'),
    );
    expect([sources.length, twice, unknown]).toEqual([1, 1, ['Bad', 'Worse']]);
  });

  it('may be called anything', () => {
    const title = '<img src=x onerror=alert(1)> "quoted" \u202e👩‍⚕️ Σύνοψις';
    const [source] = read(
      line(`text="${title.replace(/"/g, '&quot;').replace(/</g, '&lt;')}" xmlUrl="https://a.example/"`),
    ).sources;
    expect(source?.title).toBe(title);
    expect(read(line(`text="${'x'.repeat(5000)}" xmlUrl="https://a.example/"`)).sources[0]?.title).toHaveLength(1000);
  });

  it('is followed though a line says far too much', () => {
    const many = [...Array(200)].map((_, at) => `a${at}="1"`).join(' ');
    const deep = `${'<outline text="F">'.repeat(40)}${line('text="A" xmlUrl="https://a.example/"')}${'</outline>'.repeat(40)}`;
    expect(read(line(`text="B" xmlUrl="https://b.example/" ${many}`) + deep).sources).toEqual([
      { where: { kind: 'feed', url: 'https://b.example/' }, title: 'B', folder: [] },
      { where: { kind: 'feed', url: 'https://a.example/' }, title: 'A', folder: Array(20).fill('F') },
    ]);
  });

  it('keeps what a prefix means, so that the list stays one to a strict reader', () => {
    const [source] = read(
      line('text="A" xmlUrl="https://a.example/" frss:priority="feed" other:x="1"'),
      ' xmlns:frss="https://freshrss.org/opml"',
    ).sources;
    expect(source?.outline).toEqual({
      'xmlns:frss': 'https://freshrss.org/opml',
      'frss:priority': 'feed',
      'other:x': '1',
    });
    const file = written([whole(source as NewSource)]);
    expect(file).toContain('<opml version="2.0" xmlns:other="urn:opml:other" xmlns:sheaf="urn:sheaf:opml">');
    expect(file).toContain('xmlns:frss="https://freshrss.org/opml" frss:priority="feed"');
  });
});

describe('Sheaf’s own list of subscriptions', () => {
  it('leads other readers to the feed of what has one, and to the page of what has none', () => {
    const file = written([
      whole({ where: { kind: 'journal', issn: ['0142-159X'] }, title: 'Medical Teacher', folder: ['Education'] }),
      whole({ where: { kind: 'preprints', server: 'medrxiv', category: 'Medical Education' }, title: '' }),
      whole({ where: { kind: 'bluesky', actor: 'anna.example', all: true }, title: 'Anna' }),
    ]);
    expect(file).toContain(
      '<outline type="link" text="Medical Teacher" title="Medical Teacher" htmlUrl="https://portal.issn.org/resource/ISSN/0142-159X" sheaf:where="',
    );
    expect(file).toContain('xmlUrl="https://connect.medrxiv.org/medrxiv_xml.php?subject=Medical_Education"');
    expect(file).toContain('text="medRxiv: Medical Education"');
    expect(file).toContain('xmlUrl="https://bsky.app/profile/anna.example/rss"');
  });

  it('gives back the starter packs', () => {
    const sources = STARTER_PACKS.flatMap((pack) => pack.sources.map((each) => whole({ ...each, folder: [pack.id] })));
    expect(again(sources)).toEqual(sources);
  });

  it('takes nothing for a source that is none', () => {
    const { sources, unknown } = read(
      [
        '{"kind":"feed","url":"javascript:1"}',
        '{"kind":"journal","issn":["1"]}',
        '{"kind":"toString"}',
        'nonsense',
        '[]',
      ]
        .map((where) => line(`text="x" sheaf:where="${where.replace(/"/g, '&quot;')}"`))
        .join(''),
    );
    expect([sources, unknown.length]).toEqual([[], 5]);
  });

  it('loses nothing of what is followed', () => {
    // What XML 1.0 cannot hold is left out, and spaces at the ends are nobody's name.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((each) => !/[^\P{C}\n\r\t]|[\ufffe\uffff]/u.test(each) && each.trim() === each && each !== '');
    const host = fc.domain();
    const where: fc.Arbitrary<Where> = fc.oneof(
      fc.record({ kind: fc.constant('feed' as const), url: fc.webUrl({ withQueryParameters: true }) }),
      fc.constant<Where>({ kind: 'journal', issn: ['0142-159X', '1466-187X'] }),
      fc.record({ kind: fc.constant('pubmed' as const), query: text }),
      fc.record({
        kind: fc.constant('preprints' as const),
        server: fc.constantFrom('biorxiv' as const, 'medrxiv' as const),
        category: text,
      }),
      fc.constant<Where>({ kind: 'author', orcid: '0000-0002-1825-0097' }),
      host.map((actor): Where => ({ kind: 'bluesky', actor, all: true })),
      host.map((server): Where => ({ kind: 'mastodon', profile: `https://${server}/@anna` })),
      fc.constant<Where>({ kind: 'youtube', channelId: 'UC0123456789abcdefghij-_' }),
    );
    const source = fc.record(
      {
        where,
        title: fc.oneof(text, fc.constant('')),
        folder: fc.array(text, { maxLength: 3 }),
        tags: fc.array(text, { maxLength: 3 }),
        starred: fc.boolean(),
        isPaused: fc.boolean(),
        home: fc.webUrl(),
        outline: fc.dictionary(fc.constantFrom('version', 'title', 'description', 'category', 'x:y'), text, {
          minKeys: 1,
          noNullPrototype: true,
        }),
      },
      { requiredKeys: ['where', 'title', 'folder', 'tags', 'starred', 'isPaused'] },
    );
    fc.assert(
      fc.property(source, (one) => {
        expect(again([one])).toEqual([one]);
      }),
      { numRuns: 500 },
    );
  });
});
