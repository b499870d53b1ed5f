import { languageOf } from '../../text/language.ts';
import { stripInvisible } from '../../text/strings.ts';
import type { ArticleType } from '../article.ts';
import { cleanDoi, cleanIsbn, cleanIssn, cleanPmid } from '../identifiers.ts';
import { urlKey } from '../identity.ts';
import { cleanJournal } from '../journals.ts';
import { toMarked } from '../markup.ts';
import { parseAuthors } from '../names.ts';
import { expandPages } from '../pages.ts';
import { parseDate } from '../parse-date.ts';
import { isPlaceholder } from '../titles.ts';
import { type Claims, claim, claimPages, RANK } from './claims.ts';
import { type Page, titlesAgree } from './page.ts';
import { abstractOf, articleNumberOf, httpUrl, LONGEST_DOI, numberOf } from './values.ts';

type Node = Record<string, unknown>;

/** What the page's linked data says: its claims, and whether the node it came from is a scholarly one. */
export interface JsonLd {
  claims: Claims;
  type?: ArticleType;
  scholarly: boolean;
  openAccess?: boolean;
  /** A node describes a list of results or a collection. */
  listing: boolean;
}

const SCHOLARLY = new Map<string, ArticleType>(
  Object.entries({
    ScholarlyArticle: 'journal-article',
    MedicalScholarlyArticle: 'journal-article',
    Chapter: 'book-chapter',
    Thesis: 'thesis',
    Dataset: 'dataset',
    DataDownload: 'dataset',
    Report: 'report',
  } as const),
);

const GENERAL = new Map<string, ArticleType>(
  Object.entries({
    Article: 'web-page',
    NewsArticle: 'news',
    ReportageNewsArticle: 'news',
    AnalysisNewsArticle: 'news',
    OpinionNewsArticle: 'news',
    BackgroundNewsArticle: 'news',
    LiveBlogPosting: 'news',
    BlogPosting: 'blog-post',
    SocialMediaPosting: 'blog-post',
    TechArticle: 'web-page',
    MedicalWebPage: 'web-page',
    Book: 'book',
  } as const),
);

/** More nodes are an application's state, not a description. */
const MOST_NODES = 400;
/** Longer than any abstract. */
const LONGEST_TEXT = 20_000;

/** Reads the page's JSON-LD, broken scripts being no word at all. */
export function readJsonLd(page: Page): JsonLd {
  const nodes = nodesOf(page.facts.jsonLd);
  const claims: Claims = {};
  const listing = nodes.some((node) =>
    typesOf(node).some((t) => /^(SearchResultsPage|ItemList|CollectionPage|PublicationIssue)$/.test(t)),
  );
  const node = choose(page, nodes);
  if (node === undefined) return { claims, scholarly: false, listing };
  const types = typesOf(node);
  const scholarly = types.find((t) => SCHOLARLY.has(t));
  const general = types.find((t) => GENERAL.has(t));
  readNode(page, node, claims);
  const free = node.isAccessibleForFree;
  return {
    claims,
    type: SCHOLARLY.get(scholarly ?? '') ?? GENERAL.get(general ?? ''),
    scholarly: scholarly !== undefined,
    listing,
    ...(typeof free === 'boolean' || typeof free === 'string' ? { openAccess: /^true$/i.test(String(free)) } : {}),
  };
}

function nodesOf(scripts: readonly string[]): Node[] {
  const nodes: Node[] = [];
  for (const text of scripts) collect(parseLoosely(text), nodes, 0);
  return nodes;
}

