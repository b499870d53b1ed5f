import { asInstant, asList, asObject, asText } from '../../text/json.ts';
import { momentOf } from '../feeds/moment.ts';
import type { Where } from '../source.ts';
import { daysBefore, FIRST_DAYS, nextSince } from './days.ts';
import { jsonOf } from './json-answer.ts';
import type { Answer, Ask, Looking, SourceKind, Step } from './kind.ts';
import { broughtByPost, type SeenPost } from './papers-in-post.ts';

/** https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed; what everyone may read needs no account. */
const AUTHOR_FEED = 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed';
const ROWS = 100;
const MOST_PAGES = 5;
/** A post is told of as soon as it is there: one that was written without a network has an earlier date. */
const OVERLAP_DAYS = 1;

type Bluesky = Extract<Where, { kind: 'bluesky' }>;
type Json = ReturnType<typeof asObject>;

/** What a person on Bluesky posts and reposts, their threads included, replies to others left out. */
export const bluesky: SourceKind<Bluesky> = {
  sites: () => [],
  begin: ({ where }) => ask(where, undefined, 0),
  read: readAuthorFeed,
  keys: ({ actor }) => [`bluesky:${actor.toLowerCase()}`],
};

function ask({ actor }: Bluesky, cursor: string | undefined, page: number): Ask {
  const query = new URLSearchParams({
    actor,
    filter: 'posts_and_author_threads',
    limit: String(ROWS),
    ...(cursor && { cursor }),
  });
  return { url: `${AUTHOR_FEED}?${query}`, accept: 'application/json', ...(page > 0 && { page }) };
}

function readAuthorFeed(answer: Answer, { page = 0 }: Ask, { where, reached, now }: Looking<Bluesky>): Step {
  const { feed, cursor } = asObject(jsonOf(answer));
  if (!Array.isArray(feed)) return { ok: false, problem: 'bad-answer' };
  const since = reached ?? daysBefore(now, FIRST_DAYS);
  const all = feed.map(asObject).filter(({ post }) => asText(asObject(post).uri) !== undefined);
  const shown = all.filter((each) => shownAt(each) >= since);
  const followed = asObject(all.map((each) => asObject(asObject(each.reason).by).did ?? authorOf(each).did)[0]);
  const own = all.map(authorOf).find((each) => isActor(each, where.actor)) ?? followed;
  const [title, handle] = [asText(own.displayName) ?? asText(own.handle), asText(own.handle)];
  const next = asText(cursor);
  // What is pinned stands first, however old it is.
  const isMore = next !== undefined && page + 1 < MOST_PAGES && shownAt(all.at(-1) ?? {}) >= since;
  const begin = nextSince(all.map(shownAt).sort().at(-1), OVERLAP_DAYS, now);
  return {
    ok: true,
    items: shown.flatMap((each) => broughtByPost(seenPost(each, now), where)),
    ...(isMore && { next: ask(where, next, page + 1) }),
    ...(begin && page === 0 && { reached: begin }),
    about: { ...(title && { title }), ...(handle && { home: `https://bsky.app/profile/${handle}` }) },
  };
}

function isActor({ did, handle }: Json, actor: string): boolean {
  return did === actor || asText(handle)?.toLowerCase() === actor.toLowerCase();
}

function authorOf(item: Json): Json {
  return asObject(asObject(item.post).author);
}

function repostOf(item: Json): Json | undefined {
  const reason = asObject(item.reason);
  return /#reasonRepost$/.test(asText(reason.$type) ?? '') ? reason : undefined;
}

/** ISO instant at which it came into the feed; empty where that is not told. */
function shownAt(item: Json): string {
  return asInstant((repostOf(item) ?? asObject(item.post)).indexedAt) ?? '';
}

function seenPost(item: Json, now: string): SeenPost {
  const post = asObject(item.post);
  const repost = repostOf(item);
  const record = asObject(post.record);
  const [author, by] = [authorOf(item), asObject(repost?.by)].map(
    (who) => asText(who.displayName) ?? asText(who.handle),
  );
  const uri = asText(post.uri) ?? '';
  const [, , did = '', , key = ''] = uri.split('/');
  const text = asText(record.text) ?? '';
  const facets = linkFacets(record);
  const embedded = [post.embed, record.embed].flatMap((embed) => told(embed));
  const links = [...facets.map(({ uri: link }) => link), ...embedded.map(({ url }) => url)];
  return {
    guid: repost ? (asText(repost.uri) ?? `repost ${uri}`) : uri,
    url: `https://bsky.app/profile/${asText(authorOf(item).handle) ?? did}/post/${key}`,
    sharedBy: by ?? author ?? did,
    author: author ?? did,
    text,
    textOutsideLinks: without(text, facets),
    links: [...new Set(links)],
    cards: embedded.filter(({ title }) => title !== ''),
    site: 'Bluesky',
    publishedAt: momentOf(repost ? shownAt(item) : (asText(record.createdAt) ?? shownAt(item)), now),
  };
}

interface Facet {
  uri: string;
  start: number;
  end: number;
}

function linkFacets(record: Json): Facet[] {
  return asList(record.facets).flatMap((facet) => {
    const { index, features } = asObject(facet);
    const [start, end] = [asObject(index).byteStart, asObject(index).byteEnd].map(Number);
    return asList(features)
      .map((feature) => asText(asObject(feature).uri))
      .filter((uri) => uri !== undefined)
      .map((uri) => ({ uri, start: start ?? 0, end: end ?? 0 }));
  });
}

/** Links count bytes of UTF-8. */
function without(text: string, facets: readonly Facet[]): string {
  const bytes = new TextEncoder().encode(text);
  for (const { start, end } of facets) bytes.fill(0x20, Math.max(0, start), Math.max(0, end));
  return new TextDecoder().decode(bytes);
}

/** What is embedded: a link with its card, a quoted post with its links. */
function told(embed: unknown, depth = 0): { url: string; title: string }[] {
  if (depth > 3) return [];
  const { external, media, record, value, embeds } = asObject(embed);
  const { uri, title } = asObject(external);
  const link = asText(uri);
  return [
    ...(link ? [{ url: link, title: asText(title) ?? '' }] : []),
    ...linkFacets(asObject(value)).map((facet) => ({ url: facet.uri, title: '' })),
    ...[media, record, asObject(value).embed, ...asList(embeds)].flatMap((inner) => told(inner, depth + 1)),
  ];
}
