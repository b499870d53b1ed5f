import { ARTICLE_TYPES, type ArticleType } from '../article.ts';
import {
  type Condition,
  IDENTIFIER_FIELDS,
  type IdentifierField,
  POSSESSIONS,
  type Possession,
  QUERY_SORTS,
  type Query,
  STANDINGS,
  type Standing,
  TEXT_FIELDS,
  type TextField,
} from './query.ts';
import { type Bare, splitQuery } from './split.ts';

/** Other spellings of fields and values. */
const SAME_AS: Record<string, string> = {
  authors: 'author',
  tags: 'tag',
  notes: 'note',
  quotes: 'quote',
  highlight: 'quote',
  fulltext: 'text',
  keywords: 'keyword',
  abs: 'abstract',
  in: 'journal',
  'take-home': 'takehome',
  oa: 'openaccess',
  'open-access': 'openaccess',
  star: 'starred',
  'expression-of-concern': 'concern',
  published: 'issued',
  date: 'issued',
};

/** Dates and shares begin with the newest, words with A. */
const NEWEST_FIRST = ['added', 'issued', 'shared'];

/** What was typed in the search box, as data. Reads anything: what it does not know is words. */
export function parseQuery(text: string): Query {
  const query: Query = { all: [] };
  let joins = false;
  for (const part of splitQuery(text)) {
    if (part === 'OR') {
      joins = query.all.length > 0;
      continue;
    }
    if (part.field === 'sort' && !part.not) {
      const sort = sortOf(part.value);
      if (sort) query.sort = sort;
      continue;
    }
    const condition = conditionOf(part);
    if (condition && joins) query.all.at(-1)?.push(condition);
    else if (condition) query.all.push([condition]);
    joins = false;
  }
  return query;
}

/** The condition that a part states; `undefined` where it is not typed to its end. */
function conditionOf({ not, field, value, isQuoted, raw }: Bare): Condition | undefined {
  const name = field === undefined ? undefined : (SAME_AS[field] ?? field);
  const stated = name === undefined ? 'words' : fieldCondition(name, value, isQuoted);
  if (stated === undefined) return undefined;
  const condition: Condition =
    stated !== 'words' ? stated : isQuoted ? { kind: 'phrase', text: value } : { kind: 'words', text: raw };
  if ('text' in condition && !/[\p{L}\p{N}]/u.test(condition.text)) return undefined;
  return not ? { not, ...condition } : condition;
}

/** A part of a typed query that is taken otherwise than its field says: `part` as typed, `values` what the field can be. */
export interface QueryFault {
  /** `elsewhere`: it is understood, but nothing that is asked has it. */
  kind: 'field' | 'value' | 'year' | 'added' | 'elsewhere';
  part: string;
  field: string;
  values: readonly string[];
}

const CLOSED: Record<string, readonly string[]> = {
  is: STANDINGS,
  has: POSSESSIONS,
  type: ARTICLE_TYPES,
  sort: QUERY_SORTS,
};

/** The parts of a typed query that are not understood; what is still being typed, at its end, is none. With `isElsewhere` also those that mean nothing where it is asked, as an order does. */
export function queryFaults(text: string, isElsewhere?: (condition: Condition) => boolean): QueryFault[] {
  const parts = splitQuery(text).filter((part) => part !== 'OR');
  return parts.flatMap((part, index) => {
    const { field, value, raw } = part;
    // What follows a colon at once, as in an address, is no value.
    if (field === undefined || !value.trim() || value.startsWith('/')) return [];
    const name = SAME_AS[field] ?? field;
    const isMeant = (stated: ReturnType<typeof fieldCondition>) =>
      !(typeof stated === 'object' && isElsewhere?.(stated));
    const values = (CLOSED[name] ?? []).filter((each) => isMeant(fieldCondition(name, each, false)));
    const fault = (kind: QueryFault['kind']): QueryFault[] => [{ kind, part: raw, field, values }];
    const isLast = index === parts.length - 1;
    if (name === 'sort' && isElsewhere) return fault('elsewhere');
    if (name === 'sort') {
      const typed = value.replace(/^-/, '').toLowerCase();
      const isBegun = isLast && values.some((each) => each.startsWith(typed));
      return sortOf(value) || isBegun ? [] : fault('value');
    }
    const stated = fieldCondition(name, value, part.isQuoted);
    if (!isMeant(stated)) return fault('elsewhere');
    if (typeof stated === 'object' || (stated === undefined && isLast)) return [];
    if (name === 'year' || name === 'added') return fault(name);
    return fault(values.length > 0 ? 'value' : 'field');
  });
}

