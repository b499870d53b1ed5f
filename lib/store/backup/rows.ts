import {
  ARTICLE_TYPES,
  type Article,
  type ArticleFields,
  type Author,
  type FieldProvenance,
  type HistoryEntry,
  type MarkedText,
  type Provenance,
  QUOTE_COLOURS,
  type Quote,
  type ReadingList,
  type ReadingProgress,
  type ReadState,
  type Sourced,
  type TagStyle,
  type TrustStatus,
} from '../../article/article.ts';
import type { CitationStyle } from '../../ports/citing.ts';
import type { ReadableRow, TypedRow } from '../database.ts';
import {
  aBoolean,
  aName,
  aNumber,
  anAddress,
  aText,
  eitherOf,
  listOf,
  maybe,
  oneOf,
  type Parse,
  type Shape,
  shaped,
} from './parse.ts';

const anAuthor: Parse<Author> = eitherOf(
  shaped<{ group: string }>({ group: aText }),
  shaped<{ family: string; given?: string }>({ family: aText, given: maybe(aText) }),
);

/** Rendered as a tree of its marks: no text is dangerous in it. */
const aMarked = aText as Parse<MarkedText>;

const FIELDS: { [K in keyof ArticleFields]: Parse<ArticleFields[K]> } = {
  title: aMarked,
  journal: aText,
  journalAbbreviation: aText,
  authors: listOf(anAuthor),
  issued: aText,
  onlineDate: aText,
  volume: aText,
  issue: aText,
  pages: aText,
  articleNumber: aText,
  issn: listOf(aText),
  isbn: listOf(aText),
  publisher: aText,
  abstract: aText,
  keywords: listOf(aText),
  language: aText,
  doi: aText,
  pmid: aText,
  pmcid: aText,
  arxiv: aText,
  pdfUrl: anAddress,
  url: anAddress,
  type: oneOf(ARTICLE_TYPES),
  excerpt: aText,
};

function sourcesOf<T>(field: Parse<T>): Parse<FieldProvenance<T>> {
  return shaped<FieldProvenance<T>>({
    from: aText,
    chosen: maybe(oneOf([true] as const)),
    others: maybe(listOf(shaped<Sourced<T>>({ value: field, from: aText } as Shape<Sourced<T>>))),
  } as Shape<FieldProvenance<T>>);
}

function eachField<T>(make: (field: Parse<unknown>) => T): { [K in keyof ArticleFields]: T } {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, make(field as Parse<unknown>)])) as {
    [K in keyof ArticleFields]: T;
  };
}

const aProvenance = shaped<Provenance>(
  eachField((field) => maybe(sourcesOf(field))) as unknown as Shape<Provenance>,
) as Parse<Provenance>;

const aTrust = shaped<TrustStatus>({
  status: oneOf(['unchecked', 'nothing-known', 'retracted', 'expression-of-concern', 'corrected'] as const),
  from: maybe(aText),
  checkedAt: maybe(aText),
});

const aHistoryEntry = shaped<HistoryEntry>({
  at: aText,
  kind: oneOf(['read', 'shared', 'digest'] as const),
  where: maybe(aText),
  url: maybe(anAddress),
});

const READ_STATES: readonly ReadState[] = ['unread', 'reading', 'read', 'archived'];

const anArticle = shaped<Article>({
  ...(eachField((field) => maybe(field)) as unknown as {
    [K in keyof ArticleFields]: { optional: Parse<ArticleFields[K]> };
  }),
  id: aName,
  keys: listOf(aText),
  notKeys: maybe(listOf(aText)),
  provenance: aProvenance,
  capturedFrom: anAddress,
  journalKey: aText,
  trust: aTrust,
  openAccess: maybe(aBoolean),
  tags: listOf(aText),
  takeHome: aText,
  note: aText,
  readState: oneOf(READ_STATES),
  starred: aBoolean,
  history: maybe(listOf(aHistoryEntry)),
  addedAt: aName,
  updatedAt: aName,
  deletedAt: maybe(aName),
});

const aList = shaped<ReadingList>({
  id: aName,
  name: aText,
  articleIds: listOf(aName),
  query: maybe(aText),
  place: maybe(aNumber),
  addedAt: aName,
  updatedAt: aName,
  deletedAt: maybe(aName),
});

const aQuote = shaped<Quote>({
  id: aName,
  articleId: aName,
  exact: aText,
  prefix: aText,
  suffix: aText,
  url: anAddress,
  comment: maybe(aText),
  colour: maybe(oneOf(QUOTE_COLOURS)),
  addedAt: aName,
  updatedAt: maybe(aName),
  deletedAt: maybe(aName),
});

const aReadable = shaped<ReadableRow>({
  articleId: aName,
  html: aText,
  text: aText,
  length: aNumber,
  excerpt: maybe(aText),
  byline: maybe(aText),
  siteName: maybe(aText),
  language: maybe(aText),
});

const aProgress = shaped<ReadingProgress>({
  articleId: aName,
  fraction: aNumber,
  place: maybe(aNumber),
  updatedAt: aName,
});
const aTagStyle = shaped<TagStyle>({ name: aName, colour: maybe(aText), hashtag: maybe(aText), updatedAt: aName });
const aCitationStyle = shaped<CitationStyle>({ id: aName, title: aText, xml: aText, addedAt: aText });
const aTyped = shaped<TypedRow>({ id: aName, text: aText });

/** The parser of each table's rows. */
export const ROWS = {
  articles: anArticle,
  lists: aList,
  quotes: aQuote,
  readable: aReadable,
  progress: aProgress,
  tagStyles: aTagStyle,
  typed: aTyped,
  citationStyles: aCitationStyle,
};
