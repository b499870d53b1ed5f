import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RefreshProgress } from '../../lib/ports/following.ts';
import { useFollowing } from '../inbox/following-context.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useUnchanged } from '../ui/unchanged.tsx';
import { type Standing, standings } from './standing.ts';

const MINUTE_MS = 60_000;

/** The sources as they fare, live; `undefined` until they are read. */
export interface SourcesRead {
  standings: Standing[] | undefined;
  progress: RefreshProgress | undefined;
  /** How many rules each source has of its own, by its id. */
  ruleCounts: ReadonlyMap<string, number>;
  /** ISO instant, to the minute. */
  now: string;
}

/** What the page shows, live. */
export function useSources(): SourcesRead {
  const { sources, inbox } = useFollowing();
  const { store } = useSheaf();
  const now = useMinute();
  const read = useLive(async () => {
    const [all, checks] = await Promise.all([sources.all(), sources.checks()]);
    return { all, checks, isAutomatic: await store.settings.get('autoRefresh') };
  }, [sources]);
  const progress = useLive(() => sources.progress(), [sources]);
  const rules = useLive(() => inbox.rules(), [inbox]);
  const shown = useUnchanged(
    useMemo(() => read && standings(read.all, read.checks, now, read.isAutomatic), [read, now]),
  );
  const ruleCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { sourceId } of rules ?? []) if (sourceId) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
    return counts;
  }, [rules]);
  return { standings: shown, progress, ruleCounts, now };
}

function useMinute(): string {
  const read = () => new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS).toISOString();
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
