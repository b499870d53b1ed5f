import { collapseSpace, stripInvisible } from '../text/strings.ts';
import { cleanArxiv } from './arxiv.ts';
import { cleanDoi, findDois } from './doi.ts';
import { identifiersFromUrl } from './identifiers-from-url.ts';

export { cleanArxiv } from './arxiv.ts';
export { cleanDoi, doiKey, doiLink, findDois } from './doi.ts';
export { doiFromUrl, identifiersFromUrl } from './identifiers-from-url.ts';

/** The identifiers that name one work. */
export interface Identifiers {
  doi?: string;
  pmid?: string;
  pmcid?: string;
  arxiv?: string;
}

/** A PubMed id, digits only; "1,1" (said twice) is one. */
export function cleanPmid(raw: string): string | undefined {
  const values = new Set(raw.match(/(?<!\d)\d{1,9}(?!\d)/g) ?? []);
  const [pmid] = values;
  return values.size === 1 && pmid && Number(pmid) > 0 ? String(Number(pmid)) : undefined;
}

/** A PubMed Central id as `PMC1234567`, from `PMC1234567`, `1234567` or an address that holds it. */
export function cleanPmcid(raw: string): string | undefined {
  const values = new Set(
    [...raw.matchAll(/(?:^|[^a-z\d])(?:PMC[-_ ]?)?(\d{1,9})(?!\d)/gi)].map(([, digits]) => digits),
  );
  const [digits] = values;
  return values.size === 1 && digits && Number(digits) > 0 ? `PMC${Number(digits)}` : undefined;
}

/** The DOI that arXiv gives to each of its papers. */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id}`;
}

/** An ISSN as `1234-567X`, if its check digit is right. */
export function cleanIssn(raw: string): string | undefined {
  const found = /(?<![\dX])(\d{4})[-\u2010-\u2015\s]?(\d{3}[\dX])(?![\dX])/i.exec(raw);
  if (!found?.[1] || !found[2]) return undefined;
  const digits = (found[1] + found[2]).toUpperCase();
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += (8 - i) * digitValue(digits.charAt(i));
  return sum % 11 === 0 && digits !== '00000000' ? `${digits.slice(0, 4)}-${digits.slice(4)}` : undefined;
}

/** An ISBN of 10 or 13 digits without hyphens, if its check digit is right. */
export function cleanIsbn(raw: string): string | undefined {
  const digits = (/[\dX][\dX\s\u2010-\u2015-]{8,20}[\dX]/i.exec(raw)?.[0] ?? '').replace(/[^\dX]/gi, '').toUpperCase();
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += digitValue(digits.charAt(i)) * (digits.length === 10 ? 10 - i : i % 2 ? 3 : 1);
  }
  const isValid = digits.length === 10 ? sum % 11 === 0 : /^97[89]\d{10}$/.test(digits) && sum % 10 === 0;
  return isValid ? digits : undefined;
}

function digitValue(char: string): number {
  return char === 'X' ? 10 : Number(char);
}

/** The address of a PubMed record. */
export function pmidLink(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** The address of an article at PubMed Central. */
export function pmcidLink(pmcid: string): string {
  return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
}

/** The address of a paper at arXiv. */
export function arxivLink(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** Addresses of something else than a page on the web, whatever they hold. */
const FOREIGN_SCHEME = /^(?:javascript|vbscript|data|blob|file|about|view-source|[a-z]+-extension|chrome|resource):/i;

/** The address of a book at Open Library. */
export function isbnLink(isbn: string): string {
  return `https://openlibrary.org/isbn/${isbn}`;
}

/** An ISBN in its form of 13 digits: the form of 10 names the same book. */
export function isbn13(isbn: string): string {
  if (isbn.length === 13) return isbn;
  const digits = `978${isbn.slice(0, 9)}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** What a person typed or pasted: an address, a DOI, a PMID, a PMCID, an arXiv id or an ISBN; `undefined` for anything else. */
export function recogniseInput(text: string): (Identifiers & { isbn?: string[]; url?: string }) | undefined {
  const input = collapseSpace(stripInvisible(text));
  if (/^https?:\/\/\S+$/i.test(input))
    return URL.canParse(input) ? { ...identifiersFromUrl(input), url: input } : undefined;
  if (FOREIGN_SCHEME.test(input)) return undefined;
  const doi = cleanDoi(input);
  const labelled = findDois(input).length > 1 ? {} : labelledIn(input);
  if (doi) return { doi, ...labelled };
  const pmcid = /^(?:PMCID:?\s*)?(PMC\s?\d{1,9})(?:\.\d+)?$/i.exec(input)?.[1];
  if (pmcid) return { pmcid: `PMC${pmcid.replace(/\D/g, '')}` };
  const pmid = /^(?:(?:PMID|PubMed(?:\s+ID)?):?\s*)?(\d{1,9})$/i.exec(input)?.[1];
  if (pmid && Number(pmid) > 0) return { pmid: String(Number(pmid)) };
  const isbn = /^(?:ISBN(?:-1[03])?:?\s*)?([\dX][\dX\s\u2010-\u2015-]{8,20}[\dX])$/i.exec(input)?.[1];
  const book = isbn && cleanIsbn(isbn);
  if (book) return { isbn: [isbn13(book)] };
  const arxiv = /^(?:arXiv:?\s*)?([\da-z.-]+(?:\/\d{7})?(?:v\d+)?)$/i.exec(input)?.[1];
  const id = arxiv && cleanArxiv(arxiv);
  if (id) return { arxiv: id };
  if (Object.keys(labelled).length > 0) return labelled;
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*$/i.test(input) ? recogniseInput(`https://${input}`) : undefined;
}

/** The numbers that a citation names with their labels (`PMID: 28528569; PMCID: PMC5538258.`), where it names one of a kind. */
function labelledIn(text: string): Pick<Identifiers, 'pmid' | 'pmcid'> {
  const only = (pattern: RegExp) => {
    const values = new Set([...text.slice(0, LONGEST_CITATION).matchAll(pattern)].map(([, number]) => Number(number)));
    return values.size === 1 ? [...values].find(Boolean) : undefined;
  };
  const pmid = only(/\b(?:PMID|PubMed ID):?\s?(\d{1,9})\b/gi);
  const pmcid = only(/\bPMCID:?\s?PMC(\d{1,9})\b/gi);
  return { ...(pmid && { pmid: String(pmid) }), ...(pmcid && { pmcid: `PMC${pmcid}` }) };
}

const LONGEST_CITATION = 5000;

/** Is it written as an ISBN, and its check digit does not fit? */
export function isMistypedIsbn(text: string): boolean {
  const [, label, digits = ''] =
    /^(ISBN(?:-1[03])?:?\s*)?([\dX][\dX\s\u2010-\u2015-]{8,20}[\dX])$/i.exec(collapseSpace(stripInvisible(text))) ?? [];
  const bare = digits.replace(/[^\dX]/gi, '');
  const isShaped = label ? bare.length >= 9 : /^(?:97[89])?\d{9}[\dX]$/i.test(bare);
  return isShaped && cleanIsbn(digits) === undefined;
}
