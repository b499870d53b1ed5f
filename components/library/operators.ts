import { ARTICLE_TYPES } from '../../lib/article/article.ts';
import { LIBRARY_ONLY } from '../../lib/article/query/library-only.ts';
import { IDENTIFIER_FIELDS, POSSESSIONS, QUERY_SORTS, STANDINGS, TEXT_FIELDS } from '../../lib/article/query/query.ts';
import type { KeyMeaning } from '../ui/KeyList.tsx';

const of = (field: string, values: readonly string[]) => values.map((value) => `${field}:${value}`);

/** All that can be typed into the search box, and what it means. */
export const OPERATORS: KeyMeaning[] = [
  [['cardiac arrest'], 'searchMeansWords'],
  [['"cardiac arrest"'], 'searchMeansPhrase'],
  [['-covid'], 'searchMeansNot'],
  [['type:review OR type:guideline'], 'searchMeansOr'],
  [TEXT_FIELDS.filter((field) => field !== 'tag').map((field) => `${field}:`), 'searchMeansIn'],
  [['tag:MedEd', 'list:"Journal club"'], 'searchMeansTag'],
  [of('is', STANDINGS), 'searchMeansIs'],
  [of('has', POSSESSIONS), 'searchMeansHas'],
  [of('type', ARTICLE_TYPES), 'searchMeansType'],
  [['year:2020', 'year:2020-2024', 'year:>2019'], 'searchMeansYear'],
  [['added:7d', 'added:2026-01', 'added:>2026-01-15'], 'searchMeansAdded'],
  [IDENTIFIER_FIELDS.map((field) => `${field}:`), 'searchMeansIdentifier'],
  [[...of('sort', QUERY_SORTS), 'sort:-title'], 'searchMeansSort'],
];

const NOT_OF_THE_INBOX: readonly KeyMeaning[1][] = ['searchMeansTag', 'searchMeansSort', 'searchMeansAdded'];

/** Those of them that mean something for what is in the inbox, which is not saved. */
export const INBOX_OPERATORS: KeyMeaning[] = [
  ...OPERATORS.filter(([, meaning]) => !NOT_OF_THE_INBOX.includes(meaning)).map(
    ([typed, meaning]): KeyMeaning => [typed.filter((each) => !LIBRARY_ONLY.has(each)), meaning],
  ),
  [['tag:MedEd'], 'searchMeansInboxTag'],
  [['added:7d', 'added:2026-01', 'added:>2026-01-15'], 'searchMeansCame'],
];

/** Those that narrow most, to begin with. */
export const FIRST_OPERATORS = ['author:', 'tag:', 'year:', 'journal:', 'is:', 'has:', 'added:'];
