import { httpUrl } from '../../article/extract/values.ts';
import { firstOf } from '../../text/first-of.ts';
import { languageOf } from '../../text/language.ts';
import { collapseSpace } from '../../text/strings.ts';
import { textOf, type Xml } from '../../text/xml.ts';
import type { Feed, FeedItem, SaidOfItem } from '../item.ts';
import { type ByName, byName, firstLine, firstText, texts } from './elements.ts';
import { guidOf } from './guid.ts';
import { momentOf } from './moment.ts';
import type { Reading } from './parse-feed.ts';

const MOST_OF_FEED = 20;
const LONGEST_OF_FEED = 200;

/** Atom 1.0 and 0.3, with what arXiv, YouTube and publishers put in it. */
export function readAtom(root: Xml, reading: Reading): Feed {
  const own = byName(root);
  const base = httpUrl(root.attributes['xml:base'] ?? '', reading.url) ?? reading.url;
  const [home] = linksOf(own, 'alternate').map((link) => httpUrl(link, base));
  // Said again for each entry that names nobody.
  const people = peopleOf(own)
    .slice(0, MOST_OF_FEED)
    .map((name) => name.slice(0, LONGEST_OF_FEED));
  const description = firstLine(own, 'atom:subtitle', 'atom:tagline');
  const language = languageOf(root.attributes['xml:lang'] ?? '');
  return {
    format: 'atom',
    title: firstLine(own, 'atom:title'),
    ...(description && { description }),
    ...(home && { home }),
    ...(language && { language }),
    items: (own.get('atom:entry') ?? []).map((entry) => readEntry(entry, people, { ...reading, base })),
    leftOut: 0,
  };
}

function readEntry(node: Xml, ofFeed: string[], { base: baseOfFeed, readAt }: Reading & { base: string }): FeedItem {
  const entry = byName(node);
  const base = httpUrl(node.attributes['xml:base'] ?? '', baseOfFeed) ?? baseOfFeed;
  const ids = texts(entry, 'atom:id');
  const video = firstText(entry, 'yt:videoId');
  const group = (entry.get('media:group') ?? []).map(byName)[0];
  const said: SaidOfItem = {
    title: titleOf(entry),
    links: [
      ...linksOf(entry, 'alternate'),
      ...ids.filter((id) => /^https?:/i.test(id.trim())),
      ...(video ? [`https://www.youtube.com/watch?v=${encodeURIComponent(collapseSpace(video))}`] : []),
    ],
    dois: texts(entry, 'prism:doi', 'arxiv:doi'),
    names: [...texts(entry, 'dc:identifier', 'dcterms:identifier'), ...ids],
    authors: entry.has('atom:author') ? peopleOf(entry) : ofFeed,
    journal: firstText(entry, 'prism:publicationName', 'dc:source'),
    issn: texts(entry, 'prism:issn', 'prism:eIssn'),
    dates: texts(entry, 'prism:publicationDate', 'dcterms:issued', 'atom:published', 'atom:issued', 'atom:updated'),
    texts: [
      ...texts(entry, 'atom:summary', 'atom:content', 'dc:description'),
      ...(group ? texts(group, 'media:description') : []),
    ],
    volume: firstText(entry, 'prism:volume'),
    issue: firstText(entry, 'prism:number', 'prism:issueIdentifier'),
    firstPage: firstText(entry, 'prism:startingPage'),
    lastPage: firstText(entry, 'prism:endingPage'),
    publisher: firstText(entry, 'dc:publisher'),
    language: node.attributes['xml:lang'] ?? firstText(entry, 'dc:language'),
  };
  const publishedAt = firstOf(texts(entry, 'atom:published', 'atom:issued', 'atom:updated', 'atom:modified'), (date) =>
    momentOf(date, readAt),
  );
  const media = (entry.get('atom:link') ?? [])
    .filter(({ attributes }) => attributes.rel === 'enclosure' && /^(?:audio|video)\//i.test(attributes.type ?? ''))
    .map(({ attributes }) => httpUrl(attributes.href ?? '', base))
    .find(Boolean);
  return {
    guid: guidOf(ids, said),
    said,
    base,
    ...(publishedAt && { publishedAt }),
    ...(media && { media }),
  };
}

/** A title is plain unless its `type` says that it is HTML. */
function titleOf(entry: ByName): string {
  const [title] = entry.get('atom:title') ?? [];
  if (!title) return firstText(entry, 'dc:title') ?? '';
  const isPlain = (title.attributes.type ?? 'text') === 'text';
  const text = textOf(title);
  // Feeds that do not say so put marks into titles all the same.
  return isPlain && !/<\/?(?:i|b|em|strong|su[bp])>/i.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    : (firstText(entry, 'atom:title') ?? '');
}

/** The addresses of links that lead there: those without a `rel` are alternates. */
function linksOf(node: ByName, rel: string): string[] {
  return (node.get('atom:link') ?? [])
    .filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel)
    .map(({ attributes }) => attributes.href ?? '')
    .filter(Boolean);
}

function peopleOf(node: ByName): string[] {
  const people = [...(node.get('atom:author') ?? []), ...(node.get('atom:contributor') ?? [])];
  const named = people.flatMap((person) => texts(byName(person), 'atom:name').slice(0, 1));
  return named.length > 0 ? named : texts(node, 'dc:creator');
}
