import type { Author } from '../../article/article.ts';
import { cleanJournal } from '../../article/journals.ts';
import { collapseSpace } from '../../text/strings.ts';
import { type Draft, entryFrom, unread } from '../draft.ts';
import { fileDate, mostExact } from '../file-dates.ts';
import { fromNameLine, groupOf, personOf } from '../file-names.ts';
import type { Place, Reading } from '../imported.ts';
import { kindOf } from '../kinds.ts';
import { linesOf } from '../lines.ts';

const MOST_LINES = 50_000;

interface TaggedRecord {
  values: Map<string, string[]>;
  /** The tags, one for each value, as they stand. */
  order: string[];
  text: string;
}

/** The records of a format of tags and lines that go on set in: a record ends at an empty line, or where the format says. */
function* records(
  text: string,
  tagged: RegExp,
  isBegin: (tag: string, isAfterGap: boolean) => boolean,
  isEnd: (tag: string) => boolean,
): Generator<Place & TaggedRecord> {
  let values = new Map<string, string[]>();
  let order: string[] = [];
  let last: string[] | undefined;
  let place: Place = { line: 1, end: 0 };
  let begun = '';
  let count = 0;
  let isAfterGap = false;
  const finished = () => {
    const record = { ...place, values, order, text: begun };
    const isAny = begun.trim() !== '';
    values = new Map();
    order = [];
    last = undefined;
    begun = '';
    count = 0;
    return isAny ? [record] : [];
  };
  for (const { text: line, line: number, end } of linesOf(text)) {
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag !== undefined && isBegin(tag, isAfterGap)) yield* finished();
    if (line.trim() === '') isAfterGap = true;
    else if (tag !== undefined) isAfterGap = false;
    if (line.trim() === '' || (tag !== undefined && isEnd(tag))) continue;
    if (begun === '') place = { line: number, end };
    place.end = end;
    if (begun.length < 400) begun += `${line}\n`;
    if (count++ > MOST_LINES) continue;
    if (tag === undefined) {
      if (last) last[last.length - 1] += `\n${line.trim()}`;
      continue;
    }
    order.push(tag);
    const known = values.get(tag);
    if (known) known.push(value);
    else values.set(tag, [value]);
    last = values.get(tag);
  }
  yield* finished();
}

/** Its lines behind each other. No pattern: one would look at a run of spaces from each of them. */
function inOneLine(value: string): string {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}

type Get = (...tags: string[]) => string[];

function getOf(values: Map<string, string[]>): Get {
  return (...tags) =>
    tags
      .flatMap((tag) => values.get(tag) ?? [])
      .map((value) => inOneLine(value))
      .filter(Boolean);
}

/** The records of PubMed's own format (nbib, MEDLINE). */
export function* readNbib(text: string): Generator<Reading> {
  for (const { values, order, text: begun, ...place } of records(
    text,
    /^([A-Z]{2,4})\s{0,3}- ?(.*)$/,
    (tag, isAfterGap) => tag === 'PMID' || isAfterGap,
    () => false,
  )) {
    if (values.size === 0) yield unread(place, begun, 'syntax');
    else yield entryFrom('nbib', place, ofPubmed(getOf(values), values, order));
  }
}

/** Tags: see https://www.nlm.nih.gov/bsd/mms/medlineelements.html. */
function ofPubmed(get: Get, values: Map<string, string[]>, order: string[]): Draft {
  const ids = get('LID', 'AID', 'SO');
  const kinds = get('PT');
  const isBook = values.has('BTI') || kinds.some((kind) => /book/i.test(kind));
  return {
    type: kinds.some((kind) => /^preprint$/i.test(kind))
      ? 'preprint'
      : isBook && values.has('TI')
        ? 'book-chapter'
        : isBook
          ? 'book'
          : (kindOf(kinds) ?? 'journal-article'),
    title: get('TI')[0]?.replace(/\.$/, '') ?? get('BTI', 'TT')[0],
    authors: authorsOf(values, order),
    issued: mostExact([fileDate(get('DP')[0])]),
    onlineDate: fileDate(get('DEP')[0]),
    // A book's own title is that of no journal.
    journal: isBook ? get(values.has('TI') ? 'BTI' : 'JT', 'JT')[0] : journalOf(get('JT', 'TA')[0] ?? ''),
    journalAbbreviation: isBook || values.has('JT') ? get('TA')[0] : undefined,
    volume: get('VI')[0],
    issue: get('IP')[0],
    ...placeOf(get('PG')[0], ids),
    issn: get('IS'),
    isbn: get('ISBN'),
    publisher: get('PB')[0],
    abstract: get('AB').join(' '),
    keywords: [...get('OT'), ...get('MH').map((heading) => heading.replace(/\*/g, '').split('/')[0] ?? '')],
    language: get('LA')[0],
    doi:
      ids
        .map((id) => /(10\.\d{4,9}\/\S{1,300})\s{0,9}\[doi\]/.exec(id)?.[1] ?? /doi:\s*(10\.\S+)/.exec(id)?.[1])
        .find(Boolean) ?? get('DOI', 'DI')[0],
    pmid: get('PMID')[0],
    pmcid: get('PMC')[0],
    standing: standingOf(kinds, values),
  };
}

