import type { Reverse, Store } from '../ports.ts';

/** So many articles are changed in one transaction. */
const BLOCK = 500;

interface Needs {
  store: Store;
  now: () => string;
}

/** Gives tags back to the articles that had them, and tags their looks. */
export async function undoTags(
  { tags = [], styles = [] }: Pick<Reverse, 'tags' | 'styles'>,
  { store, now }: Needs,
): Promise<void> {
  for (const { tag, instead, articleIds } of tags) {
    for (let from = 0; from < articleIds.length; from += BLOCK) {
      await store.articles.changeMany(articleIds.slice(from, from + BLOCK), (article) => {
        if (article.tags.includes(tag)) return article;
        const isThere = instead !== undefined && article.tags.includes(instead);
        const back = isThere ? article.tags.map((each) => (each === instead ? tag : each)) : [...article.tags, tag];
        return { ...article, tags: back, updatedAt: now() };
      });
    }
  }
  for (const { name, style } of styles) {
    if (style) await store.tagStyles.put(style);
    else await store.tagStyles.remove(name);
  }
}
