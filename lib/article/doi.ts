import { decodeEntities } from '../text/entities.ts';
import { decodePercent } from '../text/percent.ts';
import { stripInvisible } from '../text/strings.ts';

const DOI = /10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s"\u201c\u201d]{1,500}/;
const DOIS = new RegExp(DOI.source, 'g');

/** A DOI as it is registered, from text that is, begins with or contains one; `undefined` if it holds none. Rule 4 of the capture rules. */
export function cleanDoi(raw: string): string | undefined {
  const text = decodeEntitiesTwice(decodeRuns(stripInvisible(raw.slice(0, 5000))));
  const found = DOI.exec(text);
  if (!found) return undefined;
  return trimmed(found[0]);
}

/** The distinct DOIs of a text, in their order. */
export function findDois(text: string): string[] {
  const found = new Map<string, string>();
  for (const [match] of decodeEntitiesTwice(stripInvisible(text)).matchAll(DOIS)) {
    const doi = trimmed(decodeRuns(match));
    if (doi && !found.has(doiKey(doi))) found.set(doiKey(doi), doi);
  }
  return [...found.values()];
}

/** A DOI for comparing: they are case-insensitive. */
export function doiKey(doi: string): string {
  return doi.toLowerCase();
}

/** The address of a DOI at the resolver; encoded is only what an address cannot hold. */
export function doiLink(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[#?<>"]/g, (char) => encodeURIComponent(char))}`;
}

function trimmed(match: string): string | undefined {
  let doi = match.replace(/^(10\.[\d.]+)\/\/+/, '$1/');
  doi = withoutMarkup(doi);
  doi = doi.replace(/\?.*$/, '').replace(/&(?:amp;)?[\w.-]+=.*$/, '');
  // A SICI may end in its check character `#`; any other is a fragment.
  if (!/;2-#$/.test(doi)) doi = doi.replace(/#.*$/, '');
  for (let before = ''; before !== doi; ) {
    before = doi;
    doi = withoutTail(doi);
  }
  if (!doi.includes('/')) return undefined;
  const suffix = doi.slice(doi.indexOf('/') + 1);
  return /[\p{L}\p{N}]/u.test(suffix) && !/[{}$]\s*\{|\{\{/.test(doi) ? doi : undefined;
}

/** Cuts where a tag begins; `<1::AID-JCLP1>` in a SICI is none. */
function withoutMarkup(doi: string): string {
  for (let at = doi.indexOf('<'); at >= 0; at = doi.indexOf('<', at + 1)) {
    if (!/^<[^<>]{0,40}::[^<>]{0,40}>/.test(doi.slice(at, at + 90))) return doi.slice(0, at);
  }
  const close = doi.indexOf('>');
  return close >= 0 && !doi.slice(0, close).includes('<') ? doi.slice(0, close) : doi;
}

const PAGE_WORDS =
  /\/(?:full|full-?text|abstract|abs|pdf|epdf|pdfdirect|epub|html|meta|summary|references|citations?|figures?|tables?|metrics|supplementary(?:-material)?|suppl_file\/.*|(?:tables|figures)\/\d+|download)\/?$/i;
/** Files and forms of a page that some sites append with a point. */
const FILE_WORDS = /\.(?:full|abstract|short|long|full-text|pdf|epub|html?|xml)$/i;

function withoutTail(doi: string): string {
  let cut = doi.replace(/[.,;:'"`\u2018\u2019\u201c\u201d\u00bb\u2026*|\\/\u3002\uff0c]+$/, '');
  cut = withoutUnbalanced(cut).replace(PAGE_WORDS, '').replace(FILE_WORDS, '');
  // Supplements and figures are part of the article: PLOS, PeerJ.
  cut = cut.replace(/\.s\d{3,4}$/i, '');
  if (cut.startsWith('10.1371/')) cut = cut.replace(/\.[gt]\d{3}$/i, '');
  if (cut.startsWith('10.7717/')) cut = cut.replace(/\/(?:supp|fig|table)-\d+$/i, '');
  // bioRxiv and medRxiv: the version belongs to the address.
  if (/^10\.(?:1101|64898)\//.test(cut)) cut = cut.replace(/(\d)v\d{1,2}(?:[./][\w./-]*)?$/i, '$1');
  return cut;
}

const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function withoutUnbalanced(doi: string): string {
  const close = doi.at(-1) ?? '';
  const open = PAIRS[close];
  if (!open) return doi.replace(/[([{]+$/, '');
  return doi.split(close).length > doi.split(open).length ? doi.slice(0, -1) : doi;
}

/** Percent-decodes each run of escapes that is valid and leaves the others. */
function decodeRuns(text: string): string {
  return text.includes('%') ? text.replace(/(?:%[\da-f]{2})+/gi, decodePercent) : text;
}

/** Some pages escape a SICI twice. */
function decodeEntitiesTwice(text: string): string {
  return decodeEntities(decodeEntities(text));
}
