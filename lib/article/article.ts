/** What an article is: the record, what a capture of a page says, and where each value came from. */

/** Text that may hold `<i> <b> <sub> <sup> <sc>` as marks, everything else escaped. Made and read by `markup.ts` only. */
export type MarkedText = string & { readonly __markedText: unique symbol };

/** A date as exact as its source: `2023`, `2023-05`, `2023-05-12`, or an EDTF interval `2023-05/2023-06`. */
export type PartialDate = string;

/** A person, in the field's own terms, or a group (`RECOVERY Collaborative Group`). */
export type Author = { family: string; given?: string } | { group: string };

export const ARTICLE_TYPES = [
  'journal-article',
  'preprint',
  'review',
  'guideline',
  'editorial',
  'letter',
  'case-report',
  'conference-paper',
  'book',
  'book-chapter',
  'thesis',
  'report',
  'dataset',
  'news',
  'blog-post',
  'web-page',
] as const;

/** What kind of thing an article is. Anything scholarly whose kind is unknown is a `journal-article`. */
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** The bibliographic fields of an article: what a page, a registry or the person can say about it. */
export interface ArticleFields {
  title: MarkedText;
  /** The journal's full name; for news, blogs and web pages the name of the site. */
  journal: string;
  /** As indexed (`N Engl J Med`). */
  journalAbbreviation: string;
  authors: Author[];
  issued: PartialDate;
  /** The day it was first online, where the page gives it beside `issued`. */
  onlineDate: PartialDate;
  volume: string;
  issue: string;
  /** `693-704`, expanded; absent where only an article number is known. */
  pages: string;
  articleNumber: string;
  issn: string[];
  isbn: string[];
  publisher: string;
  abstract: string;
  keywords: string[];
  /** BCP 47, as `en` or `pt-BR`. */
  language: string;
  /** Displayed as given; compared lower-cased. */
  doi: string;
  /** Digits only. */
  pmid: string;
  /** `PMC1234567`. */
  pmcid: string;
  /** Without its version: `2101.00001` or `hep-th/9901001`. */
  arxiv: string;
  pdfUrl: string;
  /** The address to open it at, without proxy and tracking. */
  url: string;
  type: ArticleType;
  /** A sentence or two from the page, where it has no abstract. */
  excerpt: string;
}

export type FieldName = keyof ArticleFields;

/** A value and the signal it came from: `citation_title`, `json-ld`, `dc.date`, `url`, `crossref`, `you`; of an import with its file (`file-word.ts`). */
export interface Sourced<T> {
  value: T;
  from: string;
}

/** Where a field's value came from, and the differing values that other signals gave, most trusted first. */
export interface FieldProvenance<T> {
  from: string;
  /** The person took this value instead of another: no later page overrides it. */
  chosen?: true;
  others?: Sourced<T>[];
}

export type Provenance = { [K in FieldName]?: FieldProvenance<ArticleFields[K]> };

/** Fields with their provenance: what every signal together says of one article. */
export interface Described {
  fields: Partial<ArticleFields>;
  provenance: Provenance;
}

/** What is known of an article's standing, and by whose word; `unchecked` is never "fine". */
export interface TrustStatus {
  status: 'unchecked' | 'nothing-known' | 'retracted' | 'expression-of-concern' | 'corrected';
  /** Which signal said so (`title`, `banner`, `pubmed`, `crossref`); absent when unchecked. */
  from?: string;
  /** ISO instant of the check; absent when unchecked. */
  checkedAt?: string;
  /** What the journal published about it, where the signal names that. */
  notice?: TrustNotice;
}

/** A notice of retraction, of concern, or a correction. */
export interface TrustNotice {
  doi?: string;
  /** The day it was published. */
  on?: PartialDate;
}

/** One of several articles that a page lists (search results, a table of contents). */
export interface Candidate {
  doi?: string;
  pmid?: string;
  pmcid?: string;
  arxiv?: string;
  url?: string;
  /** The visible title, plain text. */
  title: string;
}

/** The article that a page is about, as the page tells it. */
export interface CapturedArticle extends Described {
  /** The address of the tab, as it was. */
  capturedFrom: string;
  /** Identity keys of the same work elsewhere that the page itself names (the published version of a preprint). */
  sameAs: string[];
  trust: TrustStatus;
  /** Is it free to read, by the page's own word. */
  openAccess?: boolean;
  /** Only an address was known of it, and perhaps a title: fills what is missing, and overrides nothing. */
  thin?: true;
}

