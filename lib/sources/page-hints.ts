import { httpUrl } from '../article/extract/values.ts';
import { htmlTags } from '../text/html-tags.ts';
import { collapseSpace } from '../text/strings.ts';

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|xml|feed\+json|json)\b/i;

/** The feeds that a page names in its head, in their order. */
export function feedsOfPage(html: string, url: string): { url: string; title: string; type: string }[] {
  const tags = htmlTags(html, ['base', 'link']);
  const base = httpUrl(tags.find(({ name }) => name === 'base')?.attributes.href ?? '', url) ?? url;
  return tags.flatMap(({ name, attributes: { rel = '', href = '', type = '', title = '' } }) => {
    const isFeed = name === 'link' && /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) && FEED_TYPE.test(type.trim());
    const address = isFeed ? httpUrl(href, base) : undefined;
    return address ? [{ url: address, title: collapseSpace(title), type: type.trim().toLowerCase() }] : [];
  });
}