function fieldCondition(name: string, value: string, isQuoted: boolean): Condition | undefined | 'words' {
  const known = name === 'is' || name === 'has' || name === 'type' || name === 'list' || name === 'year';
  if (!value.trim()) return known || name === 'added' || isTextField(name) || isIdentifier(name) ? undefined : 'words';
  if (name === 'tag') return { kind: 'tag', tag: value };
  if (isTextField(name)) return { kind: isQuoted ? 'phrase' : 'words', text: value, field: name };
  if (isIdentifier(name)) return { kind: 'identifier', field: name, value };
  const lower = value.toLowerCase();
  switch (name) {
    case 'list':
      return { kind: 'list', name: value };
    case 'is':
      return oneOf(STANDINGS, lower, (what: Standing) => ({ kind: 'is', what }));
    case 'has':
      return oneOf(POSSESSIONS, lower, (what: Possession) => ({ kind: 'has', what }));
    case 'type':
      return oneOf(ARTICLE_TYPES, lower, (type: ArticleType) => ({ kind: 'type', type }));
    case 'year':
      return yearOf(value);
    case 'added':
      return addedOf(lower);
    default:
      return 'words';
  }
}

/** A value of a closed set; one that is half typed states nothing yet, and any other is words. */
function oneOf<T extends string>(values: readonly T[], typed: string, make: (value: T) => Condition) {
  const wanted = SAME_AS[typed] ?? typed;
  const exact = values.find((value) => value === wanted);
  if (exact) return make(exact);
  return values.some((value) => value.startsWith(wanted)) ? undefined : 'words';
}

const RANGE = /^(>=|<=|>|<)?([\d-]*?)(?:\.\.([\d-]*))?$/;

function yearOf(typed: string): Condition | undefined | 'words' {
  const value = typed.replace(/^(\d{4})[-–—](\d{0,4})$/, '$1..$2');
  const [, sign, first = '', last] = RANGE.exec(value) ?? [];
  if (!/^(\d{0,4})$/.test(first) || !/^\d{0,4}$/.test(last ?? '')) return 'words';
  const [a, b] = [first, last ?? ''].map((each) => (each.length === 4 ? Number(each) : undefined));
  if (a === undefined && b === undefined) return RANGE.test(value) ? undefined : 'words';
  const range = (from?: number, to?: number): Condition => ({
    kind: 'year',
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
  if (last !== undefined) return range(a, b);
  if (a === undefined) return undefined;
  if (sign === '>') return range(a + 1);
  if (sign === '>=') return range(a);
  if (sign === '<') return range(undefined, a - 1);
  return sign === '<=' ? range(undefined, a) : range(a, a);
}

const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;
const DAYS_OF: Record<string, number> = { d: 1, w: 7, m: 30, y: 365 };

function addedOf(value: string): Condition | undefined | 'words' {
  const [, count, unit = ''] = /^(\d{1,4})([dwmy])$/.exec(value) ?? [];
  if (count) return { kind: 'added-within', days: Number(count) * (DAYS_OF[unit] ?? 1) };
  const [whole, sign, first = '', last] = RANGE.exec(value) ?? [];
  if (whole === undefined) return 'words';
  const [from, to] = [first, last ?? ''].map((each) => (DAY.test(each) ? each : undefined));
  const range = (a?: string, b?: string): Condition => ({
    kind: 'added',
    ...(a !== undefined && { from: a }),
    ...(b !== undefined && { to: b }),
  });
  if (last !== undefined) return from === undefined && to === undefined ? undefined : range(from, to);
  if (from === undefined) return undefined;
  if (sign === '>' || sign === '>=') return range(from);
  return sign ? range(undefined, from) : range(from, from);
}

function sortOf(value: string): Query['sort'] {
  const isTurned = value.startsWith('-');
  const typed = value.replace(/^-/, '').toLowerCase();
  const by = QUERY_SORTS.find((each) => each === (SAME_AS[typed] ?? typed));
  return by && { by, descending: NEWEST_FIRST.includes(by) !== isTurned };
}

function isTextField(name: string): name is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(name);
}

function isIdentifier(name: string): name is IdentifierField {
  return (IDENTIFIER_FIELDS as readonly string[]).includes(name);
}
