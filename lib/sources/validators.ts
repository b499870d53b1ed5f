/** The headers of an answer that say what to ask with the next time, and when. */
export type AnswerHeaders = Pick<Headers, 'get'>;

/** By which a server tells whether anything is new. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** Longer ones are not sent back: no server means them. */
const LONGEST = 1000;

/**
 * What the next question is to hold. Of an answer that nothing is new, those it names replace the ones before, which stay where
 * it names none. A server that says `Expires: 0` changes its answers without changing these: none is kept.
 */
export function validatorsOf(headers: AnswerHeaders, before?: Validators): Validators {
  if (headers.get('expires')?.trim() === '0') return {};
  const named = {
    ...header(headers, 'etag', 'etag'),
    ...header(headers, 'last-modified', 'lastModified'),
  };
  return { ...before, ...named };
}

function header<K extends string>(headers: AnswerHeaders, name: string, key: K): { [key in K]?: string } {
  const value = headers.get(name)?.trim();
  return value && value.length <= LONGEST ? ({ [key]: value } as { [key in K]: string }) : {};
}

/** The headers of a question whether anything is new. */
export function conditionalHeaders({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag && { 'If-None-Match': etag }),
    ...(lastModified && { 'If-Modified-Since': lastModified }),
  };
}

/** How long from `nowMs` (Unix time) the answer asks to be left alone: the longest of `max-age`, `Expires` and `Retry-After`; 0 where it asks nothing. */
export function askedMsOf(headers: AnswerHeaders, nowMs: number): number {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers.get('cache-control') ?? '')?.[1];
  return Math.max(
    0,
    Number(maxAge ?? 0) * 1000,
    untilMs(headers.get('expires'), nowMs),
    untilMs(headers.get('retry-after'), nowMs),
  );
}

/** Seconds, or a date. */
function untilMs(value: string | null, nowMs: number): number {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : at - nowMs;
}
