import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRateLimit, rateOfHeaders } from '../../lib/services/rate-limit.ts';

/** A clock whose sleep is over at once, later. */
function aQuickClock() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      expect(ms).toBeGreaterThan(0);
      now += ms;
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

it('never begins more requests in any span than the rate allows, and begins them in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 10, max: 3000 }),
      fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 30 }),
      async (requests, intervalMs, pauses) => {
        const clock = aQuickClock();
        const limit = createRateLimit(clock, { requests, intervalMs });
        const begun: { at: number; index: number }[] = [];
        await Promise.all(
          pauses.map((pause, index) =>
            limit.run(async () => {
              begun.push({ at: clock.now(), index });
              clock.pass(pause);
            }),
          ),
        );
        expect(begun.map(({ index }) => index)).toEqual(pauses.map((_, index) => index));
        for (const [index, { at }] of begun.entries()) {
          const before = begun[index - requests];
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(intervalMs);
        }
      },
    ),
  );
});

it('goes on after a request that failed', async () => {
  const limit = createRateLimit(aQuickClock(), { requests: 1, intervalMs: 10 });
  await expect(limit.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await limit.run(async () => 'yes')).toBe('yes');
});

it.each([
  ['50', '1s', { requests: 5, intervalMs: 1000 }],
  ['1', '5s', { requests: 1, intervalMs: 5000 }],
  ['0', '1s', undefined],
  ['x', '1s', undefined],
  ['50', '1 minute', undefined],
])('a stated rate of %s in %s is %j', (limit, interval, expected) => {
  const headers = new Headers({ 'x-rate-limit-limit': limit, 'x-rate-limit-interval': interval });
  expect(rateOfHeaders(headers, { requests: 5, intervalMs: 1000 })).toEqual(expected);
});
