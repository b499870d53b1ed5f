import { ARTICLE_TYPES } from '../../article/article.ts';
import { collapseSpace } from '../../text/strings.ts';
import { type Draft, entryFrom } from '../draft.ts';
import { fileDate } from '../file-dates.ts';
import { fromNameLine } from '../file-names.ts';
import type { FormatId, Personal, Place, Reading } from '../imported.ts';
import { readNoteText } from '../note-text.ts';
import { csvRows, rearmed } from './csv-rows.ts';
import { noteOf, zoteroDraft } from './zotero-item.ts';

/** A row's values by the names of their columns, in small letters. */
type Get = (...columns: string[]) => string | undefined;

type RowReader = (get: Get) => { draft: Draft; personal: Partial<Personal> };

const COLUMNS: [format: FormatId, columns: string[]][] = [
  ['zotero-csv', ['item type', 'publication year', 'manual tags']],
  ['readwise-csv', ['highlight', 'book title']],
  ['readwise-csv', ['document tags', 'saved date']],
  ['instapaper-csv', ['url', 'title', 'selection', 'folder']],
  ['pocket-csv', ['title', 'url', 'time_added']],
  ['sheaf-csv', ['title']],
  ['sheaf-csv', ['doi']],
  ['sheaf-csv', ['url']],
];

/** Which program wrote the columns; `undefined` where none of them tells of articles. */
export function csvFormatOf(head: string): FormatId | undefined {
  const [first] = csvRows(head);
  const columns = new Set(first?.cells.map((cell) => cell.trim().toLowerCase()));
  if (columns.size < 2) return undefined;
  return COLUMNS.find(([, names]) => names.every((name) => columns.has(name)))?.[0];
}

const READERS: Partial<Record<FormatId, RowReader>> = {
  'zotero-csv': fromZotero,
  'readwise-csv': fromReadwise,
  'instapaper-csv': fromInstapaper,
  'pocket-csv': fromPocket,
};

/** The rows of a CSV file. Highlights of one book that follow each other are one entry. */
export function* readCsv(format: FormatId, text: string): Generator<Reading> {
  const from =
    { 'zotero-csv': 'zotero', 'readwise-csv': 'readwise', 'instapaper-csv': 'instapaper', 'pocket-csv': 'pocket' }[
      format as string
    ] ?? 'csv';
  const read = READERS[format] ?? fromAny;
  let columns: Map<string, number> | undefined;
  let held: { draft: Draft; personal: Partial<Personal>; place: Place } | undefined;
  for (const { cells, line, end } of csvRows(text)) {
    if (!columns) {
      columns = new Map(cells.map((cell, index) => [cell.trim().toLowerCase(), index]));
      continue;
    }
    const known = columns;
    const get: Get = (...names) =>
      names.map((name) => rearmed(cells[known.get(name) ?? -1] ?? '').trim()).find(Boolean);
    const { draft, personal } = read(get);
    if (held?.personal.quotes?.length && personal.quotes?.length && held.draft.title === draft.title && !draft.url) {
      held.personal.quotes.push(...personal.quotes);
      held.place.end = end;
      continue;
    }
    if (held) yield entryFrom(from, held.place, held.draft, held.personal);
    held = { draft, personal, place: { line, end } };
  }
  if (held) yield entryFrom(from, held.place, held.draft, held.personal);
}

function parts(text: string | undefined, separator: RegExp): string[] {
  return (
    text
      ?.split(separator)
      .map((part) => part.trim())
      .filter(Boolean) ?? []
  );
}

function fromZotero(get: Get): ReturnType<RowReader> {
  const column = (name: string) => ZOTERO_COLUMNS[name] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  const draft = zoteroDraft({
    type: get('item type') ?? '',
    field: (name) => get(column(name)),
    authors: parts(get('author'), /;/)
      .map(fromNameLine)
      .filter((author) => author !== undefined),
  });
  const notes = parts(get('notes'), /(?<=<\/(?:p|div)>)\s*;\s*/).map(noteOf);
  return {
    draft: { ...draft, issued: draft.issued ?? fileDate(get('publication year')) },
    personal: {
      tags: [...parts(get('manual tags'), /;/), ...parts(get('automatic tags'), /;/)],
      note: notes.join('\n\n'),
      addedAt: instant(get('date added')),
    },
  };
}

/** Where a column is not called as the field is. */
const ZOTERO_COLUMNS: Record<string, string> = {
  url: 'url',
  DOI: 'doi',
  ISSN: 'issn',
  ISBN: 'isbn',
  articleNumber: 'article number',
  genre: 'type',
};

