import type { Article, Author, PartialDate } from '../../article/article.ts';
import { nameParts } from '../../article/name-parts.ts';
import type { Exported, ExportOptions } from '../imported.ts';
import { KIND_WORDS } from '../kinds.ts';
import { tagged, untagged } from '../tagged.ts';
import { TO_CSL_TYPE } from './csl-types.ts';

/** Writes articles as the items of a CSL-JSON list. What CSL has no variable for (the PDF's address, an excerpt, the person's words) stands in `custom`. */
export function cslWriter(): (exported: Exported, options: ExportOptions) => string {
  let isFirst = true;
  return (exported, options) => {
    const before = isFirst ? '' : ',\n';
    isFirst = false;
    return before + JSON.stringify(toCsl(exported, options));
  };
}

/** The article as a CSL item. */
function toCsl(exported: Exported, options: ExportOptions): Record<string, unknown> {
  const { article } = exported;
  const type = article.type ?? 'journal-article';
  return present({
    id: article.id,
    type: TO_CSL_TYPE[type],
    genre: type === 'preprint' ? undefined : KIND_WORDS[type],
    title:
      article.title &&
      tagged(article.title)
        .replace(/<sc>/g, '<span style="font-variant:small-caps;">')
        .replace(/<\/sc>/g, '</span>'),
    author: article.authors?.map(nameOf),
    issued: dateOf(article.issued),
    'available-date': dateOf(article.onlineDate),
    'container-title': article.journal,
    'container-title-short': article.journalAbbreviation,
    volume: article.volume,
    issue: article.issue,
    page: article.pages,
    number: article.articleNumber,
    ISSN: article.issn?.join(', '),
    ISBN: article.isbn?.join(', '),
    publisher: article.publisher,
    abstract: article.abstract && untagged(article.abstract),
    keyword: keywordsOf(article),
    language: article.language,
    DOI: article.doi,
    PMID: article.pmid,
    PMCID: article.pmcid,
    archive: article.arxiv && 'arXiv',
    archive_location: article.arxiv,
    URL: article.url,
    annote: options.note ? article.note : undefined,
    custom: customOf(exported, options),
  });
}

function customOf({ article, quotes = [], lists = [] }: Exported, options: ExportOptions) {
  const custom = present({
    pdfUrl: article.pdfUrl,
    excerpt: article.excerpt && untagged(article.excerpt),
    // A list where no sign is left to part them.
    keywords: article.keywords?.some((word) => word.includes(';')) ? article.keywords : undefined,
    tags: options.tags ? article.tags : undefined,
    takeHome: options.takeHome ? article.takeHome : undefined,
    quotes: options.quotes ? quotes.map(({ exact, comment }) => ({ exact, comment })) : undefined,
    ...(options.state && {
      readState: article.readState,
      starred: article.starred || undefined,
      addedAt: article.addedAt,
      lists,
    }),
  });
  return Object.keys(custom).length > 0 ? custom : undefined;
}

function nameOf(author: Author) {
  return 'group' in author ? { literal: author.group } : present(nameParts(author));
}

function dateOf(date: PartialDate | undefined) {
  return date && { 'date-parts': date.split('/').map((part) => part.split('-').map(Number)) };
}

/** Semicolons part them where one holds a comma. */
function keywordsOf({ keywords = [] }: Article): string {
  return keywords.some((word) => word.includes(',')) ? `${keywords.join('; ')};` : keywords.join(', ');
}

/** Without what is empty. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