/** What a click on a page found. Plain data, so that it crosses from the page to the background. */
export type Capture =
  /** A scholarly article; `others` are further articles that the page lists. */
  | { kind: 'article'; article: CapturedArticle; others: Candidate[] }
  /** A news item, blog post or other single page with an author or date: saved as what it is. */
  | { kind: 'web-page'; article: CapturedArticle; others: Candidate[] }
  /** Search results, a table of contents: choose. */
  | { kind: 'several'; candidates: Candidate[]; article: CapturedArticle }
  /**
   * A home page, an app, an empty page: can be saved as a web page if the person says so. `doi` is what the address says of
   * an article that the page does not show.
   */
  | { kind: 'not-an-article'; reason: 'home' | 'search' | 'page' | 'empty'; article: CapturedArticle; doi?: string }
  /** A login, a robot check, a cookie wall, an error: never saved as an article. `doi` is what the address says. */
  | {
      kind: 'barrier';
      reason: 'login' | 'robot' | 'cookies' | 'denied' | 'not-found';
      url: string;
      title: string;
      doi?: string;
    };

/** The readable text of a page, sanitised. */
export interface ReadableText {
  html: string;
  text: string;
  /** Characters of `text`. */
  length: number;
  excerpt?: string;
  byline?: string;
  siteName?: string;
  language?: string;
}

export type ReadState = 'unread' | 'reading' | 'read' | 'archived';

/** A saved article: its fields with their provenance, and what the person made of it. */
export interface Article extends Partial<ArticleFields> {
  id: string;
  /** Identity keys, `doi:10.1056/nejmoa2034577`, `pmid:33301246`, `url:nejm.org/...`: see `identity.ts`. */
  keys: string[];
  /** Keys that the person's edits took from it: no capture brings them back. */
  notKeys?: string[];
  provenance: Provenance;
  /** The address it was captured at. */
  capturedFrom: string;
  /** The journal for grouping: ISSN if known, else the folded name. */
  journalKey: string;
  trust: TrustStatus;
  openAccess?: boolean;
  tags: string[];
  takeHome: string;
  note: string;
  readState: ReadState;
  starred: boolean;
  /** ISO instant at which it was starred last, in this library. */
  starredAt?: string;
  /** What became of it since it was saved, oldest first: read, shared, put in a digest. */
  history?: HistoryEntry[];
  /** ISO instants. */
  addedAt: string;
  updatedAt: string;
  /** In the trash since; absent while it is in the library. */
  deletedAt?: string;
}

/** Something that became of an article, at an ISO instant. */
export interface HistoryEntry {
  at: string;
  kind: 'read' | 'shared' | 'digest';
  /** The network, or the digest and its number. */
  where?: string;
  /** Where it can be seen, or could be. */
  url?: string;
  /** ISO instant since which it is deleted there. */
  deletedAt?: string;
}

/** The marks of a highlighter. */
export const QUOTE_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type QuoteColour = (typeof QUOTE_COLOURS)[number];

/** A passage that the person selected, with its place in the text. */
export interface Quote {
  id: string;
  articleId: string;
  exact: string;
  prefix: string;
  suffix: string;
  url: string;
  /** The person's own words on it. */
  comment?: string;
  /** `yellow` unless told. */
  colour?: QuoteColour;
  addedAt: string;
  updatedAt?: string;
  deletedAt?: string;
}

/** A named, ordered set of articles: the order lives here. With a `query` it is a smart list, a saved search, and holds none itself. */
export interface ReadingList {
  id: string;
  name: string;
  articleIds: string[];
  /** What was typed in the search box. */
  query?: string;
  /** Its place in the rail; lists without one come after those with, by name. */
  place?: number;
  addedAt: string;
  updatedAt: string;
  deletedAt?: string;
}

/** What the person decided about a tag. Tags without such a row are as good. */
export interface TagStyle {
  /** The tag itself. */
  name: string;
  /** One of the colours of `tokens.css`. */
  colour?: string;
  /** What the tag becomes in a post: one, or a set with a space between two, each with its `#`. */
  hashtag?: string;
  updatedAt: string;
}

/** How far an article was read in the reader. */
export interface ReadingProgress {
  articleId: string;
  /** Of the text, the furthest that was reached: 0 to 1. */
  fraction: number;
  /** The character of the text that was at the top when it was left. */
  place?: number;
  updatedAt: string;
}
