import type { Article } from '../article/article.ts';
import { lastingKey } from '../article/standing.ts';
import type { Entry } from './issue.ts';

/** What a new entry of an article begins with: its take-home, and nothing else that the person keeps of it. */
export function beginEntry(
  id: string,
  article: Pick<Article, 'id' | 'keys' | 'takeHome'>,
): Pick<Entry, 'id' | 'articleId' | 'commentary' | 'quote'> & { key?: string } {
  const key = lastingKey(article);
  return { id, articleId: article.id, ...(key && { key }), commentary: article.takeHome, quote: '' };
}
