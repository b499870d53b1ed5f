import { ARTICLE_TYPES, type Article, type Quote } from '../../article/article.ts';
import { startOf } from '../../article/dates.ts';
import type { Feedback } from '../../article/feedback.ts';
import { plain } from '../../article/markup.ts';
import { bareIdentifier } from '../../article/query/identifier.ts';
import { IDENTIFIER_FIELDS } from '../../article/query/query.ts';
import { fold } from '../../text/strings.ts';
import { FLAG, INDEXED_FIELDS, type IndexedField, STATES } from './fields.ts';

/** What finding, sorting and counting need of an article. */
export interface Document {
  id: string;
  /** Milliseconds; 0 for none. */
  added: number;
  /** `20240512`, `20240500` for a month, 0 for none. */
  issued: number;
  /** When it was last shared, in milliseconds; 0 for never. */
  shared: number;
  /** When it went to the trash, in milliseconds; 0 where it is not there. */
  deleted: number;
  flags: number;
  /** Its place in `ARTICLE_TYPES`, from 1; 0 for none. */
  type: number;
  journal: string;
  /** The title as it is sorted. */
  title: string;
  tags: string[];
  /** What became of it: times, and what it was (0 read, 1 shared). */
  events: { at: number; kind: number }[];
  /** The texts of each field, each apart from the next. */
  texts: string[][];
  /** `doi:10.5555/a`: found as they are. */
  identifiers: string[];
}

/** More of one text is not looked through. */
const MAX_TEXT = 400_000;

/** The document of an article, its quotes, the text of its page, and what others said of it. */
export function documentOf(
  article: Article,
  quotes: readonly Quote[],
  text: string | undefined,
  feedback: readonly Feedback[] = [],
): Document {
  const kept = quotes.filter((quote) => !quote.deletedAt);
  const said = feedback.filter(({ deletedAt }) => !deletedAt);
  const title = article.title === undefined ? '' : plain(article.title);
  const history = article.history ?? [];
  const shares = history.filter(({ kind }) => kind !== 'read').map(({ at }) => timeOf(at));
  const of: Record<IndexedField, (string | undefined)[]> = {
    abstract: [article.abstract, article.excerpt],
    title: [title],
    author: (article.authors ?? []).map((author) =>
      'group' in author ? author.group : `${author.given ?? ''} ${author.family}`,
    ),
    journal: [article.journal, article.journalAbbreviation, article.publisher],
    keyword: article.keywords ?? [],
    tag: article.tags,
    identifier: [article.doi, article.pmid, article.pmcid, article.arxiv, article.issued?.slice(0, 4)],
    takehome: [article.takeHome],
    // What others said of it stands with the person's notes.
    note: [article.note, ...said.flatMap(({ text: words, author, note }) => [words, author, note])],
    quote: kept.flatMap(({ exact, comment }) => [exact, comment]),
    text: [text?.slice(0, MAX_TEXT)],
  };
  return {
    id: article.id,
    added: timeOf(article.addedAt),
    issued: dayNumber(article.issued),
    shared: Math.max(0, ...shares),
    deleted: article.deletedAt === undefined ? 0 : timeOf(article.deletedAt),
    flags: flagsOf(article, kept.length > 0, text !== undefined),
    type: article.type === undefined ? 0 : ARTICLE_TYPES.indexOf(article.type) + 1,
    journal: article.journal ?? '',
    title: sortKey(title),
    tags: [...new Set(article.tags)],
    events: history.map(({ at, kind }) => ({ at: timeOf(at), kind: kind === 'read' ? 0 : 1 })),
    texts: INDEXED_FIELDS.map((field) => of[field].filter((each) => each !== undefined && each !== '') as string[]),
    identifiers: IDENTIFIER_FIELDS.flatMap((field) =>
      [article[field] ?? []].flat().map((value) => identifierWord(field, value)),
    ),
  };
}

/** Longer titles differ before. */
const LONGEST_TITLE = 400;

/** A title as it is sorted: all of it, a number by its value, since the count of its digits stands before them. */
function sortKey(title: string): string {
  return fold(title.slice(0, 2 * LONGEST_TITLE))
    .slice(0, LONGEST_TITLE)
    .replace(/[0-9]+/g, (digits) => {
      const number = digits.replace(/^0+(?=.)/, '').slice(0, 40);
      return String.fromCharCode(0x30 + number.length) + number;
    });
}

/** What is listed of a record of which nothing but its id is as it should be: the others are found all the same. */
export function bareDocument(id: string): Document {
  return {
    id,
    added: 0,
    issued: 0,
    shared: 0,
    deleted: 0,
    flags: 0,
    type: 0,
    journal: '',
    title: '',
    tags: [],
    events: [],
    texts: INDEXED_FIELDS.map(() => []),
    identifiers: [],
  };
}

/** An identifier as the index keeps it: with a sign before it that no word has. */
export function identifierWord(field: string, value: string): string {
  return `\u0001${field}:${bareIdentifier(field, value)}`;
}

/** `2024-05-12` as 20240512, the start of an interval; 0 for none. */
function dayNumber(issued: string | undefined): number {
  if (!issued) return 0;
  const [year = 0, month = 0, day = 0] = startOf(issued).split('-').map(Number);
  const number = year * 10_000 + month * 100 + day;
  return Number.isFinite(number) ? number : 0;
}

function flagsOf(article: Article, hasQuote: boolean, hasText: boolean): number {
  const { status } = article.trust;
  const holds: Record<keyof typeof FLAG, boolean> = {
    starred: article.starred,
    deleted: article.deletedAt !== undefined,
    takehome: article.takeHome !== '',
    note: article.note !== '',
    quote: hasQuote,
    doi: article.doi !== undefined,
    abstract: article.abstract !== undefined,
    text: hasText,
    openaccess: article.openAccess === true,
    retracted: status === 'retracted',
    concern: status === 'expression-of-concern',
    corrected: status === 'corrected',
    tag: article.tags.length > 0,
  };
  let flags = STATES.indexOf(article.readState);
  for (const [name, bit] of Object.entries(FLAG)) if (holds[name as keyof typeof FLAG]) flags |= bit;
  return flags;
}

function timeOf(instant: string): number {
  return Date.parse(instant) || 0;
}
