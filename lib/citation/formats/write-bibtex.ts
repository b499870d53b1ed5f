import type { Article } from '../../article/article.ts';
import { startOf } from '../../article/dates.ts';
import { plain } from '../../article/markup.ts';
import { familyName } from '../../article/name-parts.ts';
import { fold } from '../../text/strings.ts';
import type { Exported, ExportOptions } from '../imported.ts';
import { asKeywords } from '../keywords.ts';
import { noteText } from '../note-text.ts';
import { toBibtexNames } from './bibtex-names.ts';
import { TO_BIBTEX_TYPE } from './bibtex-types.ts';
import { escapeLatex, titleToLatex } from './latex-out.ts';

/**
 * Writes articles as entries that both BibTeX and biblatex read, each with a key of its own. Fields that neither has (PMID,
 * the day online, the PDF's address, an excerpt) stand under names that they pass over.
 */
export function bibtexWriter(): (exported: Exported, options: ExportOptions) => string {
  const taken = new Set<string>();
  return (exported, options) => {
    const { article } = exported;
    const [type, subtype] = TO_BIBTEX_TYPE[article.type ?? 'journal-article'];
    const fields = [...ownFields(article, type, subtype), ...personal(exported, options)].filter(([, value]) => value);
    const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
    return `@${type}{${[uniqueKey(article, taken), ...lines].join(',\n')}\n}\n\n`;
  };
}

type Field = [name: string, value: string | undefined];

function ownFields(article: Article, type: string, subtype: string | undefined): Field[] {
  const text = (value: string | undefined) => value && escapeLatex(value);
  const [year, month] = article.issued?.split(/[-/]/) ?? [];
  const isPlainDate = /^\d{4}(?:-\d{2})?$/.test(article.issued ?? '');
  const publisher = type === 'techreport' ? 'institution' : type === 'phdthesis' ? 'school' : 'publisher';
  const journal =
    type === 'inproceedings' || type === 'incollection' ? 'booktitle' : type === 'online' ? 'organization' : 'journal';
  return [
    ['title', article.title && titleToLatex(article.title)],
    ['author', article.authors && toBibtexNames(article.authors)],
    ['entrysubtype', subtype],
    ['year', year],
    ['month', article.issued && startOf(article.issued).length > 4 ? String(Number(month)) : undefined],
    ['date', isPlainDate ? undefined : article.issued],
    ['onlinedate', article.onlineDate],
    [journal, text(article.journal)],
    ['shortjournal', text(article.journalAbbreviation)],
    ['volume', text(article.volume)],
    ['number', text(article.issue)],
    ['pages', text(article.pages)?.replace(/-(?:\{\})?/g, '--')],
    ['eid', text(article.articleNumber)],
    ['issn', article.issn?.join(', ')],
    ['isbn', article.isbn?.join(', ')],
    [publisher, text(article.publisher)],
    ['abstract', text(article.abstract)],
    ['language', text(article.language)],
    ['doi', article.doi && verbatim(article.doi)],
    ['pmid', article.pmid],
    ['pmcid', article.pmcid],
    ['eprinttype', article.arxiv && 'arxiv'],
    ['eprint', article.arxiv],
    ['url', article.url && verbatim(article.url)],
    ['pdf', article.pdfUrl && verbatim(article.pdfUrl)],
    ['excerpt', text(article.excerpt)],
  ];
}

function personal(exported: Exported, options: ExportOptions): Field[] {
  const { article, lists = [] } = exported;
  const keyword = (word: string) => (/[,;]/.test(word) ? `{${escapeLatex(word)}}` : escapeLatex(word));
  const tags = options.tags ? article.tags : [];
  return [
    ['keywords', asKeywords(article.keywords, tags).map(keyword).join(', ')],
    ['sheaftags', tags.map(keyword).join(', ')],
    ['annotation', noteText(exported, options).split('\n').map(escapeLatex).join('\n')],
    ['groups', options.state ? lists.map(keyword).join(', ') : undefined],
    ['readstatus', options.state ? article.readState : undefined],
    ['starred', options.state && article.starred ? 'true' : undefined],
    ['creationdate', options.state ? article.addedAt : undefined],
  ];
}

/** What biblatex takes as it stands: only the signs that would end the field are encoded, as addresses and DOIs allow. */
function verbatim(text: string): string {
  return text.replace(/[{}%\\]/g, (sign) => (sign === '%' ? '\\%' : encodeURIComponent(sign)));
}

const SMALL = new Set(
  'a an the of in on for and or to with by from at as is are der die das und le la les de des et el los las y'.split(
    ' ',
  ),
);

/**
 * `horbyDexamethasoneHospitalizedPatients2021`: of the article alone, so that it is the same in every file; with a mark of the
 * article where another took it, for BibTeX whatever its case. A name without Latin letters leaves the lead to the title.
 */
function uniqueKey(article: Article, taken: Set<string>): string {
  const [author] = article.authors ?? [];
  const title = plain(article.title ?? '');
  const name = author ? familyName(author) : (article.journal ?? '');
  const words = ascii(title)
    .split(' ')
    .filter((word) => word && !SMALL.has(word))
    .slice(0, 3);
  const lead = ascii(name).replace(/ /g, '').slice(0, 30);
  const titled = words.map((word, at) => (at > 0 || lead ? word.charAt(0).toUpperCase() + word.slice(1) : word));
  const own = lead + titled.join('').slice(0, 60);
  // Both BibTeX and biber read other scripts in a key too, but older LaTeX does not: only where there is nothing else.
  const base = /[a-z]/i.test(own) ? own : letters(name) || letters(title) || 'anonymous';
  const dated = base + (article.issued?.slice(0, 4) ?? '');
  let key = dated;
  for (let turn = 0; taken.has(key.toLowerCase()); turn++)
    key = `${dated}-${hash(`${article.keys[0] ?? article.id} ${turn || ''}`)}`;
  taken.add(key.toLowerCase());
  return key;
}

/** Letters and digits that every BibTeX takes in a key. */
function ascii(text: string): string {
  return fold(text.slice(0, 500))
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Letters and digits of any script. */
function letters(text: string): string {
  return [...text.normalize().replace(/[^\p{L}\p{M}\p{N}]/gu, '')].slice(0, 30).join('');
}

function hash(text: string): string {
  let value = 5381;
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 33) ^ text.charCodeAt(i)) >>> 0;
  return value.toString(36).slice(0, 4);
}
