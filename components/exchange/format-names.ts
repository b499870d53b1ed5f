import type { FormatId } from '../../lib/citation/imported.ts';
import { t } from '../ui/i18n.ts';

/** Names that are the same in every language, and the keys of those that are not. */
const NAMES: Record<FormatId, string | { key: Parameters<typeof t>[0] }> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
  'endnote-xml': 'EndNote XML',
  nbib: 'PubMed (nbib)',
  wos: 'Web of Science',
  'zotero-rdf': 'Zotero RDF',
  'zotero-csv': 'Zotero CSV',
  'zotero-json': 'Zotero JSON',
  'pocket-csv': 'Pocket',
  'readwise-csv': 'Readwise',
  'instapaper-csv': 'Instapaper',
  'sheaf-csv': 'CSV',
  bookmarks: { key: 'exchangeFormatBookmarks' },
  markdown: { key: 'exchangeFormatMarkdown' },
  identifiers: { key: 'exchangeFormatIdentifiers' },
};

/** What a format is called. */
export function formatName(format: FormatId): string {
  const name = NAMES[format];
  return typeof name === 'string' ? name : t(name.key);
}
