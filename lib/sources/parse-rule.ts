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

const aQuery = where<string>((value) => typeof value === 'string' && value.length <= LONGEST_QUERY);

/** Of those whose query says nothing, which is true of everything, only rules of one source. */
function saying<R extends Pick<Rule, 'query' | 'sourceId'>>(parse: Parse<R>): Parse<R> {
  return (value, mend) => {
    const rule = parse(value, mend);
    if (rule === MISFIT || rule.sourceId !== undefined) return rule;
    return parseQuery(rule.query).all.length > 0 ? rule : MISFIT;
  };
}

const aTagging = shaped<{ kind: 'tag'; tag: string }>({ kind: oneOf(['tag'] as const), tag: anId });
const aPlainDeed = shaped<{ kind: 'hide' | 'star' }>({ kind: oneOf(['hide', 'star'] as const) });
const aDeed: Parse<RuleDeed> = (value: unknown, mend?: Mend) => {
  const plain = aPlainDeed(value);
  return plain === MISFIT ? aTagging(value, mend) : (plain as RuleDeed);
};

/** A rule as the person makes it. */
export const parseNewRule = saying(
  shaped<Pick<Rule, 'query' | 'sourceId' | 'deed'>>({ query: aQuery, sourceId: maybe(anId), deed: aDeed }),
);

/** A rule of a backup. */
export const parseRule = saying(
  shaped<Rule>({
    id: anId,
    query: aQuery,
    sourceId: maybe(anId),
    deed: aDeed,
    addedAt: orElse(anInstant, LONG_AGO),
    updatedAt: orElse(anInstant, LONG_AGO),
    deletedAt: maybe(anInstant, LONG_AGO),
  }),
);
