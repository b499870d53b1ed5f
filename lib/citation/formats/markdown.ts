import { ARTICLE_TYPES } from '../../article/article.ts';
import type { Feedback, FeedbackKind } from '../../article/feedback.ts';
import { doiLink } from '../../article/identifiers.ts';
import { familyName } from '../../article/name-parts.ts';
import { spelledOut } from '../../article/spelled-out.ts';
import { collapseSpace, nameKey, stripInvisible } from '../../text/strings.ts';
import { type Draft, entryFrom, unread } from '../draft.ts';
import { fileDate } from '../file-dates.ts';
import { fromNameLine, toNameLine } from '../file-names.ts';
import type { Exported, ExportOptions, Personal, Reading } from '../imported.ts';
import { tagged, untagged } from '../tagged.ts';
import { Fields, parseJson } from './json-items.ts';
import { asMarkdown, fromMarkdown, inertValue } from './markdown-text.ts';

const HEADINGS = {
  takeHome: 'Take-home',
  quotes: 'Quotes',
  note: 'Note',
  feedback: 'Feedback',
  abstract: 'Abstract',
} as const;

const FEEDBACK_WORDS: Record<FeedbackKind, string> = { question: 'Question', correction: 'Correction', idea: 'Idea' };

/** An article as a note of Obsidian: its fields in front matter that is JSON in YAML's clothes, so that no value of it can break out; the person's words below. */
export function toMarkdown(exported: Exported, options: ExportOptions): string {
  const { article, quotes = [], lists = [], feedback = [] } = exported;
  const { state } = options;
  const matter: [name: string, value: unknown][] = [
    ['title', article.title && tagged(article.title)],
    ['authors', article.authors?.map(toNameLine)],
    ['type', article.type],
    ['journal', article.journal],
    ['journalAbbreviation', article.journalAbbreviation],
    ['published', article.issued],
    ['online', article.onlineDate],
    ['volume', article.volume],
    ['issue', article.issue],
    ['pages', article.pages],
    ['articleNumber', article.articleNumber],
    ['issn', article.issn],
    ['isbn', article.isbn],
    ['publisher', article.publisher],
    ['doi', article.doi],
    ['pmid', article.pmid],
    ['pmcid', article.pmcid],
    ['arxiv', article.arxiv],
    ['url', article.url ?? (article.doi && doiLink(article.doi))],
    ['pdf', article.pdfUrl],
    ['language', article.language],
    ['keywords', article.keywords],
    ['tags', options.tags ? article.tags : undefined],
    ['readState', state ? article.readState : undefined],
    ['starred', state && article.starred ? true : undefined],
    ['added', state ? article.addedAt : undefined],
    ['lists', state ? lists : undefined],
    ['excerpt', article.excerpt && untagged(article.excerpt)],
  ];
  const lines = matter
    .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${jsonLine(value)}`);
  const passages = quotes.map(({ exact, comment }) => `${quoted(exact)}${comment ? `\n\n${asMarkdown(comment)}` : ''}`);
  const sections: [heading: string, text: string | undefined][] = [
    [HEADINGS.takeHome, options.takeHome ? asMarkdown(article.takeHome) : ''],
    [HEADINGS.quotes, options.quotes ? passages.join('\n\n') : ''],
    [HEADINGS.note, options.note ? asMarkdown(article.note) : ''],
    [HEADINGS.feedback, options.note ? feedback.map(said).join('\n\n') : ''],
    [HEADINGS.abstract, asMarkdown(article.abstract ?? '')],
  ];
  const body = sections.filter(([, text]) => text).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `---\n${lines.join('\n')}\n---\n\n# ${asMarkdown(collapseSpace(spelledOut(article.title ?? article.url ?? article.doi ?? '')))}\n\n${body.join('\n')}`;
}

/** What somebody said: the kind, who, when and where, then their words, then the person's note on it. */
function said({ kind, text, author, url, saidAt, doneAt, note }: Feedback): string {
  const head = [
    `${FEEDBACK_WORDS[kind]}${doneAt ? ' (dealt with)' : ''}`,
    author && asMarkdown(collapseSpace(author)),
    saidAt?.slice(0, 10),
    url && asMarkdown(url),
  ];
  return [head.filter(Boolean).join(', '), text && quoted(text), note && asMarkdown(note)].filter(Boolean).join('\n\n');
}

/** JSON is YAML, but for some signs that YAML does not print. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'string' ? inertValue(each) : each)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function quoted(text: string): string {
  return asMarkdown(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Of a file's name, without its number and ending: systems take 255 bytes. */
const LONGEST_NAME = { signs: 90, bytes: 220 };
const encoder = new TextEncoder();

