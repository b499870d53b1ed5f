import { httpUrl } from '../../article/extract/values.ts';
import { escapeHtml } from '../../text/escape.ts';
import { firstOf } from '../../text/first-of.ts';
import { asList, asObject, asText } from '../../text/json.ts';
import { languageOf } from '../../text/language.ts';
import { collapseSpace } from '../../text/strings.ts';
import type { Feed, FeedItem, SaidOfItem } from '../item.ts';
import { guidOf } from './guid.ts';
import { momentOf } from './moment.ts';
import type { Reading } from './parse-feed.ts';

const MOST_OF_FEED = 20;
const LONGEST_NAME = 200;

/** JSON Feed 1 and 1.1 (jsonfeed.org); `undefined` for JSON of any other kind. */
export function readJsonFeed(text: string, reading: Reading): Feed | undefined {
  const root = asObject(parsed(text));
  if (!/jsonfeed\.org\/version\//.test(told(root.version)) && !Array.isArray(root.items)) return undefined;
  const home = httpUrl(told(root.home_page_url), reading.url);
  const description = collapseSpace(told(root.description));
  const language = languageOf(told(root.language));
  // Said again for each item that names nobody.
  const ofFeed = asList(root.authors).slice(0, MOST_OF_FEED);
  return {
    format: 'json',
    title: collapseSpace(told(root.title)),
    ...(description && { description }),
    ...(home && { home }),
    ...(language && { language }),
    items: asList(root.items).map((item) => readItem(asObject(item), ofFeed, reading)),
    leftOut: 0,
  };
}

function readItem(item: Record<string, unknown>, ofFeed: unknown[], { url, readAt }: Reading): FeedItem {
  const authors = [...asList(item.authors), ...(item.author ? [item.author] : [])];
  const html = told(item.content_html);
  const plainText = told(item.content_text) || told(item.summary);
  const id = told(item.id);
  const said: SaidOfItem = {
    title: escapeHtml(told(item.title)),
    // A link blog is about what it links to.
    links: [told(item.external_url), told(item.url), ...(/^https?:/i.test(id) ? [id] : [])].filter(Boolean),
    dois: [told(item.doi), told(item._doi)].filter(Boolean),
    names: [id],
    authors: (authors.length > 0 ? authors : ofFeed).map((author) =>
      escapeHtml(told(asObject(author).name).slice(0, LONGEST_NAME)),
    ),
    issn: [],
    dates: [told(item.date_published), told(item.date_modified)],
    texts: [html, escapeHtml(plainText)].filter(Boolean),
    language: told(item.language),
  };
  const publishedAt = firstOf([told(item.date_published), told(item.date_modified)], (date) => momentOf(date, readAt));
  const media = asList(item.attachments)
    .map(asObject)
    .filter(({ mime_type: type }) => /^(?:audio|video)\//i.test(told(type)))
    .map((attachment) => httpUrl(told(attachment.url), url))
    .find(Boolean);
  return {
    guid: guidOf([id], said),
    said,
    base: url,
    ...(publishedAt && { publishedAt }),
    ...(media && { media }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The text of a value; empty where it holds none. */
function told(value: unknown): string {
  return asText(value) ?? '';
}
