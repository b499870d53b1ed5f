/** What a rule does with an item that its query is true of. */
export type RuleDeed = { kind: 'hide' } | { kind: 'star' } | { kind: 'tag'; tag: string };

/** A rule of the person's: done to each item when it comes, and to those that are new when the rule is made. */
export interface Rule {
  id: string;
  /** In the language of the search box (`article/query/`): words are of the title, abstract, authors or journal. */
  query: string;
  /** Only of what this source brings. */
  sourceId?: string;
  deed: RuleDeed;
  /** ISO instants. */
  addedAt: string;
  updatedAt: string;
  deletedAt?: string;
}
