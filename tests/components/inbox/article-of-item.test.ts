import { expect, it } from 'vitest';
import { articleOfItem } from '../../../components/inbox/article-of-item.ts';
import { anArticle } from '../../support/builders.ts';

const KEYS = ['doi:10.5555/alpha'];

/** A library of one record; it is found by its keys too. */
function libraryOf(article: ReturnType<typeof anArticle>) {
  return {
    get: async (id: string) => (id === article.id ? article : undefined),
    findByKeys: async (keys: string[]) => (keys.some((key) => article.keys.includes(key)) ? article : undefined),
  };
}

it('finds the record that an item was saved as, that into which it has gone, and none of what was never saved', async () => {
  const kept = anArticle({ id: 'kept', keys: KEYS });
  expect(await articleOfItem(libraryOf(kept), { articleId: 'kept', keys: [] })).toBe(kept);
  expect(await articleOfItem(libraryOf(kept), { articleId: 'joined', keys: KEYS })).toBe(kept);
  expect(await articleOfItem(libraryOf(kept), { keys: KEYS })).toBeUndefined();
});
