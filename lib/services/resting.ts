import { type Registry, ServiceError } from '../ports/look-ups.ts';

const FIRST_REST_MS = 5000;
const LONGEST_REST_MS = 10 * 60_000;

/**
 * A registry that is left alone after it failed, for as long as it says or longer each time: meanwhile a look-up fails at
 * once, without a request, and tells how long it rests yet. `tick` is in milliseconds that never run backwards.
 */
export function restingAfterFailures(registry: Registry, tick: () => number): Registry {
  let failures = 0;
  let rest: { until: number; error: ServiceError } | undefined;

  return {
    knows: registry.knows,
    async lookUp(article, as) {
      const leftMs = rest ? rest.until - tick() : 0;
      if (rest && leftMs > 0) throw rest.error.again(leftMs);
      try {
        const said = await registry.lookUp(article, as);
        failures = 0;
        return said;
      } catch (error) {
        if (error instanceof ServiceError && isOfService(error)) {
          const restMs = error.retryAfterMs ?? Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** failures);
          failures += 1;
          rest = { until: tick() + restMs, error };
        }
        throw error;
      }
    },
  };
}

/** Would the next request fail too? What one article's answer is like says nothing of the others'. */
function isOfService({ code, retryAfterMs }: ServiceError): boolean {
  return (
    retryAfterMs !== undefined ||
    code === 'rate-limited' ||
    code === 'server' ||
    code === 'offline' ||
    code === 'timeout'
  );
}
