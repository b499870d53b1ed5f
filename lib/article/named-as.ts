import type { Article } from './article.ts';
import { yearOf } from './dates.ts';
import { plain } from './markup.ts';

/** `Title. Journal, 2024`: which paper is meant, in plain text; `undefined` where nothing of that is known. */
export function namedAs({
  title,
  journal,
  issued,
}: Partial<Pick<Article, 'title' | 'journal' | 'issued'>>): string | undefined {
  const name = title && plain(title).trim();
  const where = [journal, issued && String(yearOf(issued))].filter(Boolean).join(', ');
  if (!name) return where || undefined;
  return where ? `${name}${/[.?!…]$/.test(name) ? '' : '.'} ${where}` : name;
}
