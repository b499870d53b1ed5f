import { decodeEntities } from '../text/entities.ts';
import { decodePercent } from '../text/percent.ts';
import { stripInvisible } from '../text/strings.ts';

/** Not after a digit: what ends in `110.1234/5` is a number of something else. */
const DOI = /(?<!\d)(?<!\d\.)10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s"\u201c\u201d]{1,500}/;
const DOIS = new RegExp(DOI.source, 'g');
/** Between two DOIs without a space. */
const JOINT = /[;,](?=(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}\/)/gi;
/** As much of an address before its DOI as is looked at. */
const LONGEST_ADDRESS = 2000;

/** A DOI as it is registered, from text that is, begins with or contains one; `undefined` if it holds none. Rule 4 of the capture rules. */
export function cleanDoi(raw: string): string | undefined {
  const text = decodeEntitiesTwice(decodeRuns(stripInvisible(raw.slice(0, 5000))));
  const found = DOI.exec(text);
  if (!found || isYearOnAddress(found[0], text.slice(0, found.index))) return undefined;
  return trimmed(found[0]);
}

/** The distinct DOIs of a text, in their order. */
export function findDois(text: string): string[] {
  const found = new Map<string, string>();
  const source = decodeEntitiesTwice(stripInvisible(text)).replace(JOINT, '$& ');
  for (const { 0: match, index } of source.matchAll(DOIS)) {
    if (isYearOnAddress(match, source.slice(Math.max(0, index - LONGEST_ADDRESS), index))) continue;
    const doi = trimmed(decodeRuns(match));
    if (doi && !found.has(doiKey(doi))) found.set(doiKey(doi), doi);
  }
  return [...found.values()];
}

