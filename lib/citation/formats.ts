import { readBibtex } from './formats/bibtex.ts';
import { BOOKMARKS_HEAD, readBookmarks, toBookmark } from './formats/bookmarks.ts';
import { readCslJson } from './formats/csl-json.ts';
import { csvFormatOf, readCsv } from './formats/csv.ts';
import { readEndnoteXml, toEndnoteXml } from './formats/endnote-xml.ts';
import { areIdentifiers, readIdentifiers, toIdentifier } from './formats/identifiers.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readRis } from './formats/ris.ts';
import { readNbib, readWos } from './formats/tagged-records.ts';
import { bibtexWriter } from './formats/write-bibtex.ts';
import { cslWriter } from './formats/write-csl.ts';
import { csvWriter } from './formats/write-csv.ts';
import { toNbib } from './formats/write-nbib.ts';
import { toRis } from './formats/write-ris.ts';
import { readZoteroJson } from './formats/zotero-json.ts';
import { readZoteroRdf } from './formats/zotero-rdf.ts';
import type { Exported, ExportOptions, FormatId, Reading } from './imported.ts';

const READERS: Record<FormatId, (text: string) => Generator<Reading>> = {
  ris: readRis,
  bibtex: readBibtex,
  'csl-json': readCslJson,
  'endnote-xml': readEndnoteXml,
  nbib: readNbib,
  wos: readWos,
  'zotero-rdf': readZoteroRdf,
  'zotero-csv': (text) => readCsv('zotero-csv', text),
  'zotero-json': readZoteroJson,
  'pocket-csv': (text) => readCsv('pocket-csv', text),
  'readwise-csv': (text) => readCsv('readwise-csv', text),
  'instapaper-csv': (text) => readCsv('instapaper-csv', text),
  'sheaf-csv': (text) => readCsv('sheaf-csv', text),
  bookmarks: readBookmarks,
  markdown: readMarkdown,
  identifiers: readIdentifiers,
};

type EntryWriter = (exported: Exported, options: ExportOptions) => string;

/** What can be written as one file; Markdown is a file an article (`toMarkdown`, `markdownName`). */
export type WritableId =
  | 'ris'
  | 'bibtex'
  | 'csl-json'
  | 'endnote-xml'
  | 'nbib'
  | 'sheaf-csv'
  | 'bookmarks'
  | 'identifiers';

interface Written {
  /** Without its dot. */
  extension: string;
  mime: string;
  head?: string;
  /** What of the person's own it has a place for; all of it unless told. */
  holds?: readonly (keyof ExportOptions)[];
  /** Called once a file. An entry that is empty is an article that the format cannot hold. */
  writer(): EntryWriter;
  tail?: string;
}

/** How each of them is written. Zotero reads RIS, BibTeX and CSL-JSON: an RDF of our own would hold no field more. */
export const WRITERS: Record<WritableId, Written> = {
  ris: { extension: 'ris', mime: 'application/x-research-info-systems', writer: () => toRis },
  bibtex: { extension: 'bib', mime: 'application/x-bibtex', writer: bibtexWriter },
  'csl-json': {
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    head: '[\n',
    writer: cslWriter,
    tail: '\n]\n',
  },
  'endnote-xml': {
    extension: 'xml',
    mime: 'application/xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n',
    writer: () => toEndnoteXml,
    tail: '</records></xml>\n',
  },
  nbib: { extension: 'nbib', mime: 'application/nbib', holds: [], writer: () => toNbib },
  'sheaf-csv': { extension: 'csv', mime: 'text/csv', writer: csvWriter },
  bookmarks: {
    extension: 'html',
    mime: 'text/html',
    head: BOOKMARKS_HEAD,
    holds: ['tags', 'state'],
    writer: () => toBookmark,
    tail: '</DL><p>\n',
  },
  identifiers: {
    extension: 'txt',
    mime: 'text/plain',
    holds: [],
    writer:
      () =>
      ({ article }) =>
        toIdentifier(article),
  },
};

/** The format of a file by its name and its beginning (a few thousand characters); `undefined` where it is none of ours. */
export function recogniseFormat(name: string, head: string): FormatId | undefined {
  const text = head.replace(/^\ufeff/, '');
  if (/^\s*</.test(text)) return ofMarkup(text);
  if (/^ {0,4}TY\s{0,4}-/m.test(text)) return 'ris';
  // A record without a PMID says what kind it is: `PT  - Journal Article`.
  if (/^PMID\s{0,2}-|^PT {2}- /m.test(text) || (/\.nbib$/i.test(name) && /^[A-Z]{2,4}\s{0,3}- /m.test(text)))
    return 'nbib';
  if (/^(?:FN |PT [A-Z]\b|VR 1)/m.test(text) && /^(?:PT|AU|TI) /m.test(text)) return 'wos';
  if (/^---\r?\n[A-Za-z]/.test(text)) return 'markdown';
  if (/^\s*[[{]/.test(text))
    return /"(?:itemType|itemID|translatorID)"\s*:|"label": ?"BetterBibTeX/.test(text) ? 'zotero-json' : 'csl-json';
  if (/^[^\n"]{0,300}@[a-z]{2,30}\s{0,20}[{(]/im.test(text) && !/\.csv$/i.test(name)) return 'bibtex';
  return (
    csvFormatOf(text) ??
    (/\.bib(?:tex|latex)?$/i.test(name) ? 'bibtex' : areIdentifiers(text) ? 'identifiers' : undefined)
  );
}

function ofMarkup(text: string): FormatId | undefined {
  if (/<rdf:RDF/i.test(text)) return 'zotero-rdf';
  if (/<(?:records|record|ref-type)[\s>]/i.test(text)) return 'endnote-xml';
  return /<(?:!DOCTYPE|html|dl|title|meta|h1|ul|a)\b/i.test(text) ? 'bookmarks' : undefined;
}

/**
 * What a file holds, one thing at a time as it is asked for; `end` of each tells how far reading has come in the text.
 * Takes any text and never throws: what cannot be read is an `Unread`.
 */
export function readEntries(format: FormatId, text: string): Generator<Reading> {
  return READERS[format](text);
}

/** The file of articles, in pieces. */
export function* writeEntries(
  format: WritableId,
  articles: Iterable<Exported>,
  options: ExportOptions,
): Generator<string> {
  const { head, writer, tail } = WRITERS[format];
  const entry = writer();
  if (head) yield head;
  for (const exported of articles) yield entry(exported, options);
  if (tail) yield tail;
}
