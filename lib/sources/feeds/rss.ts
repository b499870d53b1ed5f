import { httpUrl } from '../../article/extract/values.ts';
import { cleanIssn } from '../../article/identifiers.ts';
import { firstOf } from '../../text/first-of.ts';
import { languageOf } from '../../text/language.ts';
import { collapseSpace } from '../../text/strings.ts';
import { elements, type Xml } from '../../text/xml.ts';
import type { Feed, FeedItem, SaidOfItem } from '../item.ts';
import { type ByName, byName, firstLine, firstText, texts } from './elements.ts';
import { guidOf } from './guid.ts';
import { momentOf } from './moment.ts';
import type { Reading } from './parse-feed.ts';

const MINUTE_MS = 60_000;
const PERIOD_MS = new Map([
  ['hourly', 60 * MINUTE_MS],
  ['daily', 24 * 60 * MINUTE_MS],
  ['weekly', 7 * 24 * 60 * MINUTE_MS],
  ['monthly', 30 * 24 * 60 * MINUTE_MS],
  ['yearly', 365 * 24 * 60 * MINUTE_MS],
]);
/** What a channel says for each of its items, where the item says nothing. */
const OF_CHANNEL = ['prism:publicationName', 'prism:issn', 'prism:eIssn', 'dc:publisher', 'dc:language', 'language'];

const LONGEST_OF_CHANNEL = 300;
const MOST_OF_CHANNEL = 10;

/** RSS 0.91 to 2.0, and RSS 1.0, whose items stand beside the channel. */
export function readRss(root: Xml, reading: Reading): Feed | undefined {
  const [channel] = elements(root, 'channel');
  if (!channel) return undefined;
  const own = byName(channel);
  const isRdf = /RDF$/i.test(root.name);
  const items = [...elements(root, 'item'), ...elements(channel, 'item')];
  const home = texts(own, 'link')
    .map((link) => httpUrl(collapseSpace(link), reading.url))
    .find(Boolean);
  const description = firstLine(own, 'description', 'itunes:summary');
  const language = languageOf(firstText(own, 'language', 'dc:language') ?? '');
  const issn = texts(own, 'prism:issn', 'prism:eIssn', 'prism:eissn')
    .map(cleanIssn)
    .filter((each) => each !== undefined);
  const movedTo = httpUrl(firstText(own, 'itunes:new-feed-url') ?? '', reading.url);
  const ttlMs = ttlOf(own);
  const forAll = saidForAll(own);
  return {
    format: isRdf ? 'rdf' : 'rss',
    title: firstLine(own, 'title', 'dc:title', 'prism:publicationName'),
    ...(description && { description }),
    ...(home && { home }),
    ...(language && { language }),
    ...(ttlMs && { ttlMs }),
    ...(movedTo && { movedTo }),
    ...(issn.length > 0 && { issn: [...new Set(issn)] }),
    items: items.map((item) => readItem(item, forAll, { ...reading, base: home ?? reading.url })),
    leftOut: 0,
  };
}

/** What a channel says for all of its items, read once: short, for it is said again for each. */
function saidForAll(channel: ByName): (name: string) => string[] {
  const said = new Map(
    OF_CHANNEL.map((name) => [
      name,
      texts(channel, name)
        .slice(0, MOST_OF_CHANNEL)
        .map((text) => text.slice(0, LONGEST_OF_CHANNEL)),
    ]),
  );
  return (name) => said.get(name) ?? [];
}

function readItem(
  node: Xml,
  forAll: (name: string) => string[],
  { base, readAt }: Reading & { base: string },
): FeedItem {
  const item = byName(node);
  const of = (...names: string[]) => firstText(item, ...names) ?? names.flatMap(forAll)[0];
  const [guid] = item.get('guid') ?? [];
  const called = texts(item, 'guid');
  const isAddress = guid?.attributes.isPermaLink !== 'false';
  const feedburner = texts(item, 'feedburner:origLink', 'atom:link');
  const about = [node.attributes['rdf:about'] ?? ''].filter(Boolean);
  const links = [
    ...feedburner,
    ...texts(item, 'link', 'prism:url'),
    ...(isAddress ? called.filter((name) => /^https?:/i.test(name.trim())) : []),
    ...about,
  ];
  const said: SaidOfItem = {
    title: firstText(item, 'title', 'dc:title', 'itunes:title', 'media:title') ?? '',
    links,
    dois: texts(item, 'prism:doi', 'bibo:doi'),
    names: [...texts(item, 'dc:identifier', 'guid', 'dcterms:identifier'), ...about],
    authors: authorsOf(item),
    journal: journalOf(of('prism:publicationName'), of('dc:source'), firstText(item, 'title')),
    issn: [...texts(item, 'prism:issn', 'prism:eIssn'), ...forAll('prism:issn'), ...forAll('prism:eIssn')],
    dates: texts(item, 'prism:publicationDate', 'dc:date', 'dcterms:issued', 'prism:coverDate', 'pubDate'),
    texts: texts(item, 'content:encoded', 'dc:description', 'description', 'dcterms:abstract', 'itunes:summary'),
    volume: firstText(item, 'prism:volume'),
    issue: firstText(item, 'prism:number', 'prism:issueIdentifier'),
    firstPage: firstText(item, 'prism:startingPage'),
    lastPage: firstText(item, 'prism:endingPage'),
    publisher: of('dc:publisher'),
    language: of('dc:language', 'language'),
  };
  const publishedAt = firstOf(
    texts(item, 'pubDate', 'dc:date', 'prism:publicationDate', 'dcterms:issued', 'atom:updated'),
    (date) => momentOf(date, readAt),
  );
  const media = (item.get('enclosure') ?? [])
    .filter(({ attributes }) => /^(?:audio|video)\//i.test(attributes.type ?? ''))
    .map(({ attributes }) => httpUrl(attributes.url ?? '', base))
    .find(Boolean);
  return {
    guid: guidOf([...called, ...about], said),
    said,
    base,
    ...(publishedAt && { publishedAt }),
    ...(media && { media }),
  };
}

/** Taylor & Francis set the article's title where its journal is to be, and that into `dc:source`. */
function journalOf(named: string | undefined, source: string | undefined, title: string | undefined) {
  return named !== undefined && named !== title ? named : (source ?? named);
}

/** Each `dc:creator` may hold one or several; RSS 2.0's `author` is an e-mail address with a name behind it. */
function authorsOf(item: ByName): string[] {
  for (const name of ['dc:creator', 'author', 'atom:author', 'itunes:author', 'dc:contributor']) {
    const found = texts(item, name);
    if (found.length > 0) return found;
  }
  return [];
}

function ttlOf(channel: ByName): number | undefined {
  const minutes = Number(firstText(channel, 'ttl'));
  if (Number.isFinite(minutes) && minutes > 0) return minutes * MINUTE_MS;
  const period = PERIOD_MS.get(collapseSpace(firstText(channel, 'sy:updatePeriod') ?? '').toLowerCase());
  const times = Number(firstText(channel, 'sy:updateFrequency') ?? 1);
  return period && times >= 1 ? period / times : undefined;
}
