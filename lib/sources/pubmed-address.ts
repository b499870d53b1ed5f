import { collapseSpace } from '../text/strings.ts';

/** Filters of PubMed's own page, as they stand in its addresses, in the language of its search box. */
const FILTERS: [RegExp, (...groups: string[]) => string][] = [
  [/^pubt\.(\w+)$/, (type = '') => `"${PUBLICATION_TYPES[type] ?? type}"[pt]`],
  [/^lang\.(\w+)$/, (language = '') => `${language}[la]`],
  [/^years\.(\d{4})-(\d{4})$/, (from = '', to = '') => `${from}:${to}[dp]`],
  [/^simsearch1\.fha$/, () => 'hasabstract'],
  [/^simsearch2\.ffrft$/, () => '"free full text"[sb]'],
  [/^simsearch3\.fft$/, () => '"full text"[sb]'],
  [/^hum_ani\.(\w+)$/, (species = '') => `${species}[mh]`],
  [/^other\.(?:medline)$/, () => 'medline[sb]'],
];
/** Written as one word in an address. */
const PUBLICATION_TYPES: Record<string, string> = {
  clinicaltrial: 'clinical trial',
  'meta-analysis': 'meta-analysis',
  metaanalysis: 'meta-analysis',
  randomizedcontrolledtrial: 'randomized controlled trial',
  review: 'review',
  systematicreview: 'systematic review',
  casereports: 'case reports',
  guideline: 'guideline',
  practiceguideline: 'practice guideline',
  observationalstudy: 'observational study',
  editorial: 'editorial',
  letter: 'letter',
};

/** The search of an address of PubMed, its filters included, as it would be typed there; `undefined` for any other address. */
export function pubmedQuery(url: URL): string | undefined {
  const isPubmed =
    url.hostname === 'pubmed.ncbi.nlm.nih.gov' ||
    (/^(?:www\.)?ncbi\.nlm\.nih\.gov$/.test(url.hostname) && /^\/pubmed\/?$/.test(url.pathname));
  const term = isPubmed ? collapseSpace(url.searchParams.get('term') ?? '') : '';
  if (term === '') return undefined;
  const filters = url.searchParams.getAll('filter').map(ofFilter).filter(Boolean);
  return filters.length > 0 ? [`(${term})`, ...filters].join(' AND ') : term;
}

function ofFilter(filter: string): string {
  for (const [pattern, write] of FILTERS) {
    const found = pattern.exec(filter);
    if (found) return write(...found.slice(1));
  }
  return '';
}

/** Is it written in the language of PubMed's search box: with its fields in brackets, or its operators? */
export function isPubmedQuery(text: string): boolean {
  return /\[[a-z /]{2,40}(?::[a-z]+)?\]/i.test(text) || /\S\s(?:AND|OR|NOT)\s\S/.test(text);
}
