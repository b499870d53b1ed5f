import type { FindSources, Found, JournalFinder } from '../ports/finding.ts';
import type { SourceFetcher } from '../ports/following.ts';
import { discover } from '../sources/discover.ts';
import { decodeFeed } from '../sources/feeds/decode-feed.ts';
import { readFeed } from '../sources/kinds/feed.ts';
import type { Answer, Step } from '../sources/kinds/kind.ts';
import { pageHints } from '../sources/page-hints.ts';
import { whereOfAddress } from '../sources/recognise-address.ts';
import type { NewSource, Where } from '../sources/source.ts';

interface Needs {
  fetcher: SourceFetcher;
  journals: JournalFinder;
  now: () => string;
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5';

/** Finds what a name, a DOI or a page offers to follow. A page is read once, as its server shows it to anyone. */
export function createFindSources({ fetcher, journals, now }: Needs): FindSources {
  return async (sought) => {
    if (sought.kind === 'name') return { ok: true, found: await journals.byName(sought.name) };
    if (sought.kind === 'doi') {
      const journal = await journals.ofDoi(sought.doi);
      return { ok: true, found: journal ? [journal] : [] };
    }
    const fetched = await fetcher.fetch({ url: sought.url, accept: ACCEPT }, undefined);
    if (!fetched.ok) return fetched;
    if (!fetched.answer) return { ok: false, problem: 'bad-answer' };
    return { ok: true, found: found(fetched.answer, sought.url, now()) };
  };
}

/** What an answer offers: itself where it is a feed, else what the page names. */
function found(answer: Answer, asked: string, now: string): Found[] {
  const step = readFeed(answer, { now });
  if (step.ok) return [ofFeed(step, asked, answer.url)];
  const sources = discover(pageHints(decodeFeed(answer.bytes, answer.contentType), answer.url));
  const journal = sources.find(({ where }) => where.kind === 'journal');
  // The feeds of a journal's page are the journal's.
  return sources.map((source) => ({ source, ...(journal && source.where.kind === 'feed' && { instead: journal }) }));
}

function ofFeed({ about = {} }: Extract<Step, { ok: true }>, url: string, answered: string): Found {
  const { title = '', home, issn = [] } = about;
  const source: NewSource = { where: whereOf(url), title, ...(home && { home }) };
  return {
    source,
    ...(answered !== url && { leadsTo: whereOf(answered) }),
    ...(issn.length > 0 && { instead: { where: { kind: 'journal', issn }, title } }),
  };
}

function whereOf(url: string): Where {
  return whereOfAddress(new URL(url)) ?? { kind: 'feed', url };
}
