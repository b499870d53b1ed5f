/** The archives whose papers had ids of the form `hep-th/9901001` before April 2007: no more will come. See https://info.arxiv.org/help/arxiv_identifier.html. */
const ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';
const ID = new RegExp(
  `(?<![\\w.-])(?:(\\d{4}\\.\\d{4,5})|(${ARCHIVES})(?:\\.[a-z]{2,4}(?:-[a-z]{2,4})?)?(/\\d{7}))(?:v\\d{1,2})?(?!\\.?\\d)`,
  'i',
);

/** An arXiv id without its version and subject class, `2101.00001` or `hep-th/9901001`. */
export function cleanArxiv(raw: string): string | undefined {
  const [, id, archive = '', number] = ID.exec(raw) ?? [];
  return id ?? (number && archive.toLowerCase() + number);
}
