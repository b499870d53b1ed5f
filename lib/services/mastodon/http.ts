import type { FormField } from '../../share/mastodon/status.ts';
import type { PostFailure } from '../../share/post.ts';

/** What an answer is cut off at: forty long statuses are less. */
const MAX_CHARACTERS = 8_000_000;
const TIMEOUT_MS = 30_000;
/** An image over a slow line. */
const UPLOAD_TIMEOUT_MS = 180_000;
/** No server is let to put off a try for longer. */
const LONGEST_WAIT_MS = 86_400_000;

/** A request to a server of Mastodon. */
export interface MastodonRequest {
  /** Its origin. */
  server: string;
  /** `/api/v1/statuses`. */
  path: string;
  params?: Record<string, string>;
  /** It is a `POST` with one. */
  form?: readonly FormField[] | FormData;
  token?: string;
  idempotencyKey?: string;
}

/** An answer, not looked at yet; or what is wrong. Never anything of what was sent. */
export type MastodonAnswer =
  | { ok: true; status: number; body: unknown }
  | { ok: false; why: HttpFailure; status?: number; retryAt?: string };

/** What a server can say, or its silence. */
export type HttpFailure = Exclude<PostFailure, 'gone' | 'already-out' | 'missed' | 'too-long'>;

export interface HttpNeeds {
  fetch: typeof globalThis.fetch;
  now: () => string;
}

/** Asks a server; failures are values. */
export async function ask({ fetch, now }: HttpNeeds, request: MastodonRequest): Promise<MastodonAnswer> {
  const { server, path, params, form, token, idempotencyKey } = request;
  const isUpload = form instanceof FormData;
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${server}${path}${params ? `?${new URLSearchParams(params)}` : ''}`, {
      method: form ? 'POST' : 'GET',
      signal: AbortSignal.timeout(isUpload ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(form && { body: isUpload ? form : new URLSearchParams(form.map(([name, value]) => [name, value])) }),
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
  const { status } = response;
  if (response.ok) {
    const body = text.length <= MAX_CHARACTERS ? parsed(text) : undefined;
    return body === undefined ? { ok: false, why: 'server', status } : { ok: true, status, body };
  }
  const retryAt = retryAtOf(response, now());
  return { ok: false, why: failureOf(status), status, ...(retryAt && { retryAt }) };
}

function failureOf(status: number): HttpFailure {
  if (status === 429) return 'rate-limited';
  if (status === 401) return 'signed-out';
  if (status === 413) return 'image';
  return status >= 500 || status === 408 ? 'server' : 'refused';
}

/** When a limit ends: `x-ratelimit-reset` is an instant, `retry-after` seconds from now. https://docs.joinmastodon.org/api/rate-limits */
function retryAtOf({ status, headers }: Pick<Response, 'status' | 'headers'>, now: string): string | undefined {
  const from = Date.parse(now);
  const seconds = Number(headers.get('retry-after') || Number.NaN);
  // The reset is told with every answer, also where no limit is reached.
  const reset = status === 429 ? Date.parse(headers.get('x-ratelimit-reset') ?? '') : Number.NaN;
  const at = Number.isFinite(seconds) ? from + seconds * 1000 : reset;
  if (!Number.isFinite(at) || at <= from) return undefined;
  return new Date(Math.min(at, from + LONGEST_WAIT_MS)).toISOString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
