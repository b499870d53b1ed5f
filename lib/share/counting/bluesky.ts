import { findLinks, type Link } from '../links.ts';
import { graphemeCount } from './graphemes.ts';
import { utf8Length } from './utf-8.ts';

/** Of a path, how much Bluesky's own composer shows (`toShortUrl` in bluesky-social/social-app). */
const LONGEST_PATH = 15;
const SHORTENED_PATH = 13;

/** A link of a post on Bluesky. */
export interface ShownLink {
  /** In the shown text; a facet wants the UTF-8 bytes before it (`utf8Length`). */
  start: number;
  end: number;
  /** Where it leads; with its protocol. */
  url: string;
}

/** A post as Bluesky shows it: a facet holds each whole link, so its text may be short. The same text where `areLinksShortened` is false. */
export function shownOnBluesky(text: string, areLinksShortened = true): { text: string; links: ShownLink[] } {
  const links: ShownLink[] = [];
  let shown = '';
  let at = 0;
  for (const link of findLinks(text)) {
    shown += text.slice(at, link.start);
    const written = text.slice(link.start, link.end);
    const start = shown.length;
    shown += areLinksShortened ? shortened(written) : written;
    links.push({ start, end: shown.length, url: addressOf(link, written) });
    at = link.end;
  }
  return { text: shown + text.slice(at), links };
}

function addressOf({ hasProtocol }: Link, written: string): string {
  return hasProtocol ? written : `https://${written}`;
}

function shortened(written: string): string {
  const [, host = '', path = ''] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/is.exec(written) ?? [];
  const shownPath = path === '/' ? '' : path;
  return shownPath.length > LONGEST_PATH ? `${host}${shownPath.slice(0, SHORTENED_PATH)}...` : host + shownPath;
}

/** The length of a post on Bluesky, by both of its measures (`app.bsky.feed.post`). */
export function blueskyLength(text: string, areLinksShortened = true): { graphemes: number; bytes: number } {
  const shown = shownOnBluesky(text, areLinksShortened).text;
  return { graphemes: graphemeCount(shown), bytes: utf8Length(shown) };
}
