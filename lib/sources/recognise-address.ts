import { cleanIssn } from '../article/identifiers.ts';
import { decodePercent } from '../text/percent.ts';
import { cleanOrcid } from './orcid.ts';
import { preprintCategory } from './preprint-categories.ts';
import { pubmedQuery } from './pubmed-address.ts';
import type { Where } from './source.ts';

/** Sites whose people have addresses like Mastodon's (`/@user`). */
const NOT_MASTODON =
  /(?:^|\.)(?:youtube\.com|medium\.com|threads\.(?:net|com)|tiktok\.com|substack\.com|flipboard\.com|instagram\.com|unsplash\.com|producthunt\.com|vimeo\.com|bsky\.app|npmjs\.com|farcaster\.xyz)$/i;
const CHANNEL = /^UC[\w-]{22}$/;
/** Paths and parameters of feeds, by convention. */
const FEED_PATH =
  /(?:\.(?:rss|atom|rdf|xml)|\/(?:feeds?|rss|atom|rss2|rss_feed|feed\.json|showfeed)(?:\/[^/]{0,60}){0,3})\/?$/i;
const FEED_QUERY = /[?&](?:feed=|format=(?:rss|atom|feed)|rss=|type=rss|export=rss|alt=rss)/i;

/** What an address names by its own form, without a look at it; `undefined` where that is not told. */
export function whereOfAddress(url: URL): Where | undefined {
  const host = url.hostname.replace(/^www\./, '').toLowerCase();
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter(Boolean).map(decodePercent);
  const orcid = /(?:^|\.)orcid\.org$/.test(host) ? cleanOrcid(url.pathname) : undefined;
  if (orcid) return { kind: 'author', orcid };
  const query = pubmedQuery(url);
  if (query) return { kind: 'pubmed', query };
  if (host === 'bsky.app' && first === 'profile' && second) return { kind: 'bluesky', actor: second.toLowerCase() };
  if (/(?:^|\.)youtube\.com$/.test(host)) return channelOf(url, first, second);
  const preprints = preprintsOf(host, url, first, second);
  if (preprints) return preprints;
  const profile = mastodonOf(url, first, second);
  if (profile) return { kind: 'mastodon', profile };
  const feed = feedBehind(host, first, second, url);
  if (feed) return { kind: 'feed', url: feed };
  const issn = looksLikeFeed(url) ? undefined : issnOf(url, first, second, third);
  return issn === undefined ? undefined : { kind: 'journal', issn: [issn] };
}

/** Of sites whose pages do not name the feed that they are of: other readers, a writer's page, a category of arXiv. */
function feedBehind(host: string, first: string, second: string, { pathname }: URL): string | undefined {
  if (host === 'medium.com' && first.startsWith('@')) return `https://medium.com/feed/${first}`;
  if (host === 'arxiv.org' && first === 'list' && /^[a-z-]+(?:\.[A-Z-]{2,})?$/i.test(second))
    return `https://rss.arxiv.org/rss/${second}`;
  const inReader =
    /^(?:feedly|inoreader)\.com$/.test(host) && /\/feed(?:\/|%2f)(https?(?::|%3a).+)$/i.exec(pathname)?.[1];
  const address = inReader ? decodePercent(inReader) : '';
  return URL.canParse(address) ? address : undefined;
}

function channelOf({ searchParams }: URL, first: string, second: string): Where | undefined {
  const id = first === 'feeds' ? searchParams.get('channel_id') : first === 'channel' ? second : undefined;
  return id && CHANNEL.test(id) ? { kind: 'youtube', channelId: id } : undefined;
}

/** `medrxiv.org/collection/medical-education`, and the servers' own feeds. */
function preprintsOf(host: string, { searchParams }: URL, first: string, second: string): Where | undefined {
  const server = /^(?:connect\.)?(biorxiv|medrxiv)\.org$/.exec(host)?.[1] as 'biorxiv' | 'medrxiv' | undefined;
  const name = first === 'collection' ? second : searchParams.get('subject');
  const category = server && name ? preprintCategory(server, name) : undefined;
  return server && category ? { kind: 'preprints', server, category } : undefined;
}

/** `https://server/@user`, `/@user@other`, `/users/user`, a post of theirs or their feed, and how apps show them (`/web/@user`). */
function mastodonOf({ origin, hostname }: URL, first: string, second: string): string | undefined {
  if (NOT_MASTODON.test(hostname)) return undefined;
  // Below it are their posts, and lists of them; other sites have feeds there.
  if (first.startsWith('@') && !/^(?:|\d+|with_replies|media|tagged|followers|following)$/.test(second))
    return undefined;
  const named = first === 'users' ? `@${second}` : /^(?:web|deck)$/.test(first) ? second : first;
  const [, user, server] =
    /^@([\w.-]{1,100}?)(?:@([a-z\d.-]+\.[a-z]{2,}))?(?:\.(?:rss|atom|json))?$/i.exec(named) ?? [];
  if (!user || (first === 'users' && second === '')) return undefined;
  return `${server ? `https://${server.toLowerCase()}` : origin}/@${user}`;
}

/** Of a journal's page: publishers put the ISSN into its path (`/journal/13652923`, `/journal/1472-6920`) or a parameter. */
function issnOf({ searchParams, pathname }: URL, ...parts: string[]): string | undefined {
  const named = ['issn', 'eissn'].map((name) => cleanIssn(searchParams.get(name) ?? '')).find(Boolean);
  if (named) return named;
  // Below an article or an issue is no journal's page, but its address still tells the journal.
  const part = parts.find((each) => /^(?:\d{4}-?\d{3}[\dX])$/i.test(each));
  const isJournal = /\/(?:journals?|toc|loi|serials?|issn|revistas?|zeitschrift|browse|publication)\//i.test(pathname);
  return part && (isJournal || part.includes('-')) ? cleanIssn(part) : undefined;
}

/** Does an address look as those of feeds do? What it is shows when it is read. */
export function looksLikeFeed(url: URL): boolean {
  return FEED_PATH.test(url.pathname) || FEED_QUERY.test(url.search) || /^(?:feeds?|rss)\./i.test(url.hostname);
}
