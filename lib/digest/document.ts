/**
 * What an issue looks like, as a tree: made by a template (`template/`), and written out by each format that shows words. Nothing
 * in it can run: text is text, and a link leads to `https:`, `http:` or `mailto:`.
 */
export interface IssueDocument {
  blocks: Block[];
}

/** `entry`: which entry of the edition it belongs to. */
export type Block = { entry?: string } & (
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'paragraph'; children: Inline[]; look?: 'small' | 'label' }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'image'; image: string; alt: string; width: number; height: number }
  | { kind: 'rule' }
);

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'mark'; mark: 'b' | 'i' | 'sub' | 'sup'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  /** Leads to an entry of the same issue, by its id, as contents do; a format that has no places shows its children alone. */
  | { kind: 'reference'; entry: string; children: Inline[] };
