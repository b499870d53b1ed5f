import type { Author, Capture } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';

/** What the evaluation's `--json` says of one page; the names are fixed by the issue. */
export interface Extracted {
  title?: string;
  journal?: string;
  journalAbbreviation?: string;
  doi?: string;
  pmid?: string;
  pmcid?: string;
  authors?: Author[];
  date?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  issn?: string[];
  pdfUrl?: string;
  type?: string;
}

/** One page's line of `--json`. */
export interface PageResult {
  file: string;
  isArticle: boolean;
  extracted: Extracted;
  ms: number;
}

/** A capture in the terms of the evaluation: plain title, the start of an interval, an article number where no pages are. */
export function resultOf(file: string, capture: Capture, ms: number): PageResult {
  const isArticle = capture.kind === 'article';
  if (capture.kind === 'barrier') {
    return { file, isArticle, extracted: capture.title === '' ? {} : { title: capture.title }, ms };
  }
  const { fields } = capture.article;
  const extracted: Extracted = {
    title: fields.title === undefined ? undefined : plain(fields.title),
    journal: fields.journal,
    journalAbbreviation: fields.journalAbbreviation,
    doi: fields.doi,
    pmid: fields.pmid,
    pmcid: fields.pmcid,
    authors: fields.authors,
    date: fields.issued?.split('/')[0],
    volume: fields.volume,
    issue: fields.issue,
    pages: fields.pages ?? fields.articleNumber,
    issn: fields.issn,
    pdfUrl: fields.pdfUrl,
    type: fields.type,
  };
  return { file, isArticle, extracted, ms };
}
