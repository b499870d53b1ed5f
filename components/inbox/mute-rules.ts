import type { Author } from '../../lib/article/article.ts';
import { printCondition } from '../../lib/article/query/print.ts';
import type { TextField } from '../../lib/article/query/query.ts';
import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import type { Rule } from '../../lib/sources/rule.ts';

/** What can be muted of an item. */
export type MuteKind = 'words' | 'author' | 'journal' | 'source';

/** What a mute hides. */
export type Muted = Pick<Rule, 'query' | 'sourceId'>;

/** The names that an item's authors are muted by: as they are written, given name first. */
export function authorNames({ fields: { authors = [] } }: InboxItem): string[] {
  return [...new Set(authors.map(nameOf))];
}

/** The rule that mutes what is chosen; `undefined` while nothing is. */
export function muteRule(kind: MuteKind, chosen: string): Muted | undefined {
  const text = chosen.trim();
  if (!text) return undefined;
  switch (kind) {
    case 'words':
      return { query: phrase('title', text) };
    case 'author':
      return { query: phrase('author', text) };
    case 'journal':
      return { query: phrase('journal', text) };
    case 'source':
      return { query: '', sourceId: text };
  }
}

function nameOf(author: Author): string {
  if ('group' in author) return author.group;
  return [author.given, author.family].filter(Boolean).join(' ');
}

/** Side by side and whole: `pain` mutes no paint. */
function phrase(field: TextField, text: string): string {
  return printCondition({ kind: 'phrase', field, text });
}
