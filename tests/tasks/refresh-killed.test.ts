import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fetched, SourceFetcher } from '../../lib/ports/following.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { kindOf } from '../../lib/sources/kinds/kinds.ts';
import { createRefresh } from '../../lib/tasks/refresh-sources.ts';
import { aFollowing, aSource } from '../support/following.ts';

const SOURCES = 9;
const ITEMS = 4;
const START = Date.parse('2026-11-29T09:00:00.000Z');

/** A port whose calls are answered until the worker is killed, and then never again. */
function mortal<T extends object>(port: T, isDead: () => boolean): T {
  return new Proxy(port, {
    get(target, name) {
      const own = target[name as keyof T];
      if (typeof own !== 'function') return own;
      return (...args: unknown[]) => {
        if (isDead()) return new Promise(() => undefined);
        const answer: unknown = own.apply(target, args);
        // What was begun may be done all the same, and nobody hears of it.
        if (!(answer instanceof Promise)) return answer;
        return new Promise((resolve, reject) => {
          answer.then(
            (value) => !isDead() && resolve(value),
            (error: unknown) => !isDead() && reject(error as Error),
          );
        });
      };
    },
  });
}

/** Papers, of which the first of each feed is in the one before too. */
function feed(at: number): Fetched {
  const items = Array.from({ length: ITEMS }, (_, item) => {
    const doi = item === 0 && at > 0 ? `10.5555/${at - 1}.1` : `10.5555/${at}.${item}`;
    return `<item><guid>${at} ${item}</guid><title>Paper ${doi}</title><link>https://j.example/doi/${doi}</link></item>`;
  });
  const text = `<rss version="2.0"><channel><title>J</title>${items.join('')}</channel></rss>`;
  const url = `https://s${at}.example/feed`;
  return { ok: true, answer: { url, bytes: new TextEncoder().encode(text) }, headers: new Headers() };
}

it('a refresh whose worker is killed, whenever and however often, ends complete: no item twice, none missing', async () => {
  const lives = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(lives, async (callsOfLives) => {
      const { sources, inbox, items } = aFollowing();
      await sources.put(Array.from({ length: SOURCES }, (_, at) => aSource(`s${at}`)));
      let at = START;
      const live = (calls: number) => {
        let left = calls;
        const died = Promise.withResolvers<void>();
        const isDead = () => {
          left -= 1;
          if (left <= 0) died.resolve();
          return left <= 0;
        };
        const fetcher: SourceFetcher = {
          fetch: async ({ url }) => feed(Number(/s(\d+)\./.exec(url)?.[1])),
        };
        const task = createRefresh({
          sources: mortal(sources, isDead),
          inbox: mortal(inbox, isDead),
          fetcher: mortal(fetcher, isDead),
          kindOf,
          settings: { get: async (name) => DEFAULT_SETTINGS[name] },
          consent: { has: async () => true, missing: async () => [] },
          now: () => new Date(at++).toISOString(),
          isOnline: () => true,
          wakeAt: () => undefined,
          wakeNoMore: () => undefined,
          stayAwake: () => () => undefined,
          tellNew: async () => undefined,
        });
        return Promise.race([task.run(), died.promise]);
      };
      await sources.setRun({ startedAt: new Date(at++).toISOString() });
      for (const calls of callsOfLives) await live(calls);
      await live(Number.POSITIVE_INFINITY);
      expect(await sources.run()).toBeUndefined();
      const found = await items();
      expect(found).toHaveLength(SOURCES * ITEMS - (SOURCES - 1));
      const brought = found.flatMap((item) => item.brought.map(({ guid }) => guid));
      expect(brought).toHaveLength(SOURCES * ITEMS);
      expect(new Set(brought).size).toBe(SOURCES * ITEMS);
    }),
    { numRuns: 10 },
  );
});
