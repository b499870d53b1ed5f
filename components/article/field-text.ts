import type { Article, ArticleFields, Author, FieldName, MarkedText } from '../../lib/article/article.ts';
import { cleanArxiv, cleanIsbn, cleanIssn, cleanPmcid, cleanPmid } from '../../lib/article/identifiers.ts';
import { Unfit } from '../ui/failure-words.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { authorsFromLines, authorsToLines } from './author-lines.ts';
import { titleFromText, titleToText } from './title-text.ts';

type Value = ArticleFields[FieldName];

/** A field that takes only what is well formed: how it is read, and what is said of anything else. */
interface Strict {
  read(text: string): Value | undefined;
  problem: MessageKey;
}

const STRICT: { [K in FieldName]?: Strict } = {
  doi: { read: readDoi, problem: 'fieldBadDoi' },
  pmid: { read: cleanPmid, problem: 'fieldBadPmid' },
  pmcid: { read: cleanPmcid, problem: 'fieldBadPmcid' },
  arxiv: { read: cleanArxiv, problem: 'fieldBadArxiv' },
  issued: { read: readDate, problem: 'fieldBadDate' },
  onlineDate: { read: readDate, problem: 'fieldBadDate' },
  url: { read: readAddress, problem: 'fieldBadUrl' },
  pdfUrl: { read: readAddress, problem: 'fieldBadUrl' },
  issn: { read: (text) => readEach(text, cleanIssn), problem: 'fieldBadIssn' },
  isbn: { read: (text) => readEach(text, cleanIsbn), problem: 'fieldBadIsbn' },
};

/** What is to be known when a field is edited: how to write it. */
export const FIELD_HINTS: { [K in FieldName]?: MessageKey } = {
  title: 'fieldTitleHint',
  authors: 'fieldAuthorsHint',
  keywords: 'fieldKeywordsHint',
};

/** Must it be whole before it is kept? Half a DOI is the DOI of another paper. */
export function isWhole(name: FieldName): boolean {
  return STRICT[name] !== undefined;
}

/** Does it want a field of several lines? */
export function isLong(name: FieldName): boolean {
  return ['title', 'authors', 'abstract', 'keywords', 'excerpt', 'journal'].includes(name);
}

/** A field's value as text to edit: authors one a line, marks as tags, several values with a separator. */
export function fieldToText(name: FieldName, value: Value | undefined, betweenAuthors = '\n'): string {
  if (value === undefined) return '';
  if (name === 'title') return titleToText(value as MarkedText);
  if (name === 'authors') return authorsToLines(value as Author[], betweenAuthors);
  if (Array.isArray(value)) return value.join(name === 'keywords' ? '; ' : ', ');
  return value as string;
}

/** The value that a text stands for; `undefined` for none. @throws Unfit */
export function fieldFromText<K extends FieldName>(
  name: K,
  text: string,
  article: Article,
): ArticleFields[K] | undefined {
  return read(name, text, article) as ArticleFields[K] | undefined;
}

function read(name: FieldName, text: string, article: Article): Value | undefined {
  const typed = text.trim();
  if (!typed) return undefined;
  const strict = STRICT[name];
  if (strict) {
    const value = strict.read(typed);
    if (value === undefined) throw new Unfit(t(strict.problem));
    return value;
  }
  if (name === 'title') return titleFromText(typed);
  if (name === 'authors') return authorsFromLines(typed, article.authors ?? []);
  if (name === 'keywords') return separate(typed, /[;\n]/);
  return typed;
}

function readAddress(text: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
}

/** As it is registered, `doi:10.1056/...` or an address at the resolver. What else a page may write round a DOI, nobody types. */
function readDoi(text: string): string | undefined {
  return /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S*[^\s.,;])[.,;]?$/i.exec(text)?.[1];
}

/** `2023`, `2023-05`, `2023-05-12`, or from one to another (`2023-05/2023-06`); the same as people write them: `March 2015`, `12 May 2023`. */
function readDate(text: string): string | undefined {
  const parts = text.split('/').map((part) => part.trim());
  const fits = (part: string) => /^\d{4}(-\d\d){0,2}$/.test(part) && new Date(part).toJSON()?.startsWith(part);
  if (parts.length <= 2 && parts.every(fits)) return parts.join('/');
  const words = text.replace(/(?<=\d)(?:st|nd|rd|th)\b/, '').split(/[\s,./-]+/);
  const name = words.find((word) => /^[a-z]{3,}$/i.test(word));
  const numbers = words.filter((word) => word !== name);
  // Without a month's name, the year stands first: 03/05/2023 is two days.
  if (numbers[0]?.length !== 4 && name) numbers.reverse();
  if (name) numbers.splice(1, 0, String(new Date(`${name} 1, 2000`).getMonth() + 1));
  const date = numbers.map((word) => word.padStart(2, '0')).join('-');
  return fits(date) ? date : undefined;
}

function readEach(text: string, clean: (part: string) => string | undefined): string[] | undefined {
  const parts = separate(text, /[,;\s]+/).map(clean);
  const valid = parts.filter((part) => part !== undefined);
  return valid.length === parts.length ? valid : undefined;
}

function separate(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);
}