/** Templates write raw line breaks into strings, and wrap the whole in comments. */
function parseLoosely(text: string): unknown {
  const bare = unwrapped(text);
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

const OPENING = /^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/;
const CLOSING = /(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)?[\s;]*$/;
/** Longer than what closes any wrapping. A pattern that looks for the end of a long text from each of its places takes the square of its length. */
const LONGEST_CLOSING = 60;

function unwrapped(text: string): string {
  const body = text.trim().replace(OPENING, '');
  const end = Math.max(0, body.length - LONGEST_CLOSING);
  return body.slice(0, end) + body.slice(end).replace(CLOSING, '');
}

function collect(value: unknown, into: Node[], depth: number): void {
  if (depth > 5 || into.length >= MOST_NODES || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
    return;
  }
  const node = value as Node;
  into.push(node);
  collect(node['@graph'], into, depth + 1);
  if (typeof node.mainEntity === 'object') collect(node.mainEntity, into, depth + 1);
  if (isNode(node.mainEntityOfPage) && node.mainEntityOfPage.headline !== undefined)
    collect(node.mainEntityOfPage, into, depth + 1);
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function typesOf(node: Node): string[] {
  return strings(node['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

function choose(page: Page, nodes: Node[]): Node | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => SCHOLARLY.has(type) || GENERAL.has(type)));
  const own = articles.filter((node) => describesPage(page, node));
  const scholarly = own.find((node) => typesOf(node).some((type) => SCHOLARLY.has(type)));
  return scholarly ?? own[0];
}

/** A node is about this page if its address or its headline is the page's, or if it has no address. */
function describesPage(page: Page, node: Node): boolean {
  const headline = textOfNode(node.headline) ?? textOfNode(node.name);
  if (headline !== undefined && [page.title, ...page.headings.map((h) => h.text)].some((t) => titlesAgree(t, headline)))
    return true;
  const own = urlKey(page.href);
  const urls = [node.url, node['@id'], node.mainEntityOfPage].flatMap(addresses);
  const doi = page.inUrl.doi?.toLowerCase();
  return urls.some((url) => {
    const absolute = httpUrl(url, page.href);
    return (
      (absolute !== undefined && urlKey(absolute) === own) ||
      (doi !== undefined && cleanDoi(url)?.toLowerCase() === doi)
    );
  });
}

function addresses(value: unknown): string[] {
  if (isNode(value)) return [value['@id'], value.url].flatMap(strings);
  return strings(value);
}

function readNode(page: Page, node: Node, claims: Claims): void {
  const rank = RANK.jsonLd;
  const from = 'json-ld';
  const names = [node.headline, node.name].map(textOfNode).filter((name) => name !== undefined);
  const shown = [page.title, ...page.headings.map((h) => h.text)];
  const title = names.find((name) => shown.some((text) => titlesAgree(text, name))) ?? names[0];
  if (title !== undefined && !isPlaceholder(title)) claim(claims, 'title', toMarked(title), from, rank);
  claim(claims, 'authors', authorsOf(node), from, rank);
  for (const [i, key] of ['datePublished', 'dateCreated'].entries()) {
    claim(claims, 'issued', parseDate(textOfNode(node[key]) ?? ''), from, i === 0 ? rank : RANK.weak);
  }
  for (const doi of new Set(
    [node['@id'], node.url, node.identifier, node.sameAs, node.doi].flatMap((each) => doisOf(each)),
  )) {
    claim(claims, 'doi', doi, from, rank);
  }
  claim(claims, 'pmid', pmidOf(node.identifier), from, rank);
  const isbn = strings(node.isbn).map(cleanIsbn);
  claim(
    claims,
    'isbn',
    isbn.filter((each) => each !== undefined),
    from,
    rank,
  );
  readContainer(node, claims, 0);
  const start = textOfNode(node.pageStart);
  const pages = start === undefined ? textOfNode(node.pagination) : expandPages(start, textOfNode(node.pageEnd));
  claimPages(claims, pages, from, rank);
  claim(claims, 'articleNumber', articleNumberOf(textOfNode(node.articleNumber) ?? ''), from, rank);
  claim(claims, 'publisher', nameOf(node.publisher), from, rank);
  claim(claims, 'abstract', abstractOf(textOfNode(node.abstract) ?? ''), from, rank);
  claim(claims, 'excerpt', textOfNode(node.description), from, rank);
  claim(
    claims,
    'keywords',
    strings(node.keywords)
      .flatMap((k) => k.split(/[,;]/))
      .map((k) => k.trim())
      .filter(Boolean),
    from,
    rank,
  );
  claim(claims, 'language', languageOf(nameOf(node.inLanguage) ?? ''), from, rank);
  claim(claims, 'pdfUrl', pdfOf(page, node), from, rank);
}

/** An issue is part of a volume, that is part of a periodical: each says its own. */
function readContainer(node: Node, claims: Claims, depth: number): void {
  if (depth > 4) return;
  for (const part of [node.isPartOf].flat().filter(isNode)) {
    const types = typesOf(part);
    const number = (key: string) => numberOf(textOfNode(part[key]) ?? '');
    claim(claims, 'issue', number('issueNumber'), 'json-ld', RANK.jsonLd);
    claim(claims, 'volume', number('volumeNumber'), 'json-ld', RANK.jsonLd);
    if (types.some((type) => /^(Periodical|Journal|Book|CreativeWorkSeries|Newspaper|Blog|MediaObject)$/.test(type))) {
      claim(claims, 'journal', cleanJournal(nameOf(part) ?? ''), 'json-ld', RANK.jsonLd);
      claim(
        claims,
        'issn',
        strings(part.issn)
          .map(cleanIssn)
          .filter((v) => v !== undefined),
        'json-ld',
        RANK.jsonLd,
      );
    }
    readContainer(part, claims, depth + 1);
  }
}

function authorsOf(node: Node) {
  const people = [node.author ?? node.creator].flat().flatMap((person) => {
    if (typeof person === 'string') return [person];
    if (!isNode(person)) return [];
    const family = textOfNode(person.familyName);
    const given = textOfNode(person.givenName);
    if (family !== undefined && given !== undefined) return [`${family}, ${given}`];
    return [person.name].flatMap(strings);
  });
  return parseAuthors(people.filter((name) => !/^https?:/.test(name)));
}

function doisOf(value: unknown, depth = 0): string[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_NODES).flatMap((each) => doisOf(each, depth + 1));
  if (isNode(value)) {
    const kind = `${textOfNode(value.propertyID) ?? ''} ${textOfNode(value.name) ?? ''}`;
    return kind.trim() === '' || /doi/i.test(kind) ? doisOf(value.value ?? value['@id'] ?? value.url, depth + 1) : [];
  }
  const text = (textOfNode(value) ?? '').slice(0, LONGEST_DOI);
  const doi = /^(?:doi:\s*|https?:\/\/\S*\/)?10\.\d{4}/i.test(text) ? cleanDoi(text) : undefined;
  return doi === undefined ? [] : [doi];
}

function pmidOf(value: unknown): string | undefined {
  for (const id of [value].flat().filter(isNode)) {
    if (/pmid|pubmed/i.test(`${textOfNode(id.propertyID)} ${textOfNode(id.name)}`))
      return cleanPmid(textOfNode(id.value) ?? '');
  }
  return undefined;
}

function pdfOf(page: Page, node: Node): string | undefined {
  const media = [node.encoding, node.associatedMedia, node.distribution].flat().filter(isNode);
  const pdf = media.find((m) => /pdf/i.test(`${textOfNode(m.encodingFormat)} ${textOfNode(m.fileFormat)}`));
  return pdf === undefined ? undefined : httpUrl(textOfNode(pdf.contentUrl) ?? '', page.href);
}

function nameOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return isNode(first) ? textOfNode(first.name) : textOfNode(first);
}

function textOfNode(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : isNode(value) ? value['@value'] : value;
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' ? textOf(first).trim() || undefined : undefined;
}

function strings(value: unknown): string[] {
  return [value]
    .flat()
    .filter((v) => typeof v === 'string')
    .map(textOf);
}

/** An escape may make half a character, or one that turns the text around it: neither is text. */
function textOf(raw: string): string {
  return stripInvisible(raw.slice(0, LONGEST_TEXT).toWellFormed()).replace(/\0/g, '');
}
