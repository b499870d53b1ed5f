/** The query language of the search box: what was typed, as data. `parse.ts` reads it, `print.ts` writes it. */

import type { ArticleType, ReadState } from '../article.ts';

/** The parts of an article that words can be looked for in, by the names that the search box knows. */
export const TEXT_FIELDS = [
  'title',
  'author',
  'journal',
  'abstract',
  'tag',
  'note',
  'takehome',
  'quote',
  'text',
  'keyword',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const IDENTIFIER_FIELDS = ['doi', 'pmid', 'pmcid', 'arxiv', 'issn', 'isbn'] as const;
export type IdentifierField = (typeof IDENTIFIER_FIELDS)[number];

const STATES = ['unread', 'reading', 'read', 'archived'] as const satisfies ReadState[];

/** What an article can be, after `is:`. */
export const STANDINGS = [
  ...STATES,
  'starred',
  'retracted',
  'concern',
  'corrected',
  'preprint',
  'openaccess',
  'trash',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What an article can have, after `has:`. */
export const POSSESSIONS = ['takehome', 'note', 'quote', 'tag', 'doi', 'abstract', 'text'] as const;
export type Possession = (typeof POSSESSIONS)[number];

export const QUERY_SORTS = ['added', 'issued', 'title', 'journal', 'shared'] as const;

/** One thing that an article must be for a query; `not` turns it round. */
export type Condition = { not?: true } & (
  | { kind: 'words'; text: string; field?: TextField }
  /** The words side by side, in this order, the last one whole. */
  | { kind: 'phrase'; text: string; field?: TextField }
  /** Has exactly this tag, whatever its case. */
  | { kind: 'tag'; tag: string }
  /** Exactly this; a DOI may be its beginning. */
  | { kind: 'identifier'; field: IdentifierField; value: string }
  | { kind: 'type'; type: ArticleType }
  /** On the reading list of this name. */
  | { kind: 'list'; name: string }
  /** Both ends included. */
  | { kind: 'year'; from?: number; to?: number }
  /** Days as `2026-01-31`, months or years; both ends included. */
  | { kind: 'added'; from?: string; to?: string }
  | { kind: 'added-within'; days: number }
  | { kind: 'is'; what: Standing }
  | { kind: 'has'; what: Possession }
);

/** All of `all` must hold; of each, any one. */
export interface Query {
  all: Condition[][];
  sort?: { by: (typeof QUERY_SORTS)[number]; descending: boolean };
}

/** The words of a query that name what is sought: what is marked in a row. */
export function soughtWords(query: Query): { text: string; field?: TextField; isPhrase: boolean }[] {
  return query.all.flat().flatMap((condition) => {
    if (condition.not || (condition.kind !== 'words' && condition.kind !== 'phrase')) return [];
    const { text, field, kind } = condition;
    return [{ text, ...(field && { field }), isPhrase: kind === 'phrase' }];
  });
}
