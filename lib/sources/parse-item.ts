import { someFields } from '../article/parse-fields.ts';
import {
  anId,
  anInstant,
  aText,
  aWebAddress,
  fewOf,
  LONG_AGO,
  listOf,
  type Mend,
  MISFIT,
  maybe,
  oneOf,
  orElse,
  type Parse,
  shaped,
  textOf,
  where,
} from '../text/parse.ts';
import type { RankReason, Standing } from './inbox-item.ts';
import type { Bringing, MergedItem, Sharing } from './one-item.ts';

const LONGEST_GUID = 4000;
const LONGEST_NAME = 1000;
const MOST_BROUGHT = 2000;
const MOST_TAGS = 200;
const LAST_RANK = 9999;

const aGuid = textOf(LONGEST_GUID);
const someKeys = listOf(aText);

const aBringing = shaped<Bringing>({
  sourceId: anId,
  guid: aGuid,
  fields: orElse(someFields, {}),
  media: maybe(aWebAddress),
  isShared: maybe(oneOf([true] as const)),
  publishedAt: maybe(anInstant),
  at: orElse(anInstant, LONG_AGO),
});

const aSharing = shaped<Sharing>({
  sourceId: anId,
  guid: aGuid,
  name: textOf(LONGEST_NAME),
  url: aWebAddress,
  at: orElse(anInstant, LONG_AGO),
});

/** An item as a backup has it: without what follows from what was brought. Of one that was purged there are only its keys. */
export type ItemLine = Pick<MergedItem, 'id' | 'brought' | 'sharedBy' | 'notKeys'> & Partial<Pick<MergedItem, 'keys'>>;

const aLine = shaped<ItemLine>({
  id: anId,
  keys: maybe(someKeys),
  brought: orElse(fewOf(aBringing, MOST_BROUGHT), []),
  sharedBy: orElse(fewOf(aSharing, MOST_BROUGHT), []),
  notKeys: maybe(someKeys),
});

/** An item of a backup, or of the library as a backup has it. */
export const parseItemLine: Parse<ItemLine> = (value: unknown, mend?: Mend) => {
  const line = aLine(value, mend);
  if (line === MISFIT || line.brought.length === 0) return line;
  const { keys: _, ...rest } = line;
  return rest;
};

const aReason: Parse<RankReason> = (value: unknown, mend?: Mend) => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  const parse = REASONS[kind as RankReason['kind']] as Parse<RankReason> | undefined;
  return typeof kind === 'string' && Object.hasOwn(REASONS, kind) && parse ? parse(value, mend) : MISFIT;
};

const aCount = where<number>((value) => Number.isSafeInteger(value) && (value as number) > 0);
const REASONS: { [K in RankReason['kind']]: Parse<Extract<RankReason, { kind: K }>> } = {
  sources: shaped<Extract<RankReason, { kind: 'sources' }>>({ kind: oneOf(['sources'] as const), count: aCount }),
  shared: shaped<Extract<RankReason, { kind: 'shared' }>>({ kind: oneOf(['shared'] as const), count: aCount }),
  'starred-source': shaped<Extract<RankReason, { kind: 'starred-source' }>>({
    kind: oneOf(['starred-source'] as const),
    sourceId: anId,
  }),
  rule: shaped<Extract<RankReason, { kind: 'rule' }>>({ kind: oneOf(['rule'] as const), ruleId: anId }),
};

const aDay = where<string>(
  (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
);

/** Where an item of a backup stands, in one of these states. */
export function parseStanding<S extends string>(states: readonly S[]): Parse<Omit<Standing, 'state'> & { state: S }> {
  return shaped<Omit<Standing, 'state'> & { state: S }>({
    id: anId,
    state: oneOf(states),
    cameAt: orElse(anInstant, LONG_AGO),
    day: orElse(aDay, LONG_AGO.slice(0, 10)),
    rank: orElse(
      where<number>((value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_RANK),
      0,
    ),
    reasons: orElse(fewOf(aReason, MOST_TAGS), []),
    sourceId: anId,
    tags: orElse(fewOf(anId, MOST_TAGS), []),
    hiddenBy: maybe(anId),
    openedAt: maybe(anInstant),
    articleId: maybe(anId),
    settledAt: maybe(anInstant),
  } as never);
}
