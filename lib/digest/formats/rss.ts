import { escapeHtml } from '../../text/escape.ts';
import { feedOfSeries } from './feed-of-series.ts';
import type { DigestFormat } from './format.ts';

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification): each issue one item with all that it says. Written here: feedsmith, which writes every
 * feed that there is, puts line ends around each text that holds a sign, and is a hundred times of this.
 */
export const rss: DigestFormat = {
  id: 'rss',
  extension: 'xml',
  mime: 'application/rss+xml',
  async write(writing) {
    const feed = feedOfSeries(writing);
    const items = feed.issues.map(({ id, title, summary, html, published }) => [
      '<item>',
      element('title', title),
      // Readers take it for HTML, and a title for text.
      element('description', escapeHtml(summary)),
      `<guid isPermaLink="false">${escapeHtml(id)}</guid>`,
      element('pubDate', published.toUTCString()),
      element('content:encoded', html),
      '</item>',
    ]);
    return `${[
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
      '<channel>',
      element('title', feed.title),
      element('link', feed.link),
      element('description', feed.description),
      element('language', feed.language),
      ...feed.issues.slice(0, 1).map(({ published }) => element('lastBuildDate', published.toUTCString())),
      element('generator', 'Sheaf'),
      ...items.flat(),
      '</channel>',
      '</rss>',
    ].join('\n')}\n`;
  },
};

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}
