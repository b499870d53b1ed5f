import { parseXml, type Xml } from '../../text/xml.ts';
import type { Feed, FeedRead } from '../item.ts';
import { readAtom } from './atom.ts';
import { decodeFeed } from './decode-feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { readRss } from './rss.ts';
import { nameByVocabulary } from './vocabulary.ts';

/** A feed of more bytes is not read: the largest real ones have a fifth of it. */
export const LARGEST_FEED_BYTES = 5_000_000;
/** Items of one feed, the first of them. */
export const MOST_ITEMS = 5000;
const MOST_ELEMENTS = 400_000;

/** Where a feed was found and when it was read. */
export interface Reading {
  /** The address that answered: its relative links are of there. */
  url: string;
  /** ISO instant: nothing came out after it. */
  readAt: string;
  contentType?: string;
}

/** Reads a feed: RSS 0.91 to 2.0, RSS 1.0 (RDF), Atom, JSON Feed. Needs no parser of the browser's: a worker has none. */
export function parseFeed(bytes: Uint8Array, reading: Reading): FeedRead {
  if (bytes.length > LARGEST_FEED_BYTES) return { ok: false, problem: 'too-large' };
  const text = decodeFeed(bytes, reading.contentType).replace(/^[\s\ufeff\0]+/, '');
  if (text === '') return { ok: false, problem: 'empty' };
  if (text.startsWith('{')) return answer(readJsonFeed(text, reading));
  const nodes = parseXml(text, MOST_ELEMENTS);
  if (!nodes) return { ok: false, problem: 'too-deep' };
  nameByVocabulary(nodes);
  const root = nodes.find(({ name }) => !name.startsWith('?') && !name.startsWith('!'));
  if (isPage(root)) return { ok: false, problem: 'page' };
  return answer(root && readRoot(root, reading));
}

function readRoot(root: Xml, reading: Reading): Feed | undefined {
  if (/^(?:rss|rdf:RDF|RDF)$/i.test(root.name)) return readRss(root, reading);
  return /^(?:atom:)?feed$/.test(root.name) ? readAtom(root, reading) : undefined;
}

function isPage(root: Xml | undefined): boolean {
  return root !== undefined && /^(?:xhtml:)?html$/i.test(root.name);
}

function answer(feed: Feed | undefined): FeedRead {
  if (!feed) return { ok: false, problem: 'no-feed' };
  const items = feed.items.slice(0, MOST_ITEMS);
  return { ok: true, feed: { ...feed, items, leftOut: feed.items.length - items.length } };
}
