import { collapseSpace, truncate } from '../../text/strings.ts';
import { toMarked } from '../markup.ts';
import { spelledOut } from '../spelled-out.ts';
import { isPlaceholder } from '../titles.ts';

/** Of what is to hold a DOI: with a resolver, a query and whatever a site adds. */
export const LONGEST_DOI = 500;
/** Longer than any abstract; what is longer is the article itself. */
const LONGEST_ABSTRACT = 12_000;

/** An abstract as plain text without its heading, or `undefined` where the text is too short to be one. */
export function abstractOf(raw: string): string | undefined {
  const text = collapseSpace(spelledOut(toMarked(raw, 2 * LONGEST_ABSTRACT))).replace(
    /^(abstract|summary)\s*[:.]?\s*(?=\p{Lu})/iu,
    '',
  );
  return text.length < 60 || isPlaceholder(text) ? undefined : truncate(text, LONGEST_ABSTRACT);
}

/** A volume or issue as written, without its label; `undefined` where it is empty, a zero or too long to be one. */
export function numberOf(raw: string): string | undefined {
  const text = collapseSpace(raw)
    .replace(/^(volume|vol|issue|number|no|iss)\b\.?:?\s*/i, '')
    .replace(/[,;.]+$/, '');
  if (text === '' || text.length > 40 || /^0+$/.test(text) || /^(n\/?a|null|undefined|ahead.of.print|-+)$/i.test(text))
    return undefined;
  return /\d/.test(text) || (/\p{L}/u.test(text) && !isPlaceholder(text)) ? text : undefined;
}

/** `e0213978`, `12345`, `ENEURO.0123-20.2020`: an article number; `undefined` where it is none. */
export function articleNumberOf(raw: string): string | undefined {
  const text = collapseSpace(raw).replace(/^(article(\s+(id|number|no))?\.?|e-?location)\s*:?\s*/i, '');
  return text.length <= 31 && /^[\p{L}\p{N}][\p{L}\p{N}.:-]*$/u.test(text) && /\d/.test(text) ? text : undefined;
}

/** An absolute http(s) address; `undefined` where `raw` is none. */
export function httpUrl(raw: string, base: string): string | undefined {
  const text = raw.trim();
  // An address may well hold no letter (`/38814972/`); a template's placeholder is none.
  if (text === '' || /[{}]|<%/.test(text) || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  // A password in an address is nobody's to keep.
  url.username = '';
  url.password = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** The parts of a list that was written as one value. */
export function listOf(raw: string): string[] {
  return raw.split(/[,;\s]+/).filter((part) => part !== '');
}
