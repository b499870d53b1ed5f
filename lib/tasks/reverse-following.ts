import { rowTakenBack } from '../article/taken-back.ts';
import type { DismissedOlder } from '../ports/inbox.ts';
import type { Reverse, Store, Undone } from '../ports.ts';
import { isSameSource } from '../sources/kinds/kinds.ts';
import { isSame } from '../text/same.ts';
import { afterSources } from './after-sources.ts';
import { onlyOf } from './inbox.ts';

/** So many items are taken back in one transaction. */
const BLOCK = 1000;

interface Needs {
  store: Store;
  now: () => string;
  /** Does a part of the undo once, and keeps what it told. */
  once(name: string, work: (told: Undone) => Promise<unknown>): Promise<Undone>;
}

/** Takes back what was done with sources, rules and items; what the parts told. */
export async function undoFollowing(
  { store, now, once }: Needs,
  { sources = [], rules = [], items = [], dismissed = [], apart = [], saved = [] }: Reverse,
): Promise<Undone[]> {
  const parts: Undone[] = [];
  for (const { id, apartId } of apart) {
    parts.push(
      await once(`apart ${apartId}`, async (told) => {
        const isBack = await store.inbox.putTogether(id, apartId, now());
        told[isBack ? 'back' : 'kept'] += 1;
      }),
    );
  }
  for (const [index, { ids, properties }] of items.entries()) {
    for (let from = 0; from < ids.length; from += BLOCK) {
      const block = ids.slice(from, from + BLOCK);
      parts.push(await once(`items ${index} ${from}`, (told) => takeItemsBack(block, properties, told)));
    }
  }
  for (const each of dismissed) parts.push(await renewOlder(each));
  for (const { id, properties } of rules) {
    parts.push(
      await once(`rule ${id}`, async (told) => {
        const found = await store.inbox.changeRule(id, (before) => takenBack(before, properties, told));
        if (!found) told.kept += 1;
      }),
    );
    await store.inbox.judgeAll(['hidden', 'new'], id, now());
  }
  for (const { id, properties } of sources) {
    parts.push(
      await once(`source ${id}`, async (told) => {
        const isAgain = properties.deletedAt !== undefined && (await isFollowedAgain(id));
        const found = !isAgain && (await store.sources.change(id, (before) => takenBack(before, properties, told)));
        if (!found) told.kept += 1;
      }),
    );
  }
  // What was no news since it was saved is news again.
  for (const { article, before } of saved) if (!before) await store.inbox.disown(article.id);
  for (const { id, properties } of sources) await afterSources({ store, now }, [id], Object.keys(properties));
  return parts;

  /** Was it let go, and is it followed by now as another? */
  async function isFollowedAgain(id: string): Promise<boolean> {
    const source = await store.sources.get(id);
    if (!source?.deletedAt) return false;
    const all = await store.sources.all();
    return all.some(({ where }) => isSameSource(source.where, where));
  }

  function takenBack<R extends { updatedAt: string }>(
    before: R,
    properties: Parameters<typeof rowTakenBack>[1],
    told: Undone,
  ): R {
    const { row, kept } = rowTakenBack(before, properties);
    if (kept.length > 0) told.kept += 1;
    else if (!isSame(before, row)) told.back += 1;
    return { ...row, updatedAt: now() };
  }

  async function takeItemsBack(
    ids: string[],
    properties: Parameters<typeof rowTakenBack>[1],
    told: Undone,
  ): Promise<void> {
    const gone = new Set(ids);
    await store.inbox.changeStandings(ids, (before) => {
      gone.delete(before.id);
      const { row, kept } = rowTakenBack(before, properties);
      if (kept.length > 0) told.kept += 1;
      else if (!isSame(before, row)) told.back += 1;
      return row;
    });
    told.kept += gone.size;
  }

  async function renewOlder({ at, ...older }: DismissedOlder): Promise<Undone> {
    const told: Undone = { back: 0, kept: 0 };
    for (const only of onlyOf(older)) {
      await store.inbox.changeAllIn('dismissed', only, (before) => {
        if (before.settledAt !== at) return before;
        told.back += 1;
        const { settledAt: _, ...rest } = before;
        return { ...rest, state: 'new' };
      });
    }
    return told;
  }
}
