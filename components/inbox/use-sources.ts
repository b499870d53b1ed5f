import { useMemo } from 'preact/hooks';
import { shownProblem } from '../../lib/sources/after-look.ts';
import { calledOf } from '../../lib/sources/called.ts';
import type { Source } from '../../lib/sources/source.ts';
import { byName } from '../../lib/text/by-name.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useFollowing } from './following-context.ts';

/** What is followed, by id too. */
export interface Sources {
  /** Each by what it is called, which is its title. */
  all: Source[];
  titleOf(id: string): string | undefined;
}

/** What is followed, live; `undefined` until it is read. */
export function useSources(): Sources | undefined {
  const { sources } = useFollowing();
  const stored = useLive(() => sources.all(), []);
  return useMemo(() => {
    if (!stored) return undefined;
    const all = stored
      .map((source) => ({ ...source, title: calledOf(source) }))
      .sort((a, b) => byName(a.title, b.title));
    const titles = new Map(all.map(({ id, title }) => [id, title]));
    return { all, titleOf: (id) => titles.get(id) };
  }, [stored]);
}

/** How the looks at what is followed fare, live; none is next where nothing is looked at by itself. */
export function useHealth(sources: Sources | undefined): { nextAt: string | undefined; failing: number } {
  const following = useFollowing();
  const { store } = useSheaf();
  const isAutomatic = useLive(() => store.settings.get('autoRefresh'), []);
  const checks = useLive(() => following.sources.checks(), []);
  return useMemo(() => {
    const followed = new Set(sources?.all.filter(({ isPaused }) => !isPaused).map(({ id }) => id));
    const looked = (checks ?? []).filter(({ sourceId }) => followed.has(sourceId));
    const [nextAt] = isAutomatic ? looked.map(({ dueAt }) => dueAt).sort() : [];
    return { nextAt, failing: looked.filter(shownProblem).length };
  }, [checks, sources, isAutomatic]);
}