/** The name of its file, `Horby 2021 - Dexamethasone in ….md`: safe on every system, and told from those in `taken` (folded, each with the number that comes next). */
export function markdownName({ article }: Pick<Exported, 'article'>, taken: Map<string, number>): string {
  const [author] = article.authors ?? [];
  const title = spelledOut(article.title ?? article.doi ?? article.url ?? 'Untitled');
  const lead = [author && familyName(author), article.issued?.slice(0, 4)].filter(Boolean).join(' ');
  const safe = collapseSpace(
    stripInvisible(`${lead ? `${lead} - ` : ''}${title}`.toWellFormed()).replace(/[\\/:*?"<>|#^[\]%{}]/g, ' '),
  );
  const base = beginning(safe).replace(/^[. -]+|[. ]+$/g, '') || 'Untitled';
  // Names that Windows keeps for its devices.
  const stem = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(base) ? `_${base}` : base;
  const key = nameKey(stem);
  let number = taken.get(key) ?? 1;
  const numbered = () => (number > 1 ? `${stem} ${number}` : stem);
  while (number > 1 && taken.has(nameKey(numbered()))) number++;
  taken.set(nameKey(numbered()), 2);
  taken.set(key, number + 1);
  return `${numbered()}.md`;
}

/** As much of a name as every system takes. */
function beginning(name: string): string {
  let bytes = 0;
  const kept = [...name.slice(0, 1000)].slice(0, LONGEST_NAME.signs).filter((sign) => {
    bytes += encoder.encode(sign).length;
    return bytes <= LONGEST_NAME.bytes;
  });
  return kept.join('');
}

/** What one of our own Markdown files says; of several put behind each other, each. */
export function* readMarkdown(text: string): Generator<Reading> {
  const source = text.replace(/^\ufeff/, '');
  const matter = /^---\r?\n((?:.{0,200000}\r?\n){1,200}?)---\r?\n/.exec(source);
  const place = { line: 1, end: text.length };
  if (!matter) {
    yield unread(place, text, 'syntax');
    return;
  }
  const values: Record<string, unknown> = {};
  for (const line of (matter[1] ?? '').split(/\r?\n/)) {
    const [, name, raw = ''] = /^([A-Za-z][\w-]{0,40}): ?(.*)$/.exec(line) ?? [];
    if (name && !(name in Object.prototype)) values[name] = parseJson(raw) ?? raw;
  }
  const [draft, personal] = entryOf(new Fields(values), source.slice(matter[0].length).replace(/\r\n?/g, '\n'));
  yield entryFrom('sheaf', place, draft, personal);
}

function entryOf(file: Fields, body: string): [Draft, Partial<Personal>] {
  const sections = new Map<string, string>();
  for (const part of `\n${body}`.split(/\n## (?=(?:Take-home|Quotes|Note|Feedback|Abstract)\n)/).slice(1)) {
    const end = part.indexOf('\n');
    sections.set(part.slice(0, end), part.slice(end).trim());
  }
  const section = (name: string) => fromMarkdown(sections.get(name) ?? '');
  const state = file.text('readState');
  const draft: Draft = {
    title: file.text('title'),
    authors: [...file.texts('authors', /;/), ...file.texts('author', /;/)]
      .map(fromNameLine)
      .filter((author) => author !== undefined),
    type: ARTICLE_TYPES.find((each) => each === file.text('type')),
    journal: file.text('journal'),
    journalAbbreviation: file.text('journalAbbreviation'),
    issued: fileDate(file.text('published', 'date', 'year')),
    onlineDate: fileDate(file.text('online')),
    volume: file.text('volume'),
    issue: file.text('issue'),
    pages: file.text('pages'),
    articleNumber: file.text('articleNumber'),
    issn: file.texts('issn', /[,;\s]+/),
    isbn: file.texts('isbn', /[,;\s]+/),
    publisher: file.text('publisher'),
    doi: file.text('doi'),
    pmid: file.text('pmid'),
    pmcid: file.text('pmcid'),
    arxiv: file.text('arxiv'),
    url: file.text('url', 'source'),
    pdfUrl: file.text('pdf'),
    language: file.text('language'),
    keywords: file.texts('keywords', /;/),
    abstract: section('Abstract').replace(/&/g, '&amp;').replace(/</g, '&lt;'),
    excerpt: file.text('excerpt'),
  };
  const personal: Partial<Personal> = {
    tags: file.texts('tags', /[,;]/),
    lists: file.texts('lists', /;/),
    note: section('Note'),
    takeHome: section('Take-home'),
    quotes: quotesOf(sections.get('Quotes') ?? ''),
    addedAt: file.text('added'),
    ...(['unread', 'reading', 'read', 'archived'].includes(state ?? '') && {
      readState: state as Personal['readState'],
    }),
    ...(file.get('starred') === true && { starred: true }),
  };
  return [draft, personal];
}

/** Each passage is the lines that begin with `>`; what follows it, up to the next, was said of it. */
function quotesOf(text: string): Personal['quotes'] {
  const quotes: { exact: string[]; comment: string[] }[] = [];
  for (const line of text.split('\n')) {
    const last = quotes.at(-1);
    if (!line.startsWith('>')) last?.comment.push(line);
    else if (last && last.comment.length === 0) last.exact.push(line.replace(/^> ?/, ''));
    else quotes.push({ exact: [line.replace(/^> ?/, '')], comment: [] });
  }
  return quotes.map(({ exact, comment }) => {
    const words = fromMarkdown(comment.join('\n').trim());
    return { exact: fromMarkdown(exact.join('\n')), ...(words && { comment: words }) };
  });
}
