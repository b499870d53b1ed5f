import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleFields } from '../../lib/article/article.ts';
import { parseDate } from '../../lib/article/parse-date.ts';
import { readEntries } from '../../lib/citation/formats.ts';
import type { FormatId } from '../../lib/citation/imported.ts';

/** What another program reads of a file: one thing each, fields as far as it names them. */
export interface Expected {
  title?: string;
  families?: string[];
  year?: string;
  journal?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  doi?: string;
  issn?: string;
  abstract?: string;
}

/** A file of references with what its own program makes of it. */
export interface RefCase {
  name: string;
  format: FormatId;
  text: string;
  count: number;
  /** Empty where nobody says. */
  expected: Expected[];
}

type Json = Record<string, unknown>;

const ZOTERO_LABELS: Record<string, FormatId> = {
  RIS: 'ris',
  BibTeX: 'bibtex',
  'MEDLINE/nbib': 'nbib',
  'Web of Science Tagged': 'wos',
  'Endnote XML': 'endnote-xml',
  'CSL JSON': 'csl-json',
  Bookmarks: 'bookmarks',
};

/** The cases of the reference corpus in `folder`, and the names of those whose format Sheaf does not offer. */
export function findCases(folder: string): { cases: RefCase[]; others: string[] } {
  const cases: RefCase[] = [];
  const others: string[] = [];
  const translators = join(folder, 'zotero', 'zotero_import_search_cases.json');
  if (existsSync(translators)) {
    const all = JSON.parse(readFileSync(translators, 'utf8')) as Json[];
    for (const [index, each] of all.filter(({ type }) => type === 'import').entries()) {
      const format = ZOTERO_LABELS[String(each.label)];
      const items = each.items as Json[];
      if (format === undefined || typeof each.input !== 'string') others.push(`zotero ${each.label}`);
      else
        cases.push({
          name: `zotero/${each.label} ${index}`,
          format,
          text: each.input,
          count: items.length,
          expected: items.map(ofZotero),
        });
    }
  }
  for (const path of filesOf(folder)) {
    const found = caseOf(path);
    if (found) cases.push(found);
    else if (/jabref\/Ovid.*\.txt$/.test(path)) others.push(`jabref ${basename(path)}`);
  }
  return { cases, others };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name));
}

function caseOf(path: string): RefCase | undefined {
  const name = path.split('/').slice(-2).join('/');
  const text = () => readFileSync(path, 'utf8');
  if (/better-bibtex\/.*\.csl\.json$/.test(path)) {
    const items = JSON.parse(text()) as Json[];
    return { name, format: 'csl-json', text: text(), count: items.length, expected: [] };
  }
  if (/better-bibtex\/.*\.json$/.test(path)) {
    const items = ((JSON.parse(text()) as Json).items as Json[]).filter(
      ({ itemType }) => !['attachment', 'note'].includes(String(itemType)),
    );
    return { name, format: 'zotero-json', text: text(), count: items.length, expected: items.map(ofZotero) };
  }
  const bib = path.replace(/\.(?:ris|isi|nbib|txt)$/, '.bib');
  const format = (
    { ris: 'ris', isi: 'wos', nbib: 'nbib', bib: 'bibtex', bibtex: 'bibtex', biblatex: 'bibtex' } as const
  )[path.split('.').at(-1) as 'ris'];
  const asked = format ?? (/Medline.*\.txt$/.test(path) ? 'nbib' : undefined);
  if (!asked) return undefined;
  const isPair = bib !== path && existsSync(bib);
  const source = isPair ? readFileSync(bib, 'utf8') : text();
  // JabRef's sample of its ISI importer has one record a `PT`.
  const count =
    bib !== path && !isPair
      ? (text().match(/^PT /gm)?.length ?? 0)
      : (source.match(/^\s*@(?!comment|string|preamble)[a-z]+\s*[{(]/gim)?.length ?? 0);
  const expected = isPair
    ? [...readEntries('bibtex', source)].flatMap((each) =>
        each.kind === 'entry' ? [fieldsOf(each.described.fields)] : [],
      )
    : [];
  return { name, format: asked, text: text(), count, expected };
}

/** Our own fields in the same terms. */
export function fieldsOf(fields: Partial<ArticleFields>): Expected {
  return {
    title: fields.title,
    families: fields.authors?.map((author) => ('group' in author ? author.group : author.family)),
    year: fields.issued?.slice(0, 4),
    journal: fields.journal,
    volume: fields.volume,
    issue: fields.issue,
    pages: fields.pages ?? fields.articleNumber,
    doi: fields.doi,
    issn: fields.issn?.join(' '),
    abstract: fields.abstract,
  };
}

function ofZotero(item: Json): Expected {
  const text = (name: string) =>
    typeof item[name] === 'string' && item[name] !== '' ? (item[name] as string) : undefined;
  const creators = (item.creators as Json[] | undefined) ?? [];
  const families = creators
    .filter(({ creatorType }) => creatorType === 'author')
    .map(({ lastName, name }) => String(name ?? lastName));
  return {
    title: text('title') ?? text('caseName') ?? text('nameOfAct'),
    ...(families.length > 0 && { families }),
    year: parseDate(text('date') ?? '')?.slice(0, 4),
    journal: text('publicationTitle') ?? text('bookTitle') ?? text('proceedingsTitle'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages'),
    doi: text('DOI'),
    issn: text('ISSN'),
    abstract: text('abstractNote'),
  };
}
