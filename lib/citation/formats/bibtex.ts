import { ARTICLE_TYPES, type ArticleType, type PartialDate } from '../../article/article.ts';
import { type Draft, entryFrom, unread } from '../draft.ts';
import { fileDate } from '../file-dates.ts';
import type { Personal, Reading } from '../imported.ts';
import { keywordsAndTags } from '../keywords.ts';
import { kindOf } from '../kinds.ts';
import { readNoteText } from '../note-text.ts';
import { BibtexScanner, type RawEntry, type RawFields } from './bibtex-entries.ts';
import { bibtexAuthors, splitOutside } from './bibtex-names.ts';
import { BIBTEX_TYPES } from './bibtex-types.ts';
import { latexToHtml, latexToText } from './latex.ts';

const MOST_PARENTS = 20_000;

/** Where each field of ours is looked for, the first that is there counting; LaTeX is read in all but addresses and identifiers. */
const FIELDS = {
  journal: ['journaltitle', 'journal', 'booktitle', 'maintitle', 'fjournal', 'howpublished'],
  journalAbbreviation: ['shortjournal', 'journalabbreviation', 'abbrev_source_title'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  articleNumber: ['eid', 'articleno', 'article-number', 'article_number'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  language: ['language', 'langid', 'hyphenation'],
} as const;

/** What an entry takes from the one that its `crossref` names: BibTeX's own table, shortened to what we hold. */
const FROM_PARENT: Record<string, string> = { title: 'booktitle', booktitle: 'booktitle' };

/** The entries of a BibTeX or biblatex file. Attachments (`file`), editors, places, series and editions are passed over: an article has no field for them. */
export function* readBibtex(text: string): Generator<Reading> {
  const parents = parentsOf(text);
  for (const read of new BibtexScanner(text).entries()) {
    if ('broken' in read) yield unread(read, read.broken, 'syntax');
    // What only holds others together (xdata, sets) is no work of its own.
    else if (read.type !== 'xdata' && read.type !== 'set') yield entryOf(read, parents);
  }
}

/** The entries that others refer to: read before, since they may stand behind them. */
function parentsOf(text: string): Map<string, RawFields> {
  const wanted = new Set<string>();
  for (const [, keys = ''] of text.matchAll(/\b(?:crossref|xdata)\s{0,20}=\s{0,20}[{"]([^{}"\n]{1,250})/gi)) {
    for (const key of keys.split(',')) if (wanted.size < MOST_PARENTS) wanted.add(key.trim().toLowerCase());
  }
  const parents = new Map<string, RawFields>();
  if (wanted.size === 0) return parents;
  for (const read of new BibtexScanner(text).entries()) {
    if ('key' in read && wanted.has(read.key.toLowerCase())) parents.set(read.key.toLowerCase(), read.fields);
  }
  return parents;
}

function withParents(fields: RawFields, parents: Map<string, RawFields>): RawFields {
  const shared = (fields.get('xdata') ?? '').split(',').map((key) => parents.get(key.trim().toLowerCase()));
  const parent = parents.get((fields.get('crossref') ?? '').trim().toLowerCase());
  if (!parent && !shared.some(Boolean)) return fields;
  const all = new Map(fields);
  for (const from of shared) for (const [name, value] of from ?? []) if (!all.has(name)) all.set(name, value);
  for (const [name, value] of parent ?? []) {
    const as = FROM_PARENT[name] ?? name;
    if (!all.has(as) && !PARENTS_OWN.has(name)) all.set(as, value);
  }
  return all;
}

/** What is said of the whole and not of the part. */
const PARENTS_OWN = new Set([
  'author',
  'editor',
  'pages',
  'abstract',
  'doi',
  'keywords',
  'shorttitle',
  'crossref',
  'file',
  'note',
  'eid',
]);

function entryOf(entry: RawEntry, parents: Map<string, RawFields>): Reading {
  const fields = withParents(entry.fields, parents);
  const raw = (...names: readonly string[]) => names.map((name) => fields.get(name)?.trim()).find(Boolean);
  const text = (...names: readonly string[]) => {
    const found = raw(...names);
    return found === undefined ? undefined : latexToText(found).trim();
  };
  const bare = (...names: string[]) =>
    raw(...names)
      ?.replace(/\\([_&%#$~{}])/g, '$1')
      .replace(/[{}]/g, '');
  const type = typeOf(entry.type, text('entrysubtype', 'type', 'howpublished') ?? '', fields);
  const [title, subtitle] = [raw('title'), raw('subtitle')];
  const isSite = type === 'web-page' || type === 'blog-post';
  const draft: Draft = {
    type,
    title: title && latexToHtml(subtitle ? `${title}: ${subtitle}` : title),
    authors: bibtexAuthors(raw('author') ?? ''),
    issued: dateOf(raw, text),
    onlineDate: fileDate(text('onlinedate')),
    journal: journalOf(type, text),
    journalAbbreviation: text(...FIELDS.journalAbbreviation),
    volume: text(...FIELDS.volume),
    issue: text(...FIELDS.issue),
    pages: text('pages')?.replace(/[–—]/g, '-'),
    articleNumber: text(...FIELDS.articleNumber),
    issn: text('issn')?.split(/[,;]|\s(?=\d{4}-)/),
    isbn: text('isbn')?.split(/[,;]|\s(?=97[89])/),
    publisher: isSite ? text('publisher', 'institution') : text(...FIELDS.publisher),
    abstract: raw('abstract') && latexToHtml(raw('abstract') ?? ''),
    keywords: wordsOf(raw, 'author_keywords').keywords,
    language: text(...FIELDS.language),
    doi:
      bare('doi') ??
      [bare('url'), text('note')].find((value) => value && /(?:doi\.org\/|doi:\s*)10\.\d{4}/i.test(value)),
    ...numbersOf(bare, text),
    url: addressOf(bare('url', 'howpublished', 'biburl')),
    pdfUrl: addressOf(bare('pdf')),
    excerpt: raw('excerpt') && latexToHtml(raw('excerpt') ?? ''),
  };
  return entryFrom('bibtex', entry, draft, personalOf(raw, text));
}

type Get = (...names: string[]) => string | undefined;

function typeOf(type: string, words: string, fields: RawFields): ArticleType {
  const own = ARTICLE_TYPES.find((each) => each === words);
  if (own) return own;
  if (/news(?:paper)?|magazine/i.test(words)) return 'news';
  if (/\bblog\b/i.test(words)) return 'blog-post';
  const declared = BIBTEX_TYPES[type];
  if (declared && declared !== 'journal-article') return declared;
  if (declared) return kindOf([words]) ?? declared;
  const isPreprint = /arxiv|biorxiv|medrxiv|preprint/i.test(
    `${words} ${fields.get('archiveprefix')} ${fields.get('eprinttype')}`,
  );
  if (isPreprint) return 'preprint';
  const isPage = fields.has('url') && !fields.has('journal') && !fields.has('doi');
  return isPage ? 'web-page' : 'journal-article';
}

function journalOf(type: ArticleType, text: Get): string | undefined {
  const found =
    text(...FIELDS.journal.slice(0, 5)) ??
    (type === 'web-page' || type === 'blog-post' ? text('organization') : undefined);
  return found ?? (type === 'preprint' || type === 'web-page' ? notAnAddress(text('howpublished')) : undefined);
}

function notAnAddress(text: string | undefined): string | undefined {
  return text && !/https?:|www\.|^(?:pre-?print|available|accessed)/i.test(text) ? text : undefined;
}

function dateOf(raw: Get, text: Get): PartialDate | undefined {
  const date = fileDate(text('date')?.replace(/\/(?:\.\.|open)?$/, ''));
  const year = text('year');
  const month = text('month')?.replace(/[~.]/g, ' ');
  const day = text('day');
  if (!year || (date && date.length > 4)) return date ?? fileDate(text('issued'));
  if (!month || !/\d{4}/.test(year)) return fileDate(year) ?? date;
  if (/^\d{1,2}$/.test(month))
    return fileDate([year, month.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')) ?? date;
  return fileDate(`${day ?? ''} ${month} ${year}`) ?? fileDate(`${month} ${year}`) ?? fileDate(raw('year')) ?? date;
}

/** Words between commas, or semicolons where there are any; one in braces may hold either. */
function keywordsOf(raw: string | undefined): string[] {
  if (!raw) return [];
  const bySemicolon = splitOutside(raw, /;/);
  const parts = bySemicolon.length > 1 ? bySemicolon : splitOutside(raw, /,/);
  return parts.map((part) => latexToText(part).trim()).filter(Boolean);
}

function numbersOf(bare: Get, text: Get): Pick<Draft, 'pmid' | 'pmcid' | 'arxiv'> {
  const kind = (bare('eprinttype', 'archiveprefix') ?? '').toLowerCase();
  const eprint = bare('eprint');
  const note = `${text('note') ?? ''} ${text('annote') ?? ''}`.slice(0, 2000);
  const journal = bare('journal')?.slice(0, 200) ?? '';
  return {
    pmid: (bare('pmid') ?? (kind === 'pubmed' ? eprint : undefined) ?? /PMID:?\s*(\d{1,9})/.exec(note)?.[1])?.replace(
      /^P(?=\d)/,
      '',
    ),
    pmcid: bare('pmcid', 'pmc') ?? (kind === 'pmc' || kind === 'pmcid' ? eprint : undefined),
    arxiv:
      bare('arxivid') ??
      (kind === 'arxiv' || (!kind && eprint) ? eprint : undefined) ??
      /arxiv:\s*(\S{5,30})/i.exec(journal)?.[1],
  };
}

function addressOf(text: string | undefined): string | undefined {
  return /https?:\/\/[^\s{}]+/i.exec(text?.replace(/\\url/g, ' ').slice(0, 5000) ?? '')?.[0];
}

const READ = /^(?:read|gelesen|lu|done)$/i;

function wordsOf(raw: Get, ...others: string[]) {
  return keywordsAndTags(keywordsOf(raw('keywords', 'keyword', ...others)), keywordsOf(raw('sheaftags')));
}

function personalOf(raw: Get, text: Get): Partial<Personal> {
  const tags = [...wordsOf(raw).tags, ...keywordsOf(raw('mendeley-tags'))];
  const paragraphs = (name: string) =>
    raw(name)
      ?.split(/\n\s*\n/)
      .map((part) =>
        part
          .split('\n')
          .map((line) => latexToText(line.trim()))
          .join('\n'),
      )
      .join('\n\n');
  const notes = ['annotation', 'annote', 'note', 'comment', 'review']
    .map(paragraphs)
    .filter((note) => note && !/^(?:PMID|cited by|publisher):? ?\S*/i.test(note) && !/^[!-~]*$/.test(note));
  const words = readNoteText(notes.join('\n\n'));
  const state = text('readstatus') ?? '';
  const own =
    (['unread', 'reading', 'archived'] as const).find((each) => each === state) ??
    (state === 'skimmed' ? 'reading' : undefined);
  const readState = READ.test(state) ? 'read' : own;
  return {
    ...words,
    tags,
    lists: splitOutside(raw('groups') ?? '', /,/)
      .map((name) => latexToText(name))
      .filter(Boolean),
    ...(readState && { readState }),
    ...(/^(?:starred|true|rank[45])$/i.test(text('starred', 'ranking') ?? '') && { starred: true }),
    addedAt: text('creationdate', 'date-added', 'timestamp-added'),
  };
}
