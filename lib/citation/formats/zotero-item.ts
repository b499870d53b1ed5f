import type { ArticleType, Author } from '../../article/article.ts';
import { toMarked } from '../../article/markup.ts';
import { spelledOut } from '../../article/spelled-out.ts';
import type { Draft } from '../draft.ts';
import { fileDate } from '../file-dates.ts';
import { kindOf } from '../kinds.ts';

/** Zotero's item types; what is no work of its own is not here. */
const ZOTERO_TYPES: Record<string, ArticleType> = {
  journalArticle: 'journal-article',
  preprint: 'preprint',
  manuscript: 'preprint',
  book: 'book',
  bookSection: 'book-chapter',
  encyclopediaArticle: 'book-chapter',
  dictionaryEntry: 'book-chapter',
  conferencePaper: 'conference-paper',
  presentation: 'conference-paper',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  computerProgram: 'dataset',
  newspaperArticle: 'news',
  magazineArticle: 'news',
  blogPost: 'blog-post',
  webpage: 'web-page',
  forumPost: 'web-page',
  document: 'journal-article',
  standard: 'guideline',
  statute: 'report',
  bill: 'report',
  case: 'report',
  patent: 'report',
};

/** The values of a Zotero item by the names of its fields, as each of its exports has them. */
export interface ZoteroItem {
  type: string;
  field(name: string): string | undefined;
  authors: Author[];
}

/** Does Zotero hold it beside works: an attachment, a note, an annotation? */
export function isNoWork(type: string): boolean {
  return type === 'attachment' || type === 'note' || type === 'annotation';
}

/** What a Zotero item says of an article. */
export function zoteroDraft({ type, field, authors }: ZoteroItem): Draft {
  const declared = ZOTERO_TYPES[type] ?? (type in ZOTERO_TYPES ? 'journal-article' : 'web-page');
  const extra = field('extra') ?? '';
  const said = (label: string) => new RegExp(`^(?:${label}):\\s*(\\S{1,300})`, 'im').exec(extra)?.[1];
  const first = (...names: string[]) => names.map((name) => field(name)?.trim()).find(Boolean);
  const archive = first('archiveID', 'number') ?? '';
  return {
    type: declared === 'journal-article' ? (kindOf([first('genre', 'type') ?? '']) ?? declared) : declared,
    title: first('title', 'caseName', 'nameOfAct', 'subject'),
    authors,
    issued: fileDate(
      first('date', 'dateEnacted', 'issueDate', 'dateDecided')?.replace(
        /^(\d{4}(?:-\d\d){0,2})(?:-00){0,2}(?: .*)?$/,
        '$1',
      ),
    ),
    journal: first(
      'publicationTitle',
      'bookTitle',
      'proceedingsTitle',
      'encyclopediaTitle',
      'dictionaryTitle',
      'blogTitle',
      'websiteTitle',
      'forumTitle',
      'repository',
      'conferenceName',
    ),
    journalAbbreviation: first('journalAbbreviation'),
    volume: first('volume'),
    issue: first('issue'),
    pages: first('pages'),
    articleNumber: first('articleNumber'),
    issn: first('ISSN')?.split(/[,;\s]+/),
    isbn: first('ISBN')?.split(/[,;\s]+/),
    publisher: first('publisher', 'institution', 'university', 'company'),
    abstract: first('abstractNote'),
    language: first('language'),
    doi: first('DOI') ?? said('DOI'),
    pmid: first('PMID') ?? said('PMID|PubMed ID'),
    pmcid: first('PMCID') ?? said('PMCID|PMC'),
    arxiv: /^arxiv:(.*)/i.exec(archive)?.[1] ?? said('arXiv'),
    url: first('url'),
  };
}

/** The text of a note, which Zotero keeps as HTML. */
export function noteOf(html: string): string {
  return html
    .slice(0, 200_000)
    .split(/<\/?(?:p|br|div|h[1-6]|li|ul|blockquote)\b[^<>]{0,300}>/i)
    .map((part) => spelledOut(toMarked(part, 200_000)).trim())
    .filter(Boolean)
    .join('\n\n');
}

/** The names of collections by their keys, one in another as `A / B`. */
export function collectionPath(key: string, collections: Map<string, { name: string; parent?: string }>): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const collection: { name: string; parent?: string } | undefined = collections.get(at);
    if (collection) names.unshift(collection.name);
    at = collection?.parent;
  }
  return names.join(' / ');
}
