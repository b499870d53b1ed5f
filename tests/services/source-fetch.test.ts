import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHostTurns } from '../../lib/services/host-turns.ts';
import { createSourceFetcher } from '../../lib/services/source-fetch.ts';
import { aHostileServer } from '../support/hostile-server.ts';

let server: Awaited<ReturnType<typeof aHostileServer>>;

beforeAll(async () => {
  server = await aHostileServer();
});
afterAll(() => server.close());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const tick = () => performance.now();
const fetcher = (longestMs = 20_000) =>
  createSourceFetcher({ fetch: (...args) => fetch(...args), tick, sleep: async () => undefined, longestMs });
const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;

describe('an answer', () => {
  it('comes with the address and the headers, and is asked for without cookies, a referrer or a cache', async () => {
    const seen: RequestInit[] = [];
    const own = createSourceFetcher({
      fetch: (url, init) => {
        seen.push(init ?? {});
        return fetch(url, init);
      },
      tick,
      sleep,
    });
    const fetched = await own.fetch({ url: at('/good'), accept: 'text/xml' }, { etag: '"1"' });
    expect(fetched).toMatchObject({ ok: true, answer: { url: at('/good'), contentType: 'application/rss+xml' } });
    expect(fetched.headers?.get('etag')).toBe('"1"');
    expect(seen[0]).toMatchObject({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
    expect(server.asked.at(-1)?.headers).toMatchObject({ accept: 'text/xml' });
  });

  it('is none where nothing is new, if that may be asked', async () => {
    const asked = { url: at('/good'), isConditional: true as const };
    expect(await fetcher().fetch(asked, { etag: '"1"' })).toMatchObject({
      ok: true,
      answer: undefined,
      url: at('/good'),
    });
    expect(await fetcher().fetch(asked, { etag: '"0"' })).toMatchObject({ ok: true, answer: { url: at('/good') } });
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [410, 'gone'],
    [418, 'refused'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
    // Nobody asked whether anything is new.
    [304, 'bad-answer'],
  ])('of %i is a problem', async (status, problem) => {
    const fetched = await fetcher().fetch({ url: at(`/status/${status}`) }, undefined);
    expect(fetched).toMatchObject({ ok: false, problem });
    if (status === 429) expect(fetched.headers?.get('retry-after')).toBe('60');
  });

  it.each([
    'data:text/xml,<rss/>',
    'file:///etc/passwd',
    'no address',
    'http://127.0.0.1:1/',
    'https://a:b@x.example/',
  ])('of %s there is none', async (url) => {
    expect(await fetcher().fetch({ url }, undefined)).toEqual({ ok: false, problem: 'unreachable' });
  });
});

describe('a server that means ill', () => {
  it.each([
    ['/large', 'too-large'],
    ['/packed', 'too-large'],
    ['/round', 'unreachable'],
    ['/no-gzip', 'unreachable'],
    ['/cut', 'unreachable'],
  ])('at %s is let go', async (path, problem) => {
    const before = process.memoryUsage.rss();
    expect(await fetcher().fetch({ url: at(path) }, undefined)).toMatchObject({ ok: false, problem });
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
  });

  it.each(['/silent', '/drip'])('at %s is not waited for', async (path) => {
    expect(await fetcher(150).fetch({ url: at(path) }, undefined)).toEqual({ ok: false, problem: 'timeout' });
  });

  it('is not waited for by who broke it off', async () => {
    const stop = new AbortController();
    const fetching = fetcher().fetch({ url: at('/silent') }, undefined, stop.signal);
    stop.abort();
    await expect(fetching).rejects.toThrow();
    await expect(fetcher().fetch({ url: at('/good') }, undefined, stop.signal)).rejects.toThrow();
  });
});

describe('turns', () => {
  it('are one at a time at a host, so many in all, in order, and apart', async () => {
    const [going, begun] = [new Map<string, number>(), [] as { host: string; at: number }[]];
    let most = 0;
    const turns = createHostTurns({ inAll: 3, gapMs: 30, tick, sleep });
    const hosts = ['a', 'a', 'b', 'c', 'd', 'a', 'e', 'b'];
    await Promise.all(
      hosts.map((host, place) =>
        turns
          .run(host, async () => {
            begun.push({ host, at: performance.now() });
            expect(going.get(host) ?? 0).toBe(0);
            going.set(host, 1);
            most = Math.max(
              most,
              [...going.values()].reduce((sum, each) => sum + each, 0),
            );
            await sleep(5);
            going.set(host, 0);
            if (place === 1) throw new Error('fails');
          })
          .catch(() => undefined),
      ),
    );
    expect(begun).toHaveLength(hosts.length);
    expect(most).toBe(3);
    const ofA = begun.filter(({ host }) => host === 'a').map((each) => each.at);
    expect((ofA[1] ?? 0) - (ofA[0] ?? 0)).toBeGreaterThan(25);
    expect((ofA[2] ?? 0) - (ofA[1] ?? 0)).toBeGreaterThan(25);
  });
});
