import { rowTakenBack } from '../article/taken-back.ts';
import type { StyleChange, TagChange } from '../ports/arranging.ts';
import type { Store, Undone } from '../ports.ts';

/** So many articles are changed in one transaction. */
const BLOCK = 500;

interface Needs {
  store: Store;
  now: () => string;
}

/**
 * Gives tags back to the articles that had them, unless what took their place is gone since; `gone`: so many articles are. Each
 * block is told as it was the first time that an `operation` came to it.
 */
export async function undoTags(
  tags: TagChange[],
  { store, now }: Needs,
  operation?: string,
): Promise<Undone & { gone: number }> {
  const all = { back: 0, kept: 0, gone: 0 };
  for (const [at, { tag, instead, articleIds }] of tags.entries()) {
    for (let from = 0; from < articleIds.length; from += BLOCK) {
      const block = articleIds.slice(from, from + BLOCK);
      const step = { operation, name: `undo tag ${at} ${from}`, at: now() };
      const { back, kept, gone } = await store.operations.once(step, async () => {
        const told = { back: 0, kept: 0, gone: block.length };
        await store.articles.changeMany(block, (article) => {
          told.gone -= 1;
          if (article.tags.includes(tag)) return article;
          if (instead !== undefined && !article.tags.includes(instead)) {
            told.kept += 1;
            return article;
          }
          told.back += 1;
          return { ...article, tags: tagsBack(article.tags, tag, instead), updatedAt: now() };
        });
        return told;
      });
      all.back += back;
      all.kept += kept;
      all.gone += gone;
    }
  }
  return all;
}

function tagsBack(tags: string[], tag: string, instead: string | undefined): string[] {
  return instead === undefined ? [...tags, tag] : tags.map((each) => (each === instead ? tag : each));
}

/** Gives tags the looks that they had, where they were not given others since. */
export async function undoStyles(styles: StyleChange[], { store, now }: Needs): Promise<Undone> {
  const told: Undone = { back: 0, kept: 0 };
  for (const { name, properties } of styles) {
    await store.operations.once({ operation: undefined, name, at: now() }, async () => {
      const { row, kept } = rowTakenBack<{ colour?: string; hashtag?: string }>(
        (await store.tagStyles.get(name)) ?? {},
        properties,
      );
      told[kept.length > 0 ? 'kept' : 'back'] += 1;
      const { colour, hashtag } = row;
      if (colour || hashtag)
        await store.tagStyles.put({ name, ...(colour && { colour }), ...(hashtag && { hashtag }), updatedAt: now() });
      else await store.tagStyles.remove(name);
    });
  }
  return told;
}