/** Zotero writes UTC without saying so. */
function instant(text: string | undefined): string | undefined {
  return text && /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text;
}

function epoch(text: string | undefined): string | undefined {
  const seconds = Number(text);
  return text && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : undefined;
}

function fromPocket(get: Get): ReturnType<RowReader> {
  const title = get('title');
  const url = get('url');
  return {
    draft: { title: title === url ? undefined : plainTitle(title), url, type: 'web-page' },
    personal: {
      tags: parts(get('tags'), /\|/),
      addedAt: epoch(get('time_added')),
      readState: get('status') === 'archive' ? 'archived' : 'unread',
    },
  };
}

function fromInstapaper(get: Get): ReturnType<RowReader> {
  const folder = get('folder') ?? '';
  const tags = get('tags');
  const quote = get('selection');
  return {
    draft: { title: plainTitle(get('title')), url: get('url'), type: 'web-page' },
    personal: {
      tags: parts(tags?.replace(/^\[|\]$/g, '').replace(/"/g, ''), /,/),
      lists: /^(?:unread|archive|starred|)$/i.test(folder) ? [] : [folder],
      quotes: quote ? [{ exact: quote }] : [],
      addedAt: epoch(get('timestamp')),
      readState: /^archive$/i.test(folder) ? 'archived' : 'unread',
      starred: /^starred$/i.test(folder),
    },
  };
}

function fromReadwise(get: Get): ReturnType<RowReader> {
  const [exact, comment] = [get('highlight'), get('note')];
  const author = get('book author', 'author');
  const progress = Number(get('reading progress') ?? 0);
  return {
    draft: {
      title: plainTitle(get('book title', 'title')),
      url: get('url', 'source url'),
      authors: parts(author && collapseSpace(author), /;|,? and /)
        .map(fromNameLine)
        .filter((each) => each !== undefined),
      type: get('amazon book id') ? 'book' : 'web-page',
    },
    personal: {
      tags: parts(get('document tags')?.replace(/[[\]'"]/g, ''), /,/),
      quotes: exact ? [{ exact, ...(comment && { comment }) }] : [],
      addedAt: get('saved date', 'highlighted at'),
      ...(get('location') === 'archive' && { readState: 'archived' as const }),
      ...(progress > 0 && progress < 1 && { readState: 'reading' as const }),
    },
  };
}

/** A title of a web page: no HTML. */
function plainTitle(title: string | undefined): string | undefined {
  return title?.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Our own columns, and what others call them. */
function fromAny(get: Get): ReturnType<RowReader> {
  const state = get('read state')?.toLowerCase();
  const type = get('type', 'document type')?.toLowerCase();
  const words = readNoteText(get('quotes') ?? '');
  return {
    draft: {
      title: get('title', 'article title', 'document title'),
      authors: parts(get('authors', 'author', 'author full names'), /;/)
        .map(fromNameLine)
        .filter((author) => author !== undefined),
      journal: get('journal', 'source title', 'journal/book', 'publication title'),
      journalAbbreviation: get('journal abbreviation', 'abbreviated source title'),
      issued: fileDate(get('published', 'date', 'year', 'publication year')),
      onlineDate: fileDate(get('online')),
      volume: get('volume'),
      issue: get('issue'),
      pages: get('pages'),
      firstPage: get('page start'),
      lastPage: get('page end'),
      articleNumber: get('article number', 'art. no.'),
      issn: parts(get('issn'), /[;,\s]+/),
      isbn: parts(get('isbn'), /[;,\s]+/),
      publisher: get('publisher'),
      doi: get('doi'),
      pmid: get('pmid', 'pubmed id'),
      pmcid: get('pmcid'),
      arxiv: get('arxiv'),
      url: get('url', 'link'),
      pdfUrl: get('pdf'),
      type: ARTICLE_TYPES.find((each) => each === type),
      language: get('language'),
      keywords: parts(get('keywords', 'author keywords'), /;/),
      abstract: get('abstract'),
      excerpt: get('excerpt'),
    },
    personal: {
      tags: parts(get('tags'), get('tags')?.includes(';') || get('take-home') !== undefined ? /;/ : /[;,]/),
      lists: parts(get('lists', 'folder'), /;/),
      note: get('note', 'notes'),
      takeHome: get('take-home'),
      quotes: words.quotes,
      addedAt: get('added', 'created'),
      ...(['unread', 'reading', 'read', 'archived'].includes(state ?? '') && {
        readState: state as Personal['readState'],
      }),
      ...(/^(?:yes|true|1)$/i.test(get('starred', 'favorite') ?? '') && { starred: true }),
    },
  };
}
