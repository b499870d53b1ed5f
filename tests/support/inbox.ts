import type { ArticleFields } from '../../lib/article/article.ts';
import type { Check } from '../../lib/sources/check.ts';
import type { InboxItem, ItemState } from '../../lib/sources/inbox-item.ts';
import type { Brought } from '../../lib/sources/kinds/kind.ts';
import type { Database } from '../../lib/store/database.ts';
import { BEYOND_POPUP } from '../../lib/tasks/beyond-popup.ts';
import { createTasks } from '../../lib/tasks/tasks.ts';
import { withUndo } from '../../lib/tasks/with-undo.ts';
import { aSource } from './following.ts';
import { aClock, aDatabase, aStore, counter, NO_LOOK_UP, type StoreInMemory } from './memory.ts';

export const NOW = '2026-11-29T12:00:00.000Z';

/** ISO instant so many days before `NOW`. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
}

/** Something that a source brings: named by what it says. */
export function brought(fields: Partial<ArticleFields>, more: Partial<Brought> = {}): Brought {
  return { guid: JSON.stringify(fields), print: '1', fields: () => fields, ...more };
}

/** What is known of a source after an answered look. */
export function aCheck(sourceId: string, more: Partial<Check> = {}): Check {
  const none = { failures: 0, known: [], activity: [], activityWeek: 0 };
  return { sourceId, dueAt: NOW, lookedAt: NOW, answeredAt: NOW, ...none, ...more };
}

/** A store in which sources of these ids are followed, each looked at before. */
export async function following(ids: string[], db: Database = aDatabase()): Promise<StoreInMemory> {
  const store = aStore(db);
  await store.sources.put(ids.map((id) => aSource(id)));
  for (const id of ids) await store.sources.putCheck(aCheck(id, { answeredAt: daysAgo(1), lookedAt: daysAgo(1) }));
  return store;
}

/** Takes in what a source brings: papers by DOI. */
export async function bring({ inbox }: StoreInMemory, sourceId: string, all: (Brought | string)[], now = NOW) {
  const items = all.map((each) => (typeof each === 'string' ? brought({ doi: `10.5555/${each}` }) : each));
  return inbox.take(sourceId, items, aCheck(sourceId), now);
}

/** What is in a state, in its order. */
export async function itemsIn({ inbox }: StoreInMemory, state: ItemState): Promise<InboxItem[]> {
  const view = { state, by: 'day' } as const;
  const ids = await Promise.all((await inbox.sections(view)).map(({ key }) => inbox.ids(view, key)));
  return (await inbox.getMany(ids.flat())).flatMap((item) => item ?? []);
}

/** The DOIs of what is in a state, without their prefix. */
export async function doisIn(store: StoreInMemory, state: ItemState): Promise<string[]> {
  return (await itemsIn(store, state)).map(({ fields }) => fields.doi?.replace('10.5555/', '') ?? '').sort();
}

/** The tasks over a store, with their undo, as a page has them. */
export function tasksOn(store: StoreInMemory, asked: string[][] = []) {
  const background = createTasks({
    store,
    reader: { selection: async () => undefined },
    capture: { captureTab: async () => ({ ok: false, error: { code: 'failed' } }) },
    lookUp: NO_LOOK_UP,
    refreshing: {
      begin: () => undefined,
      refreshNow: async (ids) => void asked.push(ids ?? []),
      cancelRefresh: async () => undefined,
    },
    now: aClock('2026-11-29T13:00:00.000Z'),
    newId: counter('made'),
  });
  return { background, tasks: withUndo(background, BEYOND_POPUP) };
}
