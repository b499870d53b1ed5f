import { decodePercent } from '../text/percent.ts';
import { queryParameters } from '../text/query.ts';
import { cleanDoi } from './doi.ts';
import type { Identifiers } from './identifiers.ts';
import { deproxyUrl } from './proxies.ts';

/** Names of query parameters that hold a page's own DOI. */
const DOI_PARAMETERS = ['doi', 'persistentid', 'article_doi', 'id', 'rft_id', 'uri', 'articledoi'];

/** Sites whose addresses name the DOI by a fixed rule: path pattern, DOI from its groups. */
const BY_RULE: [host: RegExp, path: RegExp, doi: (...groups: string[]) => string][] = [
  [
    /(^|\.)nature\.com$/,
    /^\/articles\/([a-z]+[\d.]+|[sd]\d{5}-\d{3}-\d{4,5}-[\da-z])(?=[/._]|$)/i,
    (id) => `10.1038/${id}`,
  ],
  [
    /(^|\.)elifesciences\.org$/,
    /^\/(?:articles|reviewed-preprints)\/(\d{5,6})(?=[/v]|$)/,
    (id) => `10.7554/eLife.${id}`,
  ],
  [/(^|\.)peerj\.com$/, /^\/articles\/(\d+)(?:\.pdf)?\/?$/, (id) => `10.7717/peerj.${id}`],
  [/(^|\.)peerj\.com$/, /^\/articles\/cs-(\d+)(?:\.pdf)?\/?$/, (id) => `10.7717/peerj-cs.${id}`],
];

/** The DOI that an address names, in its path or a query parameter, or by a fixed rule of its site; proxied too. */
export function doiFromUrl(url: string): string | undefined {
  const parsed = parse(url);
  if (!parsed) return undefined;
  const host = parsed.hostname.toLowerCase();
  const path = decodePercent(parsed.pathname);
  // A search for a DOI, a citation export or a login that leads back to one is not its page.
  const inPath = /(?:^|[/:=])(10\.\d{4,9}(?:\.\d+)*\/.+)$/.exec(path)?.[1];
  if (inPath) return cleanDoi(forSite(host, inPath));
  for (const { name, value } of queryParameters(parsed.search)) {
    if (
      DOI_PARAMETERS.includes(name.toLowerCase()) &&
      /^(?:(?:info:)?doi[:/]|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(value)
    ) {
      return cleanDoi(value);
    }
  }
  for (const [hostPattern, pathPattern, toDoi] of BY_RULE) {
    const groups = hostPattern.test(host) ? pathPattern.exec(path) : null;
    if (groups) return toDoi(...groups.slice(1));
  }
  return undefined;
}

/** Every identifier that an address names. */
export function identifiersFromUrl(url: string): Identifiers {
  const parsed = parse(url);
  if (!parsed) return {};
  const host = parsed.hostname.toLowerCase();
  const path = decodePercent(parsed.pathname);
  const found: Identifiers = {};
  const doi = doiFromUrl(url);
  const arxivOfDoi = doi && /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  if (doi) found.doi = doi;
  if (arxivOfDoi) found.arxiv = arxivOfDoi.replace(/v\d+$/, '');

  const pmcid = /\/(?:pmc\/)?articles\/(?:pmid\/)?(PMC\d{1,9})(?=[/.]|$)/i.exec(path)?.[1];
  const isNcbi = /(^|\.)(?:ncbi\.nlm\.nih\.gov|europepmc\.org|pubmedcentral\.nih\.gov|ukpmc\.ac\.uk)$/.test(host);
  if (pmcid && isNcbi) found.pmcid = pmcid.toUpperCase();
  if (/(^|\.)pubmed\.ncbi\.nlm\.nih\.gov$/.test(host)) setIf(found, 'pmid', /^\/(\d{1,9})(?:\/|$)/.exec(path)?.[1]);
  if (/(^|\.)ncbi\.nlm\.nih\.gov$/.test(host)) {
    setIf(found, 'pmid', /^\/(?:m\/)?pubmed\/(\d{1,9})\/?$/.exec(path)?.[1]);
    setIf(found, 'pmid', /^\/pmc\/articles\/pmid\/(\d{1,9})/.exec(path)?.[1]);
  }
  if (/(^|\.)europepmc\.org$/.test(host)) {
    setIf(found, 'pmid', /\/(?:article|abstract)\/MED\/(\d{1,9})/i.exec(path)?.[1]);
    const pmc = /\/article\/PMC\/(?:PMC)?(\d{1,9})/i.exec(path)?.[1];
    if (pmc) found.pmcid = `PMC${pmc}`;
  }
  const artid = /(^|\.)pubmedcentral\.nih\.gov$/.test(host) ? parsed.searchParams.get('artid') : null;
  if (artid && /^\d+$/.test(artid)) found.pmcid = `PMC${artid}`;
  if (/(^|\.)arxiv\.org$/.test(host)) {
    setIf(
      found,
      'arxiv',
      /^\/(?:abs|pdf|html|format|ps)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/i
        .exec(path)?.[1]
        ?.replace(/\.[A-Z]{2}\//, '/'),
    );
  }
  return found;
}

function setIf(found: Identifiers, name: keyof Identifiers, value: string | undefined): void {
  if (value) found[name] = value;
}

/** OUP puts a number of its own behind the DOI. */
function forSite(host: string, path: string): string {
  return /(^|\.)academic\.oup\.com$/.test(host) ? path.replace(/\/\d{5,}\/?$/, '') : path;
}

function parse(url: string): URL | undefined {
  const direct = deproxyUrl(url);
  return URL.canParse(direct) ? new URL(direct) : undefined;
}
