import type { RefreshRun, SourceStore } from '../../lib/ports/following.ts';
import type { InboxStore } from '../../lib/ports/inbox.ts';
import type { Check } from '../../lib/sources/check.ts';
import { itemOf, type MergedItem, newItem, withBringing } from '../../lib/sources/one-item.ts';
import type { Source } from '../../lib/sources/source.ts';

/** Sources and an inbox in memory, which count what is written. */
export function aFollowing() {
  const sources = new Map<string, Source>();
  const checks = new Map<string, Check>();
  const items = new Map<string, MergedItem>();
  let run: RefreshRun | undefined;
  const state = { writes: 0, items, checks };
  const live = () => [...sources.values()].filter((source) => !source.deletedAt);
  const asked = (source: Source) =>
    run !== undefined &&
    (run.sourceIds?.includes(source.id) ?? true) &&
    (checks.get(source.id)?.lookedAt ?? '') < run.startedAt;
  const dueAt = (source: Source) => checks.get(source.id)?.dueAt ?? '';
  const store: SourceStore = {
    all: async () => live().sort((a, b) => (a.title < b.title ? -1 : 1)),
    everyOne: async () => [...sources.values()],
    get: async (id) => structuredClone(sources.get(id)),
    put: async (each) => each.forEach((source) => void sources.set(source.id, source)),
    async change(id, change) {
      const source = sources.get(id);
      if (!source) return undefined;
      const changed = change(structuredClone(source));
      state.writes += 1;
      sources.set(id, changed);
      return changed;
    },
    check: async (id) => structuredClone(checks.get(id)),
    checks: async () => structuredClone([...checks.values()]),
    putCheck: async (check) => void checks.set(check.sourceId, check),
    async due(now, limit) {
      const due = live().filter((source) => !source.isPaused && (dueAt(source) <= now || asked(source)));
      return due.sort((a, b) => (dueAt(a) < dueAt(b) ? -1 : 1)).slice(0, limit);
    },
    nextDue: async () =>
      live()
        .filter(({ isPaused }) => !isPaused)
        .map(dueAt)
        .sort()[0],
    run: async () => run,
    async setRun(next) {
      run = next;
    },
    progress: async () => undefined,
  };
  const inbox: Pick<InboxStore, 'take'> = {
    async take(sourceId, brought, check, now) {
      const source = sources.get(sourceId);
      if (!source || source.deletedAt) return { added: 0 };
      let added = 0;
      for (const each of brought) {
        const bringing = { sourceId, guid: each.guid, fields: each.fields(), at: now };
        const same = itemOf(bringing, [...items.values()]);
        const item = same ? withBringing(same, bringing) : newItem(`item-${items.size + 1}`, bringing);
        if (!same) added += 1;
        items.set(item.id, item);
      }
      checks.set(sourceId, structuredClone(check));
      state.writes += brought.length + 1;
      return { added };
    },
  };
  return { sources: store, inbox, state };
}

/** A source that is a feed at this address. */
export function aSource(id: string, source: Partial<Source> = {}): Source {
  return {
    id,
    where: { kind: 'feed', url: `https://${id}.example/feed` },
    title: `Feed ${id}`,
    folder: [],
    tags: [],
    starred: false,
    isPaused: false,
    addedAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...source,
  };
}
