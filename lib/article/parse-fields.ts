import {
  anAddress,
  aText,
  eitherOf,
  listOf,
  maybe,
  oneOf,
  type Parse,
  type Shape,
  shaped,
  where,
} from '../text/parse.ts';
import { ARTICLE_TYPES, type ArticleFields, type Author, type MarkedText, type PartialDate } from './article.ts';
import { isPartialDate } from './dates.ts';

/** Characters: beyond any name, and any list of names that was taken for one. */
const LONGEST_NAME = 10_000;
const anAuthorsName = where<string>((value) => typeof value === 'string' && value.length <= LONGEST_NAME);

const anAuthor: Parse<Author> = eitherOf(
  shaped<{ group: string }>({ group: anAuthorsName }),
  shaped<{ family: string; given?: string }>({ family: anAuthorsName, given: maybe(anAuthorsName) }),
);

/** Rendered as a tree of its marks: no text is dangerous in it. */
const aMarked = aText as Parse<MarkedText>;

/** A date as exact as its source. */
export const aDate = where<PartialDate>((value) => typeof value === 'string' && isPartialDate(value));

/** The parser of each bibliographic field. */
const FIELDS: { [K in keyof ArticleFields]: Parse<ArticleFields[K]> } = {
  title: aMarked,
  journal: aText,
  journalAbbreviation: aText,
  authors: listOf(anAuthor),
  issued: aDate,
  onlineDate: aDate,
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

/** Something made of each field's parser, by the field's name. */
export function aFieldOf<T>(make: (field: Parse<unknown>) => T): { [K in keyof ArticleFields]: T } {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, make(field as Parse<unknown>)])) as {
    [K in keyof ArticleFields]: T;
  };
}

/** Fields of which any may be absent. */
export const someFields = shaped<Partial<ArticleFields>>(
  aFieldOf((field) => maybe(field)) as unknown as Shape<Partial<ArticleFields>>,
);
