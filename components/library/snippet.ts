import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import { marksIn, partAround } from '../../lib/article/query/marks.ts';
import { shortAuthors } from '../article/author-lines.ts';

/** The part of an article in which what is sought stands, where nothing of it stands in what the row shows anyway. */
export function snippetOf(article: Article, sought: readonly string[]): string | undefined {
  if (sought.length === 0) return undefined;
  const { title, authors, journal, takeHome, note, abstract, excerpt, keywords } = article;
  const shown = [title && plain(title), authors && shortAuthors(authors), journal, takeHome];
  if (shown.some((text) => text && marksIn(text, sought, 1).length > 0)) return undefined;
  const others = [note, abstract, excerpt, keywords?.join(', '), allNames(article)];
  for (const text of others) {
    const part = text && partAround(text, sought);
    if (part) return part;
  }
  return undefined;
}

function allNames({ authors = [] }: Article): string {
  return authors.map((each) => ('group' in each ? each.group : `${each.family} ${each.given ?? ''}`.trim())).join(', ');
}
