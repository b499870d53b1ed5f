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
  /^(?:crossref|pubmed|europe-pmc|unpaywall)$/,
  /^(?:og:|article:|twitter:|meta:)/,
  /^(?:microdata|byline|time|h1|text|label)/,
  /^title$/,
  /^readability$/,
  /^link$/,
  /^url$/,
];

/** The place of a signal in the order of trust: 0 is the person's own word, and what is unknown comes last. */
export function trustRank(from: string): number {
  const rank = TRUST_ORDER.findIndex((kind) => kind.test(from));
  return rank < 0 ? TRUST_ORDER.length : rank;
}
