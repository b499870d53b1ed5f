import type { Registries, Registry } from '../ports/look-ups.ts';
import type { LookUpService } from '../settings.ts';
import { createCrossref } from './crossref.ts';
import { createDataCite } from './data-cite.ts';
import { createEuropePmc } from './europe-pmc.ts';
import { createOpenLibrary } from './open-library.ts';
import { createPubmed } from './pubmed.ts';
import { createRateLimit, type Rate, rateOfHeaders } from './rate-limit.ts';
import { restingAfterFailures } from './resting.ts';
import { createUnpaywall } from './unpaywall.ts';

/** Where each service is asked. */
export const SERVICE_BASES: Record<LookUpService, string> = {
  crossref: 'https://api.crossref.org',
  europePmc: 'https://www.ebi.ac.uk/europepmc/webservices/rest',
  pubmed: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils',
  unpaywall: 'https://api.unpaywall.org',
  dataCite: 'https://api.datacite.org',
  openLibrary: 'https://openlibrary.org',
};

interface Needs {
  fetch: typeof globalThis.fetch;
  now: () => string;
  /** Milliseconds that never run backwards. */
  tick: () => number;
  sleep(ms: number): Promise<void>;
  bases?: Partial<Record<LookUpService, string>>;
}

/** One request a second, one at a time: what Crossref asks of those who do not know their limit yet. */
const SLOW: Rate = { requests: 1, intervalMs: 1000 };
/** Never quicker than this, whatever a service allows: nobody waits for it. */
const FASTEST: Rate = { requests: 5, intervalMs: 1000 };
const THREE_A_SECOND: Rate = { requests: 3, intervalMs: 1000 };
/** What NCBI allows those who have a key. */
const TEN_A_SECOND: Rate = { requests: 10, intervalMs: 1000 };

/** Every registry, each held back to its own rate. */
export function createRegistries({ fetch, now, tick, sleep, bases }: Needs): Registries {
  const at = (service: LookUpService) => bases?.[service] ?? SERVICE_BASES[service];
  const clock = { now: tick, sleep };
  const limited = (registry: Registry, rate: Rate, limit = createRateLimit(clock, rate)): Registry =>
    restingAfterFailures(
      { knows: registry.knows, lookUp: (...args) => limit.run(() => registry.lookUp(...args)) },
      tick,
    );
  const ofCrossref = createRateLimit(clock, SLOW);
  const crossref = createCrossref({
    fetch,
    now,
    base: at('crossref'),
    onHeaders(headers) {
      const stated = rateOfHeaders(headers, FASTEST);
      if (stated) ofCrossref.obey(stated);
    },
  });
  const ofNcbi = createRateLimit(clock, THREE_A_SECOND);
  const pubmed = createPubmed({
    // Each request counts, of which a look-up makes two.
    fetch: (...args) => ofNcbi.run(() => fetch(...args)),
    now,
    base: at('pubmed'),
    onKey: (hasKey) => ofNcbi.obey(hasKey ? TEN_A_SECOND : THREE_A_SECOND),
  });
  return {
    crossref: limited(crossref, SLOW, ofCrossref),
    europePmc: limited(createEuropePmc({ fetch, now, base: at('europePmc') }), THREE_A_SECOND),
    pubmed: restingAfterFailures(pubmed, tick),
    unpaywall: limited(createUnpaywall({ fetch, base: at('unpaywall') }), SLOW),
    dataCite: limited(createDataCite({ fetch, base: at('dataCite') }), SLOW),
    openLibrary: limited(createOpenLibrary({ fetch, base: at('openLibrary') }), SLOW),
  };
}
