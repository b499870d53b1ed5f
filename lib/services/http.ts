import { ServiceError } from '../ports/look-ups.ts';
import { boundedText } from './bounded-text.ts';

/** What a service's answer is cut off at: no record of one article is larger. */
const MAX_CHARACTERS = 8_000_000;
const TIMEOUT_MS = 20_000;

export interface HttpNeeds {
  fetch: typeof globalThis.fetch;
  /** Called with the headers of each answer, so that a rate limit can be obeyed. */
  onHeaders?(headers: Headers): void;
}

/** Asks a service: the text of its answer, `undefined` for "no such thing". @throws ServiceError, without the address */
export async function getText(
  { fetch, onHeaders }: HttpNeeds,
  service: string,
  url: string,
): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      credentials: 'omit',
      // An address holds what the person gave for the registries: it is kept on no disk.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json, application/xml;q=0.9' },
    });
  } catch (error) {
    throw new ServiceError(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'offline', service);
  }
  onHeaders?.(response.headers);
  if (response.status === 404 || response.status === 410) return undefined;
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  if (response.status === 429) throw new ServiceError('rate-limited', service, retryAfterMs);
  if (response.status >= 500) throw new ServiceError('server', service, retryAfterMs);
  if (!response.ok) throw new ServiceError('refused', service, retryAfterMs);
  return bounded(response, service);
}

/** The same as JSON, not looked at yet. */
export async function getJson(needs: HttpNeeds, service: string, url: string): Promise<unknown> {
  const text = await getText(needs, service, url);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('bad-answer', service);
  }
}

async function bounded(response: Response, service: string): Promise<string> {
  let text: string | undefined;
  try {
    text = await boundedText(response, MAX_CHARACTERS);
  } catch (error) {
    // Cut off, or too slow: `fetch`'s own signal goes on counting.
    throw new ServiceError(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'offline', service);
  }
  if (text === undefined) throw new ServiceError('too-large', service);
  return text;
}

/** Milliseconds of a `Retry-After` in seconds; a date counts as none, and no service waits more than a day. */
function retryAfter(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) * 1000 : undefined;
}
