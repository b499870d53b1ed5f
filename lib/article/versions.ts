import type { FieldName } from './article.ts';
import { isOfPreprint, PREPRINT_MARK } from './trust-order.ts';
import { type Said, sourcesOf, type Word } from './words.ts';

/** Registrants' prefixes under which preprints have their DOIs; Cold Spring Harbor's journals share 10.1101, but not the form. */
const PREPRINT_DOI =
  /^10\.(?:1101\/(?:\d{6}$|\d{4}\.\d\d\.\d\d\.\d+)|64898\/|48550\/arxiv|21203\/rs\.|2139\/ssrn|31234\/|31219\/|31235\/|20944\/preprints|26434\/chemrxiv|36227\/techrxiv|22541\/)/i;

/** Is it the DOI of a preprint, by the registrant and form that preprint servers use? */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi);
}

/** Fields that differ from version to version of one work: a published version never borrows them from its preprint. */
const OF_VERSION = new Set<FieldName>([
  'journal',
  'journalAbbreviation',
  'issued',
  'onlineDate',
  'volume',
  'issue',
  'pages',
  'articleNumber',
  'issn',
  'isbn',
  'publisher',
  'doi',
  'pmid',
  'pmcid',
  'pdfUrl',
]);

const NOT_SCHOLARLY = ['web-page', 'news', 'blog-post'];

/** Would this word make a published version borrow what is its preprint's? */
export function isBorrowed(name: FieldName, { from }: Word): boolean {
  return OF_VERSION.has(name) && isOfPreprint(from);
}

/** The words of a preprint as they stand beside those of the published version, which outranks all of them. */
export function asOfPreprint(words: readonly Word[]): Word[] {
  return words.map(({ value, from }) => ({
    value,
    from: from === 'you' || isOfPreprint(from) ? from : from + PREPRINT_MARK,
  }));
}

/** Which version of a work a description is of, whatever the person calls it; `undefined` where it does not tell. */
export function versionOf(said: Said): 'preprint' | 'published' | undefined {
  const type = ownWord(said, 'type');
  const doi = ownWord(said, 'doi');
  if (type?.value === 'preprint' || (doi && isPreprintDoi(doi.value as string))) return 'preprint';
  if (doi) return 'published';
  // An address alone calls everything a journal article.
  return !type || type.from === 'url' || NOT_SCHOLARLY.includes(type.value as string) ? undefined : 'published';
}

/** The words on a kind of article; a preprint is one whatever an index that knows only its DOI takes it for. */
export function typeWords(said: Said): Word[] {
  const words = sourcesOf(said, 'type');
  const own = ownWord(said, 'type') ?? ownWord(said, 'doi');
  if (versionOf(said) !== 'preprint' || !own) return words;
  return [{ value: 'preprint', from: own.from }, ...words.filter(({ from }) => from === 'you' || isOfPreprint(from))];
}

function ownWord(said: Said, name: FieldName): Word | undefined {
  return sourcesOf(said, name).find(({ from }) => from !== 'you' && !isOfPreprint(from));
}