/** What PubMed says became of an article: its kind, or where it is retracted, called in question or corrected (`RIN`, `RRI`, `ECI`, `EIN`, `CRI`). */
function standingOf(kinds: string[], values: Map<string, string[]>): Draft['standing'] {
  if (values.has('RIN') || values.has('RRI') || kinds.some((kind) => /^retracted publication$/i.test(kind)))
    return 'retracted';
  if (values.has('ECI')) return 'expression-of-concern';
  return values.has('EIN') || values.has('CRI') ? 'corrected' : undefined;
}

/** NLM sets a place in brackets behind a name, and a subtitle behind a colon; there is nothing else to clean. */
function journalOf(name: string): string | undefined {
  return / \(| : /.test(name) ? cleanJournal(name) : name;
}

/** What stands for pages is the article's number where the publisher calls the article so. */
function placeOf(pages: string | undefined, ids: string[]): Pick<Draft, 'pages' | 'articleNumber'> {
  return pages && ids.includes(`${pages} [pii]`) ? { articleNumber: pages } : { pages };
}

/** People and groups in their order. */
function authorsOf(values: Map<string, string[]>, order: string[]): Author[] {
  const person = values.has('FAU') ? 'FAU' : 'AU';
  const left = new Map([person, 'CN'].map((tag) => [tag, [...(values.get(tag) ?? [])].reverse()]));
  return order
    .flatMap((tag) => {
      const name = left.get(tag)?.pop();
      return name === undefined ? [] : [tag === 'CN' ? groupOf(name) : fromPubmed(inOneLine(name))];
    })
    .filter((author) => author !== undefined);
}

/** `Last, First`, or `Horby P` with initials behind. */
function fromPubmed(name: string): Author | undefined {
  const [, family, given] = /^(.+) (\p{Lu}{1,4})$/u.exec(name) ?? [];
  return !name.includes(',') && family ? personOf({ family, given }) : fromNameLine(name);
}

/** The records of Web of Science's own format (ISI). */
export function* readWos(text: string): Generator<Reading> {
  for (const { values, text: begun, ...place } of records(
    text,
    /^\s{0,2}([A-Z][A-Z0-9])(?: (.*))?$/,
    (tag) => tag === 'PT',
    (tag) => ['ER', 'EF', 'FN', 'VR'].includes(tag),
  )) {
    if (values.size === 0) yield unread(place, begun, 'syntax');
    else yield entryFrom('file:wos', place, ofWos(getOf(values), values));
  }
}

const WOS_KINDS: Record<string, Draft['type']> = { B: 'book', S: 'book-chapter', P: 'report', C: 'conference-paper' };

function ofWos(get: Get, values: Map<string, string[]>): Draft {
  const kinds = get('DT');
  const isPaper = kinds.some((kind) => /proceedings paper/i.test(kind)) && !values.has('SN');
  const names = values.get('AF') ?? values.get('AU') ?? [];
  const lines = names.flatMap((value) => value.split('\n')).flatMap((line) => collapseSpace(line).split(/ and |;/));
  const year = get('PY')[0];
  return {
    type: isPaper ? 'conference-paper' : (kindOf(kinds) ?? WOS_KINDS[get('PT')[0] ?? ''] ?? 'journal-article'),
    title: get('TI')[0],
    authors: lines.map(fromNameLine).filter((author) => author !== undefined),
    issued: mostExact([fileDate(year), fileDate(`${get('PD')[0] ?? ''} ${year ?? ''}`)]),
    journal: titleCase(get('SO', 'JF')[0]),
    journalAbbreviation: get('JI', 'J9')[0],
    volume: get('VL')[0],
    issue: get('IS', 'CP')[0],
    pages: get('PS', 'PG').find((value) => value.includes('-')),
    firstPage: get('BP')[0],
    lastPage: get('EP')[0],
    articleNumber: get('AR', 'AP')[0],
    issn: get('SN', 'EI'),
    isbn: get('BN'),
    publisher: titleCase(get('PU')[0]),
    abstract: get('AB').join(' '),
    keywords: get('DE', 'ID').flatMap((value) => value.split(';')),
    language: get('LA')[0],
    doi: get('DI')[0],
    pmid: get('PM')[0],
  };
}

const SMALL = new Set(['and', 'of', 'the', 'in', 'for', 'on', 'to', 'a', 'an', 'de', 'la', 'et', 'und', 'der']);

/** What Web of Science writes in capitals. */
function titleCase(text: string | undefined): string | undefined {
  if (text === undefined || /\p{Ll}/u.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) =>
      at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
