import { doiLink as addressOfDoi } from '../article/doi.ts';
import { domainsIn, plainDomainsIn, type Span } from './link-domains.ts';
import { type CharClass, isOfDomainRun, type LinkGrammar, mayStandBefore, X_LINKS } from './link-grammar.ts';
import { encodedLength } from './punycode-length.ts';

export interface Link extends Span {
  /** With `https://` or `http://`, or a bare domain (`NEJM.org`). */
  hasProtocol: boolean;
}

/** twitter-text's `MAX_URL_LENGTH`, and the longest part of a domain (RFC 1035). */
const LONGEST_LINK = 4096;
const LONGEST_LABEL = 63;
const PROTOCOL = /https?:\/\/$/i;
const PORT = /:\d+/y;

/**
 * The links of a text, as twitter-text finds them: with a protocol, or bare domains of a known top-level domain.
 * Hand-made, as the library's own patterns take quadratic time.
 */
export function findLinks(text: string, grammar: LinkGrammar = X_LINKS): Link[] {
  const links: Link[] = [];
  /** The end of the last match: the character before a link is behind it. */
  let last = 0;
  let searched = 0;
  // Most words have no dot: only those that do are looked at.
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', searched)) {
    let index = dot;
    while (index > searched && isOfDomainRun(text, index - 1)) index--;
    const end = endOf(text, dot + 1, isOfDomainRun);
    const domains = domainsIn(text, { start: index, end });
    for (let start = index; domains && start < domains.end; ) {
      const found = candidateAt(text, index, start, last, domains.endFrom);
      if (!found) {
        start++;
        continue;
      }
      const match = { ...found, ...restOf(text, found.domainEnd, grammar) };
      links.push(...linksOf(text, match, grammar));
      last = match.end;
      start = Math.max(start + 1, last);
    }
    searched = Math.max(end, last);
  }
  return links;
}

interface Candidate {
  /** Of the whole, with the protocol. */
  start: number;
  domainStart: number;
  domainEnd: number;
}

/** The match of which the domain begins at `at` (of a run that begins at `runStart`), if one does. */
function candidateAt(
  text: string,
  runStart: number,
  at: number,
  last: number,
  endFrom: (start: number) => number,
): Candidate | undefined {
  if (at === runStart && text.charAt(at - 1) === '/') {
    const protocol = PROTOCOL.exec(text.slice(Math.max(0, at - 8), at))?.[0];
    const start = at - (protocol?.length ?? 0);
    const domainEnd = protocol && mayBegin(text, start, last) ? endFrom(at) : -1;
    if (domainEnd >= 0) return { start, domainStart: at, domainEnd };
  }
  // At the very beginning twitter-text tries the second character first, where the first may stand before a link.
  if (at === 0 && mayStandBefore(text, 0)) {
    const domainEnd = endFrom(1);
    if (domainEnd >= 0) return { start: 1, domainStart: 1, domainEnd };
  }
  const domainEnd = mayBegin(text, at, last) ? endFrom(at) : -1;
  return domainEnd >= 0 ? { start: at, domainStart: at, domainEnd } : undefined;
}

/** May a match begin there, behind the last one? */
function mayBegin(text: string, start: number, last: number): boolean {
  return start === 0 || (start > last && mayStandBefore(text, start - 1));
}

/** What follows a domain: port, path and query. */
function restOf(text: string, domainEnd: number, grammar: LinkGrammar): { end: number; hasPath: boolean } {
  PORT.lastIndex = domainEnd;
  const afterPort = PORT.test(text) ? PORT.lastIndex : domainEnd;
  const hasPath = text.charAt(afterPort) === '/';
  const afterPath = hasPath ? pathEnd(text, afterPort + 1, grammar) : afterPort;
  return { end: text.charAt(afterPath) === '?' ? queryEnd(text, afterPath, grammar) : afterPath, hasPath };
}

function pathEnd(text: string, start: number, grammar: LinkGrammar): number {
  let end = start;
  for (let at = start; ; ) {
    const runEnd = endOf(text, at, grammar.isPath);
    const close = lastOf(text, at, runEnd, grammar.isPathEnd);
    if (close > at) end = close;
    at = bracketsEnd(text, runEnd, grammar.isPath);
    if (at < 0) return end;
    if (grammar.mayEndInBrackets || end === runEnd) end = at;
  }
}

/** The end of the brackets that open at an offset, with at most one pair in them; -1 where none do. */
function bracketsEnd(text: string, open: number, isPath: CharClass): number {
  if (text.charAt(open) !== '(') return -1;
  const first = endOf(text, open + 1, isPath);
  if (text.charAt(first) === ')') return first > open + 1 ? first + 1 : -1;
  if (text.charAt(first) !== '(') return -1;
  const second = endOf(text, first + 1, isPath);
  if (text.charAt(second) !== ')' || second === first + 1) return -1;
  const third = endOf(text, second + 1, isPath);
  return text.charAt(third) === ')' ? third + 1 : -1;
}

function queryEnd(text: string, mark: number, { isQuery, isQueryEnd }: LinkGrammar): number {
  const end = lastOf(text, mark + 1, endOf(text, mark + 1, isQuery), isQueryEnd);
  return end > mark + 1 ? end : mark;
}

/** Where a run of a class that begins at an offset ends. */
function endOf(text: string, start: number, isOne: CharClass): number {
  let at = start;
  while (isOne(text, at)) at++;
  return at;
}

/** The end of the last character of a class between two offsets; the first offset where there is none. */
function lastOf(text: string, start: number, end: number, isOne: CharClass): number {
  let at = end;
  while (at > start && !isOne(text, at - 1)) at--;
  return at;
}

/** X's own short links: no longer than their letters, and none that are too many. */
const SHORT_LINK = /^https?:\/\/t\.co\/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/i;
const LONGEST_SHORT_LINK = 40;

function linksOf(text: string, match: Candidate & { end: number; hasPath: boolean }, grammar: LinkGrammar): Link[] {
  const { start, domainStart, domainEnd, end } = match;
  const hasProtocol = domainStart > start;
  const whole = end - start + (hasProtocol ? domainStart - start : 'https://'.length);
  if (whole > LONGEST_LINK || !isDomain(text.slice(domainStart, domainEnd))) return [];
  if (hasProtocol) {
    const short = grammar === X_LINKS ? SHORT_LINK.exec(text.slice(start, end)) : undefined;
    if (short && (short[1] ?? '').length > LONGEST_SHORT_LINK) return [];
    return [{ start, end: short ? start + short[0].length : end, hasProtocol }];
  }
  if (grammar.needsProtocol || (start > 0 && /[-_./]/.test(text.charAt(start - 1)))) return [];
  const domains = plainDomainsIn(text, { start: domainStart, end: domainEnd });
  const links = domains.map((domain) => ({ ...domain, hasProtocol }));
  const final = links.at(-1);
  if (final && match.hasPath) final.end = end;
  return links;
}

function isDomain(domain: string): boolean {
  if (domain.startsWith('xn--') && plainDomainsIn(domain, { start: 0, end: domain.length }).length === 0) return false;
  return domain.split('.').every((label) => encodedLength(label, LONGEST_LABEL) <= LONGEST_LABEL);
}

/** The link to write for a DOI: whole for every network's link detection, which brackets and angle brackets would break. */
export function doiLink(doi: string): string {
  const percent = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  // The last one: what a sentence could end with is left out of a link.
  return addressOfDoi(doi).replace(/[()<>;]|[^\w/=+-]$/g, percent);
}
