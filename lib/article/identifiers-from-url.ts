import { decodePercent } from '../text/percent.ts';
import { queryParameters } from '../text/query.ts';
import { cleanArxiv } from './arxiv.ts';
import { cleanDoi, isYearOnAddress } from './doi.ts';
import type { Identifiers } from './identifiers.ts';
import { deproxyUrl } from './proxies.ts';

/** A longer path is no article's. */
const LONGEST_PATH = 4000;

/** Addresses that hold the DOI of an issue or a journal or a repository's handle, or lead away from an article (citation export, cited by). */
const OF_NO_ARTICLE =
  /\/(?:issuetoc|toc|loi|action(?!\/showpdf)|currentissue|issue)(?:\/|$)|\/(?:journal|handle)\/10\.|\(issn\)|%28issn%29/i;

/** Names of query parameters that hold a page's own DOI. */
const DOI_PARAMETERS = ['doi', 'persistentid', 'article_doi', 'id', 'rft_id', 'uri', 'articledoi'];

/** Sites whose addresses name the DOI by a fixed rule: path pattern, DOI from its groups. */
const BY_RULE: [host: RegExp, path: RegExp, doi: (...groups: string[]) => string | undefined][] = [
  [/(^|\.)nature\.com$/, /^\/articles\/([a-z\d.-]+)/i, natureDoi],
  [
    /(^|\.)elifesciences\.org$/,
    /^\/(?:articles|reviewed-preprints)\/(\d{5,6})(?=[/v]|$)/,
    (id) => `10.7554/eLife.${id}`,
  ],
  [/(^|\.)peerj\.com$/, /^\/articles\/(\d+)(?:\.pdf)?(?:\/(?:reviews\/?)?)?$/, (id) => `10.7717/peerj.${id}`],
  [/(^|\.)peerj\.com$/, /^\/articles\/cs-(\d+)(?:\.pdf)?\/?$/, (id) => `10.7717/peerj-cs.${id}`],
];

/** Journals of Nature whose numbers run on, so that `nature20123` is no 123 of the year 2012. */
const RUNNING_NUMBERS = /^(?:nature\d{5}|srep\d{5}|ncomms\d{4,5})$/;
/** `nrg1234`, `ng.1234`, `nprot.2006.52`, `ng1206-1345`, `s41586-020-1234-5`, `143907a0`, `35057062`: the id is the DOI's suffix. */
const NATURE_SUFFIX =
  /^(?:n[a-z]{1,9}\d{3,5}|n[a-z]{1,5}\d{4}-\d{2,4}|(?:sj\.)?[a-z]{2,12}\.(?:\d{2,5}|(?:19|20)\d\d\.\d{1,4})|[sd]\d{5}-\d{3}-\d{4,5}-[\dw-z]|\d{6}[a-z]\d?|35\d{6})$/;

/** The DOI of an article by its id at nature.com; `undefined` for an id whose form is not surely known. */
function natureDoi(raw: string): string | undefined {
  const id = raw.toLowerCase().replace(/\.(?:e?pdf|html?|ris)$/, '');
  // `npp2013262`: the points of 10.1038/npp.2013.262 are left out.
  const [, code, year, number] = /^([a-z]{2,12})(20[01]\d)(\d{1,4})$/.exec(id) ?? [];
  if (code && !RUNNING_NUMBERS.test(id)) return `10.1038/${code}.${year}.${number}`;
  return RUNNING_NUMBERS.test(id) || NATURE_SUFFIX.test(id) ? `10.1038/${id}` : undefined;
}

/** The DOI that an address names, in its path or a query parameter, or by a fixed rule of its site; proxied too. */
export function doiFromUrl(url: string): string | undefined {
  const parsed = parse(url);
  if (!parsed || OF_NO_ARTICLE.test(parsed.pathname.slice(0, LONGEST_PATH))) return undefined;
  const host = parsed.hostname.toLowerCase();
  const path = decodePercent(parsed.pathname);
  // A search for a DOI, a citation export or a login that leads back to one is not its page.
  const inPath = doiInPath(parsed.pathname.slice(0, LONGEST_PATH));
  if (inPath && !isYearOnAddress(inPath.doi, `//${host}${inPath.before}`))
    return cleanDoi(withoutOwnNumber(host, inPath));
  for (const { name, value } of queryParameters(parsed.search)) {
    if (
      DOI_PARAMETERS.includes(name.toLowerCase()) &&
      /^(?:(?:info:)?doi[:/]|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(value)
    ) {
      return isYearOnAddress(value, `${name}=`) ? undefined : cleanDoi(value);
    }
  }
  for (const [hostPattern, pathPattern, toDoi] of BY_RULE) {
    const groups = hostPattern.test(host) ? pathPattern.exec(path) : null;
    if (groups) return toDoi(...groups.slice(1));
  }
  return undefined;
}

/** The DOI in a path, with what may follow it, and the path before it. */
function doiInPath(pathname: string): { doi: string; before: string } | undefined {
  // Where the DOI's own slash is escaped, the next that is not ends it: `/art%3A10.1007%2Fs00125-020-05180-x/MediaObjects/`.
  const escaped = /^(.*?(?:\/|%2f|:|%3a|=|%3d))(10\.\d{4,9}(?:\.\d+)*)(?:%2f)([^/]*\d[^/]*)/i.exec(pathname);
  if (escaped?.[3]) return { doi: `${escaped[2]}/${decodePercent(escaped[3])}`, before: escaped[1] ?? '' };
  const found = /^(|.*?[/:=])(10\.\d{4,9}(?:\.\d+)*\/.+)$/.exec(decodePercent(pathname));
  return found?.[2] ? { doi: found[2], before: found[1] ?? '' } : undefined;
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
      cleanArxiv(
        /^\/(?:abs|pdf|html|format|ps)\/([^/]+(?:\/\d[^/]*)?)\/?$/i.exec(path)?.[1]?.replace(/\.pdf$/i, '') ?? '',
      ),
    );
  }
  return found;
}

function setIf(found: Identifiers, name: keyof Identifiers, value: string | undefined): void {
  if (value) found[name] = value;
}

/** Silverchair's sites (Oxford, AIP, MIT Press ...) set a number of their own and a title or a file behind the DOI. */
function withoutOwnNumber(host: string, { doi, before }: { doi: string; before: string }): string {
  const isSilverchair =
    /(^|\.)academic\.oup\.com$/.test(host) || /\/(?:advance-)?article(?:-[a-z]+)?\/doi\/$/i.test(before);
  return isSilverchair ? doi.replace(/(?<=\d[^/]*)\/\d{5,}(?:\/.*)?$/, '') : doi;
}

function parse(url: string): URL | undefined {
  const direct = deproxyUrl(url);
  return URL.canParse(direct) ? new URL(direct) : undefined;
}
