import type { ImportBlock } from '../ports/imports.ts';
import type { Database } from './database.ts';

/**
 * Takes articles that are deleted for good, and the records that went into them, out of what joins and imports keep to be
 * undone. Runs in the caller's transaction.
 */
export async function purgeKept(db: Database, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  for (let next = [...ids]; next.length > 0; ) {
    const inside = [...(await purgeFromJoins(db, next)), ...(await purgeFromBlocks(db, gone))];
    const wanted = [...new Set(inside)].filter((id) => !gone.has(id));
    const there = new Set(await db.articles.where('id').anyOf(wanted).primaryKeys());
    // What is an article of its own again stays.
    next = wanted.filter((id) => !there.has(id));
    for (const id of next) gone.add(id);
  }
}

/** Answers the ids of the records that had gone into these. */
async function purgeFromJoins(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.joins.where('articleId').anyOf(ids).toArray();
  await db.joins.bulkDelete(rows.map(({ number }) => number));
  return rows.flatMap(({ joined }) => joined.map(({ article }) => article.id));
}

/** The same. */
async function purgeFromBlocks(db: Database, gone: ReadonlySet<string>): Promise<string[]> {
  const inside: string[] = [];
  for (const key of await db.importBlocks.toCollection().primaryKeys()) {
    const block = await db.importBlocks.get(key);
    const left = block && without(block, gone);
    if (!left || left === block) continue;
    await db.importBlocks.put(left);
    for (const { id, joined } of block.joined)
      if (gone.has(id)) inside.push(...joined.map(({ article }) => article.id));
  }
  return inside;
}

/** The same block where none of them is in it. */
function without(block: ImportBlock, gone: ReadonlySet<string>): ImportBlock {
  const stays = ({ id }: { id: string }) => !gone.has(id);
  // What was parted from an article has taken the change of it back, which would keep its words.
  const joined = block.joined.filter((each) => !each.joined.every(({ article }) => stays(article)));
  const partedFrom = new Set(joined.map(({ id }) => id));
  const left: ImportBlock = {
    ...block,
    added: block.added.filter(stays),
    restored: block.restored.filter(stays),
    merged: block.merged.filter((change) => stays(change) && !partedFrom.has(change.id)),
    joined: block.joined
      .filter(stays)
      .map(({ id, joined }) => ({ id, joined: joined.filter(({ article }) => stays(article)) })),
    lists: block.lists.map((list) => ({ ...list, articleIds: list.articleIds.filter((id) => !gone.has(id)) })),
  };
  return sizeOf(left) === sizeOf(block) ? block : left;
}

function sizeOf({ added, merged, joined, lists }: ImportBlock): number {
  const inside = [...joined.map((each) => each.joined.length), ...lists.map((each) => each.articleIds.length)];
  return added.length + merged.length + joined.length + inside.reduce((sum, each) => sum + each, 0);
}
