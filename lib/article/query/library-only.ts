import { type Condition, POSSESSIONS, type Possession, STANDINGS, type Standing, type TextField } from './query.ts';

/** What only an article of the library has words in. */
const FIELDS: readonly TextField[] = ['note', 'takehome', 'quote', 'text'];
const STANDINGS_BEYOND: readonly Standing[] = ['preprint'];
const POSSESSIONS_BEYOND: readonly Possession[] = ['tag', 'doi', 'abstract'];

/** Is a condition one that nothing meets that is not in the library? */
export function isLibraryOnly(condition: Condition): boolean {
  switch (condition.kind) {
    case 'words':
    case 'phrase':
      return condition.field !== undefined && FIELDS.includes(condition.field);
    case 'is':
      return !STANDINGS_BEYOND.includes(condition.what);
    case 'has':
      return !POSSESSIONS_BEYOND.includes(condition.what);
    case 'list':
      return true;
    default:
      return false;
  }
}

/** The names of fields and values of the search box that mean nothing beyond the library. */
export const LIBRARY_ONLY: ReadonlySet<string> = new Set([
  ...FIELDS.map((field) => `${field}:`),
  ...STANDINGS.filter((each) => !STANDINGS_BEYOND.includes(each)).map((each) => `is:${each}`),
  ...POSSESSIONS.filter((each) => !POSSESSIONS_BEYOND.includes(each)).map((each) => `has:${each}`),
]);
