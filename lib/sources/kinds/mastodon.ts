import { httpUrl } from '../../article/extract/values.ts';
import { plain, toMarked } from '../../article/markup.ts';
import { hashOf } from '../../text/hash.ts';
import { htmlTags } from '../../text/html-tags.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import type { FeedItem } from '../item.ts';
import type { Where } from '../source.ts';
import type { SourceKind } from './kind.ts';
import { broughtByPost, type SeenPost } from './papers-in-post.ts';
import { siteOf } from './site.ts';

const LONGEST_POST = 50_000;

/** What a person on Mastodon posts: the feed that each page of a person has. Its posts have no titles, and name nobody. */
export const mastodon: SourceKind<Extract<Where, { kind: 'mastodon' }>> = {
  sites: ({ profile }) => siteOf(profile),
  begin: ({ where }) => ({
    url: `${where.profile.replace(/\/+$/, '')}.rss`,
    accept: 'application/rss+xml',
    isConditional: true,
  }),
  read({ url, bytes, contentType }, _asked, { where, now }) {
    const read = parseFeed(bytes, { url, readAt: now, ...(contentType && { contentType }) });
    if (!read.ok) return { ok: false, problem: read.problem };
    const { title, ttlMs } = read.feed;
    const name = title || handleOf(where.profile);
    return {
      ok: true,
      items: read.feed.items.flatMap((item) => broughtByPost(seenPost(item, where.profile, name), where)),
      about: { title: name, home: where.profile, ...(ttlMs && { ttlMs }) },
    };
  },
  keys: ({ profile }) => [`mastodon:${handleOf(profile).toLowerCase()}`],
};

/** `@user@server` of the address of a person's page. */
function handleOf(profile: string): string {
  const { hostname, pathname } = URL.parse(profile) ?? { hostname: '', pathname: `/${profile}` };
  return `${pathname.replace(/\/+$/, '').slice(1)}@${hostname}`;
}

function seenPost({ guid, said, base, publishedAt }: FeedItem, profile: string, name: string): SeenPost {
  const html = (said.texts[0] ?? '').slice(0, LONGEST_POST);
  const links = htmlTags(html, ['a'])
    .map(({ attributes }) => httpUrl(attributes.href ?? '', base))
    .filter((link) => link !== undefined);
  const lines = html.replace(/<br\s*\/?>|<\/p>/gi, '\n').split('\n');
  const text = lines
    .map((line) => plain(toMarked(line)))
    .join('\n')
    .trim();
  return {
    guid: guid || hashOf(html),
    url: said.links.map((link) => httpUrl(link, base)).find(Boolean) ?? profile,
    sharedBy: name,
    author: name,
    text,
    textOutsideLinks: plain(toMarked(html.replace(/<a\b[^>]*>.*?<\/a>/gis, ' '), LONGEST_POST)),
    links: [...new Set(links)],
    cards: [],
    site: handleOf(profile).replace(/^.*@/, ''),
    publishedAt,
  };
}
