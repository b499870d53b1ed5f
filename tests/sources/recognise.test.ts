import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../lib/sources/recognise.ts';
import type { Where } from '../../lib/sources/source.ts';
import { ownTime } from '../support/own-time.ts';

const journal = (...issn: string[]): Where => ({ kind: 'journal', issn });
const mastodon = (profile: string): Where => ({ kind: 'mastodon', profile });
const bluesky = (actor: string): Where => ({ kind: 'bluesky', actor });
const author: Where = { kind: 'author', orcid: '0000-0002-1825-0097' };
const education = (server: 'medrxiv' | 'biorxiv', category: string): Where => ({ kind: 'preprints', server, category });

describe('what is typed or pasted', () => {
  it.each<[string, Where]>([
    ['0378-5955', journal('0378-5955')],
    ['ISSN: 0378-5955 (print), 2049-3630 (online)', journal('0378-5955', '2049-3630')],
    ['ISSN 03785955', journal('0378-5955')],
    ['03785955', journal('0378-5955')],
    ['https://onlinelibrary.wiley.com/journal/20493630', journal('2049-3630')],
    ['https://onlinelibrary.wiley.com/toc/20493630/current', journal('2049-3630')],
    ['https://www.mdpi.com/2227-9032', journal('2227-9032')],
    ['https://portal.issn.org/resource/ISSN/0378-5955', journal('0378-5955')],
    ['0000-0002-1825-0097', author],
    ['ORCID iD: 0000-0002-1825-0097', author],
    ['https://orcid.org/0000-0002-1825-0097', author],
    ['orcid.org/0000-0002-1825-0097/print', author],
    [
      'https://pubmed.ncbi.nlm.nih.gov/?term=feedback+residents&sort=date',
      { kind: 'pubmed', query: 'feedback residents' },
    ],
    [
      'https://pubmed.ncbi.nlm.nih.gov/?term=gout&filter=pubt.randomizedcontrolledtrial&filter=lang.english&filter=years.2020-2026',
      { kind: 'pubmed', query: '(gout) AND "randomized controlled trial"[pt] AND english[la] AND 2020:2026[dp]' },
    ],
    ['www.ncbi.nlm.nih.gov/pubmed/?term=gout', { kind: 'pubmed', query: 'gout' }],
    ['"feedback"[ti] AND residents', { kind: 'pubmed', query: '"feedback"[ti] AND residents' }],
    ['gout AND (colchicine OR allopurinol)', { kind: 'pubmed', query: 'gout AND (colchicine OR allopurinol)' }],
    ['https://bsky.app/profile/Anna.example', bluesky('anna.example')],
    ['https://bsky.app/profile/did:plc:abc234/post/3k', bluesky('did:plc:abc234')],
    ['@anna.bsky.social', bluesky('anna.bsky.social')],
    ['anna.bsky.social', bluesky('anna.bsky.social')],
    ['did:plc:abc234', bluesky('did:plc:abc234')],
    ['@anna@social.example', mastodon('https://social.example/@anna')],
    ['anna@Social.example', mastodon('https://social.example/@anna')],
    ['https://social.example/@anna', mastodon('https://social.example/@anna')],
    ['social.example/@anna/112233', mastodon('https://social.example/@anna')],
    ['https://social.example/@cara@other.example', mastodon('https://other.example/@cara')],
    ['https://social.example/users/anna/statuses/1', mastodon('https://social.example/@anna')],
    ['https://social.example/@anna.rss', mastodon('https://social.example/@anna')],
    ['https://social.example/web/@anna', mastodon('https://social.example/@anna')],
    [
      'https://www.youtube.com/channel/UC0123456789abcdefghij-_/videos',
      { kind: 'youtube', channelId: 'UC0123456789abcdefghij-_' },
    ],
    [
      'https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghij-_',
      { kind: 'youtube', channelId: 'UC0123456789abcdefghij-_' },
    ],
    ['https://arxiv.org/list/cs.CL/recent', { kind: 'feed', url: 'https://rss.arxiv.org/rss/cs.CL' }],
    [
      'https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fjournal.example%2Ffeed',
      { kind: 'feed', url: 'https://journal.example/feed' },
    ],
    ['https://medium.com/@anna', { kind: 'feed', url: 'https://medium.com/feed/@anna' }],
    ['https://www.medrxiv.org/collection/medical-education', education('medrxiv', 'Medical Education')],
    [
      'https://connect.medrxiv.org/medrxiv_xml.php?subject=Medical_Education',
      education('medrxiv', 'Medical Education'),
    ],
    ['https://www.biorxiv.org/collection/cell-biology', education('biorxiv', 'Cell Biology')],
  ])('%s can be followed as it is', (typed, where) => {
    expect(recognise(typed)).toEqual([{ kind: 'source', where }]);
  });

  it.each([
    ['https://www.nejm.org/', '0028-4793'],
    ['nejm.org', '0028-4793'],
    ['https://www.thelancet.com/journals/lancet/home', '0140-6736'],
    ['https://www.bmj.com/content/1/2', '0959-8138'],
    ['https://jamanetwork.com/journals/jama', '0098-7484'],
    ['https://www.tandfonline.com/toc/imte20/current', '0142-159X'],
  ])('%s is the site of a journal that is known', (typed, issn) => {
    const [first, second] = recognise(typed);
    expect(first).toMatchObject({ kind: 'source', where: { kind: 'journal', issn: expect.arrayContaining([issn]) } });
    expect(second?.kind).toBe('page');
  });

  it.each<[string, string]>([
    ['https://www.bmj.com/rss/recent.xml', 'https://www.bmj.com/rss/recent.xml'],
    ['https://www.mdpi.com/rss/journal/2227-9032', 'https://www.mdpi.com/rss/journal/2227-9032'],
    ['https://journal.example/feed/', 'https://journal.example/feed/'],
    ['feed://journal.example/new', 'https://journal.example/new'],
    ['feed:https://journal.example/rss', 'https://journal.example/rss'],
    ['journal.example/index.xml', 'https://journal.example/index.xml'],
    [
      'https://journal.example/action/showFeed?type=etoc&feed=rss',
      'https://journal.example/action/showFeed?type=etoc&feed=rss',
    ],
    ['localhost:8080/feed.xml', 'http://localhost:8080/feed.xml'],
    ['http://10.0.0.7/rss', 'http://10.0.0.7/rss'],
    ['<https://anna:secret@journal.example/rss>', 'https://journal.example/rss'],
  ])('%s may be a feed', (typed, url) => {
    expect(recognise(typed)[0]).toEqual(
      typed === 'feed://journal.example/new' ? { kind: 'page', url } : { kind: 'source', where: { kind: 'feed', url } },
    );
  });

  it.each([
    ['https://journal.example/', 'https://journal.example/'],
    ['journal.example', 'https://journal.example/'],
    ['https://www.youtube.com/@sample-rounds', 'https://www.youtube.com/@sample-rounds'],
    ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['https://www.threads.net/@anna', 'https://www.threads.net/@anna'],
    [
      'https://podcasts.apple.com/us/podcast/sample-rounds/id1234567?i=100',
      'https://itunes.apple.com/lookup?id=1234567&entity=podcast',
    ],
    ['https://blog.example/@anna/about', 'https://blog.example/@anna/about'],
    ['https://www.thelancet.com/journals/lanonc/home', 'https://www.thelancet.com/journals/lanonc/home'],
  ])('%s is a page that is to be looked at', (typed, url) => {
    expect(recognise(typed)).toEqual([{ kind: 'page', url }]);
  });

  it.each([
    ['10.5555/Sample.2024.001', [{ kind: 'doi', doi: '10.5555/Sample.2024.001' }]],
    ['https://doi.org/10.5555/sample.7', [{ kind: 'doi', doi: '10.5555/sample.7' }]],
    ['Muster A. Feedback. 2024. doi: 10.5555/sample.7.', [{ kind: 'doi', doi: '10.5555/sample.7' }]],
    [
      'https://journal.example/doi/full/10.5555/sample.7',
      [
        { kind: 'doi', doi: '10.5555/sample.7' },
        { kind: 'page', url: 'https://journal.example/doi/full/10.5555/sample.7' },
      ],
    ],
  ])('%s names an article, whose journal is meant', (typed, recognised) => {
    expect(recognise(typed)).toEqual(recognised);
  });

  it.each([
    ['12345678', '12345678'],
    ['28528569', '28528569'],
    ['PMID: 28528569', '28528569'],
    ['pubmed id 42', '42'],
  ])('%s is a number of PubMed, whose page names the journal', (typed, pmid) => {
    expect(recognise(typed)).toEqual([{ kind: 'page', url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }]);
  });

  it('offers both where eight figures may be an ISSN and a number of PubMed', () => {
    expect(recognise('14726920')).toMatchObject([{ kind: 'source', title: 'BMC Medical Education' }, { kind: 'page' }]);
  });

  it('offers the journals that are known of which a part is typed: five, those that begin so first', () => {
    const names = (typed: string) =>
      recognise(typed).flatMap((each) =>
        each.kind === 'name' && each.name !== typed ? [each.name] : each.kind === 'source' ? (each.title ?? []) : [],
      );
    expect(names('Annals of the rheumatic')).toEqual(['Annals of the Rheumatic Diseases']);
    expect(names('arthritis')).toEqual([
      'Arthritis & Rheumatology',
      'Arthritis Care & Research',
      'Seminars in Arthritis and Rheumatism',
    ]);
    expect(names('journal of')).toHaveLength(5);
    expect(names('rheum')[0]).toBe('Rheumatology');
    expect(recognise('arthritis').find(({ kind }) => kind === 'name')).toEqual({ kind: 'name', name: 'arthritis' });
  });

  it('takes words for a journal’s name first, and for a search', () => {
    const search = (query: string) => ({ kind: 'source', where: { kind: 'pubmed', query } });
    expect(recognise(' Medical   Samples ')).toEqual([
      { kind: 'name', name: 'Medical Samples' },
      search('Medical Samples'),
    ]);
    expect(recognise('Ärzte und “Σύνοψις”')[0]).toMatchObject({ kind: 'name' });
    expect(recognise('医学教育')[0]).toEqual({ kind: 'name', name: '医学教育' });
  });

  it.each([
    ['NEJM', 'New England Journal of Medicine'],
    ['acad med', 'Academic Medicine'],
    ['Lancet', 'The Lancet'],
    ['Arthritis and Rheumatology', 'Arthritis & Rheumatology'],
    ['0142-159X', 'Medical Teacher'],
    ['https://onlinelibrary.wiley.com/journal/13652923', 'Medical Education'],
  ])('%s is a journal that is known, with all of its ISSNs', (typed, title) => {
    const [first] = recognise(typed);
    expect(first).toMatchObject({ kind: 'source', title });
    expect(first?.kind === 'source' && first.where.kind === 'journal' && first.where.issn.length).toBe(2);
  });

  it('finds categories of preprints by their names', () => {
    const found = (typed: string) =>
      recognise(typed).flatMap((each) =>
        each.kind === 'source' && each.where.kind === 'preprints' ? [each.where] : [],
      );
    expect(found('medical education')).toEqual([education('medrxiv', 'Medical Education')]);
    expect(recognise('medRxiv medical education')[0]).toEqual({
      kind: 'source',
      where: education('medrxiv', 'Medical Education'),
      title: 'medRxiv: Medical Education',
    });
    expect(found('Pathology').map((where) => where.kind === 'preprints' && where.server)).toEqual([
      'medrxiv',
      'biorxiv',
    ]);
    expect(found('medRxiv: educ')).toEqual([education('medrxiv', 'Medical Education')]);
    expect(found('bioRxiv').length).toBeGreaterThan(20);
    expect(found('biorxiv medical education')).toEqual([]);
  });

  it.each([
    '',
    '   ',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '03785950',
    '0378-5950',
    'ISSN 0378-5950',
    '1234',
    '2024-11-29',
    '???',
    'about:blank',
    'anna@gmail.com',
  ])('makes nothing of %j', (typed) => {
    expect(recognise(typed)).toEqual([]);
  });

  it.each(['0378-5950', '0000-0002-1825-0098'])('does not take %s, whose check digit is wrong', (typed) => {
    expect(recognise(typed).filter(({ kind }) => kind === 'source')).toEqual([]);
  });

  it('never throws, and is quick, whatever is pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void recognise(text)));
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => recognise(url).length > 0));
    const began = ownTime();
    for (const part of ['a.', '@', '0378-', '10.5555/', '/feed', '[ti] ', 'a-']) recognise(part.repeat(50_000));
    expect(ownTime() - began).toBeLessThan(1000);
  });
});
