import type { PartialDate } from '../../article/article.ts';
import { startOf } from '../../article/dates.ts';
import { toNameLine } from '../file-names.ts';
import type { Exported, ExportOptions } from '../imported.ts';
import { asKeywords, toldTag } from '../keywords.ts';
import { KIND_WORDS } from '../kinds.ts';
import { noteText } from '../note-text.ts';
import { tagged, untagged } from '../tagged.ts';
import { TO_RIS_TYPE } from './ris-tags.ts';

/**
 * An article as a RIS entry. RIS has no field for an excerpt; an interval stands in the date's "other information"; PMID
 * and arXiv id are notes of their own, as Zotero writes what it has no field for.
 */
export function toRis(exported: Exported, options: ExportOptions): string {
  const { article } = exported;
  const type = article.type ?? 'journal-article';
  const tags = options.tags ? article.tags : [];
  const [from = '', to] = pagesOf(article.pages);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TO_RIS_TYPE[type]],
    ['TI', article.title && tagged(article.title)],
    ...(article.authors ?? []).map((author): [string, string] => ['AU', toNameLine(author)]),
    ['PY', article.issued?.slice(0, 4)],
    ['DA', article.issued && risDate(article.issued)],
    ['ED', article.onlineDate && risDate(article.onlineDate)],
    ['JF', article.journal],
    ['J2', article.journalAbbreviation],
    ['VL', article.volume],
    ['IS', article.issue],
    ['SP', from],
    ['EP', to],
    ['C7', article.articleNumber],
    ...[...(article.issn ?? []), ...(article.isbn ?? [])].map((number): [string, string] => ['SN', number]),
    ['PB', article.publisher],
    ['M3', KIND_WORDS[type]],
    ['AB', article.abstract && untagged(article.abstract)],
    ...asKeywords(article.keywords, tags).map((word): [string, string] => ['KW', word]),
    ...tags.map((tag): [string, string] => ['U1', toldTag(tag)]),
    ['LA', article.language],
    ['DO', article.doi],
    ['C2', article.pmcid],
    ['N1', article.pmid && `PMID: ${article.pmid}`],
    ['N1', article.arxiv && `arXiv: ${article.arxiv}`],
    ['UR', article.url],
    ['L1', article.pdfUrl],
    ['N1', noteText(exported, options)],
    ...(options.state ? stateOf(exported) : []),
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${folded(value)}`] : [])).join('\r\n')}\r\nER  - \r\n\r\n`;
}

function stateOf({ article, lists = [] }: Exported): [string, string | undefined][] {
  return [
    ['U5', `sheaf:${article.readState}`],
    ['U4', article.starred ? 'sheaf:starred' : undefined],
    ['U2', `sheaf:added ${article.addedAt}`],
    ...lists.map((name): [string, string] => ['U3', `sheaf:list ${name}`]),
  ];
}

/** A line that goes on is set in, so that no text of it is taken for a tag. */
function folded(value: string): string {
  return value.split(/\r\n?|\n/).join('\r\n      ');
}

/** `2023/05/12/`, and an interval behind its beginning. */
function risDate(date: PartialDate): string {
  const [year = '', month = '', day = ''] = startOf(date).split('-');
  return `${year}/${month}/${day}/${date.includes('/') ? date : ''}`;
}

function pagesOf(pages = ''): [string, string?] {
  const [, from, to] = /^([^-,;]+)-([^-,;]+)$/.exec(pages) ?? [];
  return from && to ? [from, to] : [pages];
}
