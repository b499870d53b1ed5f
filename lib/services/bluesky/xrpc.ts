import type { PostFailure } from '../../share/post.ts';
import { asObject, asText } from '../said.ts';

/** What an answer is cut off at: none that is asked for is larger. */
const MAX_CHARACTERS = 1_000_000;
const TIMEOUT_MS = 30_000;
/** An image of two megabytes over a slow line. */
const UPLOAD_TIMEOUT_MS = 180_000;
/** No server is let to put off a try for longer. */
const LONGEST_WAIT_MS = 86_400_000;

/** A request to a server of Bluesky: https://atproto.com/specs/xrpc. */
export interface XrpcRequest {
  /** Its origin. */
  server: string;
  /** `com.atproto.repo.createRecord`. */
  method: string;
  params?: Record<string, string>;
  /** JSON, or the bytes of an image; it is a `POST` with one, `nothing` for one without. */
  body?: object | Blob | 'nothing';
  token?: string;
}

/** An answer, not looked at yet; or what is wrong, and the server's name for it. Never anything of what was sent. */
export type XrpcAnswer =
  | { ok: true; body: Record<string, unknown> }
  | {
      ok: false;
      why: Exclude<PostFailure, 'gone' | 'already-out' | 'missed' | 'too-long'>;
      error?: string;
      retryAt?: string;
    };

export interface XrpcNeeds {
  fetch: typeof globalThis.fetch;
  now: () => string;
}

/** Asks a server; failures are values. */
export async function xrpc(needs: XrpcNeeds, request: XrpcRequest): Promise<XrpcAnswer> {
  const { server, method, params, body, token } = request;
  const query = params ? `?${new URLSearchParams(params)}` : '';
  const isBlob = body instanceof Blob;
  const isPost = body !== undefined;
  return ask(needs, `${server}/xrpc/${method}${query}`, {
    method: isPost ? 'POST' : 'GET',
    signal: AbortSignal.timeout(isBlob ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
    headers: {
      accept: 'application/json',
      ...(isPost && body !== 'nothing' && { 'content-type': isBlob ? body.type : 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(isPost && body !== 'nothing' && { body: isBlob ? body : JSON.stringify(body) }),
  });
}

/** The same for a document of JSON at any address. */
export function getDocument(needs: XrpcNeeds, url: string): Promise<XrpcAnswer> {
  return ask(needs, url, { signal: AbortSignal.timeout(TIMEOUT_MS), headers: { accept: 'application/json' } });
}

async function ask({ fetch, now }: XrpcNeeds, url: string, init: RequestInit): Promise<XrpcAnswer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A token goes to the server that it is of, and to none that it sends us to.
      redirect: 'error',
    });
    text = await response.text();
  } catch {
    // Of the error nothing is told: some browsers name the address in it.
    return { ok: false, why: 'offline' };
  }
  const body = text.length <= MAX_CHARACTERS ? parsed(text) : undefined;
  if (response.ok) return body ? { ok: true, body } : { ok: false, why: 'server' };
  const error = asText(asObject(body).error);
  const retryAt = retryAtOf(response.headers, now());
  return {
    ok: false,
    why: failureOf(response.status, error),
    ...(error && { error: error.slice(0, 100) }),
    ...(retryAt && { retryAt }),
  };
}

function failureOf(status: number, error: string | undefined): Extract<XrpcAnswer, { ok: false }>['why'] {
  if (status === 429) return 'rate-limited';
  // A token that has run out is answered with 400: https://atproto.com/specs/xrpc#error-responses.
  if (status === 401 || error === 'ExpiredToken' || error === 'InvalidToken') return 'signed-out';
  if (status === 413 || error === 'BlobTooLarge' || error === 'InvalidMimeType') return 'image';
  return status >= 500 || status === 408 ? 'server' : 'refused';
}

/** When a limit ends: `ratelimit-reset` in seconds since 1970, `retry-after` in seconds from now. */
function retryAtOf(headers: Pick<Headers, 'get'>, now: string): string | undefined {
  const seconds = (name: string) => Number(headers.get(name) || Number.NaN);
  const from = Date.parse(now);
  const at = Number.isFinite(seconds('retry-after'))
    ? from + seconds('retry-after') * 1000
    : seconds('ratelimit-reset') * 1000;
  if (!Number.isFinite(at) || at <= from) return undefined;
  return new Date(Math.min(at, from + LONGEST_WAIT_MS)).toISOString();
}

function parsed(text: string): Record<string, unknown> | undefined {
  if (text === '') return {};
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}
