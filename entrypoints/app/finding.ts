import { createConsent } from '../../lib/platform/consent.ts';
import type { FindSources } from '../../lib/ports/finding.ts';
import type { SettingsReader } from '../../lib/ports.ts';
import { createJournalFinder } from '../../lib/services/journal-names.ts';
import { atLocal } from '../../lib/services/local-registries.ts';
import { createSourceFetcher } from '../../lib/services/source-fetch.ts';
import { createFindSources } from '../../lib/tasks/find-sources.ts';

const CROSSREF = 'https://api.crossref.org';

/** What finds something to follow: loaded when someone looks for it. */
export function createFinding(settings: SettingsReader): FindSources {
  const consent = createConsent();
  const now = () => new Date().toISOString();
  const tick = () => performance.now();
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return createFindSources({
    fetcher: createSourceFetcher({ fetch: (url, init) => fetch(url, init), tick, sleep }),
    journals: createJournalFinder({
      fetch: async (url: RequestInfo | URL, init?: RequestInit) =>
        fetch(atLocal(String(url), await settings.get('localRegistries')), init),
      base: CROSSREF,
      email: async () => ((await consent.has('email')) ? settings.get('email') : ''),
      now,
    }),
    now,
  });
}
