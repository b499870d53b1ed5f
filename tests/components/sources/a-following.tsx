import { ConsentProvider } from '../../../components/article/consent-context.ts';
import { SearchProvider } from '../../../components/library/search-context.ts';
import { WithHistory } from '../../../components/library/WithHistory.tsx';
import { FindingProvider } from '../../../components/sources/finding-context.ts';
import { Sources } from '../../../components/sources/Sources.tsx';
import type { Consent } from '../../../lib/ports/consent.ts';
import type { FindSources, Found, Sought } from '../../../lib/ports/finding.ts';
import type { Source } from '../../../lib/sources/source.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { mount } from '../mount.tsx';

/** A browser in which the person allows what `lets` says, of the first question, the second ...; and what it was asked for. */
export function aBrowser(lets: (site: string, time: number) => boolean = () => true) {
  const asked: { what: readonly string[]; sites: readonly string[] }[] = [];
  const given = new Set<string>();
  const consent: Consent = {
    has: async (what) => given.has(what),
    async ask(what, sites = []) {
      asked.push({ what, sites });
      const isGiven = [...what, ...sites].every((each) => lets(each, asked.length));
      if (isGiven) for (const each of [...what, ...sites]) given.add(each);
      return isGiven;
    },
    missing: async (sites) => sites.filter((site) => !given.has(site)),
  };
  return { asked, consent };
}

/** A finder that knows these, and what it was asked. */
export function aFinder(found: Found[] | (() => Promise<Awaited<ReturnType<FindSources>>>) = []) {
  const sought: Sought[] = [];
  const find: FindSources = async (each) => {
    sought.push(each);
    return Array.isArray(found) ? { ok: true, found } : found();
  };
  return { sought, find };
}

export const MEDICAL_TEACHER: Found = {
  source: { where: { kind: 'journal', issn: ['0142-159X', '1466-187X'] }, title: 'Medical Teacher' },
  detail: 'Sample Press',
};

/** A source, followed since a while. */
export function aSource(id: string, changes: Partial<Source> = {}): Source {
  return {
    id,
    where: { kind: 'feed', url: `https://${id}.example/feed` },
    title: id,
    folder: [],
    tags: [],
    starred: false,
    isPaused: false,
    addedAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

/** Takes the page of the test before away: its keys would be pressed too. */
let unmountLast = (): void => undefined;

/** The page of the sources, in a browser, with what finds more. */
export function mountSources(sheaf: SheafInMemory, { browser = aBrowser(), finder = aFinder() } = {}): void {
  unmountLast();
  unmountLast = mount(
    <WithHistory>
      <SearchProvider value={sheaf.store.articles}>
        <ConsentProvider value={browser.consent}>
          <FindingProvider value={async () => finder.find}>
            <Sources />
          </FindingProvider>
        </ConsentProvider>
      </SearchProvider>
    </WithHistory>,
    sheaf,
  );
}
