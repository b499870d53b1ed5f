import { feedOfSeries } from './feed-of-series.ts';
import type { DigestFormat } from './format.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): each issue one item with all that it says. */
export const jsonFeed: DigestFormat = {
  id: 'json-feed',
  extension: 'json',
  mime: 'application/feed+json',
  async write(writing) {
    const { title, description, homepage, language, issues } = feedOfSeries(writing);
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      ...(homepage && { home_page_url: homepage }),
      language,
      items: issues.map((issue) => ({
        id: issue.id,
        title: issue.title,
        summary: issue.summary,
        content_html: issue.html,
        date_published: issue.published.toISOString(),
      })),
    };
    return `${JSON.stringify(feed, null, 2)}\n`;
  },
};
