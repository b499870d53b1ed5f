import type { ArticleType, Author } from '../../article/article.ts';
import { looksAbbreviated } from '../../article/journals.ts';
import { type Draft, entryFrom, unread } from '../draft.ts';
import { fileDate, mostExact } from '../file-dates.ts';
import { fromNameLine } from '../file-names.ts';
import type { Personal, Place, Reading } from '../imported.ts';
import { keywordsAndTags, tagsIn } from '../keywords.ts';
import { kindOf } from '../kinds.ts';
import { linesOf } from '../lines.ts';
import { readNoteText } from '../note-text.ts';
import { RIS_TAGS, RIS_TYPES } from './ris-tags.ts';

/** A tag, its value and the lines that go on with it. */
type Values = Map<string, string[]>;

/** `TY  - JOUR`; some write one space, some none after the dash. */
const TAGGED = /^([A-Z][A-Z0-9])(?: {2}-|\s{1,4}-(?=\s|$)) ?/;
const BEGIN = /^ {0,4}TY\s{0,4}-/;
/** What databases write above and between entries. */
const HEADER = /^(?:provider|database|content|export date|record \d|source)\b|^[\d.\s=*_-]*$/i;
const MOST_LINES = 20_000;

/** The entries of a RIS file, of any of its dialects: an entry without its end is ended by the next one's beginning. */
export function* readRis(text: string): Generator<Reading> {
  let values: Values | undefined;
  let place: Place = { line: 1, end: 0 };
  let last: string[] | undefined;
  let junk: Place | undefined;
  let junkText = '';
  let count = 0;
  const finished = (): Reading[] => {
    const done: Reading[] = [];
    if (junk) done.push(unread(junk, junkText, 'syntax'));
    if (values) done.push(entryOf(values, place));
    values = last = junk = undefined;
    junkText = '';
    return done;
  };
  for (const { text: line, line: number, end } of linesOf(text)) {
    const isBegin = BEGIN.test(line);
    const tag = isBegin ? 'TY' : TAGGED.exec(line)?.[1];
    if (isBegin) {
      yield* finished();
      values = new Map();
      place = { line: number, end };
      count = 0;
    }
    if (tag === 'ER') {
      if (values) place.end = end;
      yield* finished();
    } else if (tag !== undefined) {
      if (!values) {
        yield* finished();
        values = new Map();
        place = { line: number, end };
        count = 0;
      }
      place.end = end;
      if (count++ > MOST_LINES) continue;
      const value = line.replace(isBegin ? /^\s*TY\s*-\s*/ : TAGGED, '');
      last = [value];
      const known = values.get(tag);
      if (known) {
        known.push(value);
        last = known;
      } else values.set(tag, last);
    } else if (values) {
      place.end = end;
      if (last && count++ < MOST_LINES && (line !== '' || last.length > 0)) last[last.length - 1] += `\n${line.trim()}`;
    } else if (!HEADER.test(line.slice(0, 200))) {
      junk ??= { line: number, end };
      junk.end = end;
      if (junkText.length < 400) junkText += `${line} `;
    }
  }
  yield* finished();
}

function entryOf(values: Values, place: Place): Reading {
  const all = (tags: readonly string[]) => tags.flatMap((tag) => values.get(tag) ?? []).map((value) => value.trim());
  const first = (tags: readonly string[]) => all(tags).find(Boolean);
  const declared = RIS_TYPES[(first(['TY']) ?? '').toUpperCase().replace(/[^A-Z]/g, '')];
  const notes = all(RIS_TAGS.notes).filter(
    (note) => !/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}\/\S+$/i.test(note),
  );
  const draft: Draft = {
    type: typeOf(declared, all(RIS_TAGS.kind)),
    title: first(RIS_TAGS.title) ?? first(RIS_TAGS.titleToo),
    ...journalOf(values, all, declared),
    authors: all(RIS_TAGS.authors).flatMap(namesOf),
    issued: mostExact(all(RIS_TAGS.date).map(risDate)),
    onlineDate: all(RIS_TAGS.onlineDate).map(isoOnly).find(Boolean),
    volume: first(RIS_TAGS.volume),
    issue: first(RIS_TAGS.issue),
    ...pagesOf(first(RIS_TAGS.firstPage), first(RIS_TAGS.lastPage)),
    articleNumber: first(RIS_TAGS.articleNumber),
    issn: all(RIS_TAGS.serial).flatMap(serials),
    isbn: all(RIS_TAGS.serial).flatMap(serials),
    publisher: first(RIS_TAGS.publisher),
    abstract: all(RIS_TAGS.abstract).sort((a, b) => b.length - a.length)[0],
    keywords: wordsOf(all).keywords,
    language: first(RIS_TAGS.language),
    doi:
      first(RIS_TAGS.doi) ??
      all(RIS_TAGS.doiToo).find((value) => /^(?:\S{0,40}\/|doi:?\s*)?10\.\d{4,9}\/\S+$/i.test(value)),
    ...numbersOf(all),
    url: all(RIS_TAGS.url)
      .flatMap((value) => value.split(/\s+/))
      .find((url) => /^https?:/i.test(url)),
    pdfUrl: all(RIS_TAGS.pdf).find((url) => /^https?:/i.test(url)),
  };
  return entryFrom('ris', place, draft, personalOf(all, notes));
}

