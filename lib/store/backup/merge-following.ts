import { sameItem } from '../../sources/item-keys.ts';
import { sourceKeys } from '../../sources/kinds/kinds.ts';
import { asOneItem } from '../../sources/one-item.ts';
import type { Rule } from '../../sources/rule.ts';
import type { Source } from '../../sources/source.ts';
import { isSame } from '../../text/same.ts';
import type { Database } from '../database.ts';
import { type ItemRow, keptOf, rowsOf, type StandingRow } from '../inbox/rows.ts';
import { furtherState } from '../inbox/states.ts';
import { countAnew } from '../inbox/write.ts';
import { putSources } from '../sources.ts';

/** What a merge knows of the backup by now. */
export interface Theirs {
  /** Which source here one of theirs is, where their ids differ. */
  sources: Map<string, string>;
  fresh: Set<string>;
  /** Issues that come in as published. */
  out: Set<string>;
}

/** Merges sources of a backup: of two the newer one, also where they follow the same. `ids` is told which source here one of theirs is. Answers how many rows it wrote. */
export async function mergeSources(db: Database, rows: Source[], ids: Map<string, string>): Promise<number> {
  const own = new Map((await db.sources.toArray()).map((source) => [source.id, source]));
  const isNewer = (theirs: Source, before: Source) => theirs.updatedAt > before.updatedAt && !isSame(theirs, before);
  const written = new Map<string, Source>();
  const strangers = rows.filter(({ id }) => !own.has(id));
  for (const theirs of rows) {
    const before = own.get(theirs.id);
    if (!before || !isNewer(theirs, before)) continue;
    own.set(theirs.id, theirs);
    written.set(theirs.id, theirs);
  }
  const byKey = new Map(
    [...own.values()].flatMap((source) =>
      source.deletedAt ? [] : sourceKeys(source.where).map((key) => [key, source.id]),
    ),
  );
  for (const theirs of strangers) {
    const key = theirs.deletedAt ? undefined : sourceKeys(theirs.where).find((each) => byKey.has(each));
    const twin = own.get(byKey.get(key ?? '') ?? '');
    if (twin) ids.set(theirs.id, twin.id);
    // Of two that follow the same, where it is followed here.
    const after = twin ? { ...theirs, id: twin.id, where: twin.where } : theirs;
    if (twin && !isNewer(after, twin)) continue;
    if (twin) own.set(twin.id, after);
    written.set(after.id, after);
  }
  await db.sources.bulkPut([...written.values()]);
  return written.size;
}

/** Merges rules: of two the newer one; one that does the same as one here is that. Answers how many rows it wrote. */
export async function mergeRules(db: Database, rows: Rule[], sources: ReadonlyMap<string, string>): Promise<number> {
  const theirs = rows.map(
    (rule): Rule => (rule.sourceId ? { ...rule, sourceId: sources.get(rule.sourceId) ?? rule.sourceId } : rule),
  );
  const own = new Map((await db.rules.toArray()).map((rule) => [rule.id, rule]));
  const known = theirs.filter((rule) => {
    const before = own.get(rule.id);
    return before && rule.updatedAt > before.updatedAt && !isSame(rule, before);
  });
  const strangers = theirs.filter(({ id }) => !own.has(id));
  for (const rule of known) own.set(rule.id, rule);
  const inForce = [...own.values()].filter(({ deletedAt }) => !deletedAt);
  const added = strangers.filter((rule) => rule.deletedAt || !inForce.some((each) => doesSame(each, rule)));
  await db.rules.bulkPut([...known, ...added]);
  return known.length + added.length;
}

function doesSame(a: Rule, b: Rule): boolean {
  return a.query === b.query && a.sourceId === b.sourceId && isSame(a.deed, b.deed);
}

/** Takes in where items stand that are not here; those that are stay as they are. */
export async function mergeStandings(
  db: Database,
  rows: StandingRow[],
  { here, sources }: { here(id: string): string; sources: ReadonlyMap<string, string> },
): Promise<void> {
  const own = await db.standings.bulkGet(rows.map(({ id }) => id));
  await db.standings.bulkPut(
    rows
      .filter((_, index) => !own[index])
      .map((row) => ({
        ...row,
        sourceId: sources.get(row.sourceId) ?? row.sourceId,
        ...(row.articleId !== undefined && { articleId: here(row.articleId) }),
      })),
  );
}

/** Takes in items that are not here; one that is the same paper as one here goes into it, which then stands as the one with which more was done. `fresh` are those of this backup: they were apart, and stay so. Answers how many rows it wrote. */
export async function mergeItems(db: Database, rows: ItemRow[], { sources, fresh }: Theirs): Promise<number> {
  const own = await db.inboxItems.bulkGet(rows.map(({ id }) => id));
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (own[index]) continue;
    const theirs = withSources(row, sources);
    const same = await db.inboxItems
      .where('keys')
      .anyOf(theirs.keys)
      .distinct()
      .filter((each) => !fresh.has(each.id) && isSameWork(each, theirs))
      .toArray();
    // Rather the one into which it went before.
    const found = same.find(({ guids }) => theirs.guids.every((guid) => guids.includes(guid))) ?? same[0];
    const twin = found && keptOf(found, await db.standings.get(found.id));
    const item = keptOf(theirs, await db.standings.get(theirs.id));
    // Of what was purged, here or there, nothing is to be dealt with again.
    if (twin && item && (twin.brought.length === 0 || item.brought.length === 0)) {
      await db.standings.delete(theirs.id);
      continue;
    }
    if (twin && item) {
      const one = rowsOf({ ...twin, ...asOneItem(twin, item), ...furtherState(twin, item) });
      await db.inboxItems.put(one.row);
      await db.standings.put(one.standing);
      await db.standings.delete(theirs.id);
    } else {
      await db.inboxItems.put(theirs);
      fresh.add(theirs.id);
    }
    count += 1;
  }
  return count;
}

function isSameWork(a: ItemRow, b: ItemRow): boolean {
  const isApart = ({ notKeys = [] }: ItemRow, { keys }: ItemRow) => notKeys.some((key) => keys.includes(key));
  return !isApart(a, b) && !isApart(b, a) && sameItem(a.keys, b.keys);
}

function withSources({ brought, sharedBy, ...row }: ItemRow, sources: ReadonlyMap<string, string>): ItemRow {
  const here = <T extends { sourceId: string }>(each: T): T => ({
    ...each,
    sourceId: sources.get(each.sourceId) ?? each.sourceId,
  });
  const moved = { brought: brought.map(here), sharedBy: sharedBy.map(here) };
  return {
    ...row,
    ...moved,
    guids: [...new Set([...moved.brought, ...moved.sharedBy].map(({ sourceId, guid }) => `${sourceId} ${guid}`))],
  };
}

/** Sees to it that what stands for no item is not seen, each source is due, and all are counted. Runs in the transaction of the restore. */
export async function afterFollowing(db: Database): Promise<void> {
  const [items, standings] = await Promise.all([
    db.inboxItems.toCollection().primaryKeys(),
    db.standings.toCollection().primaryKeys(),
  ]);
  const there = new Set(items);
  const lost = standings.filter((id) => !there.has(id));
  await db.standings.where('id').anyOf(lost).modify({ state: 'gone' });
  await putSources(db, await db.sources.toArray());
  await countAnew(db);
}
