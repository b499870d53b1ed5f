import type { Fetched, SourceFetcher } from '../ports/following.ts';
import type { SourceProblem } from '../sources/check.ts';
import { LARGEST_FEED_BYTES } from '../sources/feeds/parse-feed.ts';
import { conditionalHeaders } from '../sources/validators.ts';
import { boundedBytes } from './bounded-bytes.ts';
import { createHostTurns } from './host-turns.ts';

/** Headers and all. Chrome stops a worker that waits for an answer for 30 seconds: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle. */
const LONGEST_MS = 28_000;
const AT_ONCE = 6;
/** At most two a second at one server: NCBI lets three a second pass, and the look-ups ask there too. */
const GAP_MS = 500;

interface Needs {
  fetch: typeof globalThis.fetch;
  /** Milliseconds that never run backwards. */
  tick: () => number;
  sleep(ms: number): Promise<void>;
  longestMs?: number;
}

/** Asks the servers of sources: one question at a time each, six in all; what is too long or too slow is let go. */
export function createSourceFetcher({ fetch, tick, sleep, longestMs = LONGEST_MS }: Needs): SourceFetcher {
  const turns = createHostTurns({ inAll: AT_ONCE, gapMs: GAP_MS, tick, sleep });
  return {
    fetch: ({ url, accept, isConditional }, validators = {}, signal) =>
      turns.run(hostOf(url), async () => {
        signal?.throwIfAborted();
        if (!/^https?:/i.test(url)) return { ok: false, problem: 'unreachable' };
        const conditions = isConditional ? conditionalHeaders(validators) : {};
        const slow = new AbortController();
        const timer = setTimeout(() => slow.abort(), longestMs);
        try {
          const response = await fetch(url, {
            headers: { ...(accept && { accept }), ...conditions },
            signal: signal ? AbortSignal.any([slow.signal, signal]) : slow.signal,
            credentials: 'omit',
            // Addresses hold what the person follows: they are kept on no disk.
            cache: 'no-store',
            referrerPolicy: 'no-referrer',
          });
          return await fetchedOf(response, url, Object.keys(conditions).length > 0);
        } catch {
          signal?.throwIfAborted();
          // Of the error nothing is told: some browsers name the address in it.
          return { ok: false, problem: slow.signal.aborted ? 'timeout' : 'unreachable' };
        } finally {
          clearTimeout(timer);
        }
      }),
  };
}

async function fetchedOf(response: Response, asked: string, isConditional: boolean): Promise<Fetched> {
  const { status, headers } = response;
  const url = response.url || asked;
  if (status === 304 && isConditional) return { ok: true, answer: undefined, url, headers };
  if (!response.ok) {
    void response.body?.cancel().catch(() => undefined);
    return { ok: false, problem: problemOf(status), headers };
  }
  const bytes = await boundedBytes(response, LARGEST_FEED_BYTES);
  if (!bytes) return { ok: false, problem: 'too-large', headers };
  const contentType = headers.get('content-type');
  return { ok: true, answer: { url, bytes, ...(contentType && { contentType }) }, headers };
}

function problemOf(status: number): SourceProblem {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server';
  return status >= 400 ? 'refused' : 'bad-answer';
}

/** An address that is none has a turn of its own, and then fails as one that leads nowhere. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
