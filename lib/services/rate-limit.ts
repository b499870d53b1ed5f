/** At most so many requests begin in any such span. */
export interface Rate {
  requests: number;
  intervalMs: number;
}

export interface RateLimit {
  /** Runs it when its turn has come: one at a time, and never more than the rate allows. */
  run<T>(request: () => Promise<T>): Promise<T>;
  /** Takes another rate from now on, as a service states it. */
  obey(rate: Rate): void;
}

interface Clock {
  /** Milliseconds that never run backwards. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** Holds requests back to a rate, in the order in which they were asked for. */
export function createRateLimit(clock: Clock, first: Rate): RateLimit {
  let rate = first;
  let last: Promise<unknown> = Promise.resolve();
  const begun: number[] = [];

  async function turn(): Promise<void> {
    for (;;) {
      const now = clock.now();
      while (begun.length > 0 && now - (begun[0] ?? 0) >= rate.intervalMs) begun.shift();
      if (begun.length < rate.requests) {
        begun.push(now);
        return;
      }
      await clock.sleep(rate.intervalMs - (now - (begun[begun.length - rate.requests] ?? now)));
    }
  }

  return {
    run(request) {
      const result = last.then(turn).then(request);
      last = result.catch(() => undefined);
      return result;
    },
    obey(next) {
      if (next.requests >= 1 && next.intervalMs > 0) rate = next;
    },
  };
}

/** The rate that Crossref's headers state (`x-rate-limit-limit: 50`, `x-rate-limit-interval: 1s`); never quicker than `fastest`. */
export function rateOfHeaders(headers: Pick<Headers, 'get'>, fastest: Rate): Rate | undefined {
  const requests = Number(headers.get('x-rate-limit-limit') ?? Number.NaN);
  const [, seconds] = /^(\d+)s$/.exec(headers.get('x-rate-limit-interval') ?? '') ?? [];
  if (!Number.isInteger(requests) || requests < 1 || !Number(seconds)) return undefined;
  const stated = { requests, intervalMs: Number(seconds) * 1000 };
  return stated.intervalMs / stated.requests > fastest.intervalMs / fastest.requests ? stated : fastest;
}
