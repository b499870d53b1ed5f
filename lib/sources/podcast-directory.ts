import { httpUrl } from '../article/extract/values.ts';
import { asList, asObject, asText } from '../text/json.ts';
import type { PageHints } from './page-hints.ts';

/** The address at which Apple's directory tells the feed of a podcast, of the address of its page there, which does not; `undefined` for any other. */
export function directoryEntryOf({ hostname, pathname }: URL): string | undefined {
  const id = /^(?:podcasts|itunes)\.apple\.com$/.test(hostname)
    ? /\/id(\d{1,12})(?:\/|$)/.exec(pathname)?.[1]
    : undefined;
  return id && `https://itunes.apple.com/lookup?id=${id}&entity=podcast`;
}

/** The feeds that an entry of the directory names; none where it is none. */
export function feedsOfEntry(text: string, url: string): PageHints['feeds'] {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  return asList(asObject(entry).results)
    .map(asObject)
    .flatMap(({ feedUrl, collectionName }) => {
      const told = asText(feedUrl) ?? '';
      const feed = /^https?:\/\//i.test(told) ? httpUrl(told, url) : undefined;
      return feed ? [{ url: feed, title: asText(collectionName) ?? '', type: 'application/rss+xml' }] : [];
    });
}