/** Is a match that begins `10.2023/` a day of 2023, as the address before it goes? Yes unless the address says DOI; never in plain text. */
export function isYearOnAddress(match: string, before: string): boolean {
  if (!/^10\.(?:19|20)\d\d\//.test(match)) return false;
  const address = /\S*$/.exec(before)?.[0] ?? '';
  return /[/=]$/.test(address) && !/(?<![a-z])doi(?![a-z])/i.test(address);
}

/** A DOI for comparing: they are case-insensitive. */
export function doiKey(doi: string): string {
  return doi.toLowerCase();
}

/** The address of a DOI at the resolver; encoded is only what an address cannot hold. */
export function doiLink(doi: string): string {
  return `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[#?<>"]/g, (char) => encodeURIComponent(char))}`;
}

function trimmed(match: string): string | undefined {
  let doi = match.replace(/^(10\.[\d.]+)\/\/+/, '$1/');
  doi = withoutMarkup(doi);
  doi = doi
    .replace(/\?.*$/, '')
    .replace(/&(?:amp;)?[\w.-]+=.*$/, '')
    .replace(/;jsessionid=[^/]*/i, '');
  // A SICI may end in its check character `#`; any other is a fragment.
  if (!/;2-#$/.test(doi)) doi = doi.replace(/#.*$/, '');
  doi = withoutWhatFollows(doi);
  doi = withoutPagePath(doi);
  for (let before = ''; before !== doi; ) {
    before = doi;
    doi = withoutTail(doi);
  }
  if (!doi.includes('/') || BROKEN.test(doi) || isCutShort(doi)) return undefined;
  const suffix = doi.slice(doi.indexOf('/') + 1);
  return /[\p{L}\p{N}]/u.test(suffix) && !/[{}$]\s*\{|\{\{/.test(doi) ? doi : undefined;
}

/** Half of a character pair, the sign for it, a control character: the text was damaged, so its DOI is not known. */
const BROKEN = /[\p{Cs}\p{Cc}\ufffd]/u;

/** Signs that no DOI holds and text sets behind one: a bar, full-width and CJK punctuation. */
const FOREIGN_SIGNS =
  /[|*\u2020\u2021\u00a7\u00b6\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65].*$/;
/** Words that stand behind a DOI without a space where a page's text was joined. */
const GLUED =
  /(?<=\d)\.?(?:PMC?ID.*|pmc?id:.*|PMC\d{5,8}|https?:.*|doi:.*|(?:Received|Accepted|Published|Available|Copyright)(?!\p{Ll}).*|(?<!\.)\p{Lu}\p{Ll}{2,}|(?<!\.)(?:abstract|pubmed|crossref|published|received|accepted|epub))[.,;:]*$/u;

/** Cuts what the text sets right behind a DOI: other identifiers, words, an open bracket, the end of a range. */
function withoutWhatFollows(doi: string): string {
  const cut = doi
    .replace(/[\u2010\u2011]/g, '-')
    .replace(FOREIGN_SIGNS, '')
    .replace(/[;,](?:https?:|doi:|10\.\d{4,9}\/).*$/i, '')
    .replace(/[[({]\p{L}{3,}[^)\]}]*$/u, '')
    .replace(GLUED, '');
  const dash = /[\u2012-\u2015]/.exec(cut);
  if (!dash) return cut;
  const [before, after] = [cut.slice(0, dash.index), cut.slice(dash.index + 1)];
  // `….001–12` is a range; `S0140–6736(21)…` may well be a hyphen that was set as a dash, and is not guessed at.
  return !/^\d/.test(after) || (/^\d+$/.test(after) && /\.\d+$/.test(before)) ? before : '';
}

/** Cuts where a tag begins; `<1::AID-JCLP1>` in a SICI is none. */
function withoutMarkup(doi: string): string {
  for (let at = doi.indexOf('<'); at >= 0; at = doi.indexOf('<', at + 1)) {
    if (!/^<[^<>]{0,40}::[^<>]{0,40}>/.test(doi.slice(at, at + 90))) return doi.slice(0, at);
  }
  const close = doi.indexOf('>');
  return close >= 0 && !doi.slice(0, close).includes('<') ? doi.slice(0, close) : doi;
}

/** What publishers' addresses set behind a DOI: the forms and parts of a page, the folders of its files. */
const PAGE_WORDS =
  /^(?:full|full-?text|abstract|abs|e?pdf(?:plus|direct|lite)?|epub|html?|xml|meta|data|summary|references?|citations?|cited-?by|figures?|tables?|metrics|suppl|supplement\w*(?:-material)?|supporting-information|suppl_file|suppinfo|download|downloadfile|mediaobjects|media|assets|doi|information|related-content|peer-review|comments|standard|export|linkout|toc|preview|short|long|-)$/i;
const FILE =
  /\.(?:pdf|html?|xml|epub|docx?|xlsx?|pptx?|csv|txt|zip|g?z|tar|jpe?g|png|gif|tiff?|svg|mp[34]|mov|avi|ris|bib|nbib)$/i;

/** A DOI in an address ends where the names of pages, files and folders begin; its suffix may hold slashes of its own. */
function withoutPagePath(doi: string): string {
  const [prefix = '', first = '', ...more] = doi.split('/');
  const parts = [first];
  for (const part of more) {
    const isNumbered = parts.some((known) => /\d/.test(known));
    if (PAGE_WORDS.test(part) || (isNumbered && isOfPage(part, prefix))) break;
    parts.push(part);
  }
  return [prefix, ...parts].join('/');
}

/** Is this part of an address, behind a part that holds a number, none of the DOI's? */
function isOfPage(part: string, prefix: string): boolean {
  // MDPI's supplements, and words; but `10.2210/pdb1abc/pdb`.
  if (prefix === '10.3390' && /^s\d+$/i.test(part)) return true;
  if (/^[a-z][a-z_-]*$/.test(part)) return part !== 'pdb';
  return FILE.test(part) && !/^v?\d+\./.test(part);
}

/** Files and forms of a page that some sites append with a point. */
const FILE_WORDS = /\.(?:full|abstract|short|long|full-text|pdf(?:\+html)?|epub|html?|xml)$/i;

function withoutTail(doi: string): string {
  let cut = doi.replace(/[.,;:'"`\u2018\u2019\u201c\u201d\u00bb\u2026*|\\/\u3002\uff0c]+$/, '');
  cut = withoutUnbalanced(cut).replace(FILE_WORDS, '');
  // Supplements and figures are part of the article: PLOS, PeerJ.
  cut = cut.replace(/\.s\d{3,4}$/i, '');
  if (cut.startsWith('10.1371/')) cut = cut.replace(/\.[gt]\d{3}$/i, '');
  // Oxford puts numbers of its own behind `10.1093/brain/awab123`.
  if (cut.startsWith('10.1093/')) cut = cut.replace(/^(10\.1093\/(?:[^/]*\/)?[^/]*\d{2}[^/]*)\/.*$/, ofOxford);
  if (cut.startsWith('10.7717/')) cut = cut.replace(/\/(?:supp|fig|table)-\d+$/i, '');
  // bioRxiv and medRxiv: the version belongs to the address.
  if (/^10\.(?:1101|64898)\//.test(cut)) cut = cut.replace(/(\d)v\d{1,2}(?:[./].*)?$/i, '$1');
  return cut;
}

/** An entry of a reference work is addressed by the work's DOI, and has another one: none is known. */
function ofOxford(whole: string, article: string): string {
  return /\/\d{13}\.\d{3}\.\d{4}\/.*-e-/.test(whole) ? '' : article;
}

const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function withoutUnbalanced(doi: string): string {
  const close = doi.at(-1) ?? '';
  const open = PAIRS[close];
  if (!open) return doi.replace(/[([{]+$/, '');
  let tooMany = doi.split(close).length - doi.split(open).length;
  let end = doi.length;
  for (; tooMany > 0 && doi[end - 1] === close; tooMany--) end--;
  return doi.slice(0, end);
}

/** A bracket that is not closed: the end is missing, `10.1016/S0140-6736(21`. */
function isCutShort(doi: string): boolean {
  return ['()', '[]'].some(([open = '', close = '']) => doi.split(open).length > doi.split(close).length);
}

/** Percent-decodes each run of escapes that is valid and leaves the others. */
function decodeRuns(text: string): string {
  return text.includes('%') ? text.replace(/(?:%[\da-f]{2})+/gi, decodePercent) : text;
}

/** Some pages escape a SICI twice. */
function decodeEntitiesTwice(text: string): string {
  return decodeEntities(decodeEntities(text));
}
