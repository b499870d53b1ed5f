import type { TextField } from '../../article/query/query.ts';

/** The fields of the index in the order of their bits: the first is the abstract, whose words are most of all. */
export const INDEXED_FIELDS = [
  'abstract',
  'title',
  'author',
  'journal',
  'keyword',
  'tag',
  'identifier',
  'takehome',
  'note',
  'quote',
  'text',
] as const;
export type IndexedField = (typeof INDEXED_FIELDS)[number];

/** The bit of a field; all bits for none. */
export function bitOf(field: TextField | 'identifier' | undefined): number {
  return field === undefined ? 0xffff : 1 << INDEXED_FIELDS.indexOf(field);
}

/** What is said of an article in the bits of its `flags`; the lowest two are its read state. */
export const FLAG = {
  starred: 1 << 2,
  deleted: 1 << 3,
  takehome: 1 << 4,
  note: 1 << 5,
  quote: 1 << 6,
  doi: 1 << 7,
  abstract: 1 << 8,
  text: 1 << 9,
  openaccess: 1 << 10,
  retracted: 1 << 11,
  concern: 1 << 12,
  corrected: 1 << 13,
  tag: 1 << 14,
} as const;

export const STATES = ['unread', 'reading', 'read', 'archived'] as const;
