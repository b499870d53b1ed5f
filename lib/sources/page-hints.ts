import { httpUrl } from '../article/extract/values.ts';
import { cleanIssn } from '../article/identifiers.ts';
import { type HtmlTag, htmlTags } from '../text/html-tags.ts';
import { collapseSpace } from '../text/strings.ts';
import { cleanOrcid } from './orcid.ts';
import { feedsOfEntry } from './podcast-directory.ts';
import { isPrivateAddress } from './private-host.ts';

/** What a page says of itself, as far as something to follow can be made of it. */
export interface PageHints {
  /** The address that answered. */
  url: string;
  title: string;
  /** `og:site_name`, or what else names the site. */
  siteName?: string;
  /** `link rel=alternate` that are feeds, in their order: absolute addresses, with the title and media type as written. */
  feeds: { url: string; title: string; type: string }[];
  /** Of the journal that the page is of (`citation_issn`, `prism.issn`). */
  issn: string[];
  /** The journal's name (`citation_journal_title`). */
  journal?: string;
  /** ORCID iDs of authors, with their names where they are told. */
  authors: { orcid: string; name: string }[];
  /** Of a channel of YouTube, or of that of a video. */
  channelId?: string;
}

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom)\+xml|feed\+json)(?![+\w])/i;
/** As often the page itself, in XML or JSON, or a description of it. */
const MAYBE_FEED_TYPE = /^(?:application|text)\/(?:(?:rdf\+)?xml|json)(?![+\w])/i;
const MOST_FEEDS = 50;
const MOST_AUTHORS = 100;
const LONGEST_TITLE = 500;

/** Is a link of a page to a feed, by its `rel`, `type` and address? */
function isFeedLink({ rel, type, href, title }: Record<'rel' | 'type' | 'href' | 'title', string>): boolean {
  if (!/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) || /(?:^|\s)stylesheet(?:\s|$)/i.test(rel)) return false;
  const media = type.trim();
  return FEED_TYPE.test(media) || (MAYBE_FEED_TYPE.test(media) && /rss|feed|atom/i.test(`${href} ${title}`));
}

/** What the HTML of a page says of it; runs nothing, and needs no document. */
export function pageHints(html: string, url: string): PageHints {
  if (/^[\s\ufeff]*\{/.test(html))
    return { url, title: '', feeds: letIn(feedsOfEntry(html, url), url), issn: [], authors: [] };
  const tags = htmlTags(html, ['base', 'link', 'meta', 'title', 'script', 'a']);
  const meta = metaOf(tags);
  const base = httpUrl(tags.find(({ name }) => name === 'base')?.attributes.href ?? '', url) ?? url;
  const links = tags.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
  const siteName = meta('og:site_name', 'application-name')[0];
  const journal = meta('citation_journal_title', 'prism.publicationname', 'dc.source')[0];
  const scripts = tags.filter(({ name }) => name === 'script').map(({ text }) => text);
  const channelId = channelOf(links, meta('channelid', 'identifier'), scripts);
  return {
    url,
    title: line(tags.find(({ name }) => name === 'title')?.text ?? ''),
    ...(siteName && { siteName }),
    feeds: feedsIn(links, base, url),
    issn: issnsIn(meta('citation_issn', 'prism.issn', 'prism.eissn', 'dc.identifier.issn', 'issn', 'eissn'), scripts),
    ...(journal && { journal }),
    authors: authorsIn(tags),
    ...(channelId && { channelId }),
  };
}

function feedsIn(links: Record<string, string>[], base: string, page: string): PageHints['feeds'] {
  const found = links.flatMap(({ rel = '', href = '', type = '', title = '' }) => {
    const address = isFeedLink({ rel, type, href, title }) ? httpUrl(href, base) : undefined;
    return address ? [{ url: address, title: line(title), type: type.trim().toLowerCase() }] : [];
  });
  return letIn(found, page).slice(0, MOST_FEEDS);
}

/** Each once; what leads into the person's own network only where the page is there. */
function letIn(feeds: PageHints['feeds'], page: string): PageHints['feeds'] {
  return feeds.filter(
    ({ url }, at) =>
      feeds.findIndex((each) => each.url === url) === at && (!isPrivateAddress(url) || isPrivateAddress(page)),
  );
}

function metaOf(tags: readonly HtmlTag[]) {
  const named = new Map<string, string[]>();
  for (const { name, attributes } of tags) {
    if (name !== 'meta') continue;
    const key = (attributes.name ?? attributes.property ?? attributes.itemprop ?? '').trim().toLowerCase();
    const content = line(attributes.content ?? '');
    if (key !== '' && content !== '') named.set(key, [...(named.get(key) ?? []), content]);
  }
  return (...names: string[]) => names.flatMap((name) => named.get(name) ?? []);
}

/** In the head, else in what JSON-LD says of a periodical. */
function issnsIn(told: readonly string[], scripts: readonly string[]): string[] {
  const inHead = told.flatMap((each) => each.split(/[,;]/)).map(cleanIssn);
  const inScripts = scripts
    .flatMap((script) => [...script.matchAll(/"issn"\s*:\s*(?:"([^"]{8,40})"|\[([^\]]{8,200})\])/gi)])
    .flatMap(([, one, several]) => (one ?? several ?? '').split(','))
    .map(cleanIssn);
  const found = (list: (string | undefined)[]) => [...new Set(list.filter((issn) => issn !== undefined))];
  const head = found(inHead);
  return (head.length > 0 ? head : found(inScripts)).slice(0, 4);
}

/** `citation_author_orcid` follows its author; else links to ORCID, of which the text may be the name. */
function authorsIn(tags: readonly HtmlTag[]): PageHints['authors'] {
  const found = new Map<string, string>();
  let name = '';
  for (const { name: tag, attributes, text } of tags) {
    const key = (attributes.name ?? '').toLowerCase();
    if (tag === 'meta' && key === 'citation_author') name = line(attributes.content ?? '');
    const isOrcid =
      tag === 'meta' ? key === 'citation_author_orcid' : tag === 'a' && isOrcidLink(attributes.href ?? '');
    const orcid = isOrcid ? cleanOrcid(attributes.content ?? attributes.href ?? '') : undefined;
    if (!orcid || found.size >= MOST_AUTHORS) continue;
    const shown = tag === 'meta' ? name : /orcid|\d{4}|^\W*$/i.test(text) ? '' : line(text);
    found.set(orcid, found.get(orcid) || shown);
  }
  return [...found].map(([orcid, named]) => ({ orcid, name: named }));
}

function isOrcidLink(href: string): boolean {
  return /^https?:\/\/(?:www\.)?orcid\.org\//i.test(href);
}

function channelOf(
  links: readonly Record<string, string>[],
  told: readonly string[],
  scripts: readonly string[],
): string | undefined {
  const isChannel = /^UC[\w-]{22}$/;
  const canonical = links.find(({ rel }) => rel === 'canonical')?.href ?? '';
  const inLink = /youtube\.com\/channel\/(UC[\w-]{22})/.exec(canonical)?.[1];
  const inScript = () =>
    scripts.map((script) => /"(?:externalId|channelId)"\s*:\s*"(UC[\w-]{22})"/.exec(script)?.[1]).find(Boolean);
  return inLink ?? told.find((each) => isChannel.test(each)) ?? inScript();
}

function line(text: string): string {
  return collapseSpace(text).slice(0, LONGEST_TITLE);
}
