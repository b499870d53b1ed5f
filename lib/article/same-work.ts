import { withoutRefused } from './refused-keys.ts';
import { isPreprintDoi } from './versions.ts';

/** An address that more records share than these names none of them: nothing is compared with the rest. */
export const MOST_WITH_ONE_KEY = 50;

const IDENTIFIERS = ['doi:', 'pmid:', 'pmcid:', 'arxiv:'] as const;

/**
 * Do two sets of identity keys name the same work? Yes if they share a published DOI; if they share another identifier and
 * their published DOIs do not contradict; or if they share an address and no identifier of one contradicts the other (one address can
 * show one paper today and another tomorrow).
 */
export function sameWork(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((key) => b.includes(key));
  if (shared.length === 0) return false;
  if (published(shared).length > 0) return true;
  // A preprint and its published version have two DOIs, rightly; two published ones are two works, whatever else they share.
  if (shared.some(isIdentifier)) return published(a).length === 0 || published(b).length === 0;
  return !IDENTIFIERS.some((kind) => hasKind(a, kind) && hasKind(b, kind));
}

/** The same of a record and the keys of something else, less those that the person refused for it. */
export function isSameWork(record: { keys: string[]; notKeys?: string[] }, keys: string[]): boolean {
  return sameWork(record.keys, withoutRefused(record, keys));
}

/** Those records that are the same work as one with these keys, the oldest first. */
export function sameWorkByAge<T extends { keys: string[]; notKeys?: string[]; addedAt: string }>(
  records: readonly T[],
  keys: string[],
): T[] {
  return records.filter((record) => isSameWork(record, keys)).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}

function published(keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith('doi:') && !isPreprintDoi(key.slice('doi:'.length)));
}

function isIdentifier(key: string): boolean {
  return IDENTIFIERS.some((kind) => key.startsWith(kind));
}

function hasKind(keys: readonly string[], kind: string): boolean {
  return keys.some((key) => key.startsWith(kind));
}
