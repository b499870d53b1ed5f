import type { Extracted, PageResult } from './result.ts';

export const FIELDS = [
  'title',
  'journal',
  'doi',
  'authors',
  'year',
  'date',
  'pmid',
  'pmcid',
  'volume',
  'issue',
  'pages',
] as const;
export type ScoredField = (typeof FIELDS)[number];
export type Verdict = 'correct' | 'wrong' | 'missing';

/** One field of one page: what it should be, what it is, and whether that counts as right. */
export interface Mark {
  field: ScoredField;
  verdict: Verdict;
  expected: string;
  got: string;
}

type Expected = Record<string, unknown>;

/** What a page's JSON says it should give, or `undefined` where it says nothing. */
export function expectedOf(raw: unknown): Expected | undefined {
  return raw !== null && typeof raw === 'object' ? (raw as Expected) : undefined;
}

/** A mark for every field that `expected` has a value for. The rules are in the corpus README. */
export function scorePage(expected: Expected, { extracted }: PageResult): Mark[] {
  return FIELDS.flatMap((field) => {
    const key = field === 'year' ? 'date' : field;
    const wanted = expected[key];
    if (wanted === null || wanted === undefined || wanted === '') return [];
    if (field === 'date' && !/^\d{4}-\d\d-\d\d$/.test(String(wanted))) return [];
    const got = shown(extracted, field);
    const verdict: Verdict = got === '' ? 'missing' : agrees(field, expected, extracted) ? 'correct' : 'wrong';
    return [{ field, verdict, expected: Array.isArray(wanted) ? wanted.join('; ') : String(wanted), got }];
  });
}

/** Does the page give a DOI that is not its own? Worse than none, so it is counted over all pages. */
export function hasWrongDoi(expected: Expected, { extracted }: PageResult, known: unknown): boolean {
  if (extracted.doi === undefined) return false;
  if (typeof expected.doi === 'string') return !sameDoi(expected.doi, extracted.doi);
  // A true DOI that the page does not show in its text is no wrong one.
  const own = expectedOf(known)?.doi;
  return typeof own !== 'string' || !sameDoi(own, extracted.doi);
}

function shown(extracted: Extracted, field: ScoredField): string {
  if (field === 'authors') return (extracted.authors ?? []).map((a) => ('group' in a ? a.group : a.family)).join('; ');
  if (field === 'year') return extracted.date?.slice(0, 4) ?? '';
  return extracted[field] ?? '';
}

function agrees(field: ScoredField, expected: Expected, extracted: Extracted): boolean {
  const wanted = String(expected[field === 'year' ? 'date' : field]);
  switch (field) {
    case 'title':
      return foldTitle(wanted) === foldTitle(extracted.title ?? '');
    case 'journal': {
      const names = [wanted, ...(Array.isArray(expected.journal_alt) ? expected.journal_alt : [expected.journal_alt])];
      return names.some((name) => typeof name === 'string' && foldName(name) === foldName(extracted.journal ?? ''));
    }
    case 'doi':
      return sameDoi(wanted, extracted.doi ?? '');
    case 'authors':
      return sameAuthors(expected.authors, extracted.authors ?? []);
    case 'year':
      return wanted.slice(0, 4) === extracted.date?.slice(0, 4);
    case 'date':
      return extracted.date === wanted;
    case 'pages':
      return foldPages(wanted) === foldPages(extracted.pages ?? '');
    case 'pmcid':
      return wanted.replace(/^PMC/i, '') === (extracted.pmcid ?? '').replace(/^PMC/i, '');
    default:
      return foldName(wanted) === foldName(extracted[field] ?? '');
  }
}

function sameDoi(a: string, b: string): boolean {
  const bare = (doi: string) => doi.toLowerCase().replace(/^https?:\/\/(dx\.)?doi\.org\//, '');
  return bare(a) === bare(b);
}

function foldTitle(text: string): string {
  return text
    .replace(/<\/?(i|b|em|strong|sub|sup|sc)>/gi, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ′`]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00ad\u200b]+/g, '')
    .replace(/[.?!:;,*†]+$/, '');
}

function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[\s.]+/g, ' ')
    .trim();
}

function foldPages(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^e0*(?=\d)/, 'e');
}

function sameAuthors(wanted: unknown, got: NonNullable<Extracted['authors']>): boolean {
  if (!Array.isArray(wanted) || wanted.length !== got.length) return false;
  return wanted.every((name, i) => {
    const author = got[i];
    if (author === undefined) return false;
    const full = String(name);
    if ('group' in author) return foldPerson(full).startsWith(foldPerson(author.group));
    return lastWord(foldPerson(familyPart(full))) === lastWord(foldPerson(author.family));
  });
}

function foldPerson(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‐‑‒–]/g, '-')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The expected names are written as shown on the page: `Ann B. Lee`, `Lee, Ann` or `Lee AB`. */
function familyPart(name: string): string {
  const shown = name.replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/, '');
  const comma = shown.indexOf(',');
  if (comma >= 0) return shown.slice(0, comma);
  const initials = /^(.*\p{Ll}.*?) \p{Lu}{1,3}$/u.exec(shown);
  return initials?.[1] ?? shown;
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? '';
}
