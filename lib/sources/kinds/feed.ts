import type { ArticleFields } from '../../article/article.ts';
import { hashOf } from '../../text/hash.ts';
import { decodeFeed } from '../feeds/decode-feed.ts';
import { feedTitle } from '../feeds/feed-title.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { fieldsOf } from '../feeds/said.ts';
import { pageHints } from '../page-hints.ts';
import { isPrivateAddress } from '../private-host.ts';
import type { Where } from '../source.ts';
import type { Answer, Looking, SourceKind, Step } from './kind.ts';
import { siteOf } from './site.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/** RSS, Atom and JSON Feed of any site. */
export const feed: SourceKind<Extract<Where, { kind: 'feed' }>> = {
  sites: ({ url }) => siteOf(url),
  begin: ({ where }) => ({ url: where.url, accept: ACCEPT, isConditional: true }),
  read: (answer, _asked, looking) => readFeed(answer, looking),
  keys: ({ url }) => [`feed:${addressKey(url)}`],
};

/** What a feed holds; of a page in its place, the feeds that it names. */
export function readFeed(answer: Answer, { now }: Pick<Looking, 'now'>): Step {
  const { url, bytes, contentType } = answer;
  const read = parseFeed(bytes, { url, readAt: now, ...(contentType && { contentType }) });
  if (!read.ok) {
    // What is no feed may be a page that is no XML.
    const feeds = /^(?:page|no-feed|too-deep)$/.test(read.problem)
      ? pageHints(decodeFeed(bytes, contentType), url).feeds
      : [];
    return { ok: false, problem: feeds.length > 0 ? 'page' : read.problem, ...(feeds.length > 0 && { feeds }) };
  }
  const { home, ttlMs, issn, items } = read.feed;
  const title = feedTitle(read.feed.title);
  const movedTo = isLetMove(url, read.feed.movedTo) ? read.feed.movedTo : undefined;
  return {
    ok: true,
    items: items.map((item) => ({
      guid: item.guid,
      print: hashOf(JSON.stringify(item.said)),
      ...(item.publishedAt && { publishedAt: item.publishedAt }),
      ...(item.media && { media: item.media }),
      fields: () => ofSite(fieldsOf(item), title, item.media),
    })),
    about: {
      ...(title && { title }),
      ...(home && { home }),
      ...(ttlMs && { ttlMs }),
      ...(movedTo && { movedTo }),
      ...(issn && { issn }),
    },
  };
}

/** Nothing on the web sends a person's machine into their own network. */
function isLetMove(from: string, to: string | undefined): boolean {
  return to !== undefined && (!isPrivateAddress(to) || isPrivateAddress(from));
}

/** What names neither a journal nor an identifier is of the site that the feed is of; an episode is no article. */
function ofSite(fields: Partial<ArticleFields>, site: string, media?: string): Partial<ArticleFields> {
  const isPaper = [fields.journal, fields.doi, fields.pmid, fields.pmcid, fields.arxiv].some(
    (each) => each !== undefined,
  );
  if (isPaper) return fields;
  return { ...fields, ...(site && { journal: site }), ...(media && { type: 'web-page' as const }) };
}

/** Feeds of one site differ by anything but the scheme, a slash at the end and an anchor. */
function addressKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname.replace(/\/+$/, '')}${search}`;
}
