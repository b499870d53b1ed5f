import type { FieldName } from '../../lib/article/article.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const KEYS: Record<FieldName, MessageKey> = {
  title: 'fieldTitle',
  journal: 'fieldJournal',
  journalAbbreviation: 'fieldJournalAbbreviation',
  authors: 'fieldAuthors',
  issued: 'fieldIssued',
  onlineDate: 'fieldOnlineDate',
  volume: 'fieldVolume',
  issue: 'fieldIssue',
  pages: 'fieldPages',
  articleNumber: 'fieldArticleNumber',
  issn: 'fieldIssn',
  isbn: 'fieldIsbn',
  publisher: 'fieldPublisher',
  abstract: 'fieldAbstract',
  keywords: 'fieldKeywords',
  language: 'fieldLanguage',
  doi: 'fieldDoi',
  pmid: 'fieldPmid',
  pmcid: 'fieldPmcid',
  arxiv: 'fieldArxiv',
  pdfUrl: 'fieldPdfUrl',
  url: 'fieldUrl',
  type: 'fieldType',
  excerpt: 'fieldExcerpt',
};

/** The word for a field in the person's language. */
export function fieldWord(name: FieldName): string {
  return t(KEYS[name]);
}

/** Every field, in the order in which a reader asks for them. */
export const FIELD_ORDER = Object.keys(KEYS) as FieldName[];
