import type { Article, Quote } from '../article/article.ts';
import type { Feedback } from '../article/feedback.ts';

/** Which articles are to go out. */
export type ExportScope = { kind: 'all' } | { kind: 'list'; id: string } | { kind: 'tag'; tag: string };

/** An article with what hangs on it, as far as it is to go out. */
export interface Outgoing {
  article: Article;
  quotes: Quote[];
  feedback: Feedback[];
  lists: string[];
}

/** What a page reads to export. */
export interface ExportReader {
  /** The ids of a scope, newest first; a list in its own order. Nothing that is in the trash. */
  ids(scope: ExportScope): Promise<string[]>;
  /** The articles of these ids with what hangs on them, in their order; what is gone or in the trash is left out. */
  outgoing(ids: string[]): Promise<Outgoing[]>;
}