function typeOf(declared: ArticleType = 'journal-article', kinds: string[]): ArticleType {
  const kind = declared === 'journal-article' || declared === 'preprint' ? kindOf(kinds) : undefined;
  return kind ?? declared;
}

/** `T2` is the journal, the book or the series; `JO` may be its name or what it is called for short. */
function journalOf(values: Values, all: (tags: readonly string[]) => string[], type?: ArticleType) {
  const isBook = type === 'book' || type === 'thesis' || type === 'report';
  const names = all(isBook ? ['JF', 'JO'] : RIS_TAGS.journal).filter(Boolean);
  const short = all(RIS_TAGS.journalAbbreviation).filter(Boolean);
  const journal = names.find((name) => !looksAbbreviated(name)) ?? names[0];
  const journalAbbreviation =
    values.has('J2') || values.has('JA') ? short[0] : short.find((name) => name !== journal && looksAbbreviated(name));
  return {
    journal: journal ?? (values.has('J2') ? undefined : journalAbbreviation),
    journalAbbreviation: journalAbbreviation === journal && !values.has('J2') ? undefined : journalAbbreviation,
  };
}

/** Several names in one line are parted by semicolons. */
function namesOf(line: string): Author[] {
  const parts = line.includes(';') ? line.split(';') : [line];
  return parts.map(fromNameLine).filter((author) => author !== undefined);
}

/** `2023/05/12/`, `2023///May-Jun`, `2023/05//2023-05/2023-06`: the rest after the third slash may be an interval. */
function risDate(raw: string): string | undefined {
  const [, year, month, day, other = ''] = /^(\d{4})\/(\d{0,2})\/(\d{0,2})(?:\/(.{0,60}))?$/.exec(raw) ?? [];
  if (!year) return fileDate(raw.replace(/\/+$/, ''));
  const span = /^\d{4}\S*\/\d{4}\S*$/.test(other) ? fileDate(other) : undefined;
  if (span) return span;
  if (month) return fileDate([year, month, day].filter(Boolean).join('-'));
  return (/\p{L}{3}/u.test(other) ? fileDate(/\d{4}/.test(other) ? other : `${other} ${year}`) : undefined) ?? year;
}

/** `ED` is the day online by our own hand, and an editor by others'. */
function isoOnly(raw: string): string | undefined {
  return /^\d{4}(?:[-/]|$)/.test(raw) ? risDate(raw) : undefined;
}

function pagesOf(from: string | undefined, to: string | undefined) {
  if (from && !to) return { pages: from };
  return { firstPage: from ?? to, lastPage: from && to && !from.includes('-') ? to : undefined };
}

function serials(value: string): string[] {
  return value.split(/[,;\n]|\s{2,}|\s(?=\(|97[89]|\d{4}-)/).filter(Boolean);
}

function numbersOf(all: (tags: readonly string[]) => string[]): Pick<Draft, 'pmid' | 'pmcid' | 'arxiv'> {
  const ids = all([...RIS_TAGS.accession, ...RIS_TAGS.pubmed, ...RIS_TAGS.pmcid, 'M1', 'ID', ...RIS_TAGS.notes]);
  const inUrl = all(RIS_TAGS.url).join(' ');
  const isPubmed =
    all(['DB', 'DP']).some((name) => /pubmed|medline|nlm/i.test(name)) ||
    /ncbi\.nlm\.nih\.gov\/(?:pubmed\/)?\d/.test(inUrl);
  const pmid =
    ids.map((id) => /^PMID:?\s*(\d{1,9})\b/im.exec(id)?.[1]).find(Boolean) ??
    (isPubmed ? all(['AN']).find((id) => /^\d{1,9}$/.test(id)) : undefined) ??
    all(['PMID']).find(Boolean);
  return {
    pmid,
    pmcid: ids.map((id) => /^(?:PMCID:?\s*)?(PMC\d{1,9})\b/im.exec(id)?.[1]).find(Boolean),
    arxiv: ids.map((id) => /^arXiv:\s*(\S{1,40})/im.exec(id)?.[1]).find(Boolean),
  };
}

function wordsOf(all: (tags: readonly string[]) => string[]) {
  return keywordsAndTags(
    all(RIS_TAGS.keywords).flatMap((value) => value.split(/\n/)),
    tagsIn(all(['U1'])),
  );
}

const OF_NUMBERS = /^(?:PMID|PMCID|arXiv|DOI):\s*\S{1,200}$/i;

function personalOf(all: (tags: readonly string[]) => string[], notes: string[]): Partial<Personal> {
  const custom = all(RIS_TAGS.custom);
  const state = custom.map((value) => /^sheaf:(unread|reading|read|archived)$/.exec(value)?.[1]).find(Boolean);
  const text = notes.filter((note) => !OF_NUMBERS.test(note)).join('\n\n');
  return {
    tags: wordsOf(all).tags,
    ...readNoteText(text),
    ...(state && { readState: state as Personal['readState'] }),
    ...(custom.includes('sheaf:starred') && { starred: true }),
    lists: all(['U3']).flatMap((value) => /^sheaf:list (.+)$/.exec(value)?.[1] ?? []),
    addedAt: all(['U2'])
      .map((value) => /^sheaf:added (\S+)$/.exec(value)?.[1])
      .find(Boolean),
  };
}
