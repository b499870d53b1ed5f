import { expect, it } from 'vitest';
import type { JournalFinder } from '../../lib/ports/finding.ts';
import type { Fetched } from '../../lib/ports/following.ts';
import { createFindSources } from '../../lib/tasks/find-sources.ts';

const JOURNAL = { where: { kind: 'journal' as const, issn: ['0142-159X'] }, title: 'Medical Teacher' };
const journals: JournalFinder = {
  byName: async (name) => (name === 'medical teacher' ? [{ source: JOURNAL }] : []),
  ofDoi: async (doi) => (doi === '10.5555/1' ? { source: JOURNAL } : undefined),
};

/** Finds on a web of pages by their addresses; every other is not there. */
function finding(pages: Record<string, { body: string; type: string; from?: string }>) {
  const asked: string[] = [];
  const find = createFindSources({
    journals,
    now: () => '2026-11-29T12:00:00.000Z',
    fetcher: {
      async fetch({ url }): Promise<Fetched> {
        asked.push(url);
        const page = pages[url];
        if (!page) return { ok: false, problem: 'not-found' };
        const bytes = new TextEncoder().encode(page.body);
        return { ok: true, answer: { url: page.from ?? url, bytes, contentType: page.type }, headers: new Headers() };
      },
    },
  });
  return { asked, find };
}

const HTML = 'text/html; charset=utf-8';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>A blog</title><link>https://blog.example/</link>
  <item><guid>1</guid><title>One</title></item></channel></rss>`;

it('asks the registry for a name and for an article, and no site', async () => {
  const { asked, find } = finding({});
  expect(await find({ kind: 'name', name: 'medical teacher' })).toEqual({ ok: true, found: [{ source: JOURNAL }] });
  expect(await find({ kind: 'doi', doi: '10.5555/1' })).toEqual({ ok: true, found: [{ source: JOURNAL }] });
  expect(await find({ kind: 'doi', doi: '10.5555/2' })).toEqual({ ok: true, found: [] });
  expect(asked).toEqual([]);
});

it('tells the feeds that a page names, and the journal through the registry in their place', async () => {
  const url = 'https://journal.example/about';
  const body = `<html><head><title>A journal</title><meta name="citation_issn" content="0142-159X">
    <meta name="citation_journal_title" content="Medical Teacher">
    <link rel="alternate" type="application/rss+xml" title="New papers of the journal" href="/rss"></head><body></body></html>`;
  const { find } = finding({ [url]: { body, type: HTML } });
  const answer = await find({ kind: 'page', url });
  const found = answer.ok ? answer.found : [];
  expect(found.map(({ source }) => source.where)).toEqual([
    { kind: 'journal', issn: ['0142-159X'] },
    { kind: 'feed', url: 'https://journal.example/rss' },
  ]);
  expect(found[1]?.instead?.where).toEqual({ kind: 'journal', issn: ['0142-159X'] });
});

it('tells a feed as what it calls itself', async () => {
  const url = 'https://blog.example/all.xml';
  const { find } = finding({ [url]: { body: FEED, type: 'application/rss+xml' } });
  const source = { where: { kind: 'feed', url }, title: 'A blog', home: 'https://blog.example/' };
  expect(await find({ kind: 'page', url })).toEqual({ ok: true, found: [{ source }] });
});

it('finds nothing on a page that names nothing, and says why one could not be read', async () => {
  const url = 'https://plain.example/';
  const { find } = finding({ [url]: { body: '<html><body>Words</body></html>', type: HTML } });
  expect(await find({ kind: 'page', url })).toEqual({ ok: true, found: [] });
  expect(await find({ kind: 'page', url: 'https://gone.example/' })).toEqual({ ok: false, problem: 'not-found' });
});

it('tells where a feed leads that answers at another address', async () => {
  const page = { body: FEED, type: 'application/rss+xml', from: 'https://feeds.example/blog' };
  const { find } = finding({ 'https://blog.example/all.xml': page });
  expect(await find({ kind: 'page', url: 'https://blog.example/all.xml' })).toMatchObject({
    found: [
      {
        source: { where: { kind: 'feed', url: 'https://blog.example/all.xml' } },
        leadsTo: { kind: 'feed', url: 'https://feeds.example/blog' },
      },
    ],
  });
});
