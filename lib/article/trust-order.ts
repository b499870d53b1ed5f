import { signalOf } from './file-word.ts';

const REGISTRY = /^(?:crossref|pubmed|europe-pmc|datacite|unpaywall|open-library)$/;

/** The kinds of signal, most trusted first (capture rules, "in order of trust"); a signal belongs to the first that it matches. */
const TRUST_ORDER: RegExp[] = [
  /^you$/,
  /^site:/,
  /citation_|^wkhealth_/,
  /^json-?ld/,
  /^prism\./,
  /^eprints\./,
  /^(?:dc|dcterms)\./,
  /^coins$/,
  // A registry fills what the page lacks and never overrides it.
  REGISTRY,
  /^(?:og:|article:|twitter:|meta:)/,
  /^(?:microdata|byline|time|h1|text|label|page)/,
  // What a feed says of a paper, which may be its publisher's, or a page about it.
  /^feed:/,
  // The person's own library elsewhere: more than a bare address or a tab's title, less than the article's page.
  /^file:/,
  /^title$/,
  /^readability$/,
  /^(?:link|post:.*)$/,
  /^url$/,
];

/** Behind the name of a signal: its word is a preprint's, in the record of the published version. */
export const PREPRINT_MARK = '@preprint';

/** Is a signal's word, in the record of a published version, that of its preprint? */
export function isOfPreprint(from: string): boolean {
  return from.endsWith(PREPRINT_MARK);
}

/** Is a word a registry's? */
export function isOfRegistry(from: string): boolean {
  return REGISTRY.test(isOfPreprint(from) ? from.slice(0, -PREPRINT_MARK.length) : from);
}

/** The place of a signal in the order of trust: 0 is the person's own word, and what is unknown comes last. */
export function trustRank(from: string): number {
  // After every word of the published version.
  if (isOfPreprint(from)) return TRUST_ORDER.length + 1 + trustRank(from.slice(0, -PREPRINT_MARK.length));
  const signal = signalOf(from);
  const rank = TRUST_ORDER.findIndex((kind) => kind.test(signal));
  return rank < 0 ? TRUST_ORDER.length : rank;
}
