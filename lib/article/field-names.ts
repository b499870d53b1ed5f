import type { FieldName } from './article.ts';

const FIELDS: Record<FieldName, true> = {
  title: true,
  journal: true,
  journalAbbreviation: true,
  authors: true,
  issued: true,
  onlineDate: true,
  volume: true,
  issue: true,
  pages: true,
  articleNumber: true,
  issn: true,
  isbn: true,
  publisher: true,
  abstract: true,
  keywords: true,
  language: true,
  doi: true,
  pmid: true,
  pmcid: true,
  arxiv: true,
  pdfUrl: true,
  url: true,
  type: true,
  excerpt: true,
};

/** The bibliographic fields of an article, by name: the compiler asks for each that is added. */
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
