import type { ArticleType, Author } from '../../article/article.ts';
import { startOf } from '../../article/dates.ts';
import { nameParts } from '../../article/name-parts.ts';
import { toNameLine } from '../file-names.ts';
import type { Exported } from '../imported.ts';
import { KIND_WORDS } from '../kinds.ts';
import { tagged, untagged } from '../tagged.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An article as PubMed writes it; what has no PMID is parted from the next by its empty line alone. The format is of journals' articles and books: other types, addresses, an excerpt and the person's words have no place in it. */
export function toNbib({ article }: Exported): string {
  const type = article.type ?? 'journal-article';
  const isBook = type === 'book' || type === 'book-chapter';
  const lines: [tag: string, value: string | undefined][] = [
    ['PMID', article.pmid],
    ...(article.issn ?? []).map((issn): [string, string] => ['IS', issn]),
    ...(article.isbn ?? []).map((isbn): [string, string] => ['ISBN', isbn]),
    ['VI', article.volume],
    ['IP', article.issue],
    ['DP', article.issued && pubmedDate(article.issued)],
    [type === 'book' ? 'BTI' : 'TI', article.title && titleOf(tagged(article.title), type)],
    ['PG', article.pages ?? article.articleNumber],
    ['LID', article.articleNumber && `${article.articleNumber} [pii]`],
    ['LID', article.doi && `${article.doi} [doi]`],
    ['AB', article.abstract && untagged(article.abstract)],
    ...(article.authors ?? []).map((author): [string, string] => nameOf(author)),
    ['LA', article.language],
    ['PT', publicationType(type)],
    ['DEP', article.onlineDate?.length === 10 ? article.onlineDate.replaceAll('-', '') : undefined],
    ['PB', article.publisher],
    ['TA', article.journalAbbreviation],
    [isBook ? 'BTI' : 'JT', type === 'book' ? undefined : article.journal],
    ['PMC', article.pmcid],
    ...(article.keywords ?? []).map((keyword): [string, string] => ['OT', keyword]),
    ['AID', article.doi && `${article.doi} [doi]`],
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag.padEnd(4)}- ${value.replace(/\s*[\r\n]+\s*/g, '\r\n      ')}`] : [])).join('\r\n')}\r\n\r\n`;
}

/** PubMed ends the title of an article with a full stop, where it has no other end. */
function titleOf(title: string, type: ArticleType): string {
  return type === 'book' || /[?!]$/.test(title) ? title : `${title}.`;
}

function nameOf(author: Author): [string, string] {
  if ('group' in author) return ['CN', author.group];
  const { given, suffix } = nameParts(author);
  return ['FAU', given && suffix ? `${author.family}, ${given} ${suffix}` : toNameLine(author)];
}

function publicationType(type: ArticleType): string {
  const word = KIND_WORDS[type];
  if (type === 'case-report') return 'Case Reports';
  return word ?? (type === 'book' ? 'Book' : type === 'book-chapter' ? 'Book Chapter' : 'Journal Article');
}

/** `2023 May 12`, `2023 May-Jun`. */
function pubmedDate(date: string): string {
  const [year = '', month, day] = startOf(date).split('-');
  const [endYear, endMonth] = date.split('/')[1]?.split('-') ?? [];
  const named = (number: string | undefined) => MONTHS[Number(number) - 1] ?? '';
  if (endMonth)
    return endYear === year
      ? `${year} ${named(month)}-${named(endMonth)}`
      : `${year} ${named(month)}-${endYear} ${named(endMonth)}`;
  return [year, named(month), day && String(Number(day))].filter(Boolean).join(' ');
}
