import { ARTICLE_TYPES } from '../../article/article.ts';
import { doiLink } from '../../article/identifiers.ts';
import { plain } from '../../article/markup.ts';
import { familyName } from '../../article/names.ts';
import { collapseSpace, fold, stripInvisible } from '../../text/strings.ts';
import { type Draft, entryFrom, unread } from '../draft.ts';
import { fileDate } from '../file-dates.ts';
import { fromNameLine, toNameLine } from '../file-names.ts';
import type { Exported, ExportOptions, Personal, Reading } from '../imported.ts';
import { tagged, untagged } from '../tagged.ts';
import { Fields, parseJson } from './json-items.ts';

const HEADINGS = { takeHome: 'Take-home', quotes: 'Quotes', note: 'Note', abstract: 'Abstract' } as const;

/** An article as a note of Obsidian: its fields in front matter that is JSON in YAML's clothes, so that no value of it can break out; the person's words below. */
export function toMarkdown(exported: Exported, options: ExportOptions): string {
  const { article, quotes = [], lists = [] } = exported;
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
  const passages = quotes.map(({ exact, comment }) => `${quoted(exact)}${comment ? `\n\n${escaped(comment)}` : ''}`);
  const sections: [heading: string, text: string | undefined][] = [
    [HEADINGS.takeHome, options.takeHome ? escaped(article.takeHome) : ''],
    [HEADINGS.quotes, options.quotes ? passages.join('\n\n') : ''],
    [HEADINGS.note, options.note ? escaped(article.note) : ''],
    [HEADINGS.abstract, escaped(article.abstract ?? '')],
  ];
  const body = sections.filter(([, text]) => text).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `---\n${lines.join('\n')}\n---\n\n# ${escaped(plain(article.title ?? article.url ?? article.doi ?? ''))}\n\n${body.join('\n')}`;
}

/** JSON is YAML; the two line ends of Unicode that YAML takes for one are escaped. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text that Markdown shows as it is, as far as HTML and headings go. */
function escaped(text: string): string {
  return text.replace(/[\\<]/g, '\\$&').replace(/^(?=[#>])/gm, '\\');
}

function unescaped(text: string): string {
  return text.replace(/\\([\\<#>])/g, '$1');
}

function quoted(text: string): string {
  return escaped(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The name of its file, `Horby 2021 - Dexamethasone in ….md`: safe on every system, and told from those in `taken` (folded). */
export function markdownName({ article }: Pick<Exported, 'article'>, taken: Set<string>): string {
  const [author] = article.authors ?? [];
  const title = plain(article.title ?? article.doi ?? article.url ?? 'Untitled');
  const lead = [author && familyName(author), article.issued?.slice(0, 4)].filter(Boolean).join(' ');
  const safe = collapseSpace(
    stripInvisible(`${lead ? `${lead} - ` : ''}${title}`.toWellFormed()).replace(/[\\/:*?"<>|#^[\]%{}]/g, ' '),
  );
  const base =
    [...safe]
      .slice(0, 90)
      .join('')
      .replace(/^[. -]+|[. ]+$/g, '') || 'Untitled';
  // Names that Windows keeps for its devices.
  const stem = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(base) ? `_${base}` : base;
  let name = stem;
  for (let number = 2; taken.has(fold(name) || name); number++) name = `${stem} ${number}`;
  taken.add(fold(name) || name);
  return `${name}.md`;
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
  for (const part of `\n${body}`.split(/\n## (?=(?:Take-home|Quotes|Note|Abstract)\n)/).slice(1)) {
    const end = part.indexOf('\n');
    sections.set(part.slice(0, end), part.slice(end).trim());
  }
  const section = (name: string) => unescaped(sections.get(name) ?? '');
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

function quotesOf(text: string): Personal['quotes'] {
  const quotes: Personal['quotes'] = [];
  for (const block of text.split(/\n\n+/)) {
    const last = quotes.at(-1);
    if (block.startsWith('>'))
      quotes.push({
        exact: unescaped(
          block
            .split('\n')
            .map((line) => line.replace(/^> ?/, ''))
            .join('\n'),
        ),
      });
    else if (last && block) last.comment = [last.comment, unescaped(block)].filter(Boolean).join('\n\n');
  }
  return quotes;
}
