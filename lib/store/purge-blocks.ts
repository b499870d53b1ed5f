import type { ImportBlock } from '../ports/imports.ts';
import type { Database } from './database.ts';

/** Takes articles that are deleted for good out of what imports keep to be undone. Runs in the caller's transaction. */
export async function purgeFromBlocks(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = new Set(ids);
  for (const key of await db.importBlocks.toCollection().primaryKeys()) {
    const block = await db.importBlocks.get(key);
    const left = block && without(block, gone);
    if (left && left !== block) await db.importBlocks.put(left);
  }
}

/** The same block where none of them is in it. */
function without(block: ImportBlock, gone: ReadonlySet<string>): ImportBlock {
  const stays = ({ id }: { id: string }) => !gone.has(id);
  const left: ImportBlock = {
    ...block,
    added: block.added.filter(stays),
    restored: block.restored.filter(stays),
    merged: block.merged.filter(stays),
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
