import type { PostFailure } from '../share/post.ts';
import { asObject, asText } from '../text/json.ts';
import { boundedText } from './bounded-text.ts';

/** What an answer is cut off at: forty long statuses are less, and so are the replies that a person goes through. */
const MAX_CHARACTERS = 8_000_000;
const TIMEOUT_MS = 30_000;
/** An image of some megabytes over a slow line. */
const UPLOAD_TIMEOUT_MS = 180_000;
/** No server is let to put off a try for longer. */
const LONGEST_WAIT_MS = 86_400_000;

/** What a server can say, or its silence. */
export type HttpFailure = Exclude<PostFailure, 'gone' | 'already-out' | 'missed' | 'doubted' | 'too-long'>;

/** An answer, not looked at yet; or what is wrong, and the server's name for it. Never anything of what was sent. */
export type PostingAnswer =
  | { ok: true; status: number; body: unknown }
  | { ok: false; why: HttpFailure; status?: number; error?: string; retryAt?: string };

/** A request to a server at which Sheaf posts. */
export interface PostingRequest {
  url: string;
  method: 'GET' | 'POST' | 'DELETE';
  token?: string | undefined;
  headers?: Record<string, string>;
  body?: BodyInit;
  isUpload?: boolean;
}

export interface PostingNeeds {
  fetch: typeof globalThis.fetch;
  now: () => string;
}

/** Asks a server; failures are values. */
export async function askServer({ fetch, now }: PostingNeeds, request: PostingRequest): Promise<PostingAnswer> {
  const { url, method, token, headers, body, isUpload } = request;
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(isUpload ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
      headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A token goes to the server that it is of, and to none that it sends us to.
      redirect: 'error',
    });
    text = await boundedText(response, MAX_CHARACTERS);
  } catch {
    // Of the error nothing is told: some browsers name the address in it.
    return { ok: false, why: 'offline' };
  }
  const { status } = response;
  const answered = text === undefined ? undefined : parsed(text);
  if (response.ok)
    return answered === undefined ? { ok: false, why: 'server', status } : { ok: true, status, body: answered };
  const error = asText(asObject(answered).error)?.slice(0, 100);
  const retryAt = retryAtOf(response, now());
  return { ok: false, why: failureOf(status, error), status, ...(error && { error }), ...(retryAt && { retryAt }) };
}

function failureOf(status: number, error: string | undefined): HttpFailure {
  if (status === 429) return 'rate-limited';
  // At Bluesky a token that has run out is answered with 400: https://atproto.com/specs/xrpc#error-responses.
  if (status === 401 || error === 'ExpiredToken' || error === 'InvalidToken') return 'signed-out';
  if (status === 413 || error === 'BlobTooLarge' || error === 'InvalidMimeType') return 'image';
  return status >= 500 || status === 408 ? 'server' : 'refused';
}

/**
 * When a limit ends: `retry-after` in seconds from now; at Bluesky `ratelimit-reset` in seconds since 1970, at Mastodon
 * `x-ratelimit-reset`, an instant (https://docs.joinmastodon.org/api/rate-limits).
 */
function retryAtOf({ status, headers }: Pick<Response, 'status' | 'headers'>, now: string): string | undefined {
  const from = Date.parse(now);
  const seconds = (name: string) => Number(headers.get(name) || Number.NaN);
  // The reset is told with every answer, also where no limit is reached.
  const resets = [seconds('ratelimit-reset') * 1000, Date.parse(headers.get('x-ratelimit-reset') ?? '')];
  const known = [from + seconds('retry-after') * 1000, ...(status === 429 ? resets : [])];
  const at = known.find(Number.isFinite);
  if (at === undefined || at <= from) return undefined;
  return new Date(Math.min(at, from + LONGEST_WAIT_MS)).toISOString();
}

function parsed(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
