import { rowChangeOf } from '../article/taken-back.ts';
import { type FollowTasks, SourceRefused } from '../ports/following.ts';
import type { Reverse, Store } from '../ports.ts';
import { sourceKeys } from '../sources/kinds/kinds.ts';
import { parseNewSource, parseSourceChanges } from '../sources/parse-source.ts';
import type { NewSource, Source, SourceChanges } from '../sources/source.ts';
import { MISFIT, type Parse } from '../text/parse.ts';
import { afterSources } from './after-sources.ts';

/** The looks at what is followed: where they are not given, nothing is looked at. */
export interface Refreshing extends Pick<FollowTasks, 'refreshNow' | 'cancelRefresh'> {
  /** Looks at what is due; does not wait for it. */
  begin(): void;
}

export const NO_REFRESHING: Refreshing = {
  begin: () => undefined,
  refreshNow: async () => undefined,
  cancelRefresh: async () => undefined,
};

interface Needs {
  store: Store;
  now: () => string;
  newId: () => string;
  refreshing: Refreshing;
}

/** What is followed: begun, changed and ended. What is no source is refused, and changes nothing. */
export function createFollowTasks({ store, now, newId, refreshing }: Needs): FollowTasks {
  const after = (ids: string[], properties: string[]) => afterSources({ store, now }, ids, properties);
  return {
    async follow(given, operation) {
      const asked = given.map((each) => needed(parseNewSource, each));
      const { ids, made, at } = await once(operation, 'follow', now(), async () => {
        const at = now();
        const known = new Map(
          (await store.sources.all()).flatMap(({ id, where }) => sourceKeys(where).map((key) => [key, id] as const)),
        );
        const put: Source[] = [];
        const each = asked.map((source) => {
          const keys = sourceKeys(source.where);
          const id = keys.map((key) => known.get(key)).find((found) => found !== undefined);
          if (id !== undefined) return id;
          const next = newSource(source, newId(), at);
          put.push(next);
          for (const key of keys) known.set(key, next.id);
          return next.id;
        });
        await store.sources.put(put);
        return { ids: each, made: put.map(({ id }) => id), at };
      });
      if (made.length > 0) await refreshing.refreshNow(made);
      const rows = made.map((id) => ({ id, properties: { deletedAt: { was: at } } }));
      return { ids, added: made.length, reverse: rows.length > 0 ? { sources: rows } : {} };
    },

    async changeSources(ids, changes, operation) {
      const { where, ...rest } = needed(parseSourceChanges, changes);
      const reverse = await change(ids, 'change', { ...rest, ...(where && ids.length === 1 && { where }) }, operation);
      await after(ids, Object.keys(changes));
      refreshing.begin();
      return reverse;
    },

    async unfollow(ids, operation) {
      const reverse = await change(ids, 'unfollow', { deletedAt: now() }, operation);
      await after(ids, ['deletedAt']);
      return reverse;
    },

    refreshNow: refreshing.refreshNow,
    cancelRefresh: refreshing.cancelRefresh,
  };

  async function change(
    ids: string[],
    name: string,
    changes: SourceChanges & { deletedAt?: string },
    operation: string | undefined,
  ): Promise<Reverse> {
    return once(operation, name, now(), async () => {
      const sources: NonNullable<Reverse['sources']> = [];
      for (const id of ids) {
        await store.sources.change(id, (before) => {
          if (before.deletedAt) return before;
          const changed = { ...before, ...changes, updatedAt: now() };
          sources.push(rowChangeOf(before, changed));
          return changed;
        });
      }
      return { sources };
    });
  }

  function once<T>(operation: string | undefined, name: string, at: string, work: () => Promise<T>): Promise<T> {
    return store.operations.once({ operation, name, at, reaches: 'following' }, work);
  }
}

function newSource({ where, title, ...rest }: NewSource, id: string, at: string): Source {
  return {
    id,
    where,
    title: title.trim(),
    folder: [],
    tags: [],
    starred: false,
    isPaused: false,
    ...rest,
    addedAt: at,
    updatedAt: at,
  };
}

/** @throws SourceRefused */
function needed<T>(parse: Parse<T>, value: unknown): T {
  const parsed = parse(value);
  if (parsed === MISFIT) throw new SourceRefused('No source');
  return parsed;
}
