import { toNameLine } from '../file-names.ts';
import type { Exported, ExportOptions } from '../imported.ts';
import { noteText } from '../note-text.ts';
import { tagged, untagged } from '../tagged.ts';
import { csvLine, defused } from './csv-rows.ts';

type Column = [name: string, value: (exported: Exported) => string | undefined];

const FIELDS: Column[] = [
  ['Title', ({ article }) => article.title && tagged(article.title)],
  ['Authors', ({ article }) => article.authors?.map(toNameLine).join('; ')],
  ['Journal', ({ article }) => article.journal],
  ['Journal abbreviation', ({ article }) => article.journalAbbreviation],
  ['Published', ({ article }) => article.issued],
  ['Online', ({ article }) => article.onlineDate],
  ['Volume', ({ article }) => article.volume],
  ['Issue', ({ article }) => article.issue],
  ['Pages', ({ article }) => article.pages],
  ['Article number', ({ article }) => article.articleNumber],
  ['ISSN', ({ article }) => article.issn?.join('; ')],
  ['ISBN', ({ article }) => article.isbn?.join('; ')],
  ['Publisher', ({ article }) => article.publisher],
  ['DOI', ({ article }) => article.doi],
  ['PMID', ({ article }) => article.pmid],
  ['PMCID', ({ article }) => article.pmcid],
  ['arXiv', ({ article }) => article.arxiv],
  ['URL', ({ article }) => article.url],
  ['PDF', ({ article }) => article.pdfUrl],
  ['Type', ({ article }) => article.type],
  ['Language', ({ article }) => article.language],
  ['Keywords', ({ article }) => article.keywords?.join('; ')],
  ['Abstract', ({ article }) => article.abstract && untagged(article.abstract)],
  ['Excerpt', ({ article }) => article.excerpt && untagged(article.excerpt)],
];

function personal(options: ExportOptions): Column[] {
  const quotesOnly = { tags: false, note: false, takeHome: false, quotes: true, state: false };
  const chosen: [boolean, Column][] = [
    [options.tags, ['Tags', ({ article }) => article.tags.join('; ')]],
    [options.note, ['Note', ({ article }) => article.note]],
    [options.takeHome, ['Take-home', ({ article }) => article.takeHome]],
    [options.quotes, ['Quotes', (exported) => noteText(exported, quotesOnly)]],
    [options.state, ['Read state', ({ article }) => article.readState]],
    [options.state, ['Starred', ({ article }) => (article.starred ? 'yes' : '')]],
    [options.state, ['Added', ({ article }) => article.addedAt]],
    [options.state, ['Lists', ({ lists }) => lists?.join('; ')]],
  ];
  return chosen.filter(([isWanted]) => isWanted).map(([, column]) => column);
}

/** Writes articles as the rows of a spreadsheet, the first with the names of the columns. Semicolons part values; a value that holds one is read back as two. */
export function csvWriter(): (exported: Exported, options: ExportOptions) => string {
  let columns: Column[] | undefined;
  return (exported, options) => {
    // The sign at the beginning tells a spreadsheet that it is UTF-8.
    const head = columns ? '' : '\ufeff';
    const first = columns === undefined;
    columns ??= [...FIELDS, ...personal(options)];
    const row = csvLine(columns.map(([, value]) => defused(value(exported) ?? '')));
    return first ? head + csvLine(columns.map(([name]) => name)) + row : row;
  };
}
