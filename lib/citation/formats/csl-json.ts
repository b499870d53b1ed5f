import type { Author, PartialDate } from '../../article/article.ts';
import { parseDate } from '../../article/parse-date.ts';
import { type Draft, entryFrom, unread } from '../draft.ts';
import { fileDate } from '../file-dates.ts';
import { groupOf, personOf } from '../file-names.ts';
import type { Personal, Reading } from '../imported.ts';
import { kindOf } from '../kinds.ts';
import { CSL_TYPES } from './csl-types.ts';
import { Fields, jsonItems } from './json-items.ts';

/** The items of a CSL-JSON file, or of Crossref's JSON. */
export function* readCslJson(text: string): Generator<Reading> {
  for (const { value, text: source, ...place } of jsonItems(text)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) yield unread(place, source, 'syntax');
    else {
      const item = new Fields(value);
      const message = item.object('message');
      const [draft, personal] = itemOf(message.names().length > 0 ? message : item);
      yield entryFrom('csl-json', place, draft, personal);
    }
  }
}

/** What a CSL item says of an article, and the person's words that our own files keep in `custom`. */
function itemOf(item: Fields): [Draft, Partial<Personal>] {
  const declared = CSL_TYPES[item.text('type') ?? ''] ?? 'journal-article';
  const custom = item.object('custom');
  const note = item.text('note') ?? '';
  const said = (label: string) => new RegExp(`^${label}:\\s*(\\S{1,300})`, 'im').exec(note)?.[1];
  const isPaper = !['thesis', 'report', 'book'].includes(declared);
  const draft: Draft = {
    type: declared === 'journal-article' ? (kindOf([item.text('genre') ?? '']) ?? declared) : declared,
    title: titleOf(item),
    authors: item
      .list('author')
      .map(nameOf)
      .filter((author) => author !== undefined),
    issued: dateOf(item.get('issued')) ?? dateOf(item.get('published')) ?? dateOf(item.get('created')),
    onlineDate: dateOf(item.get('available-date')) ?? dateOf(item.get('published-online')),
    journal: item.text('container-title', 'event-title'),
    journalAbbreviation: item.text('container-title-short', 'journalAbbreviation', 'short-container-title'),
    volume: item.text('volume'),
    issue: item.text('issue'),
    pages: item.text('page'),
    articleNumber:
      item.text('article-number') ?? (isPaper ? item.text('number')?.replace(/^arxiv:.*/i, '') : undefined),
    issn: item.texts('ISSN', /[,;\s]+/),
    isbn: item.texts('ISBN', /[,;\s]+/),
    publisher: item.text('publisher'),
    abstract: item.text('abstract')?.replace(/^\s*<jats:title>[^<]{0,40}<\/jats:title>/i, ''),
    keywords: keywordsOf(item),
    language: item.text('language'),
    doi: item.text('DOI', 'doi') ?? said('DOI'),
    pmid: item.text('PMID') ?? said('PMID'),
    pmcid: item.text('PMCID') ?? said('PMCID'),
    arxiv:
      (/^arxiv$/i.test(item.text('archive') ?? '') ? item.text('archive_location') : undefined) ??
      /^arxiv:(.*)/i.exec(item.text('number') ?? '')?.[1] ??
      said('arXiv'),
    url: item.text('URL'),
    pdfUrl: custom.text('pdfUrl'),
    excerpt: custom.text('excerpt'),
  };
  return [draft, personalOf(item, custom, note)];
}

function titleOf(item: Fields): string | undefined {
  const title = item.text('title', 'title-short');
  const [subtitle] = item.texts('subtitle', /$^/);
  return title && subtitle && !title.includes(subtitle) ? `${title}: ${subtitle}` : title;
}

function nameOf(name: Fields): Author | undefined {
  const group = name.text('literal', 'name');
  if (group) return groupOf(group);
  const particles = [name.text('dropping-particle'), name.text('non-dropping-particle')].filter(Boolean).join(' ');
  const family = name.text('family');
  return personOf({
    family: family && [particles, family].filter(Boolean).join(/['’]$/.test(particles) ? '' : ' '),
    given: name.text('given'),
    suffix: name.text('suffix'),
  });
}

/** `{ "date-parts": [[2023, 5], [2023, 6]] }`, a text, or `raw` and `literal` ones. */
function dateOf(value: unknown): PartialDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return fileDate(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const date = new Fields(value);
  const parts = date.get('date-parts');
  const [from, to] = (Array.isArray(parts) ? parts : []).map(partsOf);
  if (from) return to && from < to ? `${from}/${to}` : from;
  return fileDate(date.text('raw', 'literal', 'date-time'));
}

function partsOf(parts: unknown): PartialDate | undefined {
  if (!Array.isArray(parts)) return undefined;
  const numbers = parts
    .slice(0, 3)
    .map(Number)
    .filter((number) => number > 0 && number < 10_000);
  const [year, ...rest] = numbers;
  return year === undefined
    ? undefined
    : parseDate([year, ...rest.map((number) => String(number).padStart(2, '0'))].join('-'));
}

/** Parted by semicolons where there are any, else by commas. */
function keywordsOf(item: Fields): string[] {
  const listed = item.object('custom').texts('keywords', /$^/);
  if (listed.length > 0) return listed;
  const name = item.get('keyword') === undefined ? 'keywords' : 'keyword';
  const text = item.get(name);
  return item.texts(name, typeof text === 'string' && text.includes(';') ? /;/ : /,/);
}

const OF_NUMBERS = /^(?:PMID|PMCID|DOI|arXiv|tex\.|[a-z-]+): ?\S.*$/gim;

function personalOf(item: Fields, custom: Fields, note: string): Partial<Personal> {
  const state = custom.text('readState');
  const readState = (['unread', 'reading', 'read', 'archived'] as const).find((each) => each === state);
  return {
    note: [item.text('annote'), note.replace(OF_NUMBERS, '').trim()].filter(Boolean).join('\n\n'),
    takeHome: custom.text('takeHome'),
    tags: custom.texts('tags', /$^/),
    lists: custom.texts('lists', /$^/),
    quotes: custom
      .list('quotes')
      .map((quote) => ({ exact: quote.text('exact') ?? '', comment: quote.text('comment') })),
    addedAt: custom.text('addedAt'),
    ...(readState && { readState }),
    ...(custom.get('starred') === true && { starred: true }),
  };
}
