import type { Article } from '../../lib/article/article.ts';
import type { ArticleReader } from '../../lib/ports.ts';
import type { InboxItem } from '../../lib/sources/inbox-item.ts';

/** The record of an item in the library, in the trash perhaps; found by the item's keys where it has gone into another record. */
export async function articleOfItem(
  articles: Pick<ArticleReader, 'get' | 'findByKeys'>,
  { articleId, keys }: Pick<InboxItem, 'articleId' | 'keys'>,
): Promise<Article | undefined> {
  if (articleId === undefined) return undefined;
  return (await articles.get(articleId)) ?? articles.findByKeys(keys);
}
