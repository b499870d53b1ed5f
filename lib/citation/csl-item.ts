import type { Article, ArticleType, Author, MarkedText, PartialDate } from '../article/article.ts';
import { type MarkedNode, parseMarked } from '../article/markup.ts';
import { nameParts, withInitialsApart } from '../article/name-parts.ts';

/** A date of CSL-JSON: one row of year, month, day as exact as it is known, or two for an interval. */
export interface CslDate {
  'date-parts': number[][];
}

/** A name of CSL-JSON: a person, or a group as `literal`. */
export interface CslName {
  family?: string;
  given?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
  literal?: string;
}

/** An item of CSL-JSON 1.0.2, as far as an article fills it. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  'container-title'?: string;
  'container-title-short'?: string;
  author?: CslName[];
  issued?: CslDate;
  'available-date'?: CslDate;
  accessed?: CslDate;
  volume?: string;
  issue?: string;
  page?: string;
  number?: string;
  genre?: string;
  publisher?: string;
  abstract?: string;
  keyword?: string;
  language?: string;
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  ISSN?: string;
  ISBN?: string;
  URL?: string;
}

const TYPES: Record<ArticleType, { type: string; genre?: string }> = {
  'journal-article': { type: 'article-journal' },
  preprint: { type: 'article', genre: 'Preprint' },
  review: { type: 'article-journal' },
  guideline: { type: 'article-journal' },
  editorial: { type: 'article-journal' },
  letter: { type: 'article-journal' },
  'case-report': { type: 'article-journal' },
  'conference-paper': { type: 'paper-conference' },
  book: { type: 'book' },
  'book-chapter': { type: 'chapter' },
  thesis: { type: 'thesis' },
  report: { type: 'report' },
  dataset: { type: 'dataset' },
  news: { type: 'article-newspaper' },
  'blog-post': { type: 'post-weblog' },
  'web-page': { type: 'webpage' },
};

/** Read when it was saved is what a style asks of these; of a paper it asks nothing. */
const READ_ONLINE = new Set<ArticleType>(['news', 'blog-post', 'web-page', 'dataset', 'report']);

/** The article as a citation processor and CSL-JSON files take it; what is not known of it is absent. */
export function toCslItem(article: Article): CslItem {
  const type = article.type ?? 'journal-article';
  const known = TYPES[type];
  // A guideline that is in no journal is a report.
  const isReport = type === 'guideline' && !article.journal && !article.volume;
  const item: Record<string, unknown> = {
    id: article.id,
    type: isReport ? 'report' : known.type,
    genre: known.genre,
    title: article.title && withoutStop(richText(article.title)),
    'container-title': article.journal,
    'container-title-short': article.journalAbbreviation,
    author: article.authors?.map(cslName),
    issued: cslDate(article.issued ?? article.onlineDate),
    'available-date': cslDate(article.onlineDate),
    accessed: READ_ONLINE.has(type) || isReport ? cslDate(article.addedAt.slice(0, 10)) : undefined,
    volume: article.volume,
    issue: article.issue,
    // CSL 1.0.2 has `number` for an article's number; most styles print `page` only, and it is what stands there in print.
    page: article.pages ?? article.articleNumber,
    number: article.articleNumber ?? (type === 'preprint' ? article.arxiv : undefined),
    publisher: article.publisher ?? (type === 'preprint' ? article.journal : undefined),
    abstract: article.abstract,
    keyword: article.keywords?.join(', '),
    language: article.language,
    DOI: article.doi,
    PMID: article.pmid,
    PMCID: article.pmcid,
    ISSN: article.issn?.join(', '),
    ISBN: article.isbn?.join(', '),
    URL: article.url,
  };
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) delete item[name];
  }
  return item as unknown as CslItem;
}

/** `von`, `van der`: with the family name wherever it stands. */
const NON_DROPPING =
  /^((?:(?:van|von|der|den|del|dal|della|dos|das|ter|ten|te|la|le|di|da|do|du|de|zu|zum|zur|vom|op|'t|st)\s+)+)(?=\p{Lu})/u;
/** `Jean de` before `La Fontaine`: with the given name. */
const DROPPING = /\s((?:(?:van|von|der|den|del|dal|della|dos|das|ter|ten|di|da|do|du|de|d'|zu)\s*)+)$/u;

function cslName(author: Author): CslName {
  if ('group' in author) return { literal: author.group };
  const { family, given: all, suffix } = nameParts(author);
  const particle = NON_DROPPING.exec(family)?.[1];
  const dropping = DROPPING.exec(all)?.[1];
  const given = withInitialsApart(dropping ? all.slice(0, -dropping.length).trimEnd() : all, family);
  return {
    family: particle ? family.slice(particle.length) : family,
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle.trim() }),
    ...(dropping && { 'dropping-particle': dropping.trim() }),
    ...(suffix && { suffix }),
  };
}

function cslDate(date: PartialDate | undefined): CslDate | undefined {
  const rows = date?.split('/').map((part) => part.split('-').map(Number));
  if (!rows?.every((row) => row.length > 0 && row.every((n) => Number.isInteger(n) && n > 0))) return undefined;
  return { 'date-parts': rows };
}

/** Marks as CSL writes them; a `<` of the text stays one. */
function richText(marked: MarkedText): string {
  return parseMarked(marked).map(written).join('');
}

/** PubMed ends titles with a full stop; a style sets its own signs. */
function withoutStop(title: string): string {
  return title.replace(/(?<=\p{Ll}{2}|\p{Lu}{2}|[\d)\]”"])\.((?:<\/\w+>)*)$/u, '$1');
}

function written(node: MarkedNode): string {
  if (typeof node === 'string') return node;
  return `<${node.mark}>${node.children.map(written).join('')}</${node.mark}>`;
}
