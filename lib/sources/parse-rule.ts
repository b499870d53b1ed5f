import { parseQuery } from '../article/query/parse.ts';
import {
  anId,
  anInstant,
  LONG_AGO,
  type Mend,
  MISFIT,
  maybe,
  oneOf,
  orElse,
  type Parse,
  shaped,
  where,
} from '../text/parse.ts';
import type { Rule, RuleDeed } from './rule.ts';

const LONGEST_QUERY = 2000;

/** One that says nothing would be true of everything. */
const aQuery = where<string>(
  (value) => typeof value === 'string' && value.length <= LONGEST_QUERY && parseQuery(value).all.length > 0,
);

const aTagging = shaped<{ kind: 'tag'; tag: string }>({ kind: oneOf(['tag'] as const), tag: anId });
const aPlainDeed = shaped<{ kind: 'hide' | 'star' }>({ kind: oneOf(['hide', 'star'] as const) });
const aDeed: Parse<RuleDeed> = (value: unknown, mend?: Mend) => {
  const plain = aPlainDeed(value);
  return plain === MISFIT ? aTagging(value, mend) : (plain as RuleDeed);
};

/** A rule as the person makes it. */
export const parseNewRule = shaped<Pick<Rule, 'query' | 'sourceId' | 'deed'>>({
  query: aQuery,
  sourceId: maybe(anId),
  deed: aDeed,
});

/** A rule of a backup. */
export const parseRule = shaped<Rule>({
  id: anId,
  query: aQuery,
  sourceId: maybe(anId),
  deed: aDeed,
  addedAt: orElse(anInstant, LONG_AGO),
  updatedAt: orElse(anInstant, LONG_AGO),
  deletedAt: maybe(anInstant, LONG_AGO),
});
