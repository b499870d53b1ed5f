import type { ArticleFields, Author, FieldName, MarkedText, Provenance, TrustStatus } from '../article/article.ts';
import { cleanArxiv, cleanDoi, cleanIsbn, cleanIssn, cleanPmcid, cleanPmid } from '../article/identifiers.ts';
import { canonicalUrl } from '../article/identity.ts';
import { toMarked } from '../article/markup.ts';
import { expandPages, parsePages } from '../article/pages.ts';
import { spelledOut } from '../article/spelled-out.ts';
import { languageOf } from '../text/language.ts';
import { collapseSpace, stripInvisible } from '../text/strings.ts';
import type { Personal, Place, Reading } from './imported.ts';

/** What a file says of one thing, field by field, not cleaned yet: plain text, but for what is said to be HTML. Empty values are as good as absent ones. */
export interface Draft extends Partial<Omit<ArticleFields, 'title' | 'authors' | 'type'>> {
  /** HTML, or plain text with tags in it; or marked text already. */
  title?: string;
  /** HTML, and so is `excerpt`. */
  abstract?: string;
  authors?: Author[];
  type?: ArticleFields['type'];
  /** The pages as two values. */
  firstPage?: string;
  lastPage?: string;
  /** What it says became of the article since. */
  standing?: TrustStatus['status'] | undefined;
}

const LONGEST = { name: 1000, abstract: 100_000, address: 5000 };
const MOST_VALUES = 5000;

/** An entry of what a format (`from`) says of one thing; unread where that names nothing that could be looked up or shown. */
export function entryFrom(from: string, { line, end }: Place, draft: Draft, personal: Partial<Personal> = {}): Reading {
  const fields = cleaned(draft);
  const isNamed = fields.title ?? fields.doi ?? fields.pmid ?? fields.pmcid ?? fields.arxiv ?? fields.url;
  if (isNamed === undefined) {
    return { kind: 'unread', line, end, text: beginning(JSON.stringify(fields)), why: 'nothing' };
  }
  const provenance: Provenance = {};
  for (const name of Object.keys(fields) as FieldName[]) provenance[name] = { from };
  const { standing } = draft;
  return {
    kind: 'entry',
    line,
    end,
    described: { fields, provenance },
    ...(standing && { standing }),
    ...ownWords(personal),
  };
}

/** A part of a file that could not be read. */
export function unread({ line, end }: Place, text: string, why: 'syntax' | 'nothing' | 'kind'): Reading {
  return { kind: 'unread', line, end, text: beginning(text), why };
}

function beginning(text: string): string {
  return collapseSpace(stripInvisible(text.slice(0, 400).toWellFormed())).slice(0, 200);
}

function cleaned(draft: Draft): Partial<ArticleFields> {
  const fields: Partial<ArticleFields> = {};
  const set = <K extends FieldName>(name: K, value: ArticleFields[K] | undefined) => {
    if (value !== undefined && value.length > 0) fields[name] = value;
  };
  set('title', draft.title === undefined ? undefined : markedTitle(draft.title));
  for (const name of ['journal', 'journalAbbreviation', 'volume', 'issue', 'publisher'] as const)
    set(name, tidy(draft[name]));
  set('authors', draft.authors?.slice(0, MOST_VALUES));
  set('issued', draft.issued);
  set('onlineDate', draft.onlineDate === draft.issued ? undefined : draft.onlineDate);
  setPages(fields, draft);
  set('issn', distinct(draft.issn, cleanIssn));
  set('isbn', distinct(draft.isbn, cleanIsbn));
  for (const name of ['abstract', 'excerpt'] as const) {
    const html = draft[name]?.slice(0, LONGEST.abstract).toWellFormed();
    set(name, html && spelledOut(toMarked(html, LONGEST.abstract)));
  }
  set('keywords', distinct(draft.keywords, tidy));
  set('language', draft.language && languageOf(draft.language));
  set('doi', draft.doi && cleanDoi(draft.doi));
  set('pmid', draft.pmid && cleanPmid(draft.pmid));
  set('pmcid', draft.pmcid && cleanPmcid(draft.pmcid));
  set('arxiv', draft.arxiv && cleanArxiv(draft.arxiv));
  set('url', draft.url && httpUrl(draft.url));
  set('pdfUrl', draft.pdfUrl && httpUrl(draft.pdfUrl));
  set('type', draft.type);
  return fields;
}

/** A title that has a letter or a digit in it. */
function markedTitle(html: string): MarkedText | undefined {
  const title = toMarked(html.slice(0, LONGEST.abstract).toWellFormed());
  return /[\p{L}\p{N}]/u.test(title) ? title : undefined;
}

/** A value of one line, without what cannot be seen. */
export function tidy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : collapseSpace(stripInvisible(text.slice(0, LONGEST.name).toWellFormed()));
}

function setPages(fields: Partial<ArticleFields>, draft: Draft): void {
  const number = tidy(draft.articleNumber);
  if (number) fields.articleNumber = number;
  const first = tidy(draft.firstPage);
  const raw = tidy(draft.pages) || (first && (draft.lastPage ? expandPages(first, draft.lastPage) : first));
  if (!raw) return;
  const parsed = parsePages(raw);
  if (parsed.articleNumber && number && parsed.articleNumber !== number) fields.pages = parsed.articleNumber;
  else if (parsed.articleNumber) fields.articleNumber = parsed.articleNumber;
  else fields.pages = parsed.pages ?? raw.slice(0, 100);
}

function distinct(values: string[] | undefined, clean: (raw: string) => string | undefined): string[] {
  const found = new Set<string>();
  for (const raw of values?.slice(0, MOST_VALUES) ?? []) {
    const value = clean(raw.slice(0, LONGEST.name));
    if (value) found.add(value);
  }
  return [...found];
}

/** An address of the web, cleaned; `undefined` for any other. */
export function httpUrl(raw: string): string | undefined {
  const text = raw.slice(0, LONGEST.address).toWellFormed().trim();
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? canonicalUrl(text) : undefined;
}

function ownWords({
  tags = [],
  lists = [],
  quotes = [],
  note,
  takeHome,
  readState,
  starred,
  addedAt,
}: Partial<Personal>) {
  const [written, lesson] = [longText(note), longText(takeHome)];
  const instant = addedAt && !Number.isNaN(Date.parse(addedAt)) ? new Date(addedAt).toISOString() : undefined;
  const kept = quotes.slice(0, MOST_VALUES).flatMap(({ exact, comment }) => {
    const [passage, words] = [longText(exact), longText(comment)];
    return passage ? [{ exact: passage, ...(words && { comment: words }) }] : [];
  });
  return {
    tags: distinct(tags, tidy),
    lists: distinct(lists, tidy),
    quotes: kept,
    ...(written && { note: written }),
    ...(lesson && { takeHome: lesson }),
    ...(readState && { readState }),
    ...(starred && { starred }),
    ...(instant && { addedAt: instant }),
  };
}

/** A text of several lines, without what cannot be seen. */
function longText(text: string | undefined): string | undefined {
  return text
    ?.slice(0, LONGEST.abstract)
    .toWellFormed()
    .split(/\r\n?|\n/)
    .map((line) => stripInvisible(line).trimEnd())
    .join('\n')
    .trim();
}
