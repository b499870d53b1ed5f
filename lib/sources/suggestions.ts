import { journalKeyOf } from '../article/journals.ts';
import { sourceKeys } from './kinds/kinds.ts';
import type { NewSource, Where } from './source.ts';

/** A journal as the library has it: by its ISSNs or its name alone, and how many articles of it were saved. */
export interface SavedJournal {
  journal: string;
  issn: readonly string[];
  count: number;
}

/** A journal that the person may want to follow. */
export interface Suggestion {
  source: NewSource;
  /** Articles of it in the library. */
  saved: number;
}

/** Fewer articles of a journal may be chance. */
const LEAST = 3;
const MOST = 5;

/**
 * The journals of which the most was saved and that are not followed yet; `refused` are keys of sources that the person did not
 * want to be reminded of (`SourceKind.keys`). A journal that one page named by its ISSN and another only by name is one.
 */
export function suggestionsOf(
  saved: readonly SavedJournal[],
  followed: readonly Where[],
  refused: readonly string[] = [],
): Suggestion[] {
  const passed = new Set([...followed.flatMap((where) => sourceKeys(where)), ...refused]);
  return [...oneEach(saved)]
    .filter(({ issn, count }) => issn.length > 0 && count >= LEAST)
    .map(({ journal, issn, count }) => ({
      source: { where: { kind: 'journal' as const, issn }, title: journal },
      saved: count,
    }))
    .filter(({ source: { where } }) => !sourceKeys(where).some((key) => passed.has(key)))
    .sort((a, b) => b.saved - a.saved)
    .slice(0, MOST);
}

/** Rows of one journal together, with the name that most of its articles have. */
function oneEach(saved: readonly SavedJournal[]): { journal: string; issn: string[]; count: number }[] {
  const journals: { keys: Set<string>; rows: SavedJournal[] }[] = [];
  for (const row of saved) {
    const keys = [...row.issn.map((issn) => `issn:${issn}`), journalKeyOf({ journal: row.journal })].filter(Boolean);
    const same = journals.filter((each) => keys.some((key) => each.keys.has(key)));
    const into = same[0] ?? { keys: new Set<string>(), rows: [] };
    if (!same[0]) journals.push(into);
    for (const other of same.slice(1)) {
      journals.splice(journals.indexOf(other), 1);
      for (const key of other.keys) into.keys.add(key);
      into.rows.push(...other.rows);
    }
    for (const key of keys) into.keys.add(key);
    into.rows.push(row);
  }
  return journals.map(({ rows }) => ({
    journal: [...rows].filter(({ journal }) => journal !== '').sort((a, b) => b.count - a.count)[0]?.journal ?? '',
    issn: [...new Set(rows.flatMap(({ issn }) => issn))],
    count: rows.reduce((sum, { count }) => sum + count, 0),
  }));
}
